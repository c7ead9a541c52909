/** Rivals: how far the words a claim shares with a sentence are better explained by another claim found in it. */
import type { Candidate } from './matcher.ts';

/** Sets `own`, `margin`, `exclusive` and `exclusiveGain` of every candidate of one sentence, each against all others. */
export function setRivals(candidates: readonly Candidate[]): void {
  const contents = candidates.map(({ window }) => window.shared.filter((one) => !one.isName));
  const weights = contents.map((content) => new Map(content.map((one) => [one.unit, one.weight])));
  const strengths = candidates.map(({ measures: f }) => 0.5 * f.recall3 + 0.5 * f.coverage);
  candidates.forEach((candidate, at) => {
    const own = contents[at]!;
    const total = own.reduce((sum, one) => sum + one.weight, 0);
    let rival = 0;
    let exclusive = total;
    const contested = new Map<number, number>();
    candidates.forEach((other, otherAt) => {
      if (otherAt === at) return;
      const theirs = weights[otherAt]!;
      const overlap =
        own.reduce((sum, one) => sum + (theirs.has(one.unit) ? one.weight : 0), 0) / (total || 1);
      rival = Math.max(rival, overlap * strengths[otherAt]!);
      for (const [unit, weight] of theirs) {
        const claimed = weight * Math.min(1, other.measures.recall3 * 1.3);
        contested.set(unit, Math.max(contested.get(unit) ?? 0, claimed));
      }
    });
    for (const one of own) {
      if ((contested.get(one.unit) ?? 0) > one.weight) exclusive -= one.weight;
      else candidate.own.push(one.unit);
    }
    const { measures } = candidate;
    measures.margin = Math.max(-1, Math.min(1, strengths[at]! - rival));
    measures.exclusive = total > 0 ? exclusive / total : 0;
    measures.exclusiveGain = Math.min(2, exclusive / 10);
  });
}

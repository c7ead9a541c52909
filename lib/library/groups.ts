/**
 * Groups: statements that all say the same, from links between pairs. A statement can say two things, so that it stands in two groups: not a partition
 * but a cover, by groups in which every two statements are linked. (Hierarchical clustering, which puts every statement into one group,
 * cost a tenth of F1 on the labelled stories.)
 */
import { articleOfKey, type Link } from './links.ts';
import { neighboursOf } from './support.ts';

/**
 * Covers the links of at least the chance `from` by groups. Starts with the surest link that no group holds yet and takes in whoever is linked with
 * all of it, the best first; the order of the links given makes no difference. Looser groups, to which a statement need be linked only on
 * average, found no more and put more wrong pairs together.
 *
 * @returns groups of at least two statements, each sorted; statements of one article are never linked and may stand in one group
 */
export function groupsOf(links: readonly Link[], from: number): string[][] {
  const kept = links.filter(({ chance }) => chance >= from);
  const neighbours = neighboursOf(kept);
  const order = kept.sort((x, y) => y.chance - x.chance || compareText(x.a, y.a) || compareText(x.b, y.b));
  const covered = new Set<string>();
  const groups: string[][] = [];
  for (const { a, b } of order) {
    if (covered.has(`${a} ${b}`)) continue;
    const group = [a, b];
    for (let next = bestFitting(group, neighbours); next; ) {
      group.push(next);
      next = bestFitting(group, neighbours);
    }
    group.sort(compareText);
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) covered.add(`${one} ${other}`);
    groups.push(group);
  }
  return groups;
}

function bestFitting(
  group: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string | null {
  let best: string | null = null;
  let most = 0;
  const seen = new Set(group);
  for (const member of group)
    for (const candidate of neighbours.get(member)!.keys()) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      const fit = fitOf(candidate, group, neighbours.get(candidate)!);
      if (fit > 0 && (fit > most || (fit === most && best !== null && candidate < best))) {
        most = fit;
        best = candidate;
      }
    }
  return best;
}

/** Mean chance to the members of other articles; 0 where it is not linked to one of them. */
function fitOf(candidate: string, group: readonly string[], chances: ReadonlyMap<string, number>): number {
  const article = articleOfKey(candidate);
  let sum = 0;
  let others = 0;
  for (const member of group) {
    if (articleOfKey(member) === article) continue;
    const chance = chances.get(member);
    if (chance === undefined) return 0;
    sum += chance;
    others++;
  }
  return others === 0 ? 0 : sum / others;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

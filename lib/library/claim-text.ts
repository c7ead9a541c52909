/** The text of a claim: the plainest of its statements. Plain is what stands by itself: no quotation, no "he", neither a fragment nor a crowd. */
import type { Statement } from './statements.ts';

const FEW_WORDS = 7;
const MANY_WORDS = 24;
/** An article's first sentence is written to be read alone: of equals it is taken, and not much more. */
const LEAD = 0.15;

/**
 * The plainest of some statements of one claim; of equals the first by article and place.
 *
 * @param chanceOf how sure it is that a statement says what the others say, 0 to 1
 */
export function plainestOf<T extends { statement: Statement }>(
  candidates: readonly T[],
  chanceOf: (candidate: T) => number,
): T {
  let best = candidates[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = plainness(candidate.statement) + 2 * chanceOf(candidate);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}

function plainness({ place, words, supplied, isQuoted, text }: Statement): number {
  const lead = place.paragraph === 1 && place.sentence === 1 ? LEAD : 0;
  const length = words < FEW_WORDS ? FEW_WORDS - words : Math.max(0, words - MANY_WORDS) / 3;
  const hanging = /["“”„«»]/u.test(text) && !isQuoted ? 0.3 : 0;
  const whole = /[.!]["'”’»)]*$/u.test(text) ? 0 : 0.6;
  return lead - length * 0.25 - supplied.length * 0.7 - (isQuoted ? 1.5 : 0) - hanging - whole;
}

/**
 * Parts: a long sentence states more than one thing, and another article says only one of them. Such a sentence is compared whole and in the parts
 * that clauses cut it into.
 */
import type { Token } from '../text/tokens.ts';
import type { Term } from './terms.ts';

/** Terms of a part, by their numbers, ascending. */
export type Part = readonly number[];

const OPENERS = new Set(
  'and but while after before which who because although though when where whereas since'.split(' '),
);
/** Least terms of a part that are neither persons nor background. */
const LEAST_TERMS = 3;
/** Sentences with fewer terms are one part. */
const LEAST_TO_CUT = 7;

/** The whole sentence first, then its parts where there are at least two. */
export function partsOf(tokens: readonly Token[], terms: readonly Term[]): Part[] {
  const whole = terms.map((_, at) => at);
  if (terms.length < LEAST_TO_CUT) return [whole];
  const pieces: number[][] = [[]];
  let before = -1;
  for (const at of whole) {
    const { first } = terms[at]!;
    if (first > before && before >= 0 && opensPart(tokens, before + 1, first)) pieces.push([]);
    pieces.at(-1)!.push(at);
    before = Math.max(before, terms[at]!.last);
  }
  const parts = joined(pieces, terms);
  return parts.length < 2 ? [whole] : [whole, ...parts];
}

/** Whether a clause begins between two terms. */
function opensPart(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!;
    if (token.afterBreak || OPENERS.has(token.word)) return true;
  }
  return false;
}

/** Pieces with too few terms go with the one before them, the first with the one behind. */
function joined(pieces: readonly number[][], terms: readonly Term[]): number[][] {
  const parts: number[][] = [];
  const isSmall = (piece: readonly number[]): boolean =>
    piece.filter((at) => terms[at]!.kind !== 'person' && !terms[at]!.background).length < LEAST_TERMS;
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last && (isSmall(piece) || isSmall(last))) last.push(...piece);
    else parts.push([...piece]);
  }
  return parts;
}

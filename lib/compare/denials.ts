/**
 * Denials: which words of a sentence are turned round. Every denial turns round the words in its reach, so that two of them cancel out ("did
 * not rule out joining").
 */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd, clauseStart, insertionIn, isByOthers } from './clauses.ts';
import { type Cue, type Negation, negationsOf } from './cues.ts';

/** A denial with the tokens it turns round, first and last, but for an insertion, and the first word of weight among them. */
export interface Denial {
  cue: Cue<Negation>;
  from: number;
  to: number;
  insertion: readonly [first: number, last: number] | null;
  met: Unit | null;
}

/** "Yet to be made a candidate": what is denied stands behind these. */
const LIGHT = /^(made|make|become|becoming|been|named|granted)$/;

/** Two denials with at most this many tokens from one to the other are one thing. */
const TOGETHER = 3;

/** @param besides units that are no denial here: "stop" where it is what the claim says will not be done; @param adverse as of {@link negationsOf} */
export function denialsOf(reading: Reading, besides: readonly Unit[] = [], adverse = false): Denial[] {
  const denials: Denial[] = [];
  for (const cue of negationsOf(reading, adverse)) {
    const isBeside = besides.some((unit) => unit.first <= cue.last && cue.first <= unit.last);
    if (cue.value !== 'negator' && (isBeside || isByOthers(reading, cue))) continue;
    const [from, to] = ellipsisOf(reading, cue) ?? reachOf(reading, cue);
    // "Neither long nor open", "dismissed as false": one denial, said twice.
    const before = denials.at(-1);
    const again = reading.tokens[cue.first]!.word === 'nor' || reading.tokens[cue.first - 1]?.word === 'as';
    if (again && before && cue.first <= before.to) continue;
    // "Did not forget", "cannot be denied": two that stand together deny nothing, nor does "doubts that it would do anything but help".
    if (
      before &&
      cue.value !== 'negator' &&
      cue.first <= before.to + 1 &&
      (cue.first - before.cue.last <= TOGETHER || reading.tokens[cue.first]!.word === 'anything')
    ) {
      denials.pop();
      continue;
    }
    const insertion = insertionIn(reading.tokens, cue.last);
    const within = reading.units.filter(
      (unit) => !unit.entity && !unit.quantity && isReached(unit, { from, to, insertion }),
    );
    const met =
      within.find((unit) => unit.first > cue.last && !LIGHT.test(reading.tokens[unit.first]!.word)) ??
      within.find((unit) => unit.first > cue.last) ??
      within.filter((unit) => unit.last < cue.first).at(-1);
    denials.push({ cue, from, to, insertion, met: met ?? null });
  }
  return denials;
}

/** Whether a denial reaches a unit. */
export const isReached = (
  unit: Unit,
  { from, to, insertion }: Pick<Denial, 'from' | 'to' | 'insertion'>,
): boolean =>
  unit.first >= from &&
  unit.last <= to &&
  !(insertion && unit.first <= insertion[1] && insertion[0] <= unit.last);

/** Tokens that an odd number of denials reach, each with the last one of them. */
export function turnedTokens(denials: readonly Denial[]): Map<number, Denial> {
  const turned = new Map<number, Denial>();
  for (const denial of denials) {
    for (let at = denial.from; at <= denial.to; at++) {
      if (at >= denial.cue.first && at <= denial.cue.last) continue;
      if (denial.insertion && at >= denial.insertion[0] && at <= denial.insertion[1]) continue;
      if (turned.has(at)) turned.delete(at);
      else turned.set(at, denial);
    }
  }
  return turned;
}

/** "He meant to raise it but did not", "tried, but failed": what comes before is denied. */
function ellipsisOf({ tokens, units }: Reading, cue: Cue<Negation>): [from: number, to: number] | null {
  const end = clauseEnd(tokens, cue.last);
  const start = clauseStart(tokens, cue.first);
  const isEmpty = !units.some(({ first }) => first > cue.last && first <= end);
  if (!isEmpty || start === 0 || !/^(but|and)$/.test(tokens[start]!.word)) return null;
  // The clause says nothing of its own: "but did not", "and never got round to it".
  if (units.some(({ first, entity }) => first >= start && first < cue.first && !entity)) return null;
  let from = start - 1;
  while (from > 0 && !tokens[from]!.afterBreak) from--;
  return [from, end];
}

const BE = new Set('is are was were be been being left go went gone remain remains stay'.split(' '));
const ARTICLES = new Set(['a', 'an', 'the', 'simply', 'just']);
const PREPOSITIONS = new Set(['with', 'to', 'of', 'for', 'at', 'on', 'from']);

/** The tokens a denial turns round: what follows in its clause; the whole clause where it stands with the verb or is the predicate. */
function reachOf({ tokens }: Reading, cue: Cue<Negation>): [from: number, to: number] {
  const end = clauseEnd(tokens, cue.last);
  const word = tokens[cue.first]!.word;
  const before = tokens[cue.first]!.afterBreak ? '' : (tokens[cue.first - 1]?.word ?? '');
  // "Promised never to": what is promised is denied, not the promise.
  if (tokens[cue.last + 1]?.word === 'to' && cue.value === 'negator') return [cue.first, end];
  const whole =
    cue.value === 'failure' ||
    (cue.value === 'refusal'
      ? BE.has(before) || (ARTICLES.has(before) && BE.has(tokens[cue.first - 2]?.word ?? ''))
      : word === 'never' || word === 'no'
        ? !PREPOSITIONS.has(before) || (before === 'of' && BE.has(tokens[cue.first - 2]?.word ?? ''))
        : AUXILIARIES.has(before));
  return [whole ? clauseStart(tokens, cue.first) : cue.first, end];
}

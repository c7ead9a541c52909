/**
 * Contraries: words of a sentence that say the contrary of a claim, each weighed by where it stands (`npm run calibrate:differences` fits the
 * weights). What goes before the word that the claim turns on denies it ("dropped the demand"); elsewhere that word is said as well, and the
 * contrary is of something else ("depends on it, and would like to be weaned off").
 */
import type { Reading } from '../text/units.ts';
import { clauseEnd, clauseStart, isByOthers } from './clauses.ts';
import { negationsOf } from './cues.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { formsIn } from './opposites.ts';
import { weightOf } from './said.ts';
import type { Features } from './weigh.ts';
import type { Stated } from './weighed-denials.ts';

/** Tokens that say the contrary, last inclusive. */
export interface Contrary {
  first: number;
  last: number;
}

/** A contrary with what is weighed of it. */
export interface WeighedContrary {
  contrary: Contrary;
  features: Features;
}

/** Tokens beside the part of a sentence that states a claim, in which a contrary may still be meant for it. */
const BESIDE = 6;
/** Tokens from a contrary to the word it denies. */
const NEAR = 5;
const FAR = 8;

/** Words that say the contrary of the claim, themselves not denied. */
export function contrariesIn(reading: Reading, claim: Stated): Contrary[] {
  const found = formsIn(reading, claim.contraries).filter(
    ({ first, last }) =>
      first >= claim.part[0] - BESIDE &&
      last <= claim.part[1] + BESIDE &&
      !isWhether(reading, first) &&
      !isCancelled(reading, { first, last }) &&
      !isFeared(reading, first) &&
      !isByOthers(reading, { first, last }) &&
      // "As opposed to" sets two beside each other.
      !(reading.tokens[first - 1]?.word === 'as' && reading.tokens[last + 1]?.word === 'to') &&
      !reading.tokens.slice(Math.max(0, first - 3), first).some(({ word }) => DENYING.test(word)) &&
      !reading.tokens
        .slice(last + 1, last + 4)
        .some(({ word }) => /^(no|none|nothing|neither|nobody)$/.test(word)),
  );
  if (found.length === 0) return [];
  const within = reading.units.filter((unit) =>
    found.some(({ first, last }) => unit.first <= last && first <= unit.last),
  );
  // "No harm": a form that holds its denial is not denied by it.
  const turned = turnedTokens(
    denialsOf(reading, within, claim.adverse).filter(
      ({ cue }) => !found.some(({ first, last }) => first <= cue.first && cue.first <= last),
    ),
  );
  return found.filter(({ first, last }) => !turned.has(first) && !turned.has(last));
}
const DENYING = /^(not|no|never|without|hardly|nor|neither|below|under|beneath|against|lest)$/;

/** "The danger of unrest": what may come is not said to be. */
const isFeared = ({ tokens }: Reading, first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 3), first)
    .some(({ word }) => /^(danger|risk|threat|dangers|risks)$/.test(word));

/** "No one stopped them", "not end in peace but in another way": the denial of a contrary that goes on as one of something else. */
const isCancelled = (reading: Reading, { first, last }: Contrary): boolean =>
  DENYING.test(reading.tokens[first]!.word) &&
  (reading.tokens[clauseEnd(reading.tokens, last) + 1]?.word === 'but' ||
    negationsOf(reading).some((cue) => cue.value !== 'negator' && cue.first > last && cue.first <= last + 2));

/** "Has not said whether he will come" leaves it open. */
const isWhether = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(clauseStart(tokens, at), at).some(({ word }) => word === 'whether' || word === 'if');

/** The same, weighed. */
export function contrariesAgainst(reading: Reading, claim: Stated): WeighedContrary[] {
  const contraries = contrariesIn(reading, claim);
  if (contraries.length === 0) return [];
  const { tokens } = reading;
  const whole = weightOf(claim.said);
  const denials = denialsOf(reading, [], claim.adverse);
  const turned = turnedTokens(denials);
  const pivots = formsIn(reading, claim.pivots).filter(
    (pivot) =>
      !turned.has(pivot.first) &&
      !contraries.some(({ first, last }) => first <= pivot.last && pivot.first <= last),
  );
  const bit = (is: boolean): number => (is ? 1 : 0);
  return contraries.map((contrary) => {
    const { first, last } = contrary;
    const [start, end] = [clauseStart(tokens, first), clauseEnd(tokens, last)];
    const beside = claim.said.filter(({ unit }) => unit.last < first || unit.first > last);
    const gap = Math.min(
      FAR,
      ...beside.map(({ unit }) => (unit.last < first ? first - unit.last : unit.first - last) - 1),
    );
    const inClause = beside.filter(({ unit }) => unit.first >= start && unit.last <= end);
    const next = beside.find(({ unit }) => unit.first > last && unit.first - last <= 3);
    const before = pivots.some((pivot) => pivot.last < first && pivot.first >= start);
    const near = pivots.some((pivot) => pivot.first > last && pivot.first - last <= NEAR);
    return {
      contrary,
      features: {
        words: Math.min(1, (last - first) / 2),
        pivotBefore: bit(before),
        pivotNear: bit(near),
        pivotElsewhere: bit(pivots.length > 0 && !before && !near),
        gap: gap / FAR,
        inClause: whole > 0 ? weightOf(inClause) / whole : 0,
        beside: whole > 0 ? weightOf(beside) / whole : 0,
        isSaid: bit(beside.length < claim.said.length),
        leads: bit(beside.every(({ unit }) => unit.first > last)),
        meetsHead: bit(next?.unit.keys.some((key) => claim.head.includes(key)) ?? false),
        inPart: bit(first >= claim.part[0] && last <= claim.part[1]),
        denials: Math.min(1, denials.length / 2),
        others: bit(claim.isShared),
        more: bit(contraries.length > 1),
        ownShare: claim.share,
        isAdverse: bit(claim.adverse),
      },
    };
  });
}

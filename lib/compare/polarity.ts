/** Polarity: does the sentence deny what the claim affirms, or affirm what it denies? */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES } from './clauses.ts';
import type { Cue, Negation } from './cues.ts';
import { type Denial, denialsOf, turnedTokens } from './denials.ts';
import type { OwnDenials } from './own-denials.ts';
import { type Said, weightOf } from './said.ts';

/** Share of the claim's words that must be turned round for the claim to be; where the denial meets another word first. */
const ENOUGH = 0.5;
const ENOUGH_APART = 0.8;

/** What is compared of a claim. */
export interface Stated extends OwnDenials {
  said: Said;
  /** Keys that negated claims in the same sentence deny: a denial that meets one of these is theirs. */
  deniedByOthers: readonly string[];
  /** It measures the time since something happened: "had not spoken for two years" and "for the first time in two years" are one. */
  gap: boolean;
}

/** The tokens, first and last, of the words that say the opposite; null when none do. */
export function otherPolarity(reading: Reading, claim: Stated): [first: number, last: number] | null {
  const { said } = claim;
  const units = said.map(({ unit }) => unit);
  if (claim.polarity === 'negated') return affirmedIn(reading, units, claim);
  const denials = denialsOf(reading).filter((denial) => !saysTheSame(reading, denial, claim));
  const turned = turnedTokens(denials);
  const denied = said.filter(({ unit }) => {
    const denial = turned.get(unit.first);
    return denial && (claim.gap || isCleft(reading, denial.cue) || !isOwn(claim, unit));
  });
  if (denied.length === 0) return null;
  const meets = denied.some(({ unit }) => turned.get(unit.first)!.met === unit);
  if (weightOf(denied) / weightOf(said) < (meets ? ENOUGH : ENOUGH_APART)) return null;
  const { unit } = denied[0]!;
  return spanOf(reading, turned.get(unit.first)!.cue, unit);
}

const isOwn = ({ keys }: Stated, unit: Unit): boolean => unit.keys.some((key) => keys.includes(key));

/** A denial that is itself a word of the claim ("no shortage"), or that meets a word which the claim's phrasings deny too. */
function saysTheSame(reading: Reading, { cue, met, from, to }: Denial, claim: Stated): boolean {
  const said = claim.said.map(({ unit }) => unit);
  const own = said.find((unit) => unit.first <= cue.first && cue.first <= unit.last);
  if (own && isOwn(claim, own)) return true;
  if (isCleft(reading, cue)) return false;
  if (met?.keys.some((key) => claim.deniedByOthers.includes(key))) return true;
  if (claim.gap)
    return !reading.units.some((unit) => unit.first > cue.last && unit.last <= to && tells(unit, 'first'));
  if (met && said.includes(met)) return isOwn(claim, met);
  return said.some((unit) => unit.first >= from && unit.last <= to && isOwn(claim, unit));
}

/** "It was not the Red Army that ..." denies whatever follows. */
const isCleft = ({ tokens }: Reading, { first }: Cue<Negation>): boolean => tokens[first - 2]?.word === 'it';

const tells = (unit: Unit, word: string): boolean =>
  unit.keys.includes(`w:${word}`) || unit.keys.includes(`c:${word}`);

/** The words of a negated claim that stand here without a denial. */
function affirmedIn(reading: Reading, said: readonly Unit[], claim: Stated): [number, number] | null {
  const told = said.filter((unit) => isOwn(claim, unit));
  const denials = denialsOf(reading, told);
  const turned = turnedTokens(denials);
  if (told.length === 0 || told.some((unit) => turned.has(unit.first))) return null;
  // A denial that reaches none of it may still be meant for it ("as for sanctions, there would be none").
  const astray = denials.some(
    ({ cue, met, from, to }) =>
      (met || cue.value === 'negator') && !told.some((unit) => unit.first >= from && unit.last <= to),
  );
  return astray ? null : [withAuxiliaries(reading, told[0]!.first), told[0]!.last];
}

const LONGEST = 6;

/** From the denial to the first word that it turns round, or the denial alone where that is far. */
function spanOf(
  reading: Reading,
  cue: Cue<Negation>,
  unit: { first: number; last: number },
): [number, number] {
  const first = withAuxiliaries(reading, cue.first);
  if (unit.last < cue.first)
    return cue.first - unit.first < LONGEST ? [unit.first, cue.last] : [first, cue.last];
  return [first, unit.last - cue.first < LONGEST ? Math.max(unit.last, cue.last) : cue.last];
}

/** A denial or verb with the auxiliaries before it: "has not", "will impose". */
function withAuxiliaries({ tokens }: Reading, at: number): number {
  let first = at;
  while (first > 0 && !tokens[first]!.afterBreak && AUXILIARIES.has(tokens[first - 1]!.word)) first--;
  return first;
}

/**
 * Polarity: does the sentence deny what the claim affirms, or affirm what it denies? Every denial of the sentence is weighed by what it
 * reaches and by how the claim's phrasings deny (`npm run calibrate:differences` fits the weights).
 */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd, clauseStart } from './clauses.ts';
import { contrariesAgainst, contrariesIn, type WeighedContrary } from './contraries.ts';
import { adverseIn, type Cue, type Negation, negationsOf } from './cues.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { CERTAIN, type Leaning, NOTHING, toldWith, untoldWith } from './lessons.ts';
import { topicsIn } from './own-denials.ts';
import { comparePreference, preferenceIn } from './preferences.ts';
import { weightOf } from './said.ts';
import { type DifferenceWeights, type Weights, weigh } from './weigh.ts';
import { denialsAgainst, isOwn, type Stated, type WeighedDenial } from './weighed-denials.ts';
import fitted from './weights.json' with { type: 'json' };
import { spanOfWhole } from './whole-statement.ts';

/** What denials and contraries are weighed by. */
export type PolarityWeights = Pick<DifferenceWeights, 'polarity' | 'contrary'>;

/** Log-odds of what is told by one rule and not weighed: on pages and lists that the rules were not made from, 34 of 38 such sentences differ. */
const PLAIN = 2;

/** The tokens of the words that say the opposite, or would be likeliest to, with the log-odds that they do. */
export function otherPolarity(reading: Reading, claim: Stated, weights: PolarityWeights = fitted): Leaning {
  const stated = statedOtherwise(reading, claim, weights);
  const denial = spanOfWhole(reading, claim.said, 'false');
  if (!denial) return stated;
  // "Denied" may be the contrary of what the claim says, too.
  const isOther = stated.span !== null && (stated.span[0] > denial[1] || stated.span[1] < denial[0]);
  return stated.odds > 0 && isOther ? { span: null, odds: -CERTAIN } : { span: denial, odds: CERTAIN };
}

/** The same of what a sentence states, denied as a whole or not. */
function statedOtherwise(reading: Reading, claim: Stated, weights: PolarityWeights): Leaning {
  const preference = claim.prefers && preferenceIn(reading);
  if (claim.prefers && preference) {
    const compared = comparePreference(preference, claim.prefers);
    if (compared !== 'unrelated') {
      const denied = turnedTokens(denialsOf(reading)).has(preference.first);
      if ((compared === 'turned') !== denied) return toldWith([preference.first, preference.last], PLAIN);
      return denied ? untoldWith(null, NOTHING) : contraryIn(reading, claim, weights.contrary);
    }
  }
  if (claim.polarity === 'negated') {
    const units = claim.said.map(({ unit }) => unit);
    const found =
      affirmedIn(reading, units, claim) ??
      doneIn(reading, claim) ??
      untoldIn(reading, claim.adverse) ??
      (claim.adverse ? null : joinedIn(reading, claim)) ??
      (claim.adverse ? sparedIn(reading) : null);
    if (found) return toldWith(found, PLAIN);
    return claim.adverse ? contraryIn(reading, claim, weights.contrary) : untoldWith(null, NOTHING);
  }
  let best: { one: WeighedDenial; sum: number } | null = null;
  for (const one of denialsAgainst(reading, claim)) {
    const sum = weigh(one.features, weights.polarity);
    if (sum > (best?.sum ?? -Infinity)) best = { one, sum };
  }
  const denied = best && spanOf(reading, best.one.denial.cue, best.one.denied);
  if (denied && best!.sum > 0) return toldWith(denied, best!.sum);
  const contrary = contraryIn(reading, claim, weights.contrary);
  return denied && best!.sum > contrary.odds ? untoldWith(denied, best!.sum) : contrary;
}

/** The likeliest of the words that say the contrary. */
function contraryIn(reading: Reading, claim: Stated, weights: Weights): Leaning {
  let best: { one: WeighedContrary; sum: number } | null = null;
  for (const one of contrariesAgainst(reading, claim)) {
    const sum = weigh(one.features, weights);
    if (sum > (best?.sum ?? -Infinity)) best = { one, sum };
  }
  if (!best) return untoldWith(null, NOTHING);
  const { first, last } = best.one.contrary;
  return best.sum > 0 ? toldWith([first, last], best.sum) : untoldWith([first, last], best.sum);
}

/** The words of a negated claim that stand here without a denial. */
function affirmedIn(reading: Reading, said: readonly Unit[], claim: Stated): [number, number] | null {
  const told = said.filter((unit) => isOwn(claim, unit));
  const denials = denialsOf(reading, [...told, ...topicsIn(reading, claim.topics)], claim.adverse);
  const turned = turnedTokens(denials);
  if (told.length === 0 || told.some((unit) => turned.has(unit.first))) return null;
  // "His own country": a word that says little of the claim.
  const weight = (units: readonly Unit[]): number =>
    weightOf(claim.said.filter(({ unit }) => units.includes(unit)));
  const carries = told.some(({ keys }) => keys.some((key) => claim.head.includes(key)));
  if (!carries && weight(told) < weight(said) * LEAST_TOLD) return null;
  // "Its position on sanctions will remain as it is": what goes on is what was denied before.
  if (reading.tokens.some(({ word }) => LASTING.test(word))) return null;
  // A denial that reaches none of it may still be meant for it ("as for sanctions, there would be none").
  const astray = denials.some(
    ({ cue, met, from, to }) =>
      (met || cue.value === 'negator') && !told.some((unit) => unit.first >= from && unit.last <= to),
  );
  return astray ? null : [withAuxiliaries(reading, told[0]!.first), told[0]!.last];
}

const LEAST_TOLD = 0.2;

const LASTING =
  /^(remain(s|ed|ing)?|stay(s|ed|ing)?|unchanged|persist(s|ed|ing)?|as-is|stick(s|ing)?|stuck)$/;

/** A verb for what a negated claim says is not done, as done: "has imposed", "is going to join". */
function doneIn(reading: Reading, claim: Stated): [number, number] | null {
  const { tokens } = reading;
  const [found] = contrariesIn(reading, claim);
  if (
    !found ||
    tokens.slice(found.last + 1, found.last + 4).some(({ word }) => /^(no|none|nothing|neither)$/.test(word))
  )
    return null;
  // "Calls on it to join": what is asked for is not done.
  if (tokens.slice(Math.max(0, found.first - ASKED_NEAR), found.first).some(({ word }) => ASKED.test(word)))
    return null;
  const before = tokens[found.first - 1];
  const isFirm = before !== undefined && AUXILIARIES.has(before.word);
  const isVerb =
    isFirm ||
    /^(to|and|now|then|finally|also|itself|it|he|they|since)$/.test(before?.word ?? '') ||
    reading.units.some((unit) => unit.entity !== null && unit.last === found.first - 1);
  const isDenied = denialsOf(reading, topicsIn(reading, claim.topics), claim.adverse).length > 0;
  // "Has since brought its policy into line".
  const isDone = tokens
    .slice(Math.max(clauseStart(tokens, found.first), found.first - DONE_NEAR), found.first)
    .some(({ word }) => AUXILIARIES.has(word));
  return isFirm || ((isVerb || isDone) && !isDenied)
    ? [withAuxiliaries(reading, found.first), found.last]
    : null;
}

const ASKED =
  /^(call(s|ed|ing)?|urg(e|es|ed|ing)|ask(s|ed|ing)?|press(es|ed|ing)?|demand(s|ed|ing)?|want(s|ed)?|pressure)$/;
const ASKED_NEAR = 6;
/** Tokens from an auxiliary to its verb. */
const DONE_NEAR = 5;

/** That it was said is denied, of a claim which denies: "gave no assurance that it will stay out", "denied having spoken of it in any way". */
function untoldIn(reading: Reading, adverse: boolean): [number, number] | null {
  const { tokens } = reading;
  const cues = negationsOf(reading, adverse);
  for (const cue of cues) {
    const end = clauseEnd(tokens, cue.last);
    const told = tokens.findIndex(
      ({ word }, at) => at > cue.last && at <= Math.min(end, cue.last + TELLING_NEAR) && TELLING.test(word),
    );
    if (told < 0) continue;
    const rest = tokens.slice(told + 1, end + 1).map(({ word }) => word);
    const isWhole = rest.some(
      (word, at) => /^(whatsoever|whether)$/.test(word) || (word === 'any' && rest[at + 1] === 'way'),
    );
    if (isWhole || cues.some(({ first }) => first > told && first <= end))
      return [withAuxiliaries(reading, cue.first), told];
  }
  return null;
}
/** "Has not stayed out of them": the word that a negated claim denies by, itself denied, and nothing else in its clause. */
function joinedIn(reading: Reading, claim: Stated): [number, number] | null {
  const topics = topicsIn(reading, claim.topics);
  const cues = negationsOf(reading).filter(
    ({ first, last }) => !topics.some((unit) => unit.first <= last && first <= unit.last),
  );
  for (const [at, negator] of cues.entries()) {
    const refusal = cues[at + 1];
    if (negator.value !== 'negator' || refusal?.value !== 'refusal') continue;
    const [start, end] = [
      clauseStart(reading.tokens, negator.first),
      clauseEnd(reading.tokens, negator.last),
    ];
    const within = cues.filter(({ first }) => first >= start && first <= end);
    const isOfClaim = claim.said.some(({ unit }) => unit.first > refusal.last && unit.first <= end);
    if (
      within.length === 2 &&
      refusal.first - negator.last <= REFUSAL_NEAR &&
      refusal.last <= end &&
      isOfClaim
    )
      return [withAuxiliaries(reading, negator.first), refusal.last];
  }
  return null;
}
const REFUSAL_NEAR = 2;

/** Of a claim that something goes against something: "would not harm it", "no blow to it at all". */
function sparedIn(reading: Reading): [number, number] | null {
  const adverse = adverseIn(reading);
  for (const cue of negationsOf(reading)) {
    const end = clauseEnd(reading.tokens, cue.last);
    const spared = adverse.find(({ first }) => first > cue.last && first <= end);
    if (spared) return [withAuxiliaries(reading, cue.first), spared.last];
  }
  return null;
}

const TELLING =
  /^(assur(e|ed|ance|ances)|promis(e|ed|es)|pledge[ds]?|undertak(en|ing|e)|guarantee[ds]?|commitment|committed|word|vow(ed)?|said|say|told|tell|spoken|speak|mention(ed)?|talked|claim(s|ed)?|argu(e|es|ed)|maintain(s|ed)?|insist(s|ed)?|suggest(s|ed)?)$/;
const TELLING_NEAR = 6;

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

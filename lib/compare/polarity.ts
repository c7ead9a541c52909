/**
 * Polarity: does the sentence deny what the claim affirms, or affirm what it denies? Every denial of the sentence is weighed by what it
 * reaches and by how the claim's phrasings deny (`npm run calibrate:differences` fits the weights).
 */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd, clauseStart } from './clauses.ts';
import { type Cue, type Negation, negationsOf } from './cues.ts';
import { type Denial, denialsOf, turnedTokens } from './denials.ts';
import { formsIn } from './opposites.ts';
import { type OwnDenials, topicsIn } from './own-denials.ts';
import { comparePreference, type Preference, preferenceIn } from './preferences.ts';
import { type Said, weightOf } from './said.ts';
import { type Features, type Weights, weigh } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };

/** Tokens from a denial to the first word of the claim, from which on it is far. */
const FAR = 8;

/** What polarity is compared by. */
export interface Stated extends OwnDenials {
  said: Said;
  /** Keys that negated claims in the same sentence deny: a denial that meets one of these is theirs. */
  deniedByOthers: readonly string[];
  /** It measures the time since something happened: "had not spoken for two years" and "for the first time in two years" are one. */
  gap: boolean;
  /** Forms that say the contrary, as stems. */
  contraries: readonly string[];
  /** The part of the sentence that may state the claim, by token. */
  part: readonly [first: number, last: number];
  /** Keys of the words that carry the claim ("invited"). */
  head: readonly string[];
  /** Entities that its phrasings name. */
  names: readonly string[];
  /** Whom it sets above whom. */
  prefers: Preference | null;
}

/** A denial with what is weighed of it. */
export interface WeighedDenial {
  denial: Denial;
  /** The first word of the claim that it turns round. */
  denied: Unit;
  features: Features;
}

/** The denials of a sentence that turn words of a claim round, which its phrasings mostly affirm. */
export function denialsAgainst(reading: Reading, claim: Stated): WeighedDenial[] {
  const { said } = claim;
  const whole = weightOf(said);
  const topics = topicsIn(reading, claim.topics);
  // "Did not applaud it": what denies the contrary denies nothing.
  const contraries = formsIn(reading, claim.contraries);
  const denials = denialsOf(reading, topics, claim.adverse).filter(
    (one) =>
      !(claim.gap && !deniesGap(reading, one)) &&
      !contraries.some(({ first, last }) => one.met && one.met.first <= last && first <= one.met.last),
  );
  const turned = turnedTokens(denials);
  return denials.flatMap((denial): WeighedDenial[] => {
    const { cue, met, from, to } = denial;
    const within = said.filter(
      ({ unit }) => unit.first >= from && unit.last <= to && unit.first !== cue.first,
    );
    const reached = within.filter(({ unit }) => turned.has(unit.first));
    const inCue = said.find(({ unit }) => unit.first <= cue.first && cue.first <= unit.last)?.unit;
    const others = whole - weightOf(said.filter(({ unit }) => unit === inCue));
    const name = nameDenied(reading, denial, claim.names);
    if ((within.length === 0 && !name) || others <= 0) return [];
    const share = weightOf(reached) / others;
    const metSaid = met !== null && said.some(({ unit }) => unit === met);
    const metOwn = met !== null && isOwn(claim, met);
    const reachOwn = weightOf(within.filter(({ unit }) => isOwn(claim, unit))) / others;
    const first = within.find(({ unit }) => unit.first > cue.last)?.unit.first ?? cue.last + FAR;
    const meetsHead = met?.keys.some((key) => claim.head.includes(key)) ?? false;
    const bit = (is: boolean): number => (is ? 1 : 0);
    const cleft = isCleft(reading, cue);
    return [
      {
        denial,
        denied: (reached[0] ?? within[0])?.unit ?? name!,
        features: {
          turned: share,
          reached: weightOf(within) / others,
          meets: bit(metSaid && !metOwn),
          meetsOwn: bit(metOwn && !cleft),
          meetsOther: bit(met !== null && !metSaid && !metOwn),
          meetsNothing: bit(met === null),
          reachesOwn: cleft ? 0 : reachOwn,
          ownShare: claim.share,
          isRefusal: bit(cue.value === 'refusal'),
          isWhole: bit(from < cue.first),
          distance: Math.min(1, (first - cue.last) / FAR),
          isSaid: bit(inCue !== undefined),
          isOwn: bit(inCue !== undefined && isOwn(claim, inCue)),
          isOthers: bit(met?.keys.some((key) => claim.deniedByOthers.includes(key)) ?? false),
          meetsHead: bit(meetsHead),
          turnedAndMeets: share * bit(metSaid && !metOwn),
          turnedAndOwnShare: share * claim.share,
          turnedAndHead: share * bit(meetsHead),
          turnedNotOwn: share * (1 - reachOwn),
          isAuxiliary: bit(AUXILIARIES.has(reading.tokens[cue.first - 1]?.word ?? '')),
          words: Math.min(1, within.length / 4),
          deniesName: bit(name !== null),
          deniesNameOnly: bit(name !== null && within.length === 0),
          isOpinion: bit(met !== null && OPINION.test(reading.tokens[met.first]!.word)),
          isPredicate: bit(
            metSaid && met.first - cue.last <= 2 && BE.test(reading.tokens[cue.first - 1]?.word ?? ''),
          ),
          turnedAllNotOwn: bit(share >= 0.8 && reachOwn === 0),
          turnedHalf: bit(share >= 0.5),
          turnedMost: bit(share >= 0.8),
          metWeight: metSaid ? weightOf(said.filter(({ unit }) => unit === met)) / whole : 0,
        },
      },
    ];
  });
}

/** A name of the claim that a denial stands right before: "not the Red Army", "not a word of Russian". */
function nameDenied({ tokens, units }: Reading, { cue, to }: Denial, names: readonly string[]): Unit | null {
  const next = units.find(
    (unit) => unit.first > cue.last && unit.last <= to && !SMALL.test(tokens[unit.first]!.word),
  );
  if (!next?.entity || !names.includes(next.entity.id) || tokens[cue.first]!.word !== 'not') return null;
  // "Though not from Serbia directly": the name is not denied.
  if (/^(directly|only|alone|itself|yet|as|since|for|until)$/.test(tokens[next.last + 1]?.word ?? ''))
    return null;
  if (
    next.adjective &&
    tokens[next.last + 1] &&
    !/^(and|but|in|at|or)$/.test(tokens[next.last + 1]!.word) &&
    !tokens[next.last + 1]!.afterBreak
  )
    return null;
  return tokens.slice(cue.last + 1, next.first).every(({ word }) => SMALL.test(word)) ? next : null;
}
/** "Does not believe that": what is believed is denied. */
const OPINION =
  /^(believe[sd]?|think|thinks|thought|expect|expects|see|sees|saw|consider|considers|find|finds|regard)$/;
const BE = /^(is|are|was|were|be|been|being)$/;
const SMALL =
  /^(a|an|the|of|from|on|with|to|for|by|in|one|single|word|syllable|line|upon|at|mention|mentioned|name|utter|refer|credit)$/;

/** The tokens, first and last, of the words that say the opposite; null when none do. */
export function otherPolarity(
  reading: Reading,
  claim: Stated,
  weights: Weights = fitted.polarity,
): [first: number, last: number] | null {
  const preference = claim.prefers && preferenceIn(reading);
  if (claim.prefers && preference) {
    const compared = comparePreference(preference, claim.prefers);
    if (compared !== 'unrelated') {
      const denied = turnedTokens(denialsOf(reading)).has(preference.first);
      if ((compared === 'turned') !== denied) return [preference.first, preference.last];
      const contrary = denied ? null : contraryIn(reading, claim);
      return contrary && [contrary.first, contrary.last];
    }
  }
  if (claim.polarity === 'negated') {
    const units = claim.said.map(({ unit }) => unit);
    const found = affirmedIn(reading, units, claim) ?? doneIn(reading, claim) ?? untoldIn(reading);
    const contrary = found || !claim.adverse ? null : contraryIn(reading, claim);
    return found ?? (contrary && [contrary.first, contrary.last]);
  }
  let best: { one: WeighedDenial; sum: number } | null = null;
  for (const one of denialsAgainst(reading, claim)) {
    const sum = weigh(one.features, weights);
    if (sum > (best?.sum ?? 0)) best = { one, sum };
  }
  if (best) return spanOf(reading, best.one.denial.cue, best.one.denied);
  const opposite = contraryIn(reading, claim);
  return opposite && [opposite.first, opposite.last];
}

/** A word that says the contrary of the claim, itself not denied. */
function contraryIn(reading: Reading, claim: Stated): { first: number; last: number } | null {
  const found = formsIn(reading, claim.contraries).filter(
    ({ first, last }) =>
      first >= claim.part[0] - BESIDE &&
      last <= claim.part[1] + BESIDE &&
      !isWhether(reading, first) &&
      !reading.tokens.slice(Math.max(0, first - 3), first).some(({ word }) => DENYING.test(word)) &&
      !reading.tokens
        .slice(last + 1, last + 4)
        .some(({ word }) => /^(no|none|nothing|neither|nobody)$/.test(word)),
  );
  if (found.length === 0) return null;
  const within = reading.units.filter((unit) =>
    found.some(({ first, last }) => unit.first <= last && first <= unit.last),
  );
  // "No harm": a form that holds its denial is not denied by it.
  const turned = turnedTokens(
    denialsOf(reading, within, claim.adverse).filter(
      ({ cue }) => !found.some(({ first, last }) => first <= cue.first && cue.first <= last),
    ),
  );
  return found.find(({ first, last }) => !turned.has(first) && !turned.has(last)) ?? null;
}
const BESIDE = 6;
const DENYING = /^(not|no|never|without|hardly|nor|neither|below|under|beneath)$/;

/** "Has not said whether he will come" leaves it open. */
const isWhether = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(clauseStart(tokens, at), at).some(({ word }) => word === 'whether' || word === 'if');

const isOwn = ({ keys }: OwnDenials, unit: Unit): boolean => unit.keys.some((key) => keys.includes(key));

/** Of a claim about the time since something: only what denies that it was the first. */
const deniesGap = (reading: Reading, { cue, to }: Denial): boolean =>
  isCleft(reading, cue) ||
  reading.units.some((unit) => unit.first > cue.last && unit.last <= to && tells(unit, 'first'));

/** "It was not the Red Army that ..." denies whatever follows. */
const isCleft = ({ tokens }: Reading, { first }: Cue<Negation>): boolean => tokens[first - 2]?.word === 'it';

const tells = (unit: Unit, word: string): boolean =>
  unit.keys.includes(`w:${word}`) || unit.keys.includes(`c:${word}`);

/** The words of a negated claim that stand here without a denial. */
function affirmedIn(reading: Reading, said: readonly Unit[], claim: Stated): [number, number] | null {
  const told = said.filter((unit) => isOwn(claim, unit));
  const denials = denialsOf(reading, [...told, ...topicsIn(reading, claim.topics)], claim.adverse);
  const turned = turnedTokens(denials);
  if (told.length === 0 || told.some((unit) => turned.has(unit.first))) return null;
  // "His own country": a word that says little of the claim.
  const weight = (units: readonly Unit[]): number =>
    weightOf(claim.said.filter(({ unit }) => units.includes(unit)));
  if (weight(told) < weight(said) * LEAST_TOLD) return null;
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
  const found = contraryIn(reading, claim);
  if (
    !found ||
    tokens.slice(found.last + 1, found.last + 4).some(({ word }) => /^(no|none|nothing|neither)$/.test(word))
  )
    return null;
  const before = tokens[found.first - 1];
  const isFirm = before !== undefined && AUXILIARIES.has(before.word);
  const isVerb =
    isFirm ||
    /^(to|and|now|then|finally|also|itself|it|he|they|since)$/.test(before?.word ?? '') ||
    reading.units.some((unit) => unit.entity !== null && unit.last === found.first - 1);
  const isDenied = denialsOf(reading, topicsIn(reading, claim.topics), claim.adverse).length > 0;
  return isFirm || (isVerb && !isDenied) ? [withAuxiliaries(reading, found.first), found.last] : null;
}

/** That it was said is denied, of a claim which denies: "gave no assurance that it will stay out", "denied having spoken of it in any way". */
function untoldIn(reading: Reading): [number, number] | null {
  const { tokens } = reading;
  const cues = negationsOf(reading);
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
const TELLING =
  /^(assur(e|ed|ance|ances)|promis(e|ed|es)|pledge[ds]?|undertak(en|ing|e)|guarantee[ds]?|commitment|committed|word|vow(ed)?|said|say|told|tell|spoken|speak|mention(ed)?|talked)$/;
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

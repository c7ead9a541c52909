/**
 * Denials weighed: each denial of a sentence with what it reaches of a claim, and how the claim's phrasings deny (`npm run
 * calibrate:differences` fits the weights).
 */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd } from './clauses.ts';
import type { Cue, Negation } from './cues.ts';
import { type Denial, denialsOf, isReached, turnedTokens } from './denials.ts';
import { formsIn } from './opposites.ts';
import { type OwnDenials, topicsIn } from './own-denials.ts';
import type { Preference } from './preferences.ts';
import { type Said, weightOf } from './said.ts';
import type { Features } from './weigh.ts';

/** Tokens from a denial to the first word of the claim, from which on it is far. */
const FAR = 8;
/** Tokens from a denial to a word that the claim turns on, up to which it is near. */
const NEAR = 3;

/** What polarity is compared by. */
export interface Stated extends OwnDenials {
  said: Said;
  /** Keys that negated claims in the same sentence deny: a denial that meets one of these is theirs. */
  deniedByOthers: readonly string[];
  /** It measures the time since something happened: "had not spoken for two years" and "for the first time in two years" are one. */
  gap: boolean;
  /** Forms that say the contrary, as stems. */
  contraries: readonly string[];
  /** Forms of the words that it turns on, as stems. */
  pivots: readonly string[];
  /** The part of the sentence that may state the claim, by token. */
  part: readonly [first: number, last: number];
  /** Keys of the words that carry the claim ("invited"). */
  head: readonly string[];
  /** Entities that its phrasings name. */
  names: readonly string[];
  /** Whether the sentence states other claims too. */
  isShared: boolean;
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
  const pivots = formsIn(reading, claim.pivots);
  // "Would not put an end to it": a word that carries the claim denies nothing of it.
  const carrying =
    claim.polarity === 'affirmed'
      ? reading.units.filter(
          (unit) =>
            unit.keys.some((key) => claim.head.includes(key)) ||
            pivots.some((pivot) => pivot.first <= unit.last && unit.first <= pivot.last),
        )
      : [];
  const denials = denialsOf(reading, [...topics, ...carrying], claim.adverse).filter(
    (one) =>
      !(claim.gap && !deniesGap(reading, one)) &&
      !(one.met && OBJECTION.test(reading.tokens[one.met.first]!.word) && !carrying.includes(one.met)) &&
      !contraries.some(
        ({ first, last }) =>
          (one.met && one.met.first <= last && first <= one.met.last) ||
          // "Is not paying dearly".
          (first > one.cue.last && last <= one.to && first - one.cue.last <= NEAR),
      ),
  );
  const turned = turnedTokens(denials);
  // "Nothing of it would remain": where the claim is an end, to deny that something stays is to say the same.
  const ends = claim.head.some((key) => ENDING.test(key));
  return denials.flatMap((denial): WeighedDenial[] => {
    const { cue, met, from, to } = denial;
    const within = said.filter(({ unit }) => isReached(unit, denial) && unit.first !== cue.first);
    const reached = within.filter(({ unit }) => turned.has(unit.first));
    const inCue = said.find(({ unit }) => unit.first <= cue.first && cue.first <= unit.last)?.unit;
    const others = whole - weightOf(said.filter(({ unit }) => unit === inCue));
    const name = nameDenied(reading, denial, claim.names, said);
    if ((within.length === 0 && !name) || others <= 0) return [];
    const share = weightOf(reached) / others;
    const metSaid = met !== null && said.some(({ unit }) => unit === met);
    const metOwn = met !== null && isOwn(claim, met);
    const reachOwn = weightOf(within.filter(({ unit }) => isOwn(claim, unit))) / others;
    const first = within.find(({ unit }) => unit.first > cue.last)?.unit.first ?? cue.last + FAR;
    const meetsHead = met?.keys.some((key) => claim.head.includes(key)) ?? false;
    const bit = (is: boolean): number => (is ? 1 : 0);
    const cleft = isCleft(reading, cue);
    const inPivot = (at: number): boolean => pivots.some((pivot) => pivot.first <= at && at <= pivot.last);
    const inHead = (at: number): boolean =>
      reading.units.some(
        ({ first, last, keys }) => first <= at && at <= last && keys.some((key) => claim.head.includes(key)),
      );
    const metPivot = met !== null && (inPivot(met.first) || inPivot(met.last)) && !metOwn;
    const turnsPivot = pivots.some(
      (pivot) =>
        turned.has(pivot.first) && pivot.first >= from && pivot.last <= to && pivot.first !== cue.first,
    );
    const nearest = pivots.find((pivot) => pivot.first > cue.last && pivot.last <= to);
    const contrast = contrastShare(reading, denial, said) / others;
    const isNot = reading.tokens[cue.first]!.word === 'not';
    const negator = cue.value === 'negator';
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
          isFailure: bit(cue.value === 'failure'),
          isWhole: bit(from < cue.first),
          distance: Math.min(1, (first - cue.last) / FAR),
          isSaid: bit(inCue !== undefined && !negator),
          negatorIsSaid: bit(inCue !== undefined && negator),
          isOwn: bit(inCue !== undefined && isOwn(claim, inCue)),
          isOthers: bit(met?.keys.some((key) => claim.deniedByOthers.includes(key)) ?? false),
          meetsHead: bit(meetsHead),
          turnedAndMeets: share * bit(metSaid && !metOwn),
          turnedAndOwnShare: share * claim.share,
          turnedAndHead: share * bit(meetsHead),
          turnedNotOwn: share * (1 - reachOwn),
          isAuxiliary: bit(AUXILIARIES.has(reading.tokens[cue.first - 1]?.word ?? '')),
          words: Math.min(1, within.length / 4),
          deniesName: bit(name !== null && isNot),
          deniesNameOnly: bit(name !== null && within.length === 0 && isNot),
          passesName: bit(name !== null && !isNot),
          passesNameOnly: bit(name !== null && met === null && !isNot),
          isOpinion: bit(met !== null && OPINION.test(reading.tokens[met.first]!.word)),
          isPredicate: bit(
            metSaid && met.first - cue.last <= 2 && BE.test(reading.tokens[cue.first - 1]?.word ?? ''),
          ),
          turnedAllNotOwn: bit(share >= 0.8 && reachOwn === 0),
          turnedHalf: bit(share >= 0.5),
          turnedMost: bit(share >= 0.8),
          meetsPivot: bit(metPivot),
          turnsPivot: bit(turnsPivot),
          nearPivot: bit(turnsPivot && nearest !== undefined && nearest.first - cue.last <= NEAR),
          pivotAndOwnShare: claim.share * bit(metPivot),
          freeHead: bit(meetsHead && !metOwn) * claim.share,
          turnedAndMeetsOther: share * bit(met !== null && !metSaid && !metOwn),
          contrast,
          isContrast: bit(contrast > 0),
          butName: bit(isButName(reading, denial)),
          pivotOwn: bit(met !== null && metOwn && (inPivot(met.first) || inPivot(met.last))),
          behindPivot: bit(
            negator &&
              cue.first > 0 &&
              from === cue.first &&
              !reading.tokens[cue.first]!.afterBreak &&
              (inPivot(cue.first - 1) || inHead(cue.first - 1)),
          ),
          endsIt: bit(ends && negator && !isNot && !turnsPivot),
          withoutOther: bit(
            reading.tokens[cue.first]!.word === 'without' && met !== null && !metSaid && !metOwn,
          ),
          metWeight: metSaid ? weightOf(said.filter(({ unit }) => unit === met)) / whole : 0,
        },
      },
    ];
  });
}

/** "No complaint about the price", "no end to the talks": what is denied denies, unless the claim turns on it. */
const OBJECTION = /^(complain|quarrel|objection|regret|qualm|misgiving|end$|halt|interruption|let-up)/;
const ENDING = /^w:(end|lose|destroi|stop|ban)$/;

/** "Not his words but Putin's". */
const isButName = ({ tokens, units }: Reading, { cue, to }: Denial): boolean =>
  cue.value === 'negator' &&
  tokens[to + 1]?.word === 'but' &&
  units.some(({ first, entity }) => entity !== null && first > to + 1 && first <= to + NEAR);

/** Of "not X but Y", "not X, only Y": how much of the claim the second half says. */
function contrastShare({ tokens }: Reading, { cue, to }: Denial, said: Said): number {
  if (cue.value !== 'negator' || !/^(but|only|just|merely)$/.test(tokens[to + 1]?.word ?? '')) return 0;
  const end = clauseEnd(tokens, to + 1);
  return weightOf(said.filter(({ unit }) => unit.first > to && unit.last <= end));
}

/** A name of the claim that a denial stands right before: "not the Red Army", "not a word of Russian". */
function nameDenied(
  { tokens, units }: Reading,
  { cue, to }: Denial,
  names: readonly string[],
  said: Said,
): Unit | null {
  const next = units.find(
    (unit) => unit.first > cue.last && unit.last <= to && !SMALL.test(tokens[unit.first]!.word),
  );
  if (!next?.entity || !names.includes(next.entity.id)) return null;
  // "Not the Kremlin but Vučić": one name of the claim in place of another.
  const instead = tokens[to + 1]?.word === 'but' && units.find(({ first }) => first > to + 1);
  if (instead && names.includes(instead.entity?.id ?? '')) return null;
  // "Though not from Serbia directly": the name is not denied.
  if (/^(directly|only|alone|itself|yet|as|since|for|until)$/.test(tokens[next.last + 1]?.word ?? ''))
    return null;
  if (
    next.adjective &&
    tokens[next.last + 1] &&
    // "Not a single Russian flag": both are of the claim.
    !said.some(({ unit }) => unit.first === next.last + 1) &&
    !/^(and|but|in|at|or|one|ones)$/.test(tokens[next.last + 1]!.word) &&
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

/** Whether a word is one that the claim's own phrasings deny. */
export const isOwn = ({ keys }: OwnDenials, unit: Unit): boolean =>
  unit.keys.some((key) => keys.includes(key));

/** Of a claim about the time since something: only what denies that it was the first. */
const deniesGap = (reading: Reading, { cue, to }: Denial): boolean =>
  isCleft(reading, cue) ||
  reading.units.some((unit) => unit.first > cue.last && unit.last <= to && tells(unit, 'first'));

/** "It was not the Red Army that ..." denies whatever follows. */
const isCleft = ({ tokens }: Reading, { first }: Cue<Negation>): boolean => tokens[first - 2]?.word === 'it';

const tells = (unit: Unit, word: string): boolean =>
  unit.keys.includes(`w:${word}`) || unit.keys.includes(`c:${word}`);

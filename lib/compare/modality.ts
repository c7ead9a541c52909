/**
 * Modality: how firmly the sentence states what the claim states. Every word of possibility, hope, promise, wish or future is weighed by what
 * it reaches and by how firmly the claim's phrasings speak (`npm run calibrate:differences` fits the weights).
 */
import type { Modality } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd, clauseStart } from './clauses.ts';
import type { Cue } from './cues.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { fulfilmentsOf, type WeighedFulfilment } from './fulfilment.ts';
import { CERTAIN, type Leaning, NOTHING, toldWith, untoldWith } from './lessons.ts';
import { modalsOf } from './modals.ts';
import { type Said, weightOf } from './said.ts';
import { type DifferenceWeights, type Features, type Weights, weigh } from './weigh.ts';
import fitted from './weights.json' with { type: 'json' };
import { spanOfWhole } from './whole-statement.ts';

/** What modal words, and what is told as done, are weighed by. */
export type ModalityWeights = Pick<DifferenceWeights, 'modality' | 'fulfilment'>;

/** "Could" beside one of these states what follows from something, and no doubt. */
const CONDITIONAL = new Set(['if', 'until', 'were', 'unless']);
/** Tokens from a modal word to the first word of the claim, from which on it is far. */
const FAR = 8;
/** "Hopes to become a candidate": what is hoped for stands behind these. */
const LIGHT = /^(become|made|make|get|have|hold|give|given|take|put|start|begin|soon|one|day|named|granted)$/;
/** A modality that is less apart than this from what a claim says first is no other. */
const LEAST_APART = 0.3;
/** Share of the claim's words that is much to reach. */
const ENOUGH = 0.4;
/** Of a modality that fewer phrasings have nothing is kept. */
const LEAST_SHARE = 0.04;

/** Shares of a claim's phrasings that have a word of each modality, 0 to 1. */
export type ModalShares = Readonly<Partial<Record<Modality, number>>>;

/** The modalities that the phrasings of a claim have. */
export function modalitiesOf(readings: readonly Reading[]): ModalShares {
  const counts = new Map<Modality, number>();
  for (const reading of readings) {
    const reached = modalsOf(reading).filter((cue) => {
      const [from, to] = reachOf(reading, cue);
      return reading.units.some((unit) => !unit.entity && unit.first >= from && unit.last <= to);
    });
    for (const modality of new Set(reached.map((cue) => cue.value)))
      counts.set(modality, (counts.get(modality) ?? 0) + 1);
  }
  const shares = [...counts]
    .map(([modality, count]) => [modality, Math.round((count / readings.length) * 100) / 100] as const)
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shares);
}

/** What modality is compared by. */
export interface Firmness {
  said: Said;
  /** As its details declare it; at least one. */
  declared: readonly Modality[];
  shares: ModalShares;
  isNegated: boolean;
  /** Keys of the words that carry the claim ("assured"). */
  head: readonly string[];
}

/** A modal word with what is weighed of it. */
export interface WeighedModal {
  cue: Cue<Modality>;
  features: Features;
}

/**
 * How far a modality is from a declared one, 0 to 1: to promise is to say that one will, what is hoped or planned will be, but what was
 * done neither may nor will be.
 */
const APART: Readonly<Record<Modality, Readonly<Record<Modality, number>>>> = {
  did: { did: 0, will: 1, may: 1, hopes: 1, wants: 1, promised: 1 },
  will: { did: 0.5, will: 0, may: 1, hopes: 0.7, wants: 0.8, promised: 0.2 },
  promised: { did: 0.5, will: 0.3, may: 1, hopes: 1, wants: 1, promised: 0 },
  hopes: { did: 0.5, will: 0.2, may: 0.8, hopes: 0, wants: 0.5, promised: 1 },
  wants: { did: 0.5, will: 0.5, may: 0.9, hopes: 0.3, wants: 0, promised: 0.6 },
  may: { did: 0.5, will: 0.8, may: 0, hopes: 0.8, wants: 0.8, promised: 0.8 },
};

/** The modal words of a sentence that reach words of the claim. */
export function modalsAgainst(reading: Reading, claim: Firmness): WeighedModal[] {
  const { said, declared } = claim;
  const { tokens, units } = reading;
  const conditionalAt = tokens.findIndex(
    ({ word }, at) =>
      CONDITIONAL.has(word) ||
      (word === 'should' && /^(he|she|it|they|we|the)$/.test(tokens[at + 1]?.word ?? '')),
  );
  const denials = denialsOf(reading);
  const whole = weightOf(said);
  const cues = modalsOf(reading);
  const modalShare = Math.min(
    1,
    Object.values(claim.shares).reduce((sum, share) => sum + share, 0),
  );
  return cues.flatMap((cue): WeighedModal[] => {
    const { word } = tokens[cue.first]!;
    // "No plans to", "did not promise": what is denied is the plan, which is a matter of polarity.
    const before = denials.filter((denial) => denial.cue.first < cue.first);
    const negated = /^(not|never|no)$/.test(tokens[cue.first - 1]?.word ?? '');
    if ((negated || turnedTokens(before).has(cue.first)) && !AUXILIARIES.has(word)) return [];
    // "It should bring them closer": what is expected.
    if (word === 'should' && declared[0] === 'will') return [];
    // "It would harm us if we joined" is what a claim of the future says too.
    if (word === 'would' && declared[0] !== 'did') return [];
    // What is promised will be: no less firm.
    if (APART[declared[0]!][cue.value] < LEAST_APART) return [];
    // "If he goes, that could end it", "could not be kept secret": what follows from something, and what was.
    const could = word === 'could' || word === 'can';
    const isLed = could && conditionalAt >= 0 && conditionalAt < cue.first;
    if (isLed || (could && /^(not|hardly|scarcely)$/.test(tokens[cue.last + 1]?.word ?? ''))) return [];
    const [from, to] = reachOf(reading, cue);
    // What was said before is not said by the modal word too: "is a candidate of the Union, which expects candidates to follow it".
    const beside = said.filter(
      ({ unit }, at) =>
        !(unit.first <= cue.last && cue.first <= unit.last) &&
        !said.slice(0, at).some((other) => other.unit.keys[0] === unit.keys[0]),
    );
    const reached = beside.filter(({ unit }) => unit.first >= from && unit.last <= to);
    const after = reached.filter(({ unit }) => unit.first > cue.last);
    if (reached.length === 0) return [];
    const others = weightOf(beside);
    const share = weightOf(reached) / others;
    const met = units.find(
      (unit) =>
        !unit.entity &&
        !unit.quantity &&
        unit.first > cue.last &&
        unit.last <= to &&
        !LIGHT.test(tokens[unit.first]!.word),
    );
    const apart = Math.min(...declared.map((one) => APART[one][cue.value]));
    const own = claim.shares[cue.value] ?? 0;
    const bit = (is: boolean): number => (is ? 1 : 0);
    const meetsHead = met?.keys.some((key) => claim.head.includes(key)) ?? false;
    const meetsModal = cues.some((other) => met && other !== cue && other.first === met.first);
    const first = after[0]?.unit.first ?? cue.last + FAR;
    return [
      {
        cue,
        features: {
          apart,
          apartAndReached: apart * share,
          own,
          apartAndOwn: apart * own,
          modalShare,
          meetsHead: bit(meetsHead),
          meetsModal: bit(meetsModal),
          meetsSaid: bit(met !== undefined && said.some(({ unit }) => unit === met)),
          distance: Math.min(1, (first - cue.last) / FAR),
          after: weightOf(after) / others,
          isCould: bit(could),
          couldIf: bit(could && conditionalAt >= 0),
          wouldIf: bit(word === 'would'),
          isMay: bit(cue.value === 'may'),
          isHope: bit(cue.value === 'hopes'),
          isWish: bit(cue.value === 'wants'),
          isPromise: bit(cue.value === 'promised'),
          isAuxiliary: bit(word === 'will' || word === 'shall'),
          isNegated: bit(claim.isNegated),
          negatedAndPromise: bit(claim.isNegated && cue.value === 'promised'),
          hopesToo: bit(declared.includes('hopes') && cues.some((other) => other.value === 'hopes')),
          hopesAndPromise: bit(declared.includes('hopes') && cue.value === 'promised'),
          beside: others / whole,
          saysOwnToo: bit(cues.some((other) => other !== cue && declared.includes(other.value))),
          reachesEnough: bit(share >= ENOUGH),
          ofDone: bit(declared[0] === 'did'),
          ofPromise: bit(declared[0] === 'promised'),
          ofMay: bit(declared[0] === 'may'),
          ofWish: bit(declared[0] === 'wants'),
          fromStart: bit(from === 0),
          reachesAll: bit(share >= 0.9 && own < 0.1 && apart >= 0.8),
          reachesAllAfter: bit(weightOf(after) >= others * 0.9 && own < 0.1 && apart >= 0.8),
        },
      },
    ];
  });
}

/** The modal word of the sentence that the claim does not have, or would be likeliest not to, with the log-odds that it does not. */
export function otherModality(reading: Reading, claim: Firmness, weights: ModalityWeights = fitted): Leaning {
  const { declared } = claim;
  const isOpen = claim.isNegated || declared.some((one) => APART[one].may < LEAST_APART);
  const open = isOpen ? null : spanOfWhole(reading, claim.said, 'open');
  if (open) return { span: open, odds: CERTAIN };
  let best: { one: WeighedModal; sum: number } | null = null;
  for (const one of modalsAgainst(reading, claim)) {
    const sum = weigh(one.features, weights.modality);
    if (sum > (best?.sum ?? -Infinity)) best = { one, sum };
  }
  const likeliest = best && spanOf(best.one.cue);
  if (likeliest && best!.sum > 0) return toldWith(likeliest, best!.sum);
  const done = doneIn(reading, claim, weights.fulfilment);
  return done.odds > (best?.sum ?? NOTHING) ? done : untoldWith(likeliest, best?.sum ?? NOTHING);
}

/** The likeliest of the verbs that tell the claim as done. */
function doneIn(reading: Reading, claim: Firmness, weights: Weights): Leaning {
  let best: { one: WeighedFulfilment; sum: number } | null = null;
  for (const one of fulfilmentsOf(reading, claim)) {
    const sum = weigh(one.features, weights);
    if (sum > (best?.sum ?? -Infinity)) best = { one, sum };
  }
  if (!best) return untoldWith(null, NOTHING);
  const span = [best.one.first, best.one.last] as const;
  return best.sum > 0 ? toldWith(span, best.sum) : untoldWith(span, best.sum);
}

const spanOf = ({ first, last }: Cue<Modality>): [number, number] => [first, last];

/** A word that leaves open what a claim denies: "does not exclude a ban" is no ban. */
export function openIn(reading: Reading): Leaning | null {
  const cue = modalsOf(reading).find(({ value }) => value === 'may');
  return cue ? toldWith(spanOf(cue)) : null;
}

/** A modal word reaches to the end of its clause, "whether" and all; an auxiliary, or one behind an auxiliary, the whole clause. */
function reachOf({ tokens }: Reading, { first, last }: Cue<Modality>): [from: number, to: number] {
  let to = clauseEnd(tokens, last);
  if (/^(whether|if)$/.test(tokens[to + 1]?.word ?? '')) to = clauseEnd(tokens, to + 1);
  const whole = AUXILIARIES.has(tokens[first]!.word) || AUXILIARIES.has(tokens[first - 1]?.word ?? '');
  return [whole ? clauseStart(tokens, first) : first, to];
}

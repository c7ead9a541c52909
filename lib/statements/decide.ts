/**
 * Decides whether a sentence states a wording that it shares enough words with: in the words of both, not in hashes of them. Names first (another
 * name in the role is another claim), then how much is said and how near together, then what differs.
 */
import type { Detail, Difference, Modality } from '../claims/types.ts';
import { ALL_SIDES } from '../compare/all-opposites.ts';
import { type ComparedClaim, differencesOf } from '../compare/differences.ts';
import { headKeys } from '../compare/head.ts';
import { modalitiesOf } from '../compare/modality.ts';
import { oppositesOf } from '../compare/opposites.ts';
import { ownDenials } from '../compare/own-denials.ts';
import { preferenceIn } from '../compare/preferences.ts';
import type { Gate, Reason, Tier } from '../match/types.ts';
import { createPhrases } from '../text/phrases.ts';
import type { Quantity } from '../text/quantity.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import { type Reading, readUnits } from '../text/units.ts';
import { createVocabulary } from '../text/vocabulary.ts';
import type { Found } from './find.ts';
import { readWord, STEPS } from './keys.ts';

/** What is decided of a sentence and a wording. Offsets as in {@link Found}. */
export interface Decision {
  tier: Tier;
  confidence: number;
  differs: Difference[];
  why: Reason[];
}

const vocabulary = createVocabulary(createPhrases<string>(), null);

/** A sentence, read once for all that is found in it, and no further than what is found asks for. */
export interface ReadSentence {
  words: WordPairs;
  /** Reads it in full; the same each time. */
  reading(): Reading;
}

/** @param published ISO date of the page, where it is known */
export function readSentence(sentence: string, published: string | null): ReadSentence {
  let reading: Reading | null = null;
  return {
    words: pairsIn(sentence),
    reading() {
      reading ??= readUnits(sentence, 0, sentence.length, published, vocabulary);
      return reading;
    },
  };
}

/** A wording, read once for all sentences that may state it. */
interface ReadWording {
  words: WordPairs;
  inFull(): { reading: Reading; compared: ComparedClaim };
}

/** Wordings that are remembered: those of one page, as a rule. */
const MOST_WORDINGS = 300;
const wordings = new Map<string, ReadWording>();

function readWording(wording: string): ReadWording {
  const known = wordings.get(wording);
  if (known) return known;
  let full: ReturnType<ReadWording['inFull']> | null = null;
  const read: ReadWording = {
    words: pairsIn(wording),
    inFull() {
      if (full) return full;
      const reading = readUnits(wording, 0, wording.length, null, vocabulary);
      const modalities = modalitiesOf([reading]);
      const details = detailsOf(reading, Object.keys(modalities) as Modality[]);
      // Read twice, because a denial that only one of several wordings has is taken for chance.
      const denials = ownDenials([reading, reading]);
      const opposites = oppositesOf([reading], denials, ALL_SIDES);
      const compared: ComparedClaim = {
        statement: wording,
        denials,
        modalities,
        head: headKeys(reading, details),
        contraries: opposites.contraries.flat(),
        pivots: opposites.pivots.flat(),
        prefers: preferenceIn(reading)?.sides ?? null,
        lessons: null,
        knownEntities: reading.units.flatMap(({ entity }) => entity?.id ?? []),
        details,
      };
      full = { reading, compared };
      return full;
    },
  };
  if (wordings.size === MOST_WORDINGS) wordings.clear();
  wordings.set(wording, read);
  return read;
}

/** Keys of a wording without its figures and dates. */
export const wordsOfWording = (wording: string): ReadonlySet<string> =>
  new Set(
    readWording(wording)
      .inFull()
      .reading.units.flatMap(({ quantity, keys }) => (quantity ? [] : keys)),
  );

/** @returns null when the sentence does not state the wording. */
export function decideOn(sentence: ReadSentence, found: Found, wording: string): Decision | null {
  const own = readWording(wording);
  const told = shareOf(own.words, sentence.words);
  // Most of what shares enough words does not share their order: told before anything is read in full.
  if (confidenceOf(found, told, 0) < POSSIBLE) return null;
  const reading = sentence.reading();
  const { reading: claim, compared } = own.inFull();
  const names = compareNames(reading, claim);
  if (names.other) return null;
  const confidence = confidenceOf(found, told, names.missing);
  if (confidence < POSSIBLE) return null;
  const tier = confidence >= SURE ? 'sure' : 'possible';
  const shared = sharedUnits(reading, claim, found);
  if (shared.length === 0) return null;
  const part = {
    from: shared[0]!.unit,
    to: shared.at(-1)!.unit,
    content: shared.filter(({ unit }) => !reading.units[unit]!.entity),
    others: [],
    persons: NOBODY,
  };
  return {
    tier,
    confidence: Math.round(1000 * confidence) / 1000,
    differs: differencesOf(reading, part, compared),
    why: reasonsOf(reading, claim, shared, found, tier),
  };
}

/** Sentences are matched each by itself: nobody stands behind a pronoun. */
const NOBODY: ReadonlySet<string> = new Set();

const SURE = 0.9;
const POSSIBLE = 0.5;
/** What a name of the wording that the sentence lacks, with no other in its place, leaves of the strength. */
const NAME_MISSING = 0.75;

/**
 * Strength to confidence: a logistic in its logarithm. Of 50 pairs of debates that were read, every twentieth from the strongest on, none of 36 with 20 and
 * more was wrong, and eight of the 14 from 13 to 20 were; what is right above 20 shares whole runs of words.
 */
const HALF = 14.6;
const SLOPE = 5.4;

/** @param told share of the wording's neighbouring words that are neighbours in the sentence, function words among them */
function confidenceOf({ share, density, gain }: Found, told: number, missingNames: number): number {
  const strength = gain * share * density * told * NAME_MISSING ** missingNames;
  return strength === 0 ? 0 : 1 / (1 + (HALF / strength) ** SLOPE);
}

/** Pairs of neighbouring words of a text, function words among them, as stems. */
type WordPairs = ReadonlySet<string>;

function pairsIn(text: string): WordPairs {
  const stems = tokenize(text).flatMap(({ word }) => (NO_WORD.test(word) ? [] : [stem(word)]));
  return new Set(stems.slice(1).map((word, at) => `${stems[at]} ${word}`));
}

const NO_WORD = /^[\p{Sc}%]?$/u;

/** Share of the pairs that are among others. */
function shareOf(pairs: WordPairs, others: WordPairs): number {
  let held = 0;
  for (const pair of pairs) if (others.has(pair)) held++;
  return pairs.size === 0 ? 0 : held / pairs.size;
}

/** Names of the wording that the sentence lacks; `other` when someone else stands in their place. */
function compareNames(reading: Reading, claim: Reading): { missing: number; other: boolean } {
  const here = new Set(reading.units.flatMap(({ keys }) => keys));
  const own = new Set(claim.units.flatMap(({ keys }) => keys));
  const lacks = (unit: Unit, keys: ReadonlySet<string>): boolean => !unit.keys.some((key) => keys.has(key));
  const named = (unit: Unit): boolean => unit.entity !== null || unit.unknownName;
  const missing = claim.units.filter((unit) => named(unit) && lacks(unit, here));
  const strangers = reading.units.filter((unit) => named(unit) && lacks(unit, own));
  return {
    missing: missing.length,
    other: missing.some((lost) =>
      strangers.some((stranger) => (lost.entity?.kind ?? 'unknown') === (stranger.entity?.kind ?? 'unknown')),
    ),
  };
}

/** Units of the sentence, within what was found, that share a key with the wording. */
function sharedUnits(
  reading: Reading,
  claim: Reading,
  { start, end }: Found,
): { unit: number; weight: number }[] {
  const own = new Set(claim.units.flatMap(({ keys }) => keys));
  return reading.units.flatMap((unit, at) => {
    const { tokens } = reading;
    const inside = tokens[unit.first]!.start < end && tokens[unit.last]!.end > start;
    if (!inside || !unit.keys.some((key) => own.has(key))) return [];
    const raw = reading.text.slice(tokens[unit.first]!.start, tokens[unit.first]!.end);
    return [{ unit: at, weight: (readWord(raw).key?.weight ?? STEPS) / STEPS }];
  });
}

/** What the wording says in figures and dates, and how firmly. */
function detailsOf(claim: Reading, [modality = 'did']: readonly Modality[]): Detail[] {
  const details = claim.units.flatMap(({ quantity }) => (quantity ? detailOf(claim, quantity) : []));
  return [...details, { kind: 'modality', modality, text: claim.text }];
}

function detailOf({ text: whole, tokens }: Reading, quantity: Quantity): Detail[] {
  const text = whole.slice(tokens[quantity.first]!.start, tokens[quantity.last]!.end);
  switch (quantity.kind) {
    case 'duration':
      return [{ kind: 'duration', text, minMonths: quantity.minMonths, maxMonths: quantity.maxMonths }];
    case 'money': {
      const { amount, currency, hedge } = quantity;
      return [{ kind: 'money', text, amount, currency, ...(hedge === 'exact' ? {} : { hedge }) }];
    }
    case 'number': {
      const { value, unit, hedge } = quantity;
      return [{ kind: 'number', text, value, unit, ...(hedge === 'exact' ? {} : { hedge }) }];
    }
    case 'date': {
      const { from, to, yearAssumed, relative } = quantity;
      if (yearAssumed || relative) return [];
      return [{ kind: 'date', text, value: from === to ? from : `${from}/${to}`, role: '' }];
    }
  }
}

const MOST_NAMED = 8;

function reasonsOf(
  reading: Reading,
  claim: Reading,
  shared: readonly { unit: number }[],
  { share, ordered }: Found,
  tier: Tier,
): Reason[] {
  const here = new Set(reading.units.flatMap(({ keys }) => keys));
  const raw = ({ text, tokens }: Reading, unit: Unit): string =>
    text.slice(tokens[unit.first]!.start, tokens[unit.last]!.end);
  const units = shared.map(({ unit }) => reading.units[unit]!);
  const listed = (of: readonly Unit[], from: Reading): string[] =>
    [...new Set(of.map((unit) => raw(from, unit)))].slice(0, MOST_NAMED);
  const words = listed(
    units.filter((unit) => !unit.entity && !unit.quantity),
    reading,
  );
  const names = listed(
    units.filter((unit) => unit.entity),
    reading,
  );
  const figures = listed(
    units.filter((unit) => unit.quantity),
    reading,
  );
  const missing = listed(
    claim.units.filter((unit) => !unit.keys.some((key) => here.has(key))),
    claim,
  );
  const gate: Gate =
    tier === 'possible' ? 'listed-only' : share >= 0.9 && ordered >= 0.75 ? 'near-verbatim' : 'close-wording';
  const reasons: Reason[] = [
    { kind: 'words', words },
    { kind: 'names', names },
    { kind: 'figures', figures },
    { kind: 'missing', words: missing },
    { kind: 'gate', gate },
  ];
  return reasons.filter(
    (reason) =>
      !('words' in reason && reason.words.length === 0) &&
      !('names' in reason && reason.names.length === 0) &&
      !('figures' in reason && reason.figures.length === 0),
  );
}

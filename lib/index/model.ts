/**
 * The claim model: what a pack's phrasings say about each claim, counted once when the index is built. It holds counts and not weights; the
 * weights follow from them (weigh.ts) when the index is opened, which keeps the file small and the formula in one place.
 */
import type { Detail } from '../claims/types.ts';
import { ALL_SIDES } from '../compare/all-opposites.ts';
import { headKeys } from '../compare/head.ts';
import type { DifferenceLessons } from '../compare/lessons.ts';
import { type ModalShares, modalitiesOf } from '../compare/modality.ts';
import { type Opposites, oppositesOf } from '../compare/opposites.ts';
import { type OwnDenials, ownDenials } from '../compare/own-denials.ts';
import { type Preference, preferenceIn } from '../compare/preferences.ts';
import type { Rarity } from '../text/rarity.ts';
import { type Reading, readUnits } from '../text/units.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { chooseDiverse } from './diverse.ts';
import { quantiseRarity } from './weigh.ts';

/** A claim as it enters the index: texts only. */
export interface ClaimText {
  id: string;
  story: string;
  statement: string;
  phrasings: readonly string[];
  details: readonly Detail[];
  lessons?: Lessons;
  /** Those of its whole story, and its own. */
  differenceLessons?: DifferenceLessons;
}

/**
 * What labelled pages taught of a claim's words, beyond what its phrasings tell: log-odds to add for each key that a sentence holds (0: a word that
 * one phrasing alone has is worth keeping), and at the outset. Halves, between -{@link MOST_TAUGHT} and {@link MOST_TAUGHT}; the outset quarters, between -32 and 32.
 */
export interface Lessons {
  outset: number;
  keys: Readonly<Record<string, number>>;
}

export const MOST_TAUGHT = 4;

/** A claim, counted. */
export interface CountedClaim {
  id: string;
  story: string;
  statement: string;
  /** Phrasings read, the statement among them. */
  readings: number;
  /** How many of them hold each key. */
  counts: Map<string, number>;
  /** Keys of each unit of every reading, the closest first: what "fully stated" is measured on. */
  units: (readonly string[])[][];
  /** The readings that sentences are compared with one by one: the most telling few, the statement first. */
  compared: number[];
  denials: OwnDenials;
  modalities: ModalShares;
  opposites: Opposites;
  /** Whom its statement sets above whom, or null. */
  prefers: Preference | null;
  /** Keys of the words that carry it, see head.ts. */
  head: string[];
  details: readonly Detail[];
  lessons: Lessons | null;
  differenceLessons: DifferenceLessons | null;
}

export interface ClaimModel {
  claims: CountedClaim[];
  /** Quantised rarity of every key that any claim has. */
  rarity: Map<string, number>;
}

/**
 * Phrasings compared one by one, the rest only shape the profile. Without lessons, all 45 compared gave a best F1 of 0.895, eight 0.890, five
 * 0.886 (cross-validated by page). Each costs every claim its bytes, and lessons tell more: of five files that hardly anybody had read, each by the others, both tiers had an
 * F1 of 0.904 with four compared and the lessons that fit beside them, 0.908 with two.
 */
const COMPARED = { untaught: 4, taught: 2 };

/**
 * Reads all phrasings and counts, a claim a step; each step tells how many are done. Cost: linear in the words of the pack, but for the choice of phrasings, quadratic a
 * claim.
 */
export function* buildModel(
  claims: readonly ClaimText[],
  rarityOf: Rarity,
  vocabulary: Vocabulary,
): Generator<number, ClaimModel> {
  const rarity = new Map<string, number>();
  const counted: CountedClaim[] = [];
  for (const claim of claims) {
    counted.push(countClaim(claim));
    yield counted.length;
  }
  return { claims: counted, rarity };

  function countClaim(claim: ClaimText): CountedClaim {
    const readings = readingsOf(claim, vocabulary);
    const counts = countKeys(readings);
    for (const key of counts.keys()) if (!rarity.has(key)) rarity.set(key, quantiseRarity(rarityOf(key)));
    const units = readings.map((reading) => reading.units.map((unit) => unit.keys));
    const denials = ownDenials(readings);
    return {
      id: claim.id,
      story: claim.story,
      statement: claim.statement,
      readings: readings.length,
      counts,
      units,
      compared: chooseDiverse(
        units.map((list) => new Set(list.flat())),
        (key) => quantiseRarity(rarityOf(key)),
        claim.lessons ? COMPARED.taught : COMPARED.untaught,
      ),
      denials,
      modalities: modalitiesOf(readings),
      head: headKeys(readings[0]!, claim.details),
      opposites: oppositesOf(readings, denials, ALL_SIDES),
      prefers: preferenceIn(readings[0]!)?.sides ?? null,
      details: claim.details,
      lessons: claim.lessons ?? null,
      differenceLessons: claim.differenceLessons ?? null,
    };
  }
}

/** The statement and the phrasings of a claim, read. */
export const readingsOf = ({ statement, phrasings }: ClaimText, vocabulary: Vocabulary): Reading[] =>
  [statement, ...phrasings].map((text) => readUnits(text, 0, text.length, null, vocabulary));

/** In how many of some readings each key stands. */
export function countKeys(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reading of readings)
    for (const key of new Set(reading.units.flatMap((unit) => unit.keys)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

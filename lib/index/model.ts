/**
 * The claim model: what a pack's phrasings say about each claim, counted once when the index is built.
 *
 * For every key (see text/units) of a claim's phrasings it holds how many of them have it; from that and from how often the key is met in
 * the claim's siblings and in general English comes its weight: the log of how much likelier a sentence that states the claim is to
 * hold the key than any other sentence. What tells a claim from its siblings counts as much as what is rare in the language.
 */
import type { Detail, Modality } from '../claims/types.ts';
import { modalitiesOf } from '../compare/modality.ts';
import { denialOf, type Polarity, polarityOf } from '../compare/polarity.ts';
import type { Rarity } from '../text/rarity.ts';
import { type Reading, readUnits, type Unit, type Vocabulary } from '../text/units.ts';

/** A claim as it enters the index: texts only. */
export interface ClaimText {
  id: string;
  story: string;
  statement: string;
  phrasings: readonly string[];
  details: readonly Detail[];
}

/** One key of a claim's profile. */
export interface ProfileEntry {
  key: string;
  /** Share of the claim's phrasings that hold the key, 0 to 1. */
  share: number;
  /** Log-odds weight, at least 0. */
  weight: number;
}

/** A phrasing as a list of units, each with its keys and a weight. */
export interface IndexedPhrasing {
  units: { keys: string[]; weight: number }[];
  total: number;
}

export interface IndexedClaim {
  id: string;
  story: string;
  statement: string;
  profile: ProfileEntry[];
  /** Mean weight that a phrasing of the claim finds in the profile of the others: what "fully stated" amounts to. */
  expected: number;
  phrasings: IndexedPhrasing[];
  /** Sides nearly every phrasing names. */
  requiredSides: string[];
  /** Sides and entities that any phrasing names: these are no strangers in the sentence. */
  knownSides: string[];
  /** Years that the claim or its story names, and 0000 for a day without a year. */
  years: string[];
  /** Whether the phrasings state the claim by denial. */
  polarity: Polarity;
  /** Modalities that its phrasings have. */
  modalities: Modality[];
  /** Entities that any phrasing names. */
  knownEntities: string[];
  details: readonly Detail[];
}

export interface ClaimModel {
  claims: IndexedClaim[];
}

/** No key weighs more: the tail of the frequency table is noise. */
export const HEAVIEST = 6;
const REQUIRED_SHARE = 0.5;

/** Reads all phrasings and counts. Cost: linear in the words of the pack. */
export function buildModel(claims: readonly ClaimText[], rarity: Rarity, vocabulary: Vocabulary): ClaimModel {
  const readings = claims.map((claim) =>
    [claim.statement, ...claim.phrasings].map((text) => readUnits(text, 0, text.length, null, vocabulary)),
  );
  const shares = readings.map(sharesOf);
  const stories = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    stories.set(claim.story, [...(stories.get(claim.story) ?? []), at]);
  });
  const storySums = new Map<string, Map<string, number>>();
  for (const [story, members] of stories) {
    const sums = new Map<string, number>();
    for (const at of members) for (const [key, share] of shares[at]!) sums.set(key, (sums.get(key) ?? 0) + share);
    storySums.set(story, sums);
  }

  return {
    claims: claims.map((claim, at): IndexedClaim => {
      const siblings = stories.get(claim.story)!.length - 1;
      const sums = storySums.get(claim.story)!;
      const own = shares[at]!;
      const siblingShare = (key: string): number =>
        siblings === 0 ? 0 : Math.max(0, (sums.get(key) ?? 0) - (own.get(key) ?? 0)) / siblings;
      const weightOf = (key: string): number => {
        const share = own.get(key) ?? 0;
        const elsewhere = Math.max(0.002, 0.5 * siblingShare(key) + 0.5 * rarity(key));
        return Math.min(HEAVIEST, Math.max(0, Math.log(Math.max(share, 0.02) / elsewhere)));
      };
      const profile = [...own]
        .map(([key, share]) => ({ key, share, weight: weightOf(key) }))
        .filter((entry) => entry.weight > 0.2)
        .sort((a, b) => b.weight * b.share - a.weight * a.share || (a.key < b.key ? -1 : 1));
      const storyWeight = (key: string): number =>
        Math.min(HEAVIEST, -Math.log(Math.max(0.004, 0.5 * ((sums.get(key) ?? 0) / (siblings + 1)) + 0.5 * rarity(key))));
      const sides = sideShares(readings[at]!);
      return {
        id: claim.id,
        story: claim.story,
        statement: claim.statement,
        profile,
        expected: expectedGain(readings[at]!, profile),
        phrasings: readings[at]!.map((reading) => indexPhrasing(reading, storyWeight)),
        requiredSides: [...sides].filter(([, share]) => share >= REQUIRED_SHARE).map(([side]) => side),
        knownSides: [...sides.keys()],
        years: yearsOf(stories.get(claim.story)!.flatMap((member) => readings[member]!)),
        polarity: polarityOf(readings[at]!.map((reading) => denialOf(reading, governedBy(reading, profile)).share > 0)),
        modalities: modalitiesOf(readings[at]!.map((reading) => ({ reading, governed: governedBy(reading, profile) }))),
        knownEntities: [...new Set(readings[at]!.flatMap((reading) => reading.units.flatMap((unit) => unit.entity?.id ?? [])))].sort(),
        details: claim.details,
      };
    }),
  };
}

/** Tokens of a phrasing that carry words of its claim. */
function governedBy(reading: Reading, profile: readonly ProfileEntry[]): Set<number> {
  const keys = new Set(profile.flatMap((entry) => (/^[wc]:/.test(entry.key) ? [entry.key] : [])));
  const governed = new Set<number>();
  for (const unit of reading.units) {
    if (!unit.keys.some((key) => keys.has(key))) continue;
    for (let at = unit.first; at <= unit.last; at++) governed.add(at);
  }
  return governed;
}

function yearsOf(readings: readonly Reading[]): string[] {
  const years = new Set(['0000']);
  for (const reading of readings)
    for (const unit of reading.units) if (unit.quantity?.kind === 'date') years.add(unit.quantity.from.slice(0, 4));
  return [...years].sort();
}

const keysOf = (reading: Reading): Set<string> => new Set(reading.units.flatMap((unit) => unit.keys));

function sharesOf(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reading of readings) for (const key of keysOf(reading)) counts.set(key, (counts.get(key) ?? 0) + 1);
  // One phrasing may have a word by chance: shrink towards nothing by half a phrasing.
  return new Map([...counts].map(([key, count]) => [key, Math.max(count - 0.5, 0.25) / readings.length]));
}

function sideShares(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const sides = new Set(reading.units.flatMap((unit) => (unit.entity ? [unit.entity.side] : [])));
    for (const side of sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  return new Map([...counts].map(([side, count]) => [side, count / readings.length]));
}

function expectedGain(readings: readonly Reading[], profile: readonly ProfileEntry[]): number {
  const weights = new Map(profile.map((entry) => [entry.key, entry]));
  const n = readings.length;
  const gains = readings.map((reading) => {
    let sum = 0;
    const used = new Set<string>();
    for (const unit of reading.units) {
      const best = bestKey(unit, used, (key) => {
        const entry = weights.get(key);
        // A key that only this phrasing has says nothing about the next sentence.
        return entry && (n === 1 || entry.share * n >= 1) ? entry.weight : 0;
      });
      if (best) {
        used.add(best.key);
        sum += best.weight;
      }
    }
    return sum;
  });
  return Math.max(1, gains.reduce((a, b) => a + b, 0) / gains.length);
}

/** The heaviest key of a unit that was not used yet. */
export function bestKey(
  unit: Pick<Unit, 'keys'>, used: ReadonlySet<string>, weightOf: (key: string) => number,
): { key: string; weight: number } | null {
  let best: { key: string; weight: number } | null = null;
  for (const key of unit.keys) {
    if (used.has(key)) continue;
    const weight = weightOf(key);
    if (weight > (best?.weight ?? 0)) best = { key, weight };
  }
  return best;
}

function indexPhrasing(reading: Reading, weightOf: (key: string) => number): IndexedPhrasing {
  const units = reading.units.map((unit) => ({
    keys: unit.keys,
    // A word is as telling as its concept is: the rarest reading would overrate an odd synonym.
    weight: Math.min(...unit.keys.map(weightOf)),
  }));
  return { units, total: units.reduce((sum, unit) => sum + unit.weight, 0) || 1 };
}

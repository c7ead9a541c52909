/**
 * Profiles: the weighted keys of every claim, from counts; the same at build time and when an index is opened. They are kept by key, as
 * postings, because a sentence is looked up by its keys.
 */
import { claimWeight, shareOf, storyWeight } from './weigh.ts';

/** One claim that a key stands in. */
export interface Posting {
  /** Number of the claim. */
  claim: number;
  /** Share of the claim's phrasings that hold the key, 0 to 1. */
  share: number;
  /** Log-odds weight, above {@link LEAST_WEIGHT}. */
  weight: number;
}

/** A key with the claims that hold it and in how many of their phrasings. */
export interface CountedKey {
  /** Quantised, see weigh.ts. */
  rarity: number;
  claims: readonly number[];
  counts: readonly number[];
}

/** What weighing needs to know of all claims. */
export interface ClaimSizes {
  /** Number of each claim's story; phrasings read of each claim; claims of each story. */
  stories: readonly number[];
  readings: readonly number[];
  storySizes: readonly number[];
}

export interface WeighedKey {
  postings: Posting[];
  /** Weight of the key within each story, by number. */
  byStory: readonly number[];
}

/** A key that weighs less tells nothing. */
const LEAST_WEIGHT = 0.3;

/** The sizes of claims, their stories numbered in order of appearance. */
export function sizesOf(claims: readonly { story: string; readings: number }[]): ClaimSizes {
  const numbers = new Map<string, number>();
  const storySizes: number[] = [];
  const stories = claims.map(({ story }) => {
    const number = numbers.get(story) ?? numbers.size;
    numbers.set(story, number);
    storySizes[number] = (storySizes[number] ?? 0) + 1;
    return number;
  });
  return { stories, readings: claims.map(({ readings }) => readings), storySizes };
}

/** Weighs one key for all claims that hold it. Cost: linear in these. */
export function weighKey({ rarity, claims, counts }: CountedKey, sizes: ClaimSizes): WeighedKey {
  const sums = sizes.storySizes.map(() => 0);
  const shares = claims.map((claim, at) => {
    const share = shareOf(counts[at]!, sizes.readings[claim]!);
    sums[sizes.stories[claim]!]! += share;
    return share;
  });
  const postings: Posting[] = [];
  claims.forEach((claim, at) => {
    const story = sizes.stories[claim]!;
    const siblings = sizes.storySizes[story]! - 1;
    const share = shares[at]!;
    const elsewhere = siblings === 0 ? 0 : Math.max(0, sums[story]! - share) / siblings;
    const weight = claimWeight(share, elsewhere, rarity);
    if (weight > LEAST_WEIGHT) postings.push({ claim, share, weight });
  });
  return { postings, byStory: sums.map((sum, story) => storyWeight(sum / sizes.storySizes[story]!, rarity)) };
}

/**
 * What a claim's phrasings gain in its profile on average: what "fully stated" amounts to. A key that only one phrasing has is left out,
 * as it says nothing about the next sentence.
 *
 * @param units keys of each unit of every reading; @param counts phrasings that hold each key; @param weights of the claim's profile.
 */
export function expectedGain(
  units: readonly (readonly (readonly string[])[])[],
  counts: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): number {
  const lasting = new Map([...weights].filter(([key]) => units.length === 1 || counts.get(key)! > 1));
  const gains = units.map((reading) => {
    const used = new Set<string>();
    let sum = 0;
    for (const keys of reading) {
      const best = bestKey(keys, used, lasting);
      if (!best) continue;
      used.add(best.key);
      sum += best.weight;
    }
    return sum;
  });
  return Math.max(1, gains.reduce((a, b) => a + b, 0) / gains.length);
}

/** The heaviest of some keys that was not used yet. */
function bestKey(
  keys: readonly string[],
  used: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): { key: string; weight: number } | null {
  let best: { key: string; weight: number } | null = null;
  for (const key of keys) {
    const weight = weights.get(key);
    if (weight !== undefined && weight > (best?.weight ?? 0) && !used.has(key)) best = { key, weight };
  }
  return best;
}

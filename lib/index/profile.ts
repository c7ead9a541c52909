/** Profiles: the weighted keys of every claim, from counts; the same at build time and when an index is opened. */
import { claimWeight, shareOf, storyWeight } from './weigh.ts';

/** One key of a claim's profile. */
export interface ProfileEntry {
  key: string;
  /** Share of the claim's phrasings that hold the key, 0 to 1. */
  share: number;
  /** Log-odds weight, above {@link LEAST_WEIGHT}. */
  weight: number;
}

/** What a claim is weighed from. */
export interface Counted {
  story: string;
  readings: number;
  counts: ReadonlyMap<string, number>;
}

export interface Weighed {
  profile: ProfileEntry[];
  /** Weight of a key within the claim's story. */
  storyWeightOf(key: string): number;
}

/** A key that weighs less tells nothing. */
const LEAST_WEIGHT = 0.2;

/** Weighs all claims. Cost: linear in the number of (claim, key) pairs. */
export function weighClaims(claims: readonly Counted[], rarityOf: (key: string) => number): Weighed[] {
  const stories = new Map<string, { sums: Map<string, number>; claims: number }>();
  const shares = claims.map((claim) => {
    const story = stories.get(claim.story) ?? { sums: new Map<string, number>(), claims: 0 };
    stories.set(claim.story, story);
    story.claims++;
    const own = new Map<string, number>();
    for (const [key, count] of claim.counts) {
      const share = shareOf(count, claim.readings);
      own.set(key, share);
      story.sums.set(key, (story.sums.get(key) ?? 0) + share);
    }
    return own;
  });
  return claims.map((claim, at) => {
    const story = stories.get(claim.story)!;
    const siblings = story.claims - 1;
    const profile: ProfileEntry[] = [];
    for (const [key, share] of shares[at]!) {
      const elsewhere = siblings === 0 ? 0 : Math.max(0, story.sums.get(key)! - share) / siblings;
      const weight = claimWeight(share, elsewhere, rarityOf(key));
      if (weight > LEAST_WEIGHT) profile.push({ key, share, weight });
    }
    return {
      profile,
      storyWeightOf: (key) => storyWeight((story.sums.get(key) ?? 0) / story.claims, rarityOf(key)),
    };
  });
}

/**
 * What a claim's phrasings gain in its profile on average: what "fully stated" amounts to. A key that only one phrasing has is left out,
 * as it says nothing about the next sentence.
 *
 * @param units keys of each unit of every reading.
 */
export function expectedGain(
  units: readonly (readonly (readonly string[])[])[],
  claim: Counted,
  profile: readonly ProfileEntry[],
): number {
  const weights = new Map(
    profile.flatMap((entry) =>
      units.length === 1 || claim.counts.get(entry.key)! > 1 ? [[entry.key, entry.weight] as const] : [],
    ),
  );
  const gains = units.map((reading) => {
    const used = new Set<string>();
    let sum = 0;
    for (const keys of reading) {
      const best = bestKey(keys, used, weights);
      if (!best) continue;
      used.add(best.key);
      sum += best.weight;
    }
    return sum;
  });
  return Math.max(1, gains.reduce((a, b) => a + b, 0) / gains.length);
}

/** The heaviest of some keys that was not used yet. */
export function bestKey(
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

/**
 * Weights: how much likelier a sentence that states a claim is to hold a key than any other sentence, as a logarithm.
 *
 * Two kinds meet in them. What tells a claim from its siblings: how many of the siblings' phrasings hold the key. What is rare in the
 * language: the fixed table of text/rarity. Half of each makes the chance of meeting the key elsewhere.
 */

/** No key weighs more: the tail of the frequency table is noise. */
export const HEAVIEST = 6;
const LEAST_CHANCE = 0.002;
const STEPS = 8;

/** Rarity as a byte: eighths of the negative logarithm of the chance, to the nearest quarter, as an odd eighth tells nothing and costs a bit. */
export const quantiseRarity = (chance: number): number =>
  Math.min(254, 2 * Math.round((-Math.log(chance) * STEPS) / 2));
const chanceOf = (quantised: number): number => Math.exp(-quantised / STEPS);

/**
 * Share of a claim's phrasings that hold a key. One phrasing may have a word by chance: half a phrasing is taken off.
 *
 * @param count phrasings with the key, at least 1; @param readings phrasings in all.
 */
export const shareOf = (count: number, readings: number): number => Math.max(count - 0.5, 0.25) / readings;

/**
 * Weight of a key for a claim.
 *
 * @param share as of {@link shareOf}; @param elsewhere mean share among the siblings; @param rarity quantised.
 */
export function claimWeight(share: number, elsewhere: number, rarity: number): number {
  const chance = Math.max(LEAST_CHANCE, 0.5 * elsewhere + 0.5 * chanceOf(rarity));
  return Math.min(HEAVIEST, Math.max(0, Math.log(Math.max(share, 0.02) / chance)));
}

/** Weight of a key within a story, whatever the claim. @param mean mean share among all claims of the story. */
export function storyWeight(mean: number, rarity: number): number {
  return Math.min(HEAVIEST, -Math.log(Math.max(LEAST_CHANCE, 0.5 * mean + 0.5 * chanceOf(rarity))));
}

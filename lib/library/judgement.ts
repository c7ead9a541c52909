/**
 * The judgement whether two statements say the same, in two steps, both logistic: first by what the two share, then by what other statements say to
 * it. Two that a third one links are likelier one claim; two of which a third one is like only one are less likely. The weights are fitted by
 * `npm run calibrate:library` to the fifteen labelled stories of ordinary news of tests/corpus/stories (README, "How well it does").
 */

import { PAIR_MEASURES, type PairMeasures } from './compare-articles.ts';
import weights from './judgement.json' with { type: 'json' };

/** What others say to a pair; see support.ts. */
export interface SupportMeasures {
  /** Log-odds of the first step. */
  direct: number;
  /** How well the best third statement links both; the sum over those that link well, at most 2. */
  best: number;
  all: number;
  /** How much better the most discordant third statement fits one than the other. */
  discord: number;
}

export const SUPPORT_MEASURES = [
  'direct',
  'best',
  'all',
  'discord',
] as const satisfies readonly (keyof SupportMeasures)[];

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** Chance that the two state the same, 0 to 1, by what they share. */
export function directChance(measures: PairMeasures): number {
  let z = weights.direct.bias;
  for (const name of PAIR_MEASURES) z += weights.direct[name] * measures[name];
  return logistic(z);
}

/** The same, with what others say to it. */
export function supportedChance(measures: SupportMeasures): number {
  let z = weights.supported.bias;
  for (const name of SUPPORT_MEASURES) z += weights.supported[name] * measures[name];
  return logistic(z);
}

/** From this chance on two statements are one claim: the least at which nine in ten are right, of stories judged by the others. */
export const SAME_FROM: number = weights.sameFrom;

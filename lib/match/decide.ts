/**
 * The decision: a weighted sum of the features, turned into a confidence by the logistic function, and two thresholds.
 *
 * The weights were fitted by ridge-penalised logistic regression to the labelled pages in tests/corpus that are not held out, and the five
 * seeds (`npm run calibrate` fits them anew and prints this table and the calibration). They are data, so that a confidence of 0.9 is right
 * about nine times in ten; gates.ts holds what no sum may outweigh.
 */
import type { FeatureName, Features } from './features.ts';
import type { Tier } from './types.ts';
import weights from './weights.json' with { type: 'json' };

const WEIGHTS = Object.entries(weights.features) as [FeatureName, number][];

/** From here on a match is marked. */
export const SURE = weights.sure;
/** From here on a match is listed. */
export const POSSIBLE = weights.possible;

/** Estimated chance that a reader would agree, 0 to 1. */
export function confidenceOf(features: Features): number {
  let sum = weights.bias;
  for (const [name, weight] of WEIGHTS) sum += weight * features[name];
  return 1 / (1 + Math.exp(-sum));
}

export function tierOf(confidence: number): Tier | null {
  return confidence >= SURE ? 'sure' : confidence >= POSSIBLE ? 'possible' : null;
}

/** Weighing: a sum of features, each times its weight, above zero when a difference is likelier than the threshold asks. */

/** What is weighed of a word that may make a difference, each by its own name, most of them 0 to 1. */
export type Features = Readonly<Record<string, number>>;

export interface Weights {
  bias: number;
  features: Readonly<Record<string, number>>;
}

/** What is weighed, by kind. */
export interface DifferenceWeights {
  polarity: Weights;
  /** Words that say the contrary: polarity too. */
  contrary: Weights;
  modality: Weights;
  /** Verbs that tell as done what the claim leaves open: modality too. */
  fulfilment: Weights;
}

/** The sum of features times weights and the bias, in log-odds. A feature without a weight counts nothing. */
export const weigh = (features: Features, { bias, features: weights }: Weights): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), bias);

/** Logistic regression on sparse features of 0 and 1, with the lasso (R. Tibshirani 1996) by accelerated proximal steps (A. Beck and M. Teboulle 2009). */

export interface SparseRow {
  keys: readonly string[];
  y: number;
}

/** Steps after which weights of our sizes stand still within a hundredth. */
const ROUNDS = 300;

/** @param keys those that may have a weight; @param lasso cost of a weight's size; @param ridge of its square, beside the rows' log-loss */
export function regress(
  rows: readonly SparseRow[],
  keys: readonly string[],
  lasso: number,
  ridge: number,
): { weights: Float64Array; outset: number } {
  const numbers = new Map(keys.map((key, at) => [key, at]));
  // The outset is one more weight, which every row has and which costs nothing.
  const size = keys.length;
  const held = rows.map((row) => [size, ...row.keys.flatMap((key) => numbers.get(key) ?? [])]);
  // Steps by each weight's own bound on the curvature.
  const bounds = new Float64Array(size + 1).fill(ridge + 0.001);
  for (const list of held) for (const key of list) bounds[key]! += list.length / 4;
  let weights = new Float64Array(size + 1);
  let ahead = weights;
  let pace = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = ahead.map((weight, key) => (key < size ? ridge * weight : 0));
    held.forEach((list, at) => {
      let sum = 0;
      for (const key of list) sum += ahead[key]!;
      const error = 1 / (1 + Math.exp(-sum)) - rows[at]!.y;
      for (const key of list) slopes[key]! += error;
    });
    const next = ahead.map((weight, key) =>
      shrunk(weight - slopes[key]! / bounds[key]!, key < size ? lasso / bounds[key]! : 0),
    );
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    ahead = next.map((weight, key) => weight + ((pace - 1) / nextPace) * (weight - weights[key]!));
    weights = next;
    pace = nextPace;
  }
  return { weights: weights.subarray(0, size), outset: weights[size]! };
}

const shrunk = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by);

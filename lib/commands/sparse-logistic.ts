/**
 * Logistic regression on sparse features of 0 and 1, few of which get a weight: those that the lasso keeps (R. Tibshirani 1996), by accelerated proximal
 * steps (A. Beck and M. Teboulle 2009), fitted again without it (relaxed lasso, N. Meinshausen 2007).
 */

export interface SparseRow {
  keys: readonly string[];
  /** Log-odds that are known beforehand. */
  base: number;
  /** 0 or 1. */
  y: number;
  /** How many rows it counts for; 1 where it is not said. */
  counts?: number;
}

export interface Costs {
  /** What a weight costs by its size and by its square, while keys are chosen. */
  lasso: number;
  ridge: number;
  /** By its square, once they are. */
  ridgeOfKept: number;
  /** Steps of each of the two. */
  rounds: number;
  /** Log-odds at the outset to begin with. */
  outset: number;
}

/** A key that fewer rows hold gets no weight. */
const LEAST_HOLDERS = 2;

/** The outset, and the weights that are not 0, in the order of their keys. @param mayHave whether a key may have one */
export function relaxedLasso(
  rows: readonly SparseRow[],
  { lasso, ridge, ridgeOfKept, rounds, outset: start }: Costs,
  mayHave: (key: string) => boolean = () => true,
): { outset: number; weights: Map<string, number> } {
  const holders = new Map<string, number>();
  for (const key of rows.flatMap(({ keys }) => keys)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const met = [...holders.keys()].filter((key) => holders.get(key)! >= LEAST_HOLDERS && mayHave(key)).sort();
  const chosen = regress(rows, met, { lasso, ridge, rounds, start });
  const kept = met.filter((_, at) => chosen.weights[at] !== 0);
  const { weights, outset } = regress(rows, kept, { lasso: 0, ridge: ridgeOfKept, rounds, start });
  return { outset, weights: new Map(kept.map((key, at) => [key, weights[at]!])) };
}

function regress(
  rows: readonly SparseRow[],
  keys: readonly string[],
  { lasso, ridge, rounds, start }: { lasso: number; ridge: number; rounds: number; start: number },
): { weights: Float64Array; outset: number } {
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const held = rows.map((row) => Uint32Array.from(row.keys.flatMap((key) => numbers.get(key) ?? [])));
  // Steps by each key's own bound on the curvature.
  const bounds = new Float64Array(keys.length).fill(ridge + 0.001);
  held.forEach((list, at) => {
    for (const key of list) bounds[key]! += ((rows[at]!.counts ?? 1) * list.length) / 4;
  });
  let weights = new Float64Array(keys.length);
  let ahead = weights;
  let outset = start;
  let pace = 1;
  for (let round = 0; round < rounds; round++) {
    const slopes = ahead.map((weight) => ridge * weight);
    let slope = 0;
    let curvature = 1;
    held.forEach((list, at) => {
      const { base, y, counts = 1 } = rows[at]!;
      let odds = base + outset;
      for (let nth = 0; nth < list.length; nth++) odds += ahead[list[nth]!]!;
      const chance = 1 / (1 + Math.exp(-odds));
      for (let nth = 0; nth < list.length; nth++) slopes[list[nth]!]! += counts * (chance - y);
      slope += counts * (chance - y);
      curvature += counts * chance * (1 - chance);
    });
    outset -= slope / curvature / 2;
    const next = ahead.map((weight, key) =>
      shrunk(weight - slopes[key]! / bounds[key]!, lasso / bounds[key]!),
    );
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    ahead = next.map((weight, key) => weight + ((pace - 1) / nextPace) * (weight - weights[key]!));
    weights = next;
    pace = nextPace;
  }
  return { weights, outset };
}

const shrunk = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by);

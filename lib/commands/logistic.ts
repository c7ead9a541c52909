/** Ridge-penalised logistic regression by Newton's method, on standardised features; exact to a few iterations for our sizes. */

export interface Row {
  x: readonly number[];
  y: number;
}

export interface LogisticModel {
  bias: number;
  weights: number[];
  predict(x: readonly number[]): number;
}

const PENALTY = 1;
const ITERATIONS = 25;

/**
 * Gives the weights of the features as they come, not of the standardised ones.
 *
 * @param rows of one length; `y` is 0 or 1
 * @param penalty what a weight's square costs, beside the rows' log-loss
 */
export function fitLogistic(rows: readonly Row[], penalty = PENALTY): LogisticModel {
  const size = rows[0]?.x.length ?? 0;
  const { mean, deviation } = moments(rows, size);
  const width = size + 1;
  // One array, row after row: a list of lists was eight times slower.
  const standard = new Float64Array(rows.length * width);
  rows.forEach((row, at) => {
    standard[at * width] = 1;
    for (let i = 0; i < size; i++) standard[at * width + 1 + i] = (row.x[i]! - mean[i]!) / deviation[i]!;
  });
  const w = new Float64Array(width);
  for (let round = 0; round < ITERATIONS; round++) {
    const gradient = new Float64Array(width);
    const hessian = new Float64Array(width * width);
    for (let row = 0, from = 0; row < rows.length; row++, from += width) {
      let z = 0;
      for (let i = 0; i < width; i++) z += standard[from + i]! * w[i]!;
      const p = sigmoid(z);
      const error = rows[row]!.y - p;
      const variance = p * (1 - p);
      for (let i = 0; i < width; i++) {
        const x = standard[from + i]!;
        const scaled = variance * x;
        gradient[i]! += error * x;
        for (let j = 0; j <= i; j++) hessian[i * width + j]! += scaled * standard[from + j]!;
      }
    }
    for (let i = 0; i < width; i++) {
      if (i > 0) gradient[i]! -= penalty * w[i]!;
      hessian[i * width + i]! += i > 0 ? penalty : 1e-6;
    }
    const whole = Array.from(w, (_, i) =>
      Array.from(w, (_, j) => hessian[Math.max(i, j) * width + Math.min(i, j)]!),
    );
    const step = solve(whole, [...gradient]);
    for (let i = 0; i < width; i++) w[i]! += step[i]!;
    if (step.reduce((sum, value) => sum + Math.abs(value), 0) < 1e-7) break;
  }
  const weights = Array.from(w.subarray(1), (value, at) => value / deviation[at]!);
  const bias = w[0]! - weights.reduce((sum, value, at) => sum + value * mean[at]!, 0);
  return {
    bias,
    weights,
    predict: (x) => sigmoid(bias + x.reduce((sum, value, at) => sum + value * weights[at]!, 0)),
  };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function moments(rows: readonly Row[], size: number): { mean: number[]; deviation: number[] } {
  const mean = new Array<number>(size).fill(0);
  const deviation = new Array<number>(size).fill(0);
  for (const row of rows)
    row.x.forEach((value, at) => {
      mean[at]! += value / rows.length;
    });
  for (const row of rows)
    row.x.forEach((value, at) => {
      deviation[at]! += (value - mean[at]!) ** 2 / rows.length;
    });
  return { mean, deviation: deviation.map((value) => Math.sqrt(value) || 1) };
}

/** Gauss-Jordan elimination with partial pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

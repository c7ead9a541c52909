/** The grid of two articles: a cosine for every pair of their statements, and what stands around a pair. */

/** For each row and column the highest cosine of another pair than the one asked about. */
export function bestOthers(cosines: Float64Array, rows: number, columns: number) {
  const firsts = { a: new Float64Array(rows), b: new Float64Array(columns) };
  const seconds = { a: new Float64Array(rows), b: new Float64Array(columns) };
  const take = (side: 'a' | 'b', at: number, value: number): void => {
    if (value > firsts[side][at]!) {
      seconds[side][at] = firsts[side][at]!;
      firsts[side][at] = value;
    } else if (value > seconds[side][at]!) seconds[side][at] = value;
  };
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const value = cosines[i * columns + j]!;
      if (value === 0) continue;
      take('a', i, value);
      take('b', j, value);
    }
  const other = (side: 'a' | 'b', at: number, own: number): number =>
    firsts[side][at] === own ? seconds[side][at]! : firsts[side][at]!;
  return {
    ofA: (i: number, own: number) => other('a', i, own),
    ofB: (j: number, own: number) => other('b', j, own),
  };
}

/** The highest cosine of the four pairs that stand one row and one column from `(i, j)`; 0 where there is none. `cosines` is row by row. */
export function around(cosines: Float64Array, i: number, j: number, rows: number, columns: number): number {
  let best = 0;
  for (const di of [-1, 1])
    for (const dj of [-1, 1]) {
      const [row, column] = [i + di, j + dj];
      if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
      best = Math.max(best, cosines[row * columns + column]!);
    }
  return best;
}

/** The two figures of the ranking benchmarks, as their organisers count them. */

/**
 * Average precision over the first `depth` places: the precision at each place that holds a relevant id, summed and divided by the number
 * of relevant ids that the places could hold. 0 where nothing is relevant.
 */
export function averagePrecision(
  ranked: readonly string[],
  relevant: ReadonlySet<string>,
  depth: number,
): number {
  let found = 0;
  let sum = 0;
  ranked.slice(0, depth).forEach((id, at) => {
    if (!relevant.has(id)) return;
    found++;
    sum += found / (at + 1);
  });
  return relevant.size === 0 ? 0 : sum / Math.min(depth, relevant.size);
}

/** The mean of some figures; 0 of none. */
export const mean = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : figures.reduce((sum, one) => sum + one, 0) / figures.length;

export interface ScoredMark {
  score: number;
  right: boolean;
}

/** Share of right marks among the `depth` with the highest scores, or among all where there are fewer; of equals the earlier one first. */
export function precisionAt(marks: readonly ScoredMark[], depth: number): number {
  const top = [...marks].sort((a, b) => b.score - a.score).slice(0, depth);
  return top.length === 0 ? 0 : top.filter((mark) => mark.right).length / top.length;
}

/**
 * Choosing a few sets that stand for many: greedy facility location (G. L. Nemhauser, L. A. Wolsey and M. L. Fisher 1978): each step takes
 * the set that makes all sets most like their nearest chosen one; within 1 - 1/e of the best choice.
 */

/**
 * @param sets the keys of each phrasing; @param weightOf weight of a key.
 * @returns indexes of the chosen sets, the first always 0, in the order of choice. Cost: quadratic in the number of sets.
 */
export function chooseDiverse(
  sets: readonly ReadonlySet<string>[],
  weightOf: (key: string) => number,
  most: number,
): number[] {
  if (sets.length <= most) return sets.map((_, at) => at);
  const totals = sets.map((set) => sumOf(set, weightOf));
  const likeness = sets.map((a, i) =>
    sets.map((b, j) =>
      i === j
        ? 1
        : sumOf(
            [...a].filter((key) => b.has(key)),
            weightOf,
          ) / Math.max(1, totals[i]!),
    ),
  );
  const chosen = [0];
  const nearest = likeness.map((row) => row[0]!);
  while (chosen.length < most) {
    let best = -1;
    let gain = -1;
    for (let at = 0; at < sets.length; at++) {
      if (chosen.includes(at)) continue;
      const more = likeness.reduce((sum, row, i) => sum + Math.max(0, row[at]! - nearest[i]!), 0);
      if (more > gain) {
        gain = more;
        best = at;
      }
    }
    chosen.push(best);
    likeness.forEach((row, i) => {
      nearest[i] = Math.max(nearest[i]!, row[best]!);
    });
  }
  return chosen;
}

function sumOf(keys: Iterable<string>, weightOf: (key: string) => number): number {
  let sum = 0;
  for (const key of keys) sum += weightOf(key);
  return sum;
}

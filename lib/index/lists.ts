/** Lists of lists, as an index file keeps them: the lists end to end, and the length of each. */
import type { Numbers } from './format.ts';

/** Where each of some lists that stand end to end ends. */
export function endsOf(sizes: Numbers): Uint32Array {
  const ends = new Uint32Array(sizes.length);
  for (let at = 0, end = 0; at < sizes.length; at++) {
    end += sizes[at]!;
    ends[at] = end;
  }
  return ends;
}

/** Cuts numbers that stand end to end into lists of the sizes given. */
export function cut(numbers: Numbers, sizes: Numbers): number[][] {
  const ends = endsOf(sizes);
  return Array.from(ends, (end, at) => [...numbers.subarray(ends[at - 1] ?? 0, end)]);
}

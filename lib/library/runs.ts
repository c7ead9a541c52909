/** Runs: words that two statements have in the same order, one after the other. */

/** Length of the longest run of words that both have. Cost: the product of their lengths. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let before = new Uint16Array(b.length + 1);
  let here = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      here[j + 1] = word === b[j] ? before[j]! + 1 : 0;
      if (here[j + 1]! > longest) longest = here[j + 1]!;
    }
    [before, here] = [here, before];
  }
  return longest;
}

/** Pairs of texts in nearly the same words, found without comparing all with all. */
import { isFigure } from './content-words.ts';

/** Share of the words of both that both have (Jaccard): from here on two claims read as one. */
const LIKENESS = 0.85;

/**
 * Sets that share at least 85% of their words and all of their figures with an earlier one; `first < second`. Found by prefix filtering
 * (Bayardo and others, 2007): two sets so alike share one of the rarest few words of each. Each set is paired with the first it is like that is
 * like none before it, so a thousand equal ones make 999 pairs; what is like such a set only is not told.
 */
export function nearDuplicates(sets: readonly ReadonlySet<string>[]): { first: number; second: number }[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rareFirst = (set: ReadonlySet<string>): string[] =>
    [...set].sort((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1));
  const holders = new Map<string, number[]>();
  const pairs: { first: number; second: number }[] = [];
  sets.forEach((set, second) => {
    const prefix = rareFirst(set).slice(0, set.size - Math.ceil(LIKENESS * set.size) + 1);
    const candidates = new Set(prefix.flatMap((word) => holders.get(word) ?? []));
    const first = [...candidates].sort((a, b) => a - b).find((one) => alike(sets[one]!, set));
    if (first !== undefined) pairs.push({ first, second });
    // One that is like another need not be found again: what is like it is like that one, or nearly so.
    else
      for (const word of prefix) {
        const list = holders.get(word);
        if (list) list.push(second);
        else holders.set(word, [second]);
      }
  });
  return pairs;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  if (shared / (a.size + b.size - shared) < LIKENESS) return false;
  const figures = (set: ReadonlySet<string>): string => [...set].filter(isFigure).sort().join(' ');
  return figures(a) === figures(b);
}

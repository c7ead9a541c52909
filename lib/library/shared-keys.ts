/** Shared keys: which statements of an article could be like a given one, before any is looked at closely. */
import type { Statement } from './statements.ts';

/** By key the numbers of the statements that hold it, ascending; those with a figure are found by `q`. */
export type Holders = ReadonlyMap<string, readonly number[]>;

export function holdersIn(statements: readonly Statement[]): Holders {
  const holders = new Map<string, number[]>();
  statements.forEach(({ terms }, at) => {
    const keys = new Set(terms.flatMap((term) => (term.quantity ? ['q'] : term.keys.flatMap(lookups))));
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  });
  return holders;
}

/** A word is found by itself and by its beginning: words that begin alike may be kindred. */
const lookups = (key: string): string[] =>
  key.startsWith('w:') && key.length >= 7 ? [key, key.slice(0, 7)] : [key];

/** For every statement that shares a key, at most how much weight it shares. */
export function boundsOf({ terms }: Statement, weights: Float64Array, holders: Holders): Map<number, number> {
  const bounds = new Map<number, number>();
  terms.forEach((term, at) => {
    const seen = new Set<number>();
    const keys = term.quantity ? ['q'] : term.keys.flatMap(lookups);
    for (const key of keys)
      for (const other of holders.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        bounds.set(other, (bounds.get(other) ?? 0) + weights[at]!);
      }
  });
  return bounds;
}

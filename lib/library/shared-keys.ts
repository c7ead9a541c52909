/** Shared keys: which terms of an article could mean what a term of another one means, found without looking at all the others. */
import { likeness, type Match } from './alignment.ts';
import type { Statement } from './statements.ts';
import type { Term } from './terms.ts';

/** The terms of an article, numbered through all its statements, by their keys. */
export interface Holders {
  /** Ascending numbers of the terms that hold a key; figures are found by `q`. */
  byKey: ReadonlyMap<string, readonly number[]>;
  /** By number: the statement a term stands in, and its place there. */
  statements: Int32Array;
  places: Int32Array;
}

/** Terms are numbered from 0 through all statements, in order. */
export function holdersIn(statements: readonly Statement[]): Holders {
  const byKey = new Map<string, number[]>();
  const size = statements.reduce((sum, { terms }) => sum + terms.length, 0);
  const [inStatement, places] = [new Int32Array(size), new Int32Array(size)];
  let number = 0;
  statements.forEach(({ terms }, statement) => {
    terms.forEach((term, place) => {
      inStatement[number] = statement;
      places[number] = place;
      for (const key of new Set(lookups(term))) {
        const list = byKey.get(key);
        if (list) list.push(number);
        else byKey.set(key, [number]);
      }
      number++;
    });
  });
  return { byKey, statements: inStatement, places };
}

/** A word is found by itself and by its beginning: words that begin alike may be kindred. */
const lookups = ({ quantity, keys }: Term): string[] =>
  quantity
    ? ['q']
    : keys.flatMap((key) => (key.startsWith('w:') && key.length >= 7 ? [key, key.slice(0, 7)] : [key]));

/** What a statement may share with one of the other article's. */
export interface Sharing {
  /** Every pair of terms that mean the same, with the weight that both have. */
  possible: Match[];
  /** The most that can be shared, each term of this statement counted once. */
  bound: number;
}

/** For every statement of the other article with which one shares terms, what it may share. Cost: linear in the terms with shared keys. */
export function sharings(
  { terms }: Statement,
  weights: ArrayLike<number>,
  others: readonly Statement[],
  otherWeights: readonly ArrayLike<number>[],
  { byKey, statements, places }: Holders,
): Map<number, Sharing> {
  const found = new Map<number, Sharing>();
  const seen = new Int32Array(statements.length).fill(-1);
  terms.forEach((term, a) => {
    const best = new Map<number, number>();
    for (const key of lookups(term))
      for (const number of byKey.get(key) ?? []) {
        if (seen[number] === a) continue;
        seen[number] = a;
        const [j, b] = [statements[number]!, places[number]!];
        const alike = likeness(term, others[j]!.terms[b]!);
        if (alike === 0) continue;
        const gain = alike * Math.min(weights[a]!, otherWeights[j]![b]!);
        const sharing = found.get(j) ?? { possible: [], bound: 0 };
        found.set(j, sharing);
        sharing.possible.push({ a, b, gain });
        const before = best.get(j) ?? 0;
        if (gain <= before) continue;
        best.set(j, gain);
        sharing.bound += gain - before;
      }
  });
  return found;
}

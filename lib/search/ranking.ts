/** Ranks a few hundred records for a query with Fuse.js: that is what it is good at, and all that it is given. */
import Fuse, { type FuseOptionKey } from 'fuse.js';

/** Answers the records found for a folded query, best first. */
export type Ranking<T> = (folded: string, limit: number) => T[];

/** Every further word narrows. With `any-word` one of them is enough where that leaves nothing. */
export type Enough = 'every-word' | 'any-word';

/** A few typing errors a word, no more: at 0.3 `amunition` still finds ammunition and `xylophone` finds nothing. */
const THRESHOLD = 0.3;

/** @param keys the folded fields */
export function ranking<T>(records: readonly T[], keys: FuseOptionKey<T>[], enough: Enough): Ranking<T> {
  const index = Fuse.createIndex(keys, records);
  const fuse = (tokenMatch: 'all' | 'any'): Fuse<T> =>
    new Fuse(
      records,
      { keys, useTokenSearch: true, tokenMatch, threshold: THRESHOLD, ignoreLocation: true },
      index,
    );
  let every: Fuse<T> | null = null;
  let some: Fuse<T> | null = null;
  return (folded, limit) => {
    if (folded === '') return [];
    every ??= fuse('all');
    const strict = every.search(folded, { limit });
    if (strict.length > 0 || enough === 'every-word') return strict.map(({ item }) => item);
    some ??= fuse('any');
    return some.search(folded, { limit }).map(({ item }) => item);
  };
}

/**
 * Fuzzy search over records that are still being read: a first cut of our own (shortlist.ts) leaves Fuse a few hundred of them to rank, however
 * many there are. Texts and query are folded, so that Vucic, Vučić and Вучић are one word.
 */
import type { FuseOptionKey } from 'fuse.js';
import { fold } from '../text/fold.ts';
import { type Enough, type Ranking, ranking } from './ranking.ts';
import { growingShortlist } from './shortlist.ts';

export interface GrowingSearch<T> {
  /** @param text what the first cut looks through: all of the record's fields that are ranked, folded */
  add(record: T, text: string): void;
  /** Best first. */
  find(query: string, limit: number): readonly T[];
}

/** Words of a query that are looked for: a page that is pasted is no question, and every word costs. */
const MOST_WORDS = 8;
/** As many as Fuse ranks in a few milliseconds. */
export const MOST_RANKED = 300;

/** @param keys the folded fields that are ranked */
export function growingSearch<T>(keys: FuseOptionKey<T>[], enough: Enough): GrowingSearch<T> {
  const records: T[] = [];
  const shortlist = growingShortlist(MOST_RANKED);
  /** Of all records, while they are few. */
  let whole: Ranking<T> | null = null;
  /** A view asks anew each time it is drawn. */
  let last: { query: string; limit: number; found: readonly T[] } | null = null;

  function search(folded: string, limit: number): readonly T[] {
    if (folded === '') return [];
    if (records.length <= MOST_RANKED) {
      whole ??= ranking(records.slice(), keys, enough);
      return whole(folded, limit);
    }
    return ranking(
      shortlist.find(folded).map((place) => records[place]!),
      keys,
      enough,
    )(folded, limit);
  }

  return {
    add(record, text) {
      records.push(record);
      shortlist.add(text);
      whole = null;
      last = null;
    },
    find(query, limit) {
      if (last?.query !== query || last.limit !== limit)
        last = { query, limit, found: search(asked(query), limit) };
      return last.found;
    },
  };
}

const asked = (query: string): string => fold(query).trim().split(/\s+/).slice(0, MOST_WORDS).join(' ');

/** Fuzzy search over the list of saved articles: titles, publishers, authors, tags and addresses, folded, with Fuse.js. */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import type { SourceRow } from './types.ts';

/** Answers the rows found for a query, best first; all of them, in their own order, for none. */
export type RowSearch = (query: string) => readonly SourceRow[];

/** A typing error or two a word. */
const THRESHOLD = 0.3;

/** Prepares the search at its first query. */
export function createRowSearch(rows: readonly SourceRow[]): RowSearch {
  let fuse: Fuse<{ row: SourceRow; title: string; facts: string }> | null = null;
  return (query) => {
    const folded = fold(query).trim();
    if (folded === '') return rows;
    fuse ??= new Fuse(
      rows.map((row) => ({ row, title: fold(row.title), facts: fold(factsOf(row)) })),
      {
        keys: [
          { name: 'title', weight: 2 },
          { name: 'facts', weight: 1 },
        ],
        useTokenSearch: true,
        tokenMatch: 'all',
        threshold: THRESHOLD,
        ignoreLocation: true,
      },
    );
    return fuse.search(folded).map(({ item }) => item.row);
  };
}

const factsOf = ({ publisher, author, tags, address, published }: SourceRow): string =>
  [publisher, author, ...tags, address, published].filter((fact) => fact !== undefined).join(' ');

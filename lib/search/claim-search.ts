/**
 * Fuzzy search with Fuse.js over a pack's claims and sources. Texts and query are folded first, so that Vucic, Vučić and Вучић are one word.
 * In a large pack a first cut of our own leaves Fuse a few hundred claims to rank.
 */
import Fuse from 'fuse.js';
import type { ClaimId, Pack, SourceId } from '../claims/types.ts';
import { fold } from '../text/fold.ts';
import { createShortlist } from './shortlist.ts';

/** Answers the claims found for a query, best first. */
export type ClaimSearch = (query: string, limit?: number) => ClaimId[];

/** Answers the sources found for a query, best first. */
export type SourceSearch = (query: string, limit?: number) => SourceId[];

interface Entry {
  id: ClaimId;
  statement: string;
  publishers: string;
}

/** A few typing errors a word, no more: at 0.3 `amunition` still finds ammunition and `xylophone` finds nothing. */
const THRESHOLD = 0.3;
/** As many as Fuse ranks in a few milliseconds. */
const RANKED = 300;

/** Prepares the search at its first query; the cost is one folded copy of statements and publishers. */
export function createClaimSearch(pack: Pack): ClaimSearch {
  let search: ClaimSearch | null = null;
  return (query, limit) => {
    search ??= searchIn(entriesOf(pack));
    return search(query, limit);
  };
}

function searchIn(entries: Entry[]): ClaimSearch {
  const rank = ranking(entries);
  if (entries.length <= RANKED) return (query, limit = 8) => rank(fold(query).trim(), limit);
  const shortlist = createShortlist(
    entries.map(({ statement, publishers }) => `${statement} ${publishers}`),
    RANKED,
  );
  return (query, limit = 8) => {
    const folded = fold(query).trim();
    if (folded === '') return [];
    return ranking(shortlist(folded).flatMap((place) => entries[place] ?? []))(folded, limit);
  };
}

/** Ranks entries for a folded query. Fuse's own index is made when it is first asked. */
function ranking(entries: Entry[]): (folded: string, limit: number) => ClaimId[] {
  const fuse = (tokenMatch: 'all' | 'any'): Fuse<Entry> =>
    new Fuse(entries, {
      keys: [
        { name: 'statement', weight: 3 },
        { name: 'publishers', weight: 1 },
      ],
      useTokenSearch: true,
      tokenMatch,
      threshold: THRESHOLD,
      ignoreLocation: true,
    });
  let every: Fuse<Entry> | null = null;
  let some: Fuse<Entry> | null = null;
  return (folded, limit) => {
    if (folded === '') return [];
    // Every further word narrows; only where that leaves nothing is any of the words enough.
    every ??= fuse('all');
    const strict = every.search(folded, { limit });
    if (strict.length > 0) return strict.map(({ item }) => item.id);
    some ??= fuse('any');
    return some.search(folded, { limit }).map(({ item }) => item.id);
  };
}

function entriesOf(pack: Pack): Entry[] {
  const publisher = new Map(pack.sources.map((source) => [source.id, fold(source.publisher.value)]));
  const publishers = new Map<ClaimId, string[]>();
  for (const { claim, source } of pack.reports) {
    const list = publishers.get(claim);
    if (list) list.push(publisher.get(source) ?? '');
    else publishers.set(claim, [publisher.get(source) ?? '']);
  }
  return pack.claims.map(({ id, statement }) => ({
    id,
    statement: fold(statement),
    publishers: (publishers.get(id) ?? []).join(' '),
  }));
}

/** Searches publishers, titles and origins. */
export function createSourceSearch(pack: Pack): SourceSearch {
  const entries = pack.sources.map(({ id, publisher, title, origins }) => ({
    id,
    name: fold(publisher.value),
    title: fold(title?.value ?? ''),
    origins: origins.map(({ value }) => fold(value)).join(' '),
  }));
  let fuse: Fuse<(typeof entries)[number]> | null = null;
  return (query, limit = 5) => {
    const folded = fold(query).trim();
    if (folded === '') return [];
    fuse ??= new Fuse(entries, {
      keys: [
        { name: 'name', weight: 3 },
        { name: 'title', weight: 1 },
        { name: 'origins', weight: 1 },
      ],
      useTokenSearch: true,
      tokenMatch: 'all',
      threshold: THRESHOLD,
      ignoreLocation: true,
    });
    return fuse.search(folded, { limit }).map(({ item }) => item.id);
  };
}

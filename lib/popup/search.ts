/** The search box over all claims of a pack: Fuse.js over a folded copy, so that `vucic`, `Vučić` and `Вучић` find the same. */
import Fuse from 'fuse.js';
import type { ClaimId, Pack } from '../claims/types.ts';
import { fold } from '../text/fold.ts';

/** Answers the claims found for a query, best first. */
export type ClaimSearch = (query: string, limit?: number) => ClaimId[];

interface Entry {
  id: ClaimId;
  statement: string;
  publishers: string;
}

/** A few typing errors a word, no more: at 0.3 `amunition` still finds ammunition and `xylophone` finds nothing. */
const THRESHOLD = 0.3;

/** Prepares the search; the cost is one folded copy of statements and publishers. */
export function createClaimSearch(pack: Pack): ClaimSearch {
  const entries = entriesOf(pack);
  const search = (tokenMatch: 'all' | 'any'): Fuse<Entry> =>
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
  const every = search('all');
  const some = search('any');
  return (query, limit = 8) => {
    const folded = fold(query).trim();
    if (folded === '') return [];
    // Every further word narrows; only where that leaves nothing is any of the words enough.
    const strict = every.search(folded, { limit });
    return (strict.length > 0 ? strict : some.search(folded, { limit })).map(({ item }) => item.id);
  };
}

function entriesOf(pack: Pack): Entry[] {
  const publisher = new Map(pack.sources.map((source) => [source.id, fold(source.publisher.value)]));
  return pack.claims.map((claim) => ({
    id: claim.id,
    statement: fold(claim.statement),
    publishers: pack.reports
      .filter((report) => report.claim === claim.id)
      .map((report) => publisher.get(report.source) ?? '')
      .join(' '),
  }));
}

/** How much of a page was read and what was found, in sentences: what the panel says in one line. */
import type { PackLookup } from '../claims/lookup.ts';
import type { PageMatch, PageSummary } from '../messaging/protocol.ts';

export interface Coverage {
  /** Sentences compared. */
  read: number;
  /** Sentences that state a claim which another source reports. */
  reported: number;
  /** Those of them that say it otherwise than the claim does. */
  differing: number;
}

/** Counts sentences and not matches: one that states two claims is one. */
export function coverageOf({ sentences, matches, url }: PageSummary, lookup: PackLookup): Coverage {
  const own = lookup.sourceAt(url)?.id;
  const isReported = ({ claim }: PageMatch): boolean =>
    lookup.reportsOn(claim).some(({ source }) => source !== own);
  const reported = matches.filter((match) => match.tier === 'sure' && isReported(match));
  const count = (list: readonly PageMatch[]): number => new Set(list.map(({ sentence }) => sentence)).size;
  return {
    read: sentences,
    reported: count(reported),
    differing: count(reported.filter(({ differs }) => differs.length > 0)),
  };
}

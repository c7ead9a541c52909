/** What a page leaves out: claims of its story that other sources report and it does not. */
import type { PackLookup } from './lookup.ts';
import type { Claim, ClaimId, Report } from './types.ts';

export interface LeftOut {
  claim: Claim;
  /** Other sources that report it. */
  sources: number;
  /** Different origins among them. */
  origins: number;
}

/**
 * The claims that a page leaves out, most reported first; among equals those from more origins, then in the pack's order.
 *
 * @param marked claims that the page surely states: they tell which stories it tells
 * @param stated all claims that it states or may state: none of them is called left out
 * @param pageUrl where the page itself is one of the sources, what its report in the pack covers is not left out either
 */
export function leftOut(
  lookup: PackLookup,
  marked: ReadonlySet<ClaimId>,
  stated: ReadonlySet<ClaimId>,
  pageUrl: string,
): LeftOut[] {
  const stories = new Set([...marked].flatMap((id) => lookup.claim(id)?.story ?? []));
  const own = lookup.sourceAt(pageUrl)?.id;
  return [...stories]
    .flatMap((story) => lookup.claimsOf(story))
    .filter(({ id }) => !stated.has(id))
    .flatMap((claim) => {
      const all = lookup.reportsOn(claim.id);
      // A review judges what others report, and reports nothing itself.
      const reports = all.filter(({ relation }) => relation !== 'reviews');
      if (reports.length === 0 || all.some(({ source }) => source === own)) return [];
      return [{ claim, sources: distinct(reports, 'source'), origins: distinct(reports, 'origin') }];
    })
    .sort((a, b) => b.sources - a.sources || b.origins - a.origins);
}

const distinct = (reports: readonly Report[], field: 'source' | 'origin'): number =>
  new Set(reports.map((report) => report[field])).size;

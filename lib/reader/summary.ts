/** What the popup is told about a page. */
import type { PageMatch, PageSummary } from '../messaging/protocol.ts';
import type { PageMetadata } from '../page/metadata.ts';
import type { Place, Places } from './places.ts';

/** What the popup and the panel are told of a page: all matches of both tiers, in reading order. */
export function summaryOf(
  status: PageSummary['status'],
  { url, title, published }: Pick<PageMetadata, 'url' | 'title' | 'published'>,
  { all, sentences }: Places,
): PageSummary {
  const matches = all.map(told);
  return { status, url, title, sentences, matches, ...(published === null ? {} : { published }) };
}

const told = ({ matchId, match, differs, sentence }: Place): PageMatch => ({
  matchId,
  claim: match.claim,
  tier: match.tier,
  differs: [...new Set(differs.map(({ kind }) => kind))],
  sentence,
});

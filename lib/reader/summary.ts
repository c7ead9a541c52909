/** What the popup is told about a page. */
import type { PageMatch, PageSummary } from '../messaging/protocol.ts';
import type { PageMetadata } from '../page/metadata.ts';
import type { Place, Places } from './places.ts';

export function summaryOf(
  status: PageSummary['status'],
  { url, title }: Pick<PageMetadata, 'url' | 'title'>,
  { all, sentences }: Places,
): PageSummary {
  return { status, url, title, sentences, matches: all.map(told) };
}

const told = ({ matchId, match, differs, sentence }: Place): PageMatch => ({
  matchId,
  claim: match.claim,
  tier: match.tier,
  differs: [...new Set(differs.map(({ kind }) => kind))],
  sentence,
});

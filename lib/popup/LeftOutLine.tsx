import { leftOut } from '../claims/left-out.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { Pack } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import type { PageSummary } from '../messaging/protocol.ts';

/** How much of its story a page that was read to its end leaves out; the panel has the list. */
export function LeftOutLine({ pack, summary }: { pack: Pack; summary: PageSummary }) {
  const ids = (matches: PageSummary['matches']) => new Set(matches.map(({ claim }) => claim));
  const sure = summary.matches.filter(({ tier }) => tier === 'sure');
  const missing = leftOut(lookupOf(pack), ids(sure), ids(summary.matches), summary.url).length;
  if (summary.status !== 'done' || missing === 0) return null;
  return <p class="detail left-out">{t('panelLeftOutHint', { n: missing })}</p>;
}

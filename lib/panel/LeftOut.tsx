import { useState } from 'preact/hooks';
import { leftOut } from '../claims/left-out.ts';
import { lookupOf } from '../claims/lookup.ts';
import { t } from '../i18n/messages.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import { originsTold } from '../ui/wording.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { Entry } from './Entry.tsx';
import type { PanelParts } from './types.ts';

/** Rows that are shown at first, and more at each asking. */
const PORTION = 8;

/** What this page leaves out of its story. Told only of a page that was read to its end. */
export function LeftOut({ summary, pack, onCopy }: PanelParts & { summary: PageSummary }) {
  const [most, setMost] = useState(PORTION);
  const marked = summary.matches.filter(({ tier }) => tier === 'sure');
  const ids = (matches: PageSummary['matches']) => new Set(matches.map(({ claim }) => claim));
  const lookup = lookupOf(pack);
  const missing = leftOut(lookup, ids(marked), ids(summary.matches), summary.url);
  if (summary.status !== 'done' || missing.length === 0) return null;
  return (
    <section aria-labelledby="left-out" class="left-out">
      <h2 id="left-out">{t('panelLeftOut')}</h2>
      <p class="detail">{t('panelLeftOutHint', { n: missing.length })}</p>
      <ol class="entries">
        {missing.slice(0, most).map(({ claim, sources, origins }) => (
          <Entry
            key={claim.id}
            foldLabel={t('panelReports')}
            inside={() => <ClaimDetail pack={pack} claim={claim.id} onCopy={onCopy} />}
          >
            <span class="statement" lang={lookup.languageOf(claim.id)} dir="auto">
              {claim.statement}
            </span>
            <span class="detail">
              {t('panelReportedBy', { sources, origins: originsTold(sources, origins) })}
            </span>
          </Entry>
        ))}
      </ol>
      {missing.length > most && (
        <button type="button" class="sl-button more" onClick={() => setMost(most + 4 * PORTION)}>
          {t('panelShowMore', { n: Math.min(missing.length - most, 4 * PORTION) })}
        </button>
      )}
    </section>
  );
}

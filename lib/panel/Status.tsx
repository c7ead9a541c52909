import type { PackLookup } from '../claims/lookup.ts';
import { t } from '../i18n/messages.ts';
import type { PageState } from '../tab/page-state.ts';
import { coverageOf } from './coverage.ts';
import * as sayHere from './wording.ts';

interface StatusProps {
  page: PageState;
  lookup: PackLookup;
  /** The keys that read a page, as the reader has set them. */
  shortcut: string | null;
}

/** One or two lines on how the page stands, spoken when they change. */
export function Status({ page, lookup, shortcut }: StatusProps) {
  const [headline, hint] = linesFor(page, lookup, shortcut);
  return (
    <div class="status" role="status">
      <p class="headline">{headline}</p>
      {hint !== undefined && <p class="detail">{hint}</p>}
    </div>
  );
}

function linesFor(
  page: PageState,
  lookup: PackLookup,
  shortcut: string | null,
): [headline: string, hint?: string | undefined] {
  if (page.kind === 'starting') return [t('reading')];
  if (page.kind === 'unreadable') {
    if (page.reason === 'no-leave')
      return [
        t('panelNoLeave'),
        shortcut === null ? t('panelNoLeaveHint') : t('panelNoLeaveHintKeys', { keys: shortcut }),
      ];
    if (page.reason === 'switched-off') return [t('panelSwitchedOff'), t('panelSwitchedOffHint')];
    if (page.reason === 'paused') return [t('panelPaused'), t('panelPausedHint')];
    if (page.reason === 'failed') return [t('panelFailed'), t('panelFailedHint')];
    return [t('panelRestricted'), t('panelRestrictedHint')];
  }
  const { summary } = page;
  const { status, sentences } = summary;
  if (status === 'not-an-article') return [t('panelNotAnArticle'), t('panelNotAnArticleHint')];
  if (status === 'reading')
    return sentences === 0 ? [t('reading')] : [t('reading'), t('panelReadSoFar', { n: sentences })];
  const coverage = coverageOf(summary, lookup);
  const hint =
    status === 'stopped-early'
      ? t('stoppedEarly', { n: sentences })
      : coverage.reported === 0
        ? t('panelNothingFoundHint')
        : undefined;
  return [sayHere.coverage(coverage), hint];
}

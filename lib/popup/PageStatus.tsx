import { t } from '../i18n/messages.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import type { PageState } from '../tab/page-state.ts';

/** One or two lines on how the page stands, spoken when they change. */
export function PageStatus({ page, pauseLeft }: { page: PageState; pauseLeft: number }) {
  const [headline, detail] = linesFor(page, pauseLeft);
  return (
    <div class="status" role="status">
      <p class="headline">{headline}</p>
      {detail !== undefined && <p class="detail">{detail}</p>}
    </div>
  );
}

const UNREADABLE = {
  'restricted-page': 'restrictedPage',
  // The click that opened the popup was the leave: what is still kept back the browser keeps to itself.
  'no-leave': 'restrictedPage',
  'switched-off': 'switchedOff',
  failed: 'readingFailed',
} as const;

function linesFor(page: PageState, pauseLeft: number): [headline: string, detail?: string] {
  if (page.kind === 'starting') return [t('reading')];
  if (page.kind === 'unreadable') {
    if (page.reason === 'paused')
      return [t('popupPaused', { minutes: Math.ceil(pauseLeft / 60_000) }), t('popupPausedHint')];
    return [t(UNREADABLE[page.reason])];
  }
  const { summary } = page;
  if (summary.status === 'not-an-article') return [t('notAnArticle')];
  const sure = sureClaims(summary);
  const found =
    sure.all > 0 ? t('claimsOnPage', { claims: sure.all, differing: sure.differing }) : t('nothingFound');
  if (summary.status === 'reading') return sure.all > 0 ? [found, t('reading')] : [t('reading')];
  return [found, detailOf(summary)];
}

function detailOf({ status, sentences }: PageSummary): string {
  if (status === 'left') return t('noLongerFollowed');
  return status === 'stopped-early' ? t('stoppedEarly', { n: sentences }) : t('compared', { n: sentences });
}

/** Claims and not matches: a claim that the page states twice is one. */
function sureClaims({ matches }: PageSummary): { all: number; differing: number } {
  const sure = matches.filter((match) => match.tier === 'sure');
  const claims = (list: typeof sure): number => new Set(list.map((match) => match.claim)).size;
  return { all: claims(sure), differing: claims(sure.filter((match) => match.differs.length > 0)) };
}

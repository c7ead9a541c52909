import type { PageSummary } from '../messaging/protocol.ts';
import type { PageState } from '../tab/page-state.ts';
import * as say from '../ui/wording.ts';
import * as sayHere from './wording.ts';

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
  'restricted-page': say.restrictedPage,
  // The click that opened the popup was the leave: what is still kept back the browser keeps to itself.
  'no-leave': say.restrictedPage,
  'switched-off': say.switchedOff,
  failed: say.readingFailed,
};

function linesFor(page: PageState, pauseLeft: number): [headline: string, detail?: string] {
  if (page.kind === 'starting') return [say.starting()];
  if (page.kind === 'unreadable') {
    if (page.reason === 'paused')
      return [sayHere.paused(Math.ceil(pauseLeft / 60_000)), sayHere.pausedHint()];
    return [UNREADABLE[page.reason]()];
  }
  const { summary } = page;
  if (summary.status === 'not-an-article') return [say.notAnArticle()];
  const sure = sureClaims(summary);
  const found = sure.all > 0 ? say.claimsOnPage(sure.all, sure.differing) : say.nothingFound();
  if (summary.status === 'reading') return sure.all > 0 ? [found, say.starting()] : [say.starting()];
  return [found, detailOf(summary)];
}

function detailOf({ status, sentences }: PageSummary): string {
  if (status === 'left') return say.noLongerFollowed();
  return status === 'stopped-early' ? say.stoppedEarly(sentences) : say.compared(sentences);
}

/** Claims and not matches: a claim that the page states twice is one. */
function sureClaims({ matches }: PageSummary): { all: number; differing: number } {
  const sure = matches.filter((match) => match.tier === 'sure');
  const claims = (list: typeof sure): number => new Set(list.map((match) => match.claim)).size;
  return { all: claims(sure), differing: claims(sure.filter((match) => match.differs.length > 0)) };
}

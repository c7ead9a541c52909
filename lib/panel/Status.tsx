import type { PackLookup } from '../claims/lookup.ts';
import type { PageState } from '../tab/page-state.ts';
import * as say from '../ui/wording.ts';
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
  if (page.kind === 'starting') return [say.starting()];
  if (page.kind === 'unreadable') {
    if (page.reason === 'no-leave') return [sayHere.noLeave(), sayHere.noLeaveHint(shortcut)];
    if (page.reason === 'switched-off') return [sayHere.switchedOff(), sayHere.switchedOffHint()];
    if (page.reason === 'paused') return [sayHere.paused(), sayHere.pausedHint()];
    if (page.reason === 'failed') return [sayHere.failed(), sayHere.failedHint()];
    return [sayHere.restricted(), sayHere.restrictedHint()];
  }
  const { summary } = page;
  const { status, sentences } = summary;
  if (status === 'not-an-article') return [sayHere.notAnArticle(), sayHere.notAnArticleHint()];
  if (status === 'reading')
    return sentences === 0 ? [say.starting()] : [say.starting(), sayHere.readSoFar(sentences)];
  const coverage = coverageOf(summary, lookup);
  const hint =
    status === 'stopped-early'
      ? say.stoppedEarly(sentences)
      : coverage.reported === 0
        ? sayHere.nothingFoundHint()
        : undefined;
  return [sayHere.coverage(coverage), hint];
}

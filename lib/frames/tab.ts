/**
 * A tab's page with its frames as one page: articles stand in frames too, and each frame has a reader of its own. Asked for anew each time,
 * as frames come and go and the background remembers nothing.
 */
import { browser } from '../browser.ts';
import { sendToPage } from '../messaging/messenger.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import type { Result } from '../messaging/wire.ts';

/** The top frame's id in every tab. */
const TOP = 0;

/** The frames of a tab that the extension may read now; the top frame comes first and is always among them. */
async function framesOf(tabId: number): Promise<number[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => null,
    });
    const frames = new Set([TOP, ...answers.map(({ frameId }) => frameId)]);
    return [...frames].sort((a, b) => a - b);
  } catch {
    return [TOP];
  }
}

/** What was found in all frames of a tab; where the top frame does not answer, why. */
export async function summaryOfTab(tabId: number): Promise<Result<PageSummary>> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(
    frames.map((frame) => sendToPage(tabId, { type: 'popup>page:summary' }, frame)),
  );
  const [top] = answers;
  if (!top?.ok) return top ?? { ok: false, error: 'no-receiver' };
  let whole = top.value;
  answers.forEach((answer, at) => {
    const frame = frames[at] ?? TOP;
    if (frame !== TOP && answer.ok && answer.value.status !== 'not-an-article')
      whole = joined(whole, answer.value, frame);
  });
  return { ok: true, value: whole };
}

/** A match's name says which frame it is in, but for the top frame. */
const SEPARATOR = '/';

function joined(whole: PageSummary, part: PageSummary, frame: number): PageSummary {
  const isPlain = whole.status === 'done' || whole.status === 'not-an-article';
  return {
    ...whole,
    status: isPlain ? part.status : whole.status,
    sentences: whole.sentences + part.sentences,
    matches: [
      ...whole.matches,
      ...part.matches.map((match) => ({ ...match, matchId: `${frame}${SEPARATOR}${match.matchId}` })),
    ],
  };
}

/** Scrolls to a match of {@link summaryOfTab} and opens its popover; false when it is no longer there. */
export async function showInTab(tabId: number, matchId: string): Promise<boolean> {
  const [frame, own] = matchId.includes(SEPARATOR) ? matchId.split(SEPARATOR, 2) : [TOP, matchId];
  const answer = await sendToPage(tabId, { type: 'popup>page:show', matchId: own ?? '' }, Number(frame));
  return answer.ok && answer.value.shown;
}

/** Ends the readers in all frames; in all that there are, as leave to look for them may just have ended. */
export async function stopInTab(tabId: number): Promise<void> {
  await sendToPage(tabId, { type: 'popup>page:stop' }, 'all');
}

/** How many claims are marked in all frames of a tab; null where that cannot be told. */
export async function claimsInTab(tabId: number): Promise<number | null> {
  const summary = await summaryOfTab(tabId);
  if (!summary.ok) return null;
  return new Set(summary.value.matches.filter(({ tier }) => tier === 'sure').map(({ claim }) => claim)).size;
}

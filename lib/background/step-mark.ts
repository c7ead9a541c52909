/** Goes from mark to mark by key: within an open popover, else from the mark that was shown last. */
import { showInTab, summaryOfTab } from '../frames/tab.ts';
import { sendToPopover } from '../messaging/messenger.ts';
import type { PageMatch } from '../messaging/protocol.ts';
import { readPage } from '../tab/read-page.ts';
import { readTab } from './read-tab.ts';

/** Milliseconds between two questions to a page that is still being read. */
const POLL = 100;

/** Reads a tab, if it has not been, and gives its marked matches in reading order; none where it cannot be read. */
export async function readToEnd(tabId: number): Promise<PageMatch[]> {
  let marked: PageMatch[] = [];
  const page = {
    start: async () => ({ ok: true as const, value: await readTab(tabId) }),
    summary: () => summaryOfTab(tabId),
    pause: () => new Promise<void>((resume) => setTimeout(resume, POLL)),
  };
  for await (const state of readPage(page, new AbortController().signal))
    if (state.kind === 'read') marked = state.summary.matches.filter(({ tier }) => tier === 'sure');
  return marked;
}

/** Shows the next mark (1) or the one before (-1); after the last comes the first. Answers whether there was one. */
export async function stepMark(tabId: number, by: 1 | -1): Promise<boolean> {
  const answer = await sendToPopover(tabId, { type: 'background>popover:step', by });
  if (answer.ok && answer.value.stepped) return true;
  const marked = await readToEnd(tabId);
  const last = answer.ok ? answer.value.last : null;
  const next = marked[placeAfter(last, by, marked.length)];
  if (!next) return false;
  return showInTab(tabId, next.matchId);
}

/** @param last place of the mark shown last, null for none */
export function placeAfter(last: number | null, by: 1 | -1, total: number): number {
  if (last === null) return by === 1 ? 0 : total - 1;
  return (last + by + total) % total;
}

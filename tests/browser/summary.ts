/** What the content script of a page says it has found, asked for as the popup asks. */
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

declare const chrome: {
  tabs: {
    query(what: { active: true; lastFocusedWindow: true }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown, options: { frameId: 0 }): Promise<unknown>;
  };
};

/**
 * The page's summary once it has been read to the end. The page is brought to the front.
 *
 * @throws when that has not come within so many milliseconds
 */
export async function settledSummary(
  { extension }: Launched,
  page: Page,
  { within = 15_000 } = {},
): Promise<PageSummary> {
  await page.bringToFront();
  return until(
    `${page.url()} has been read`,
    async () => {
      const [worker] = await extension.workers();
      const answer = await worker?.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (!tab) return null;
        // While no content script listens yet there is nobody to answer.
        return chrome.tabs
          .sendMessage(tab.id, { type: 'popup>page:summary' }, { frameId: 0 })
          .catch(() => null);
      });
      const summary = (answer as { value?: PageSummary } | null | undefined)?.value;
      return summary !== undefined && summary.status !== 'reading' && summary;
    },
    { within },
  );
}

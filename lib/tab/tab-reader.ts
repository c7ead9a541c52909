/** A tab's page, as the popup and the panel ask it. */
import { summaryOfTab } from '../frames/tab.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import type { LivePage } from './follow-page.ts';

/** Milliseconds between two questions to a page that is still being read. */
const POLL = 150;
/** Milliseconds between two questions to a page that has been read: it may be a live one. */
const REST = 1_000;

/** @param how `anyway` reads a page though its site is off, or all is paused */
export const tabReader = (tabId: number, how: { anyway?: boolean } = {}): LivePage => ({
  start: () => sendToBackground({ type: 'popup>background:read-tab', tabId, ...how }),
  summary: () => summaryOfTab(tabId),
  pause: () => new Promise((resume) => setTimeout(resume, POLL)),
  async rest() {
    await new Promise((resume) => setTimeout(resume, REST));
    while (document.hidden)
      await new Promise((resume) => document.addEventListener('visibilitychange', resume, { once: true }));
  },
});

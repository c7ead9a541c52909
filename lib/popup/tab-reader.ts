/** A tab's page, as the popup asks it. */
import { summaryOfTab } from '../frames/tab.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import type { PageReader } from './read-page.ts';

/** Milliseconds between two questions to a page that is still being read. */
const POLL = 150;

export const tabReader = (tabId: number): PageReader => ({
  start: () => sendToBackground({ type: 'popup>background:read-tab', tabId }),
  summary: () => summaryOfTab(tabId),
  pause: () => new Promise((resume) => setTimeout(resume, POLL)),
});

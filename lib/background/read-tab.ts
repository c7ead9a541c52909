/** Reads a tab because the reader has clicked the toolbar button on it (`activeTab`), or because its site is allowed. */
import { browser } from '../browser.ts';
import { sendToPage } from '../messaging/messenger.ts';
import type { ReadTabAnswer } from '../messaging/protocol.ts';
import { loadSettings } from '../settings/settings.ts';
import { siteOf } from '../sites/site.ts';
import { READER_SCRIPT } from './files.ts';

/**
 * Injects the reader script, unless it is there already.
 *
 * @returns why not: the browser keeps the page to itself, the site is switched off, or it failed
 */
export async function readTab(tabId: number): Promise<ReadTabAnswer> {
  try {
    const { url } = await browser.tabs.get(tabId);
    const site = siteOf(url);
    // The address is known here only where leave has been given; without it injecting tells.
    if (url !== undefined && url !== '' && site === null && !url.startsWith('file:'))
      return { ok: false, reason: 'restricted-page' };
    const { sitesOff } = await loadSettings();
    if (site !== null && sitesOff.includes(site.pattern)) return { ok: false, reason: 'switched-off' };
    if ((await sendToPage(tabId, { type: 'background>page:ping' })).ok) return { ok: true };
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER_SCRIPT] });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: isRestriction(error) ? 'restricted-page' : 'failed' };
  }
}

/** The browsers tell it only in words: their own pages, the stores, other extensions' pages, error pages, files, policies. */
const RESTRICTED = /cannot access|cannot be scripted|missing host permission|error page|not allowed/i;

const isRestriction = (error: unknown): boolean =>
  RESTRICTED.test(error instanceof Error ? error.message : String(error));

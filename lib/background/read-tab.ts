/** Reads a tab because the reader has clicked the toolbar button on it (`activeTab`), or because its site is allowed. */
import { browser } from '../browser.ts';
import { READER_SCRIPT } from '../extension-files.ts';
import { sendToPage } from '../messaging/messenger.ts';
import type { ReadTabAnswer } from '../messaging/protocol.ts';
import { pauseLeft } from '../pause/pause.ts';
import { loadSettings } from '../settings/settings.ts';
import { siteOf } from '../sites/site.ts';
import { whyUnreadable } from '../tab/unreadable.ts';

/**
 * Injects the reader script, unless it is there already.
 *
 * @param anyway the reader wants this page now, though its site is switched off or all is paused
 * @returns why not: the browser keeps the page to itself, there is no leave, the site is switched off, the reader has paused, or it failed
 */
export async function readTab(
  tabId: number,
  { anyway = false }: { anyway?: boolean | undefined } = {},
): Promise<ReadTabAnswer> {
  try {
    const { url } = await browser.tabs.get(tabId);
    const site = siteOf(url);
    // The address is known here only where leave has been given; without it injecting tells.
    if (url !== undefined && url !== '' && site === null && !url.startsWith('file:'))
      return { ok: false, reason: 'restricted-page' };
    // One that is read is one that was asked for: what is switched off or paused has been stopped.
    if ((await sendToPage(tabId, { type: 'background>page:ping' })).ok) return { ok: true };
    const { sitesOff } = await loadSettings();
    if (!anyway && site !== null && sitesOff.includes(site.pattern))
      return { ok: false, reason: 'switched-off' };
    if (!anyway && (await pauseLeft()) > 0) return { ok: false, reason: 'paused' };
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [READER_SCRIPT] });
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: whyUnreadable(error) };
  }
}

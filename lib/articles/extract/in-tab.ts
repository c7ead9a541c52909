/** The article of the page in a tab: the script that looks for it is run there only now, and leaves nothing behind. */
import * as v from 'valibot';
import { browser } from '../../browser.ts';
import { SAVE_SCRIPT } from '../../extension-files.ts';
import { whyUnreadable } from '../../tab/unreadable.ts';
import { type Found, FoundSchema } from './found.ts';

export type FoundInTab = Found | { ok: false; reason: ReturnType<typeof whyUnreadable> };

async function articleInTab(tabId: number): Promise<FoundInTab> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [SAVE_SCRIPT] });
    return v.parse(FoundSchema, frame?.result);
  } catch (error) {
    return { ok: false, reason: whyUnreadable(error) };
  }
}

/** Looks for the article in a tab, when asked. */
export const lookIn = (tabId: number | undefined) => async (): Promise<FoundInTab> =>
  tabId === undefined ? { ok: false, reason: 'restricted-page' } : articleInTab(tabId);

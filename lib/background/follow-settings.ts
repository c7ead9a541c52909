/** What a changed setting does at once in the tabs that are open. */
import { browser } from '../browser.ts';
import { stopInTab } from '../frames/tab.ts';
import { markCss } from '../looks/mark-css.ts';
import { sendToPage } from '../messaging/messenger.ts';
import type { MarkSettings, Settings } from '../settings/schema.ts';
import { isOn } from '../sites/site.ts';
import { ORIGIN } from './inject.ts';

/** @param sync brings the reader's registration, and the tabs that are open, in line with what holds now */
export async function followSettings(
  now: Settings,
  before: Settings,
  sync: () => Promise<void>,
): Promise<void> {
  const off = now.sitesOff.filter((pattern) => !before.sitesOff.includes(pattern));
  const isSame = off.length === 0 && now.sitesOff.length === before.sitesOff.length;
  await Promise.all([
    isSame ? null : sync(),
    off.length === 0 ? null : stopOn(off),
    restyle(now.marks, before.marks),
  ]);
}

/** Ends the readers of pages that stand on one of these sites. The readers are asked: without leave a tab's address is not told. */
export async function stopOn(patterns: readonly string[]): Promise<void> {
  await inReadTabs(async (tabId) => {
    const summary = await sendToPage(tabId, { type: 'popup>page:summary' });
    if (summary.ok && isOn(summary.value.url, patterns)) await stopInTab(tabId);
  });
}

/** Puts the chosen rules in the place of those before. */
async function restyle(now: MarkSettings, before: MarkSettings): Promise<void> {
  const [css, old] = [markCss(now), markCss(before)];
  if (css === old) return;
  await inReadTabs(async (tabId) => {
    const target = { tabId, allFrames: true };
    // A page may have gone on, or its leave may have ended: then there is nothing to dress.
    if (css !== '') await browser.scripting.insertCSS({ target, css, origin: ORIGIN }).catch(() => undefined);
    if (old !== '')
      await browser.scripting.removeCSS({ target, css: old, origin: ORIGIN }).catch(() => undefined);
  });
}

async function inReadTabs(act: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && (await sendToPage(id, { type: 'background>page:ping' })).ok) await act(id);
    }),
  );
}

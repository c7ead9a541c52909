/** Pages that were open before the extension might read them: a registration reaches only those that load after it. */
import { readTab } from '../background/read-tab.ts';
import { browser } from '../browser.ts';
import { webOrigins } from './site.ts';

/** Reads every open tab of a site that is allowed and not switched off. A tab that is read already is left as it is. */
export async function readOpenTabs(): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  const url = webOrigins(origins);
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && readTab(id)));
}

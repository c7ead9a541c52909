/** Pages that were open before the extension might read them: a registration reaches only those that load after it. */

import { browser } from '../browser.ts';
import { grantedSites } from '../sites/leave.ts';
import { readTab } from './read-tab.ts';

/** Reads every open tab of a site that is allowed and not switched off. A tab that is read already is left as it is. */
export async function readOpenTabs(): Promise<void> {
  const url = await grantedSites();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && readTab(id)));
}

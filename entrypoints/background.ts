/** The background: wiring only. It keeps nothing in memory that a restart would lose. */
import { defineBackground } from 'wxt/utils/define-background';
import { showCount } from '../lib/background/badge.ts';
import { injectPopover, insertStyle } from '../lib/background/inject.ts';
import { readTab } from '../lib/background/read-tab.ts';
import { browser } from '../lib/browser.ts';
import { claimsInTab } from '../lib/frames/tab.ts';
import { handleMessages } from '../lib/messaging/messenger.ts';
import { readOpenTabs } from '../lib/sites/open-tabs.ts';
import { createSiteSync } from '../lib/sites/registration.ts';

export default defineBackground(() => {
  const syncSites = createSiteSync();
  const sync = (): void => {
    syncSites()
      .then(readOpenTabs)
      .catch((error: unknown) => console.error('sidelight: the sites could not be registered', error));
  };

  // An unpacked extension loses its registrations when the browser restarts.
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);

  handleMessages(
    'background',
    {
      'popup>background:read-tab': ({ tabId }) => readTab(tabId),
      'popup>background:sites-changed': async () => {
        await syncSites();
        void readOpenTabs().catch((error: unknown) =>
          console.error('sidelight: open tabs were not read', error),
        );
        return null;
      },
      'page>background:style': async (_message, frame) => ({ done: await insertStyle(frame) }),
      'page>background:popover': async (_message, frame) => ({ done: await injectPopover(frame) }),
      'page>background:count': async ({ sure }, { tabId }) => {
        if (tabId !== undefined) await showCount(tabId, (await claimsInTab(tabId)) ?? sure);
        return null;
      },
    },
    // The background ends without being told.
    new AbortController().signal,
  );
});

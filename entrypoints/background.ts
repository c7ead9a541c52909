/** The background: wiring only. It keeps nothing in memory that a restart would lose. */
import { defineBackground } from 'wxt/utils/define-background';
import { showCount } from '../lib/background/badge.ts';
import { runCommand } from '../lib/background/commands.ts';
import { WELCOME_PAGE } from '../lib/background/files.ts';
import { injectPopover, insertStyle } from '../lib/background/inject.ts';
import { readTab } from '../lib/background/read-tab.ts';
import { browser } from '../lib/browser.ts';
import { claimsInTab } from '../lib/frames/tab.ts';
import { handleMessages } from '../lib/messaging/messenger.ts';
import { ToBackgroundSchema } from '../lib/messaging/protocol.ts';
import { askForClaim } from '../lib/panel/asked-claim.ts';
import { openPanel } from '../lib/panel/open-panel.ts';
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
  browser.runtime.onInstalled.addListener(({ reason }) => {
    sync();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
  });
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);

  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));

  handleMessages(
    ToBackgroundSchema,
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
      // Nothing may be awaited before the panel is opened.
      'page>background:open-panel': async ({ claim }, { windowId }) => {
        await Promise.all([openPanel(windowId), askForClaim(claim)]);
        return null;
      },
      'page>background:count': async ({ sure }, { tabId }) => {
        if (tabId !== undefined) await showCount(tabId, (await claimsInTab(tabId)) ?? sure);
        return null;
      },
    },
    // The background ends without being told.
    new AbortController().signal,
  );
});

/** The background: wiring only. It keeps nothing in memory that a restart would lose. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineBackground } from 'wxt/utils/define-background';
import { tellPackMade } from '../lib/articles/news.ts';
import { createPackMaker } from '../lib/articles/pack/maker.ts';
import { showCount } from '../lib/background/badge.ts';
import { runCommand } from '../lib/background/commands.ts';
import { followSettings, stopOn } from '../lib/background/follow-settings.ts';
import { injectPopover, insertStyle, showPointer } from '../lib/background/inject.ts';
import { readOpenTabs } from '../lib/background/open-tabs.ts';
import { createPausing } from '../lib/background/pausing.ts';
import { readTab } from '../lib/background/read-tab.ts';
import { browser } from '../lib/browser.ts';
import { dismiss, restore } from '../lib/dismissals/dismissals.ts';
import { WELCOME_PAGE } from '../lib/extension-files.ts';
import { claimsInTab } from '../lib/frames/tab.ts';
import { readCatalogue } from '../lib/language/catalogue.ts';
import { handleMessages } from '../lib/messaging/messenger.ts';
import { ToBackgroundSchema } from '../lib/messaging/protocol.ts';
import { packAtHand } from '../lib/packs/at-hand/at-hand.ts';
import { syncPacksInUse } from '../lib/packs/in-use/sync.ts';
import { loadEnglish } from '../lib/packs/load-english.ts';
import { createPageMatcher, onWire } from '../lib/packs/matching/page-matcher.ts';
import { rebuildPack } from '../lib/packs/matching/rebuild.ts';
import { onRefreshAlarm, planRefresh } from '../lib/packs/subscribe/subscriptions.ts';
import { askForClaim } from '../lib/panel/asked-claim.ts';
import { openPanel } from '../lib/panel/open-panel.ts';
import { onSettings } from '../lib/settings/settings.ts';
import { createSiteSync } from '../lib/sites/registration.ts';

export default defineBackground(() => {
  // The background ends without being told.
  const life = new AbortController().signal;
  const syncSites = createSiteSync();
  const sync = (): Promise<void> =>
    syncSites()
      .then(readOpenTabs)
      .catch((error: unknown) => console.error('sidelight: the sites could not be registered', error));
  const pausing = createPausing(sync);
  const begin = (): void => {
    void sync();
    void pausing.watch();
    void planRefresh();
  };

  // An unpacked extension loses its registrations when the browser restarts.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    begin();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
  });
  browser.runtime.onStartup.addListener(begin);
  browser.permissions.onAdded.addListener(() => void sync());
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void sync();
    void stopOn(origins);
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    void pausing.alarm(alarm);
    void onRefreshAlarm(alarm);
  });
  onSettings((now, before) => void followSettings(now, before, sync), life);

  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));

  const matcher = createPageMatcher(bundledPack, rebuildPack);
  const makePack = createPackMaker(
    {
      english: loadEnglish,
      made: async () => {
        await syncPacksInUse();
        tellPackMade();
      },
      keepAlive: () => void browser.runtime.getPlatformInfo(),
      today: () => new Date().toISOString().slice(0, 10),
      version: browser.runtime.getManifest().version,
    },
    life,
  );
  // Whoever saved the last article may have ended before the pack was made.
  void makePack().catch((error: unknown) => console.error('sidelight: no pack of the articles', error));
  // Whoever changed the packs last may have ended before the pages were told.
  void syncPacksInUse().catch((error: unknown) => console.error('sidelight: no packs', error));

  handleMessages(
    ToBackgroundSchema,
    {
      'popup>background:read-tab': ({ tabId, anyway }) => readTab(tabId, { anyway }),
      'popup>background:pause': async ({ on }) => {
        await pausing.pause(on);
        return null;
      },
      'popup>background:sites-changed': async () => {
        await syncSites();
        void readOpenTabs().catch((error: unknown) =>
          console.error('sidelight: open tabs were not read', error),
        );
        return null;
      },
      'popup>background:articles-changed': async () => {
        await makePack();
        return null;
      },
      'page>background:style': async (_message, frame) => ({ done: await insertStyle(frame) }),
      'page>background:pointer': async ({ on }, frame) => ({ done: await showPointer(frame, on) }),
      'page>background:popover': async (_message, frame) => ({ done: await injectPopover(frame) }),
      'page>background:catalogue': readCatalogue,
      // Nothing may be awaited before the panel is opened.
      'page>background:open-panel': async ({ claim }, { windowId }) => {
        await Promise.all([openPanel(windowId), askForClaim(claim)]);
        return null;
      },
      'page>background:not-this-claim': async ({ isNot, ...one }) => {
        await (isNot ? dismiss : restore)(one);
        return { done: true };
      },
      'page>background:count': async ({ sure }, { tabId }) => {
        if (tabId !== undefined) await showCount(tabId, (await claimsInTab(tabId)) ?? sure);
        return null;
      },
      'page>background:match': async ({ blocks, published }) =>
        onWire(await matcher.match(blocks, { published }, new AbortController().signal)),
      'page>background:pack': ({ claim }) => packAtHand(bundledPack, [claim]),
    },
    life,
  );
});

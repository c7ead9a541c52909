/** The background: wiring only. It keeps nothing in memory that a restart would lose. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineBackground } from 'wxt/utils/define-background';
import { createPackMaker } from '../lib/articles/pack/maker.ts';
import { answersOf } from '../lib/background/answers.ts';
import { runCommand } from '../lib/background/commands.ts';
import { followSettings, stopOn } from '../lib/background/follow-settings.ts';
import { readOpenTabs } from '../lib/background/open-tabs.ts';
import { createPausing } from '../lib/background/pausing.ts';
import { browser } from '../lib/browser.ts';
import { WELCOME_PAGE } from '../lib/extension-files.ts';
import { loadNewsWords } from '../lib/library/load-news-words.ts';
import { handleMessages } from '../lib/messaging/messenger.ts';
import { ToBackgroundSchema } from '../lib/messaging/protocol.ts';
import { syncPacksInUse } from '../lib/packs/in-use/sync.ts';
import { loadEnglish } from '../lib/packs/load-english.ts';
import { createPageMatcher } from '../lib/packs/matching/page-matcher.ts';
import { rebuildPack } from '../lib/packs/matching/rebuild.ts';
import { giveBackUnused } from '../lib/packs/subscribe/hosts.ts';
import { onRefreshAlarm, planRefresh } from '../lib/packs/subscribe/subscriptions.ts';
import { onSettings } from '../lib/settings/settings.ts';
import { createSiteSync } from '../lib/sites/registration.ts';
import { tellChanged } from '../lib/storage/changed.ts';

const failed = (what: string) => (error: unknown) => console.error(`sidelight: ${what}`, error);

export default defineBackground(() => {
  // The background ends without being told.
  const life = new AbortController().signal;
  const syncSites = createSiteSync();
  const sync = (): Promise<void> =>
    syncSites().then(readOpenTabs).catch(failed('the sites could not be registered'));
  const pausing = createPausing(sync);
  const begin = (): void => {
    void sync();
    void pausing.watch();
    void planRefresh();
    void giveBackUnused().catch(failed('leave that is not used was not given back'));
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

  const made = (): Promise<void> => syncPacksInUse().then(() => tellChanged('articles'));
  const keepAlive = (): void => void browser.runtime.getPlatformInfo();
  const today = (): string => new Date().toISOString().slice(0, 10);
  const { version } = browser.runtime.getManifest();
  const words = { english: loadEnglish, newsWords: loadNewsWords };
  const makePack = createPackMaker({ ...words, made, keepAlive, today, version }, life);
  // Whoever saved the last article may have ended before the pack was made.
  void makePack().catch(failed('no pack of the articles'));
  // Whoever changed the packs last may have ended before the pages were told.
  void syncPacksInUse().catch(failed('no packs'));

  const matcher = createPageMatcher(bundledPack, rebuildPack, failed('a pack was not searched'));
  const { pause } = pausing;
  const answers = answersOf({ bundled: bundledPack, matcher, pause, syncSites, makePack });
  handleMessages(ToBackgroundSchema, answers, life);
});

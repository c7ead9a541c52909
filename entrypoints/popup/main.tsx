/** The toolbar popup: wiring only. Opening it is the click that lets the active tab be read. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import type { Tabs } from 'webextension-polyfill';
import { lookIn } from '../../lib/articles/extract/in-tab.ts';
import { tellChanged } from '../../lib/articles/news.ts';
import { browser } from '../../lib/browser.ts';
import { showInTab, stopInTab } from '../../lib/frames/tab.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { sendToBackground } from '../../lib/messaging/messenger.ts';
import { packsForView } from '../../lib/packs/at-hand/for-view.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';
import { pauseLeft } from '../../lib/pause/pause.ts';
import { App } from '../../lib/popup/App.tsx';
import { offerOf } from '../../lib/popup/offer-of-page.ts';
import { takeAskedSave } from '../../lib/saving/asked-save.ts';
import { watchMarking } from '../../lib/settings/marking.ts';
import { changeAllSites, changeSite, readAccess, type SiteAccess } from '../../lib/sites/access.ts';
import { siteOf } from '../../lib/sites/site.ts';
import type { PageState } from '../../lib/tab/page-state.ts';
import { readPage } from '../../lib/tab/read-page.ts';
import { tabReader } from '../../lib/tab/tab-reader.ts';

async function main(root: HTMLElement): Promise<void> {
  let page: PageState = { kind: 'starting' };
  let access: SiteAccess = { host: null, site: false, all: false };
  let isPossibleMarked = false;
  let isShowFailed = false;
  let left = await pauseLeft();
  const isSaveAsked = await takeAskedSave();
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  const draw = (): void =>
    render(
      <App
        page={page}
        access={access}
        pack={packs.pack}
        catalogue={packs.catalogue}
        onFound={packs.showFound}
        isPossibleMarked={isPossibleMarked}
        isShowFailed={isShowFailed}
        pauseLeft={left}
        onShow={show}
        onSite={(on) => site && afterChange(changeSite(site, on, access.all))}
        onPanel={() => {
          void openPanel(tab?.windowId).then(() => window.close());
        }}
        onAllSites={(on) => afterChange(changeAllSites(on))}
        onReadNow={() => void read({ anyway: true })}
        onPause={(on) => void pause(on)}
        lookForArticle={look}
        onArticleSaved={tellChanged}
        offer={offer}
        isSaveAsked={isSaveAsked && tab !== undefined}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />,
      root,
    );
  let tab: Tabs.Tab | undefined;
  const offer = offerOf(() => tab);
  let look = lookIn(undefined);
  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('extensionName'),
    changed: draw,
    signal: life.signal,
  });
  const packs = packsForView(bundledPack, draw, life.signal);
  draw();

  watchMarking(({ possible }) => {
    isPossibleMarked = possible;
    draw();
  }, life.signal);
  [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  look = lookIn(tabId);
  const site = siteOf(tab?.url);
  let reading = new AbortController();
  life.signal.addEventListener('abort', () => reading.abort());

  async function read(how: { anyway?: boolean } = {}): Promise<void> {
    reading.abort();
    reading = new AbortController();
    page = tabId === undefined ? { kind: 'unreadable', reason: 'restricted-page' } : { kind: 'starting' };
    draw();
    if (tabId === undefined) return;
    for await (page of readPage(tabReader(tabId, how), reading.signal)) {
      if (page.kind === 'read') packs.showOfPage(page.summary.matches.map(({ claim }) => claim));
      draw();
    }
  }

  /** A site that was switched off falls silent at once, and one that was switched on is read. */
  async function afterChange(change: Promise<boolean>): Promise<void> {
    try {
      if (!(await change)) return;
      await sendToBackground({ type: 'popup>background:sites-changed' });
      access = await readAccess(site);
      draw();
      if (access.all && !access.site && site && tabId !== undefined) await stopInTab(tabId);
      await read();
    } catch (error) {
      console.error('sidelight: the sites could not be changed', error);
    }
  }

  async function pause(on: boolean): Promise<void> {
    await sendToBackground({ type: 'popup>background:pause', on });
    left = await pauseLeft();
    await read();
  }

  /** The minutes that are left count down while somebody looks; a pause that is over ends here too. */
  async function tick(): Promise<void> {
    if (left === 0) return;
    left = await pauseLeft();
    if (left === 0) await pause(false);
    draw();
  }

  async function show(matchId: string): Promise<void> {
    if (tabId === undefined) return;
    if (await showInTab(tabId, matchId)) return window.close();
    isShowFailed = true;
    draw();
  }

  setInterval(() => void tick(), 10_000);
  access = await readAccess(site);
  await read();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);

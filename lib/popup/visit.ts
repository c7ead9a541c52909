/** One opening of the popup: what it knows of the page in front, and what its buttons and switches do. */
import type { Tabs } from 'webextension-polyfill';
import { showInTab, stopInTab } from '../frames/tab.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import type { PacksForView } from '../packs/at-hand/for-view.ts';
import { pauseLeft } from '../pause/pause.ts';
import { changeAllSites, changeSite, readAccess, type SiteAccess } from '../sites/access.ts';
import { siteOf } from '../sites/site.ts';
import type { PageState } from '../tab/page-state.ts';
import { readPage } from '../tab/read-page.ts';
import { tabReader } from '../tab/tab-reader.ts';

export interface PopupVisit {
  readonly page: PageState;
  readonly access: SiteAccess;
  /** The last sentence asked for is no longer on the page. */
  readonly isShowFailed: boolean;
  /** Milliseconds that are left of a pause; 0 for none. */
  readonly pauseLeft: number;
  /** Reads the page; `anyway` though its site is off, or all is paused. */
  read(how?: { anyway?: boolean }): Promise<void>;
  /** Call these two within the click itself: the browser asks the reader only there. */
  changeSite(on: boolean): void;
  changeAllSites(on: boolean): void;
  pause(on: boolean): Promise<void>;
  /** Goes to a sentence on the page, and closes the popup. */
  show(matchId: string): Promise<void>;
}

export interface VisitParts {
  /** The tab in front; undefined where there is none. */
  tab: Tabs.Tab | undefined;
  packs: Pick<PacksForView, 'showOfPage'>;
  /** Told when there is something else to draw. */
  changed(): void;
  close(): void;
  signal: AbortSignal;
}

/** Milliseconds between two looks at what is left of a pause. */
const TICK = 10_000;

/** Resolves when it is known how things stand; the page has not been read then. */
export async function visitPage({ tab, packs, changed, close, signal }: VisitParts): Promise<PopupVisit> {
  const tabId = tab?.id;
  const site = siteOf(tab?.url);
  let page: PageState = { kind: 'starting' };
  let isShowFailed = false;
  let left = await pauseLeft();
  let access = await readAccess(site);
  let reading = new AbortController();
  signal.addEventListener('abort', () => reading.abort());

  async function read(how: { anyway?: boolean } = {}): Promise<void> {
    reading.abort();
    reading = new AbortController();
    page = tabId === undefined ? { kind: 'unreadable', reason: 'restricted-page' } : { kind: 'starting' };
    changed();
    if (tabId === undefined) return;
    for await (page of readPage(tabReader(tabId, how), reading.signal)) {
      if (page.kind === 'read') packs.showOfPage(page.summary.matches.map(({ claim }) => claim));
      changed();
    }
  }

  /** A site that was switched off falls silent at once, and one that was switched on is read. */
  async function afterChange(change: Promise<boolean>): Promise<void> {
    try {
      if (!(await change)) return;
      await sendToBackground({ type: 'popup>background:sites-changed' });
      access = await readAccess(site);
      changed();
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
    changed();
  }
  const ticking = setInterval(() => void tick(), TICK);
  signal.addEventListener('abort', () => clearInterval(ticking));

  return {
    get page() {
      return page;
    },
    get access() {
      return access;
    },
    get isShowFailed() {
      return isShowFailed;
    },
    get pauseLeft() {
      return left;
    },
    read,
    changeSite: (on) => site && void afterChange(changeSite(site, on, access.all)),
    changeAllSites: (on) => void afterChange(changeAllSites(on)),
    pause,
    async show(matchId) {
      if (tabId === undefined) return;
      if (await showInTab(tabId, matchId)) return close();
      isShowFailed = true;
      changed();
    },
  };
}

/** What the tests of both browsers stand on: the served pages, and tabs where the extension may read and where it may not. */
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import { type Either, keptEither } from '../browser/either.ts';
import { type Site, serve } from '../browser/serve.ts';
import { until } from '../browser/until.ts';

declare const browser: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
    toggleReaderMode?(tab: number): Promise<void>;
    get(tab: number): Promise<{ isArticle?: boolean; url?: string }>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
};

export interface Bench {
  either: Either;
  site: Site;
  /** Opens a served page where the extension reads it: in a new tab, or in one that is no longer needed. */
  open(path: string, tab?: Page): Promise<Page>;
  /** Opens the same page where the extension may not read. */
  openAlone(path: string, tab?: Page): Promise<Page>;
  /** Sends the reader in a page a message as the popup does; null where nobody answers. */
  ask(page: Page, message: { type: string; matchId?: string }): Promise<unknown>;
  /** What stands on the toolbar button for a page. */
  badge(page: Page): Promise<string>;
  /** Zooms a page as the browser's own keys do. */
  zoom(page: Page, factor: number): Promise<void>;
  /**
   * Shows a page in the browser's reader mode, asks Sidelight's reader there for its summary, and goes back; null where the browser shows
   * its reader mode beside the page, as Chromium does.
   */
  inReaderMode(page: Page): Promise<{ summary: unknown } | null>;
  /** What the reader says of a page, once it has read it. */
  settled(page: Page): Promise<PageSummary>;
  close(): Promise<void>;
}

/** The browser is that of the files before, where there was one: what a file leaves in it but the leave for its site, it takes away itself. */
export async function startBench({ allowed = true } = {}): Promise<Bench> {
  const site = await serve();
  const either = await keptEither();
  await (allowed ? either.allow() : either.disallow());
  let control: Page | null = null;
  const tabs = new Set<Page>();
  let opened = 0;

  async function openAt(host: string, path: string, tab?: Page): Promise<Page> {
    const page = tab ?? (await either.newPage());
    tabs.add(page);
    await page.bringToFront();
    // A query of its own, so that a tab can be told from others.
    opened++;
    await page.goto(`${site.url(path).replace('localhost', host)}?tab=${opened}`);
    return page;
  }

  const ask: Bench['ask'] = async (page, message) => {
    const address = await page.evaluate(() => location.href);
    control ??= await either.control();
    const answer = control.evaluate(
      async (url, sent) => {
        const tab = (await browser.tabs.query({})).find((one) => one.url === url);
        // While no content script listens yet there is nobody to answer.
        return tab ? browser.tabs.sendMessage(tab.id, sent, { frameId: 0 }).catch(() => null) : null;
      },
      address,
      message,
    );
    // After an update the old copy's page answers no more.
    return answer.catch(() => {
      control = null;
      return null;
    });
  };

  return {
    either,
    site,
    open: (path, tab) => openAt('localhost', path, tab),
    openAlone: (path, tab) => openAt('127.0.0.1', path, tab),
    ask,
    async badge(page) {
      const address = await page.evaluate(() => location.href);
      control ??= await either.control();
      return control.evaluate(async (url) => {
        const tab = (await browser.tabs.query({})).find((one) => one.url === url);
        return tab ? browser.action.getBadgeText({ tabId: tab.id }) : '';
      }, address);
    },
    async zoom(page, factor) {
      const address = await page.evaluate(() => location.href);
      control ??= await either.control();
      await control.evaluate(
        async (url, by) => {
          const tab = (await browser.tabs.query({})).find((one) => one.url === url);
          if (tab) await browser.tabs.setZoom(tab.id, by);
        },
        address,
        factor,
      );
    },
    async inReaderMode(page) {
      const address = await page.evaluate(() => location.href);
      control ??= await either.control();
      const shown = control;
      const tab = await shown.evaluate(async (url) => {
        const found = (await browser.tabs.query({})).find((one) => one.url === url);
        return found && browser.tabs.toggleReaderMode ? found.id : null;
      }, address);
      if (tab === null) return null;
      const isArticle = (): Promise<boolean> =>
        shown.evaluate(async (id) => (await browser.tabs.get(id)).isArticle === true, tab);
      // An extension may not even know the address of reader mode.
      const isIn = (): Promise<boolean> =>
        shown.evaluate(async (id) => !(await browser.tabs.get(id)).url, tab);
      const toggle = (): Promise<void> => shown.evaluate((id) => browser.tabs.toggleReaderMode?.(id), tab);
      await until('the browser takes the page for an article', isArticle);
      await toggle();
      await until('the page is in reader mode', isIn);
      const summary = await shown.evaluate(
        (id) =>
          browser.tabs.sendMessage(id, { type: 'popup>page:summary' }, { frameId: 0 }).catch(() => null),
        tab,
      );
      await toggle();
      await until('the page is back', async () => !(await isIn()));
      return { summary };
    },
    settled: (page) =>
      until(`${page.url()} has been read`, async () => {
        const answer = (await ask(page, { type: 'popup>page:summary' })) as { value?: PageSummary } | null;
        return answer?.value && answer.value.status !== 'reading' && answer.value;
      }),
    async close() {
      // A test that failed has left its own behind; after an update of the extension its page may be gone by itself.
      for (const page of [...tabs, control]) if (page && !page.isClosed()) await page.close().catch(() => {});
      await site.close();
    },
  };
}

/** What every end-to-end test stands on: the pages served, the recorded browser with the built extension, and tabs in it. */
import type { Page } from 'puppeteer-core';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import { grantSite, preapproveSite } from '../browser/extension.ts';
import { keep } from '../browser/kept.ts';
import { type Launched, type LaunchOptions, launch } from '../browser/launch.ts';
import { firstMarks, type ShownMark } from '../browser/marks.ts';
import { logOf, type PageLog } from '../browser/page-log.ts';
import { type RequestRecord, recordRequests } from '../browser/record-requests.ts';
import { type Site, serve } from '../browser/serve.ts';
import { settledSummary } from '../browser/summary.ts';

/** The match pattern of the served pages. */
export const SITE = '*://localhost/*';

export interface Tab extends PageLog {
  page: Page;
}

export interface ReadTab extends Tab {
  summary: PageSummary;
  marks: ShownMark[];
}

export interface OpenOptions {
  /** Under a content security policy that forbids all but the page's own style sheets. */
  strict?: boolean;
  width?: number;
  height?: number;
}

export interface Bench {
  site: Site;
  launched: Launched;
  record: RequestRecord;
  /** Opens a served page in a new tab. */
  open(path: string, options?: OpenOptions): Promise<Tab>;
  /** The same, and waits until the page is read to its end and its marks are painted. */
  openRead(path: string, options?: OpenOptions): Promise<ReadTab>;
  close(): Promise<void>;
}

interface Served extends Pick<Bench, 'site' | 'launched' | 'record'> {
  /** Whether a file of tests has used it. */
  isUsed: boolean;
}

async function startServed(language?: string): Promise<Served> {
  const site = await serve();
  const record = await recordRequests(site.origin);
  const options: LaunchOptions = { proxy: record.proxy, headless: true };
  const launched = await launch(language === undefined ? options : { ...options, language });
  return { site, record, launched, isUsed: false };
}

async function endServed({ launched, record, site }: Served): Promise<void> {
  await launched.close();
  await record.close();
  await site.close();
}

/** In English, for one file after another: each finds the extension as just installed. */
const keptServed = keep<Served>({
  make: () => startServed(),
  isAlive: ({ launched }) => launched.browser.connected,
  end: endServed,
});

/** What is asked for from now on. */
function recordFromNow(record: RequestRecord): RequestRecord {
  const [allowed, refused] = [record.allowed().length, record.refused().length];
  return {
    ...record,
    allowed: () => record.allowed().slice(allowed),
    refused: () => record.refused().slice(refused),
  };
}

/**
 * @param access `granted`: the extension reads the site by itself; `asked`: it would get the site if it asked; `none`: it has nothing
 */
export async function startBench(
  access: 'granted' | 'asked' | 'none',
  { language }: Pick<LaunchOptions, 'language'> = {},
): Promise<Bench> {
  const served = language === undefined ? await keptServed() : await startServed(language);
  const { site, launched } = served;
  if (served.isUsed) await launched.anew();
  served.isUsed = true;
  const record = recordFromNow(served.record);
  if (access === 'granted') await grantSite(launched, SITE);
  if (access === 'asked') await preapproveSite(launched, SITE);

  async function open(
    path: string,
    { strict = false, width = 1280, height = 900 }: OpenOptions = {},
  ): Promise<Tab> {
    const page = await launched.newPage();
    await page.setViewport({ width, height });
    const log = await logOf(page);
    await page.goto(site.url(path, { strict }));
    return { page, ...log };
  }

  return {
    site,
    launched,
    record,
    open,
    async openRead(path, options) {
      const tab = await open(path, options);
      const summary = await settledSummary(launched, tab.page);
      return { ...tab, summary, marks: await firstMarks(tab.page) };
    },
    async close() {
      if (language !== undefined) await endServed(served);
    },
  };
}

/** A pack by its address, in the built extension: leave, fetched, looked at, installed, refreshed in the background, and ended. */
import type { CDPSession, HTTPRequest, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import { preapproveSite } from '../browser/extension.ts';
import { installedCards, openOptions, press } from '../browser/options.ts';
import { untold } from '../browser/told-requests.ts';
import { until } from '../browser/until.ts';
import { type MadePack, madePack } from '../feeds/made-pack.ts';
import { type Bench, startBench } from './bench.ts';

declare const chrome: {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
  runtime: { sendMessage(message: { type: string }): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

const ADDRESS = 'https://packs.example/daily/ferries.json';
const PATTERN = 'https://packs.example/*';
const OTHER = { address: 'https://other.example/lights.json', pattern: 'https://other.example/*' };
const FERRIES: MadePack = { id: 'ferries', name: 'Ferries', claims: ['ferry'] };
const DAY = 86_400_000;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('none');
  await preapproveSite(bench.launched, PATTERN);
  await preapproveSite(bench.launched, OTHER.pattern);
});
afterAll(() => bench.close());

/** Fetches what stands at an address, so that it can be looked at. */
async function fetchInto(page: Page, address: string): Promise<void> {
  const cards = (await page.$$('[data-state="opened"]')).length;
  await page.bringToFront();
  await page.locator('#pack-address').fill(address);
  await press(page, 'Fetch…');
  await until('it is opened', async () => (await page.$$('[data-state="opened"]')).length === cards + 1);
}

/** The hosts that the extension has leave for. */
const leave = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins.sort());

/** A day goes by, as far as the pack can tell. */
const letADayGoBy = (page: Page): Promise<void> =>
  page.evaluate(async (day) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight-packs'));
    const store = database.transaction('packs', 'readwrite').objectStore('packs');
    const pack = await done(store.get('ferries'));
    pack.subscription.checked = new Date(Date.now() - day).toISOString();
    await done(store.put(pack));
    database.close();
  }, DAY);

interface Asked {
  url: string;
  headers: Record<string, string>;
}

/** Answers a page's requests to the made-up host; no network is asked. */
async function answerPage(request: HTTPRequest, asked: Asked[], body: string): Promise<void> {
  if (!request.url().startsWith('https://')) return request.continue();
  asked.push({ url: request.url(), headers: request.headers() });
  await request.respond({ status: 200, headers: { etag: '"1"' }, contentType: 'application/json', body });
}

/** The same for the background. */
async function answerBackground(worker: WebWorker, asked: Asked[], body: string): Promise<CDPSession> {
  const { client } = worker;
  client.on('Fetch.requestPaused', ({ requestId, request }) => {
    asked.push({ url: request.url, headers: request.headers });
    void client.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'etag', value: '"2"' }],
      body: Buffer.from(body).toString('base64'),
    });
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
  return client;
}

test('a pack is fetched by its address, looked at, kept up to date once a day, and let go with its leave', {
  timeout: 120_000,
}, async () => {
  const { page, problems } = await openOptions(bench.launched);
  const asked: Asked[] = [];
  const first = packText(await madePack(FERRIES));
  await page.setRequestInterception(true);
  page.on('request', (request) => void answerPage(request, asked, first));

  await page.locator('#pack-address').fill('http://packs.example/ferries.json');
  await press(page, 'Fetch…');
  await page.waitForSelector('.subscribe [role="alert"]');
  expect(asked).toEqual([]);
  await page.locator('#pack-address').fill(ADDRESS);
  await press(page, 'Fetch…');
  await page.waitForSelector('[data-state="opened"]');
  expect(asked).toEqual([
    { url: ADDRESS, headers: expect.not.objectContaining({ cookie: expect.anything() }) },
  ]);
  expect(asked[0]!.headers.referer ?? '').toBe('');
  await press(page, 'Install');
  await page.waitForSelector('[data-state="installed"]');
  const [card] = await until('the pack is listed', async () => {
    const all = await installedCards(page);
    return all.length > 0 && all;
  });
  expect(card).toContain(ADDRESS);

  const [worker] = await bench.launched.extension.workers();
  // Leave to fetch from a host is no leave to read its pages.
  expect(await worker!.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  await letADayGoBy(page);
  const inBackground: Asked[] = [];
  const next = packText(await madePack({ ...FERRIES, version: '2', claims: ['ferry', 'nurses'] }));
  await answerBackground(worker!, inBackground, next);
  await worker!.evaluate(() => chrome.alarms.create('refresh-packs', { when: Date.now() }));
  await until('the next version is there', async () => {
    await page.reload();
    await page.waitForSelector('input[type="file"]');
    return (await installedCards(page))[0]?.includes('2 claims');
  });
  expect(inBackground.map(({ url }) => url)).toEqual([ADDRESS]);
  expect(inBackground[0]!.headers).toMatchObject({ 'If-None-Match': '"1"' });
  expect(asked).toHaveLength(1);
  // All that these requests say is in the privacy policy.
  expect([...asked, ...inBackground].flatMap(untold)).toEqual([]);

  await page.locator('.subscription button').click();
  await until('the subscription has ended', async () => !(await installedCards(page))[0]!.includes(ADDRESS));
  const origins = await worker!.evaluate(async () => (await chrome.permissions.getAll()).origins);
  expect(origins).toEqual([]);
  expect(await installedCards(page)).toHaveLength(1);
  expect(problems()).toEqual([]);
  await page.close();
});

test('leave stays with whoever works with it: another card, a second window of the options, a pack of the same host', {
  timeout: 90_000,
}, async () => {
  const ferries = packText(await madePack(FERRIES));
  const open = async (): Promise<Page> => {
    const { page } = await openOptions(bench.launched);
    await page.setRequestInterception(true);
    page.on('request', (request) => void answerPage(request, [], ferries));
    return page;
  };
  const page = await open();
  await fetchInto(page, ADDRESS);
  await fetchInto(page, OTHER.address);
  expect(await leave(page)).toEqual([OTHER.pattern, PATTERN].sort());

  // A second window looks for leave that nobody uses when it opens, and is then shown to be done with that.
  const second = await open();
  await second.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    for (const { name } of held) if (name) await navigator.locks.request(name, { mode: 'shared' }, () => {});
  });
  expect(await leave(page)).toEqual([OTHER.pattern, PATTERN].sort());

  // The card of the other host is dropped: its leave goes, and no other.
  await page.bringToFront();
  await page.locator('.files .card:last-child .actions .secondary').click();
  await until('its leave is given back', async () => !(await leave(page)).includes(OTHER.pattern));
  expect(await leave(page)).toEqual([PATTERN]);
  await page.locator('[data-state="opened"] .actions .primary').click();
  await page.waitForSelector('[data-state="installed"]');
  // One more of the same host is looked at and dropped: the installed pack keeps its leave.
  await fetchInto(second, ADDRESS);
  await press(second, 'Do not install');
  await until('nobody holds it', () =>
    second.evaluate(async () => (await navigator.locks.query()).held?.length === 0),
  );
  expect(await leave(page)).toEqual([PATTERN]);

  // A window that is closed in the middle gives nothing back; the next one does.
  await fetchInto(page, OTHER.address);
  await page.close();
  await second.reload();
  await until(
    'the leave of the closed window is given back',
    async () => (await leave(second)).join() === PATTERN,
  );
  await second.close();
});

/** Up to where a refresh comes; there it stays until the background is stopped. */
const PARTS = ['fetching', 'opening', 'checking', 'indexing', 'writing'] as const;

/** Runs in the background: answers the request for the pack, and stays where it is told to. */
function stayAt(part: (typeof PARTS)[number] | null, text: string): void {
  const scope = globalThis as unknown as { reached: boolean; fetch: typeof fetch };
  const stay = (): Promise<never> => {
    scope.reached = true;
    return new Promise(() => undefined);
  };
  scope.reached = false;
  const ask = scope.fetch;
  scope.fetch = async (address, init) => {
    const { href } = new URL(String(address), location.href);
    if (href.startsWith('https:'))
      return part === 'fetching' ? stay() : new Response(text, { headers: { etag: '"3"' } });
    // The table of words, which the index is built with.
    return part === 'indexing' ? stay() : ask(address, init);
  };
  if (part === 'opening')
    Blob.prototype.stream = () => {
      void stay();
      return new ReadableStream();
    };
  if (part === 'checking') crypto.subtle.digest = stay;
  if (part !== 'writing') return;
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    const written = key === undefined ? put.call(this, value) : put.call(this, value, key);
    // The last of all that is written: the transaction is kept from its end.
    if (this.name === 'packs' && value.manifest.version === '2') {
      const keep = (): void => {
        this.get('').onsuccess = keep;
      };
      keep();
      scope.reached = true;
    }
    return written;
  };
}

/** Everything of the pack that the database holds, as text. */
const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight-packs'));
    const transaction = database.transaction([...database.objectStoreNames]);
    const all = await Promise.all(
      [...database.objectStoreNames].map(async (name) => [
        name,
        await done(transaction.objectStore(name).getAll()),
      ]),
    );
    database.close();
    return JSON.stringify(all, (key, value) => {
      if (key === 'subscription') return '';
      return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : value;
    });
  });

test('a background that is killed in the middle of a refresh leaves the old pack, whole, and the next refresh brings the new one', {
  timeout: 180_000,
}, async () => {
  const { page } = await openOptions(bench.launched);
  const [card] = await installedCards(page);
  expect(card).toContain('1 claim');
  const next = packText(await madePack({ ...FERRIES, version: '2', claims: ['ferry', 'nurses'] }));
  const old = await held(page);

  /** A background that has just been started, and stays where it is told to. */
  async function refreshTo(part: (typeof PARTS)[number] | null): Promise<WebWorker> {
    await letADayGoBy(page);
    // Once it answers it has begun to hear.
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'popup>background:sites-changed' }));
    const worker = await until(
      'the background is there',
      async () => (await bench.launched.extension.workers())[0],
    );
    await worker.evaluate(stayAt, part, next);
    await page.evaluate(() => chrome.alarms.create('refresh-packs', { when: Date.now() }));
    return worker;
  }
  const isThere = (): boolean =>
    bench.launched.browser.targets().some((target) => target.type() === 'service_worker');

  for (const part of PARTS) {
    const worker = await refreshTo(part);
    await until(`it is ${part}`, () =>
      worker.evaluate(() => (globalThis as unknown as { reached: boolean }).reached),
    );
    await worker.close();
    await until('it is gone', () => !isThere());
    expect(await held(page), part).toBe(old);
  }
  await refreshTo(null);
  await until('the next version is there', async () => {
    await page.reload();
    await page.waitForSelector('input[type="file"]');
    return (await installedCards(page))[0]?.includes('2 claims');
  });
  await page.close();
});

// Last, as it looks back on all that the tests above have done in this browser.
test('no other request has left the browser', () => {
  expect(bench.record.refused()).toEqual([]);
  expect(bench.record.allowed()).toEqual([]);
});

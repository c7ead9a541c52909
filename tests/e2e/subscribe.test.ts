/** A pack by its address, in the built extension: leave, fetched, looked at, installed, refreshed in the background, and ended. */
import type { CDPSession, HTTPRequest, WebWorker } from 'puppeteer-core';
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
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

const ADDRESS = 'https://packs.example/daily/ferries.json';
const PATTERN = 'https://packs.example/*';
const FERRIES: MadePack = { id: 'ferries', name: 'Ferries', claims: ['ferry'] };
const DAY = 86_400_000;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('none');
  await preapproveSite(bench.launched, PATTERN);
});
afterAll(() => bench.close());

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
  // A day goes by, as far as the pack can tell.
  await page.evaluate(async (day) => {
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

// Last, as it looks back on all that the tests above have done in this browser.
test('no other request has left the browser', () => {
  expect(bench.record.refused()).toEqual([]);
  expect(bench.record.allowed()).toEqual([]);
});

/** Packs in the built extension: a feed is brought to the options page, looked at, installed, switched, saved, removed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bring as bringPaths,
  installedCards,
  openOptions as openOptionsIn,
  press,
  texts,
  turn,
} from '../browser/options.ts';
import { until } from '../browser/until.ts';
import { makeFeed } from '../feeds/made-feed.ts';
import { type Bench, startBench } from './bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-e2e-packs-'));
const LARGE = makeFeed(20_000);
const SMALL = makeFeed(300, 2);
let bench: Bench;

beforeAll(async () => {
  writeFileSync(join(folder, 'large.json.gz'), gzipSync(JSON.stringify(LARGE.feed)));
  writeFileSync(join(folder, 'small.json'), JSON.stringify(SMALL.feed));
  writeFileSync(join(folder, 'broken.json'), '{"format": "sidelight-pack",\n"format": "sidelight-pack"}');
  bench = await startBench('none');
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const bring = (page: Page, ...names: string[]): Promise<void> =>
  bringPaths(page, ...names.map((name) => join(folder, name)));
const openOptions = () => openOptionsIn(bench.launched);

test('20,000 reviews are read in the browser: in, kept and left out add up, and nothing is there before it is asked for', {
  timeout: 180_000,
}, async () => {
  const { page, problems } = await openOptions();
  await bring(page, 'large.json.gz');
  const card = await until(
    'the feed is opened',
    async () => (await texts(page, '[data-state="opened"]'))[0],
    {
      within: 120_000,
    },
  );
  const number = (pattern: RegExp): number => Number(pattern.exec(card)?.[1]?.replaceAll(',', ''));
  const [items, kept, left] = [
    /([\d,]+) items in the file/,
    /([\d,]+) reviews kept/,
    /([\d,]+) items left out/,
  ].map(number);
  expect(items).toBe(LARGE.tally.items);
  expect(kept).toBe(LARGE.tally.kept);
  expect(kept! + left!).toBe(items);
  const reasons = [...card.matchAll(/^([\d,]+) items?: /gm)].map(([, count]) =>
    Number(count!.replaceAll(',', '')),
  );
  expect(reasons.reduce((sum, count) => sum + count, 0)).toBe(left);
  await press(page, 'Do not install');
  expect(await installedCards(page)).toEqual([]);
  expect(problems()).toEqual([]);
  await page.close();
});

test('a feed is installed, is there after a reload, is switched off, and is removed', {
  timeout: 120_000,
}, async () => {
  const first = await openOptions();
  await bring(first.page, 'small.json');
  await first.page.waitForSelector('[data-state="opened"]');
  await first.page.evaluate(axe.source);
  const wrong = await first.page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(wrong).toEqual([]);
  await press(first.page, 'Install');
  await first.page.waitForSelector('[data-state="installed"]');
  expect(first.problems()).toEqual([]);
  await first.page.close();

  const { page, problems } = await openOptions();
  const [card] = await until('the pack is listed', async () => {
    const all = await installedCards(page);
    return all.length > 0 && all;
  });
  expect(card).toContain(`${SMALL.claims.length} claims`);
  await turn(page, 'small');
  await page.waitForSelector('[role="switch"][aria-checked="false"]');
  await page.reload();
  await page.waitForSelector('[role="switch"][aria-checked="false"]');

  await press(page, 'Remove… small');
  await press(page, 'Remove');
  await until('the pack is gone', async () => (await installedCards(page)).length === 0);
  await page.reload();
  await page.waitForSelector('input[type="file"]');
  expect(await installedCards(page)).toEqual([]);
  expect(problems()).toEqual([]);
  await page.close();
});

test('a page that goes away in the middle of an install leaves no pack, or all of it', {
  timeout: 120_000,
}, async () => {
  const first = await openOptions();
  await bring(first.page, 'small.json');
  await first.page.waitForSelector('[data-state="opened"]');
  await press(first.page, 'Install');
  await first.page.close();

  const { page } = await openOptions();
  const counts = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight-packs'));
    const transaction = database.transaction(['packs', 'indexes', 'claims']);
    const [packs, indexes, blocks] = await Promise.all([
      done(transaction.objectStore('packs').count()),
      done(transaction.objectStore('indexes').count()),
      done(transaction.objectStore('claims').getAll() as IDBRequest<{ records: unknown[] }[]>),
    ]);
    return [packs, indexes, blocks.reduce((sum, { records }) => sum + records.length, 0)];
  });
  expect([
    [0, 0, 0],
    [1, 1, SMALL.claims.length],
  ]).toContainEqual(counts);
  await page.close();
});

test('a broken file says its line and what is wrong, and those beside it are read', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await openOptions();
  await bring(page, 'broken.json', 'small.json');
  await page.waitForSelector('[data-state="opened"]');
  const [refused] = await texts(page, '[data-state="refused"]');
  expect(refused).toContain('broken.json: line 2, column 1: the key "format" stands twice in one object');
  expect(refused).toContain('Nothing was changed.');
  expect(problems()).toEqual([]);
  await page.close();
});

// Last, as it looks back on all that the tests above have done in this browser.
test('no request has left the browser', () => {
  expect(bench.record.refused()).toEqual([]);
  expect(bench.record.allowed()).toEqual([]);
});

/** Every setting takes effect at once in the tabs that are open: looks, strictness, sites, a pause, everything taken away and brought back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPopup } from '../browser/extension.ts';
import { firstMarks, marksOf, spotOn } from '../browser/marks.ts';
import { paintedIn } from '../browser/printed.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

declare const chrome: {
  alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  storage: {
    local: { get(key: string | null): Promise<Record<string, unknown>>; set(what: object): Promise<void> };
  };
};

const COURIER = '/demo/example-courier.html';
const folder = mkdtempSync(join(tmpdir(), 'sidelight-settings-'));
let bench: Bench;
let page: Page;
let options: Page;
/** How many marks the page has with the settings of the start. */
let usual: number;

beforeAll(async () => {
  bench = await startBench('granted');
  const read = await bench.openRead(COURIER);
  page = read.page;
  usual = read.marks.length;
  options = await bench.launched.newPage();
  await options.goto(`chrome-extension://${bench.launched.extension.id}/options.html`);
  await options.waitForSelector('.host');
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const press = async (name: string): Promise<void> => {
  await options.bringToFront();
  const button = await until(`the button ${name}`, () => options.$(`aria/${name}[role="button"]`));
  await button.click();
};
const marksBecome = (what: string, are: (count: number) => boolean): Promise<unknown> =>
  until(what, async () => are((await marksOf(page)).length));

/** The line under a sentence, as the open page paints it. */
const line = (kind: 'same' | 'differs'): Promise<string> =>
  page.evaluate((name) => {
    const { textDecorationStyle, textDecorationThickness } = getComputedStyle(
      document.querySelector('article p') ?? document.body,
      `::highlight(${name})`,
    );
    return `${textDecorationStyle} ${textDecorationThickness}`;
  }, `sidelight-${kind}`);

test('another line and strength are painted at once, and in a tab that is opened later', {
  timeout: 60_000,
}, async () => {
  expect([await line('same'), await line('differs')]).toEqual(['solid 2px', 'wavy 2px']);
  await options.click('input[value="dotted-dashed"]');
  await until('the line is dotted', async () => (await line('same')) === 'dotted 2px');
  await options.click('input[value="strong"]');
  await until('the line is thick', async () => (await line('differs')) === 'dashed 3px');

  const open = page;
  ({ page } = await bench.open(COURIER));
  await settledSummary(bench.launched, page);
  await until('the later tab has it too', async () => (await line('same')) === 'dotted 3px');
  await page.close();
  page = open;
  await press('As at the start');
  await until('the line is solid', async () => (await line('same')) === 'solid 2px');
});

test('possible matches are marked, and no more on a screen than wanted', { timeout: 60_000 }, async () => {
  await options.bringToFront();
  await options.click('#appearance [role=switch]');
  await marksBecome('more marks', (count) => count > usual);
  await options.select('#appearance select', '3');
  await marksBecome('few marks', (count) => count < usual);
  await press('As at the start');
  await marksBecome('the usual marks', (count) => count === usual);
});

test('marks are printed where the reader wants them', { timeout: 120_000 }, async () => {
  const without = await paintedIn(page);
  await options.bringToFront();
  await (await options.$$('#appearance [role=switch]'))[1]!.click();
  await until('the marks are on the paper', async () => (await paintedIn(page)) > without);
  await options.bringToFront();
  await press('As at the start');
  await until('the marks are off the paper', async () => (await paintedIn(page)) === without);
});

test('a site that is never read falls silent at once, and is read again', { timeout: 60_000 }, async () => {
  await options.evaluate(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...Object(settings), sitesOff: ['*://localhost/*'] } });
  });
  await marksBecome('no marks', (count) => count === 0);
  const off = await until('the list names it', () => options.$('ul[aria-labelledby=sites-off] button'));
  await options.bringToFront();
  await off.click();
  await marksBecome('the marks are back', (count) => count === usual);
});

test('a pause takes all marks away, says how long, and is ended by the reader', {
  timeout: 60_000,
}, async () => {
  let popup = await openPopup(bench.launched, page);
  const pause = async (): Promise<ElementHandle> => until('the pause', () => popup.$('.pause-button'));
  const says = (words: string): Promise<unknown> =>
    until(`the popup says ${words}`, () =>
      popup.evaluate(
        (wanted) => document.querySelector('.status')?.textContent?.includes(wanted) ?? false,
        words,
      ),
    );
  await says('sentences compared');
  await (await pause()).click();
  await says('Paused for 60 more minutes');
  await marksBecome('no marks', (count) => count === 0);
  const [alarm] = await popup.evaluate(() => chrome.alarms.getAll());
  expect(alarm?.name).toBe('pause-over');
  await popup.close();

  const later = await bench.open(COURIER);
  popup = await openPopup(bench.launched, later.page);
  await says('Paused for');
  expect(await marksOf(later.page)).toEqual([]);
  await (await until('the way round it', () => popup.$('.read-now'))).click();
  await firstMarks(later.page);
  expect(await marksOf(page)).toEqual([]);
  await (await pause()).click();
  await says('sentences compared');
  await marksBecome('the marks are back', (count) => count === usual);
  expect(await popup.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  await popup.close();
  await later.page.close();
});

test('the pointer is a hand over a mark and the page’s own beside it', { timeout: 60_000 }, async () => {
  await page.bringToFront();
  const cursor = (): Promise<string> =>
    page.$eval('article p', (paragraph) => {
      const hovered = [...document.querySelectorAll(':hover')].at(-1) ?? paragraph;
      return getComputedStyle(hovered).cursor;
    });
  const { x, y } = await spotOn(page, 0);
  // What scrolls under a pointer that rests takes the hand away: a reader moves on.
  let nudge = 0;
  await until('a hand', async () => {
    nudge = 1 - nudge;
    await page.mouse.move(x + nudge, y);
    await new Promise((resume) => setTimeout(resume, 150));
    return (await cursor()) === 'pointer';
  });
  await page.mouse.move(4, 4);
  await until('no hand', async () => (await cursor()) !== 'pointer');
});

test('everything is saved, removed, and brought back from the file', { timeout: 60_000 }, async () => {
  await options.bringToFront();
  await options.click('input[value="grey"]');
  await options.evaluate(() => {
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(globalThis, { saved: text }));
      return own.call(URL, blob);
    };
  });
  await press('Save all of it as a file');
  const saved = await until('the file', () =>
    options.evaluate(() => (globalThis as unknown as { saved?: string }).saved),
  );
  const path = join(folder, 'mine.json');
  writeFileSync(path, saved);

  await press('Remove everything…');
  await press('Remove everything');
  await marksBecome('no marks', (count) => count === 0);
  // The marks go with the leave, which is given back first.
  const left = (): Promise<unknown> =>
    options.evaluate(async () => [
      await chrome.storage.local.get(null),
      (await chrome.permissions.getAll()).origins,
    ]);
  await until('nothing is left', async () => JSON.stringify(await left()) === '[{},[]]');

  const input = (await options.$('#data input[type=file]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
  await press('Take over');
  await marksBecome('the marks are back', (count) => count === usual);
  await until('the look is back', () =>
    options.$eval('input[value="grey"]', (one) => (one as HTMLInputElement).checked),
  );
});

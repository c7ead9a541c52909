/** The side panel, opened beside a page as a reader opens it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPanel } from '../browser/panel.ts';
import { shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench, type Tab } from './bench.ts';

const COURIER = '/demo/example-courier.html';
let bench: Bench;
let panel: Page;
let first: Tab;

beforeAll(async () => {
  bench = await startBench('granted');
  first = await bench.open(COURIER);
  await settledSummary(bench.launched, first.page);
  panel = await openPanel(bench.launched, first.page);
});
afterAll(() => bench.close());

const texts = (selector: string): Promise<string[]> =>
  panel.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

/** The panel's headline, once it is as expected. */
const headline = (expected: RegExp): Promise<string> =>
  until(`the panel says ${expected}`, async () => {
    const [line = ''] = await texts('.status .headline');
    return expected.test(line) && line;
  });

test('it lists the page’s claims in reading order and tells its coverage', { timeout: 30_000 }, async () => {
  const summary = await settledSummary(bench.launched, first.page);
  const line = await headline(/ read, \d+ with other reporting/);
  expect(line).toContain(`${summary.sentences} sentences read`);
  const sure = summary.matches.filter(({ tier }) => tier === 'sure');
  expect(await texts('.here .statement')).toHaveLength(sure.length);
  expect((await texts('.left-out .entry')).length).toBeGreaterThan(3);
});

test('the marks are saved as annotations that say where each sentence stands in the page', {
  timeout: 30_000,
}, async () => {
  await panel.evaluate(() => {
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(globalThis, { saved: text }));
      return own.call(URL, blob);
    };
  });
  await (await until('the button', () => panel.$('.annotations'))).click();
  const saved = await until('the file', () =>
    panel.evaluate(() => (globalThis as unknown as { saved?: string }).saved),
  );
  interface Item {
    target: { selector: [{ exact: string; prefix: string }, { start: number; end: number }] };
  }
  const { items } = JSON.parse(saved) as { items: Item[] };
  expect(items.length).toBeGreaterThan(5);
  const text = await first.page.evaluate(() => document.body.textContent ?? '');
  for (const { target } of items) {
    const [{ exact, prefix }, { start, end }] = target.selector;
    const plain = (part: string): string => part.replace(/\s+/g, ' ');
    expect(plain(text.slice(start, end))).toBe(exact);
    expect(plain(text.slice(0, start)).endsWith(prefix)).toBe(true);
  }
});

test('a claim goes to its mark and opens its popover', { timeout: 30_000 }, async () => {
  const statements = await texts('.here .statement');
  const last = statements.length - 1;
  await panel.$$eval('.here .claim', (all, index) => (all[index] as HTMLElement).click(), last);
  expect((await shownPopover(first.page)).claim).toBe(statements[last]);
});

test('it follows the live page', { timeout: 30_000 }, async () => {
  const before = (await texts('.here .statement')).length;
  await first.page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent =
      'Serbian ammunition worth some 800 million euros has reached Ukraine through third parties since 2022.';
    document.querySelector('article p:last-of-type')?.after(paragraph);
  });
  await until('the new claim is listed', async () => (await texts('.here .statement')).length === before + 1);
});

test('it follows the active tab', { timeout: 30_000 }, async () => {
  const { page } = await bench.open('/web-mail.html');
  await headline(/does not look like an article/);
  expect(await texts('.here')).toEqual([]);
  await page.goto('chrome://version');
  await headline(/keeps this page to itself/);
  await page.close();
  await first.page.bringToFront();
  await headline(/with other reporting/);
});

/** The toolbar popup: what it says of a page, the way to the marks, and the leave to read a site. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPopup } from '../browser/extension.ts';
import { firstMarks, marksOf } from '../browser/marks.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
const REVIEW = '/demo/specimen-review.html';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('asked');
});
afterAll(() => bench.close());

/** The claims that the popup lists as buttons, once it has some. */
const listed = (popup: Page): Promise<string[]> =>
  until('the popup lists claims', async () => {
    const statements = await popup.$$eval('.found button .statement', (all) =>
      all.map((one) => one.textContent ?? ''),
    );
    return statements.length > 0 && statements;
  });

/** Turns the switch of the site, once it is there and stands as expected; by key, as what comes above it may move it from under a pointer. */
async function switchSite(popup: Page, from: 'true' | 'false'): Promise<void> {
  const name = 'aria/Always read localhost[role="switch"]';
  await until('the switch of the site', () => popup.$(name));
  await until(`the switch stands at ${from}`, async () => (await checked(popup)) === from);
  await (await popup.$(name))?.press('Space');
  await until('the switch is turned', async () => (await checked(popup)) !== from);
}

const checked = (popup: Page): Promise<string | null> =>
  popup.$eval('[role="switch"]', (element) => element.getAttribute('aria-checked'));

test('nothing is read without leave; a click on the button reads this one page', {
  timeout: 60_000,
}, async () => {
  const courier = await bench.open(COURIER);
  const review = await bench.open(REVIEW);
  expect(await marksOf(courier.page)).toEqual([]);

  const popup = await openPopup(bench.launched, courier.page);
  const statements = await listed(popup);
  const marks = await firstMarks(courier.page);
  expect(statements.length).toBeGreaterThanOrEqual(marks.length);
  expect(await marksOf(review.page)).toEqual([]);
  expect(courier.problems()).toEqual([]);
  const { inner, content, body, high } = await popup.evaluate(() => ({
    inner: innerWidth,
    content: document.documentElement.scrollWidth,
    body: document.body.getBoundingClientRect().width,
    high: document.documentElement.querySelector('main')?.getBoundingClientRect().height,
  }));
  expect(inner).toBeGreaterThanOrEqual(320);
  expect(content).toBeLessThanOrEqual(inner);
  // Rows go to the window's edge, whatever window the browser has made; and no browser gives a popup more than 600 pixels.
  expect(body).toBe(inner);
  expect(high).toBeLessThanOrEqual(600);
  await popup.close();
});

test('a claim in the list scrolls to its mark and opens its popover; Escape gives the focus back', {
  timeout: 60_000,
}, async () => {
  const { page } = await bench.open(COURIER);
  await page.focus('aside a');
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.textContent ?? undefined);
  const before = await focused();

  const popup = await openPopup(bench.launched, page);
  const statements = await listed(popup);
  const last = statements.length - 1;
  await popup.$$eval('.found button', (all, index) => all[index]?.click(), last);
  const popover = await shownPopover(page);
  expect(popover.claim).toBe(statements[last]);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await focused()).toBe(before);
});

test('the switch lets the site be read by itself, and takes it back', { timeout: 60_000 }, async () => {
  const { page } = await bench.open(COURIER);
  await switchSite(await openPopup(bench.launched, page), 'false');
  const after = await until('the next page is read by itself', async () => {
    const tab = await bench.open(REVIEW);
    if ((await isRead(tab.page)) && (await firstMarks(tab.page)).length > 0) return tab;
    await tab.page.close();
    return false;
  });

  await switchSite(await openPopup(bench.launched, after.page), 'true');
  await until('the next page is left alone', async () => {
    const tab = await bench.open(REVIEW);
    const read = await isRead(tab.page);
    await tab.page.close();
    return !read;
  });
});

/** Whether a content script answers on the page. */
const isRead = (page: Page): Promise<boolean> =>
  settledSummary(bench.launched, page, { within: 1_000 }).then(
    () => true,
    () => false,
  );

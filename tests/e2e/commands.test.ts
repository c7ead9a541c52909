/** The whole task by keyboard: read, go from mark to mark, follow what sources say, and out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../browser/commands.ts';
import { noPopover, popoverAt, popoverCard, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

declare const chrome: {
  action: { getBadgeText(tab: object): Promise<string> };
  tabs: { query(what: { active: true; lastFocusedWindow: true }): Promise<{ id: number }[]> };
};

const COURIER = '/demo/example-courier.html';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted');
});
afterAll(() => bench.close());

test('next and previous go from mark to mark, open or not, and Escape always works', {
  timeout: 60_000,
}, async () => {
  const { launched } = bench;
  const { page, summary } = await bench.openRead(COURIER);
  const sure = summary.matches.filter(({ tier }) => tier === 'sure');
  expect(sure.length).toBeGreaterThan(2);

  await command(launched, page, 'next-mark');
  expect((await popoverAt(page, 1)).hasFocus).toBe(true);
  await command(launched, page, 'next-mark');
  expect((await popoverAt(page, 2)).hasFocus).toBe(true);
  await page.keyboard.press('Escape');
  await noPopover(page);

  await command(launched, page, 'previous-mark');
  await popoverAt(page, 1);
  await command(launched, page, 'previous-mark');
  await popoverAt(page, sure.length);
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
});

test('within the popover every control is reached with Tab, in reading order', {
  timeout: 60_000,
}, async () => {
  const { page } = await bench.open(COURIER);
  await settledSummary(bench.launched, page);
  await command(bench.launched, page, 'next-mark');
  await shownPopover(page);
  const card = await until('the card', () => popoverCard(page));
  // What is folded away is in no reader's way.
  const controls = await card.evaluate(
    (element) =>
      [...element.querySelectorAll('a, button, summary')].filter((one) => one.checkVisibility()).length,
  );
  const tops: number[] = [];
  for (let step = 0; step < controls; step++) {
    await page.keyboard.press('Tab');
    const place = await card.evaluate((element) => {
      const root = element.getRootNode() as ShadowRoot;
      const scroller = element.querySelector('.sl-scroller');
      const focused = root.activeElement;
      if (!focused || !scroller) return null;
      const inBar = focused.closest('.sl-bar') !== null;
      return inBar ? -1 : focused.getBoundingClientRect().top + scroller.scrollTop;
    });
    if (place !== null) tops.push(Math.round(place));
  }
  expect(tops).toHaveLength(controls);
  // Two controls of one line may differ by a pixel.
  for (const [at, top] of tops.entries()) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? -1) - 2);
});

test('a page without marks says 0 on the toolbar button', { timeout: 30_000 }, async () => {
  const { page } = await bench.open('/web-mail.html');
  await command(bench.launched, page, 'read-page');
  const [worker] = await bench.launched.extension.workers();
  await until('the button says 0', async () => {
    const text = await worker?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
    return text === '0';
  });
});

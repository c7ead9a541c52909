/**
 * The whole task by keyboard alone: a page that is read, its next mark, the popover, a citation followed, out again; the panel, its filter, a
 * claim's mark; the story and a report in it. Nothing here clicks. What is told to a screen reader is told without taking the focus.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../browser/commands.ts';
import { shownPanel } from '../browser/panel.ts';
import { noPopover, popoverCard, shownPopover } from '../browser/popover.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
let bench: Bench;
let page: Page;
let panel: Page;

beforeAll(async () => {
  bench = await startBench('granted');
  ({ page } = await bench.openRead(COURIER));
});
afterAll(() => bench.close());

/** Presses Tab until what has the focus is as wanted. */
async function tabTo(view: Page, what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; !(await isThere()); steps++) {
    if (steps > 120) throw new Error(`Tab does not come to ${what}`);
    await view.keyboard.press('Tab');
  }
}

const hasFocus =
  (view: Page, selector: string): (() => Promise<boolean>) =>
  () =>
    view.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** What has the focus in the popover, whose shadow root is closed. */
const focusedInCard = async (): Promise<string> =>
  (await (
    await popoverCard(page)
  )?.evaluate((card) => (card.getRootNode() as ShadowRoot).activeElement?.textContent ?? '')) ?? '';

/** What live regions of a view say. */
const told = (view: Page): Promise<string[]> =>
  view.$$eval('[role=status], [role=alert]', (all) => all.map((one) => one.textContent?.trim() ?? ''));

test('from the page to its next mark, to a citation that opens at its passage, and out with Escape', {
  timeout: 60_000,
}, async () => {
  await command(bench.launched, page, 'next-mark');
  const first = await shownPopover(page);
  expect(first.hasFocus).toBe(true);
  await tabTo(page, 'a citation', async () => (await focusedInCard()).startsWith('Open at the passage'));
  const { browser } = bench.launched;
  const before = new Set(browser.targets());
  // A press that comes too soon after the card is not taken, and says so.
  const source = await until('the source opens', async () => {
    await page.keyboard.press('Enter');
    return browser.targets().find((target) => target.type() === 'page' && !before.has(target));
  });
  expect(first.reports.map(({ link }) => link)).toContainEqual(expect.stringContaining('#:~:text='));
  await (await source.page())?.close();
  await page.bringToFront();
  expect(await focusedInCard()).toContain('Open at the passage');
  await page.keyboard.press('Escape');
  await noPopover(page);
});

test('from the popover to the panel, which says what it shows and has the focus on it', {
  timeout: 60_000,
}, async () => {
  await command(bench.launched, page, 'next-mark');
  const { claim } = await shownPopover(page);
  await tabTo(page, 'the way to the panel', async () => (await focusedInCard()) === 'Open in the panel');
  await until('the panel opens', async () => {
    await page.keyboard.press('Enter');
    const targets = bench.launched.browser.targets();
    return targets.some((target) => target.url().includes('/sidepanel.html'));
  });
  panel = await shownPanel(bench.launched);
  await until('the claim has the focus', () =>
    panel.evaluate((statement) => document.activeElement?.textContent?.includes(statement) === true, claim),
  );
  expect((await told(panel))[0]).toMatch(/^\d+ sentences read, \d+ with other reporting/);
});

test('in the panel: the filter by arrow keys, a claim to its mark, the search and Escape', {
  timeout: 60_000,
}, async () => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(panel, 'the search', hasFocus(panel, 'input[type=search]'));
  await panel.keyboard.type('gas');
  await until('the search says what it found', async () =>
    (await told(panel)).some((line) => /claims? .*found$/.test(line)),
  );
  expect(await hasFocus(panel, 'input[type=search]')()).toBe(true);
  await panel.keyboard.press('Escape');
  await until('the search is empty', () => panel.$eval('input[type=search]', (one) => one.value === ''));

  await tabTo(panel, 'the filter', hasFocus(panel, '.filter input'));
  const all = (await panel.$$('.here .entry')).length;
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.press('ArrowRight');
  await until('fewer claims', async () => (await panel.$$('.here .entry')).length < all);
  await tabTo(panel, 'a claim', hasFocus(panel, '.here .claim'));
  const statement = await panel.evaluate(
    () => document.activeElement?.querySelector('.statement')?.textContent ?? '',
  );
  await panel.keyboard.press('Enter');
  expect((await shownPopover(page)).claim).toBe(statement);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await noPopover(page);
});

test('from the panel to the story: its filter, a mark by arrow keys, its report and back', {
  timeout: 60_000,
}, async () => {
  await tabTo(panel, 'the story', hasFocus(panel, '.story-button'));
  const opening = bench.launched.browser.waitForTarget((target) => target.url().includes('/story.html'));
  await panel.keyboard.press('Enter');
  const story = (await (await opening).page()) ?? page;
  await story.waitForSelector('.matrix .cell');
  await story.bringToFront();
  await tabTo(story, 'the filter', hasFocus(story, '.filter input'));
  await story.keyboard.press('ArrowRight');
  await story.keyboard.press('ArrowRight');
  await until('the table says how much is left', async () =>
    (await told(story)).some((line) => /^\d+ of \d+ claims$/.test(line)),
  );
  await tabTo(story, 'the table’s marks', hasFocus(story, '.matrix .cell'));
  await story.keyboard.press('ArrowRight');
  await story.keyboard.press('Enter');
  await story.waitForSelector('dialog[open] .sl-report');
  expect(await hasFocus(story, 'dialog *')()).toBe(true);
  await story.keyboard.press('Escape');
  await until('the sheet is gone', async () => (await story.$('dialog')) === null);
  expect(await hasFocus(story, '.matrix .cell')()).toBe(true);
  // The last stop leads out of the page and not back into a trap.
  await tabTo(story, 'the end of the page', async () => !(await hasFocus(story, 'body *')()));
});

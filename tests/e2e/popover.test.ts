/** The popover on a page: its ways out, its way on, its place and its colours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickMark, firstMarks } from '../browser/marks.ts';
import { noPopover, popoverAt, popoverCard, pressInPopover, shownPopover } from '../browser/popover.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted');
});
afterAll(() => bench.close());

test('a click brings the focus in, Escape gives it back', { timeout: 30_000 }, async () => {
  const { page } = await bench.openRead(COURIER);
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.nodeName ?? '');
  const before = await focused();
  await clickMark(page, 0);
  expect((await shownPopover(page)).hasFocus).toBe(true);
  expect(await focused()).toBe('SIDELIGHT-POPOVER');
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await focused()).toBe(before);
});

test('the close button closes it', { timeout: 30_000 }, async () => {
  const { page } = await bench.openRead(COURIER);
  await clickMark(page, 0);
  await shownPopover(page);
  await pressInPopover(page, 'Close');
  await noPopover(page);
});

test('a click outside closes it and still does on the page what a click does', {
  timeout: 30_000,
}, async () => {
  const { page } = await bench.openRead(COURIER);
  await clickMark(page, 0);
  await shownPopover(page);
  // The empty margin of the page.
  await page.mouse.click(12, 450);
  await noPopover(page);
  expect(await page.evaluate(() => document.activeElement?.nodeName)).not.toBe('SIDELIGHT-POPOVER');
});

test('next and previous go through the marks', { timeout: 30_000 }, async () => {
  const { page } = await bench.openRead(COURIER);
  await clickMark(page, 0);
  await popoverAt(page, 1);
  await pressInPopover(page, 'Next claim');
  await popoverAt(page, 2);
  await pressInPopover(page, 'Previous claim');
  await popoverAt(page, 1);
});

test('a click that selects text and a click on a link open nothing', { timeout: 30_000 }, async () => {
  const { page } = await bench.openRead('/demo/daily-placeholder.html');
  const link = await page.$('article p.lead a');
  await link?.click();
  expect(await page.evaluate(() => location.hash || location.href.endsWith('#'))).toBeTruthy();
  expect(await popoverCard(page)).toBeNull();

  const line = await page.$eval('article p.lead', (element) => {
    const { left, top } = element.getBoundingClientRect();
    return { left, top };
  });
  await page.mouse.move(line.left + 4, line.top + 12);
  await page.mouse.down();
  await page.mouse.move(line.left + 150, line.top + 12);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
  expect(await popoverCard(page)).toBeNull();
});

test('it stays within a viewport of 320 pixels', { timeout: 60_000 }, async () => {
  const { page } = await bench.openRead(COURIER, { width: 320, height: 568 });
  const marks = await firstMarks(page);
  for (const index of marks.keys()) {
    await clickMark(page, index);
    const { box } = await shownPopover(page);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(568);
    await page.keyboard.press('Escape');
    await noPopover(page);
  }
});

test.each([
  [COURIER, 'light'],
  ['/demo/specimen-review.html', 'dark'],
])('on %s it is %s', { timeout: 30_000 }, async (path, theme) => {
  const { page } = await bench.openRead(path);
  await clickMark(page, 0);
  expect((await shownPopover(page)).theme).toBe(theme);
});

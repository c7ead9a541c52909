/** Pages whose style stands in the way, and what a reader does with how a page looks. */
import { expect, test } from 'vitest';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { paintedIn } from '../browser/printed.ts';
import { until } from '../browser/until.ts';
import { expectMarked, type Hazard, takeStep, testHazards } from './contract.ts';
import { domOf, spotOnMark } from './page-state.ts';
import { CALL, CANDIDATE, GAS, PLEDGE } from './sentences.ts';

const HAZARDS: Hazard[] = [
  { page: 'all-revert', marked: [CALL, GAS] },
  { page: 'topmost', marked: [CALL, GAS] },
  { page: 'dark', marked: [CALL, GAS] },
  { page: 'right-to-left', marked: [CALL, GAS, CANDIDATE, PLEDGE] },
  { page: 'vertical', marked: [CALL, GAS] },
  { page: 'zoomed', marked: [CALL, GAS] },
  { page: 'printed', marked: [CALL, GAS] },
  {
    // A real translation needs the translator's servers: the page does to itself what Chromium's translator does to a page.
    page: 'translated',
    marked: [CALL, GAS],
    later: [
      { step: 'german', marked: [] },
      { step: 'original', marked: [CALL, GAS] },
      { step: 'english', marked: [CALL, GAS] },
    ],
  },
  {
    page: 'found',
    marked: [CALL, GAS, PLEDGE],
    later: [
      { step: 'find', marked: [CALL, GAS, PLEDGE] },
      { step: 'reveal', marked: [CALL, GAS, PLEDGE] },
      { step: 'unselect', marked: [CALL, GAS, PLEDGE] },
    ],
  },
];

const { bench } = testHazards('looks', HAZARDS);

test('what is looked for in the page is found across marks', { timeout: 180_000 }, async () => {
  const page = await bench().open('/hazards/found.html');
  await expectMarked(page, [CALL, GAS, PLEDGE]);
  await page.bringToFront();
  await takeStep(page, 'find');
  expect(await page.evaluate(() => (globalThis as unknown as { found: unknown }).found)).toEqual([
    true,
    'hope that Serbia',
  ]);
  await page.close();
});

test('marks do not print', { timeout: 180_000 }, async () => {
  const page = await bench().open('/hazards/printed.html');
  const alone = await bench().openAlone('/hazards/printed.html');
  await expectMarked(page, [CALL, GAS]);
  expect(await paintedIn(page)).toBe(await paintedIn(alone));
  // What is underlined would be seen.
  const before = await paintedIn(alone);
  await alone.evaluate(() => {
    document.body.style.textDecoration = 'underline 2px';
  });
  expect(await paintedIn(alone)).toBeGreaterThan(before);
  await page.close();
  await alone.close();
});

test.each([2, 0.5])('zoomed by the browser to %s', { timeout: 180_000 }, async (factor) => {
  const page = await bench().open('/hazards/dark.html');
  const alone = await bench().openAlone('/hazards/dark.html');
  await expectMarked(page, [CALL, GAS]);
  const width = await page.evaluate(() => innerWidth);
  await bench().zoom(page, factor);
  await until('the page is zoomed', async () =>
    page.evaluate((before, by) => Math.abs(innerWidth * by - before) < by * 20, width, factor),
  );
  await page.bringToFront();
  // Drivers count in pixels of the window, pages in their own: where the pointer is, the page says itself.
  const scale = await page
    .evaluate(() => {
      addEventListener('mousemove', ({ clientX }) => Object.assign(globalThis, { pointer: clientX }), {
        once: true,
      });
    })
    .then(async () => {
      await page.mouse.move(100, 50);
      return until('the page sees the pointer', () =>
        page.evaluate(() => (globalThis as { pointer?: number }).pointer).then((x) => x && 100 / x),
      );
    });
  const spot = await spotOnMark(page);
  if (!spot) throw new Error('no mark to click');
  await page.mouse.click(spot.x * scale, spot.y * scale);
  const { box, reports } = await shownPopover(page);
  expect(reports.length).toBeGreaterThan(0);
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(size.width);
  expect(box.bottom).toBeLessThanOrEqual(size.height);
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await domOf(page)).toBe(await domOf(alone));
  await bench().zoom(page, 1);
  await page.close();
  await alone.close();
});

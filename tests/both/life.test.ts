/** Pages that outlive something: their own tab in front, their visit, the extension, the reader's patience. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';
import { expectMarked, expectPopover, PATIENT, takeStep } from './contract.ts';
import { domOf, markedTexts, spotOnMark } from './page-state.ts';
import { CALL, CANDIDATE, GAS, PLEDGE } from './sentences.ts';

let bench: Bench;
let allowing: Promise<void> | null = null;

beforeAll(async () => {
  bench = await startBench({ allowed: false });
});
afterAll(() => bench.close());

/** The leave that all tests but the first start with. */
const allowed = (): Promise<void> => {
  allowing ??= bench.either.allow();
  return allowing;
};

/** Loads the extension anew, and waits until nobody answers any more for the old copy. */
async function update(): Promise<void> {
  const old = await bench.either.control();
  await bench.either.update();
  await until('the old copy of the extension is gone', () =>
    old
      .evaluate(
        () => (globalThis as { browser?: { runtime?: { id?: string } } }).browser?.runtime?.id === undefined,
      )
      .catch(() => true),
  );
}

// First, as the others need the leave that is given here.
test('a page that is open when its site is allowed is read, and no other', { timeout: 180_000 }, async () => {
  const page = await bench.open('/hazards/strict-csp.html');
  const alone = await bench.openAlone('/hazards/strict-csp.html');
  expect(await markedTexts(page)).toEqual([]);
  await allowed();
  await expectMarked(page, [CALL, GAS]);
  await expectPopover(page, await domOf(alone));
  expect(await markedTexts(alone)).toEqual([]);
  await page.close();
  await alone.close();
});

test('a page that is left and come back to has its marks, each once', { timeout: 180_000 }, async () => {
  await allowed();
  const alone = await bench.openAlone('/hazards/returning.html');
  const page = await bench.open('/hazards/returning.html');
  await expectMarked(page, [CALL, GAS]);
  await page.goto(bench.site.url('/hazards/dark.html'));
  await expectMarked(page, [CALL, GAS]);
  await page.evaluate(() => history.back());
  const isBack = (): boolean =>
    location.pathname.includes('returning') && (globalThis as { wasKept?: boolean }).wasKept === true;
  await until('the page is back as it was kept', () => page.evaluate(isBack).catch(() => false), PATIENT);
  await expectMarked(page, [CALL, GAS]);
  await expectPopover(page, await domOf(alone));
  await page.close();
  await alone.close();
});

test('reader mode is left alone, and the page that comes back from it has its marks, each once', {
  timeout: 180_000,
}, async () => {
  await allowed();
  // A whole article: browsers offer their reader mode only for that.
  const page = await bench.open('/demo/example-courier.html');
  await bench.settled(page);
  const marked = await markedTexts(page);
  expect(marked.length).toBeGreaterThan(3);
  const there = await bench.inReaderMode(page);
  expect(there).toEqual(bench.either.name === 'firefox' ? { summary: null } : null);
  await until('the page has its marks', async () => (await markedTexts(page)).length > 0, PATIENT);
  await bench.settled(page);
  expect(await markedTexts(page)).toEqual(marked);
  const alone = await bench.openAlone('/demo/example-courier.html');
  expect(await domOf(page)).toBe(await domOf(alone));
  await page.close();
  await alone.close();
});

test('a tab in the background is read and followed', { timeout: 180_000 }, async () => {
  await allowed();
  const page = await bench.open('/hazards/late-paragraphs.html');
  const front = await bench.openAlone('/hazards/dark.html');
  await front.bringToFront();
  await page.reload();
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
  await expectMarked(page, [CALL]);
  await takeStep(page, 'append');
  await expectMarked(page, [CALL, PLEDGE]);
  const alone = await bench.openAlone('/hazards/late-paragraphs.html');
  await takeStep(alone, 'append');
  expect(await domOf(page)).toBe(await domOf(alone));
  await page.close();
  await alone.close();
  await front.close();
});

test('an update of the extension leaves one reader on the page, and no mark twice', {
  timeout: 180_000,
}, async () => {
  await allowed();
  const page = await bench.open('/hazards/listens-to-all.html');
  const alone = await bench.openAlone('/hazards/listens-to-all.html');
  await expectMarked(page, [CALL, GAS]);
  expect(await domOf(page)).toBe(await domOf(alone));
  await update();
  // The new copy answers, which the old one no longer can.
  expect((await bench.settled(page)).status).toBe('done');
  await expectMarked(page, [CALL, GAS]);
  for (const tab of [page, alone]) await takeStep(tab, 'late');
  await expectMarked(page, [CALL, GAS, CANDIDATE]);
  await expectPopover(page, await domOf(alone));
  await page.close();
  await alone.close();
});

test('a popover that is open when the extension is updated goes with the old copy', {
  timeout: 180_000,
}, async () => {
  await allowed();
  const page = await bench.open('/hazards/listens-to-all.html');
  await expectMarked(page, [CALL, GAS]);
  await page.bringToFront();
  const spot = await spotOnMark(page);
  if (!spot) throw new Error('no mark to click');
  await page.mouse.click(spot.x, spot.y);
  await shownPopover(page);
  await update();
  await noPopover(page);
  await expectMarked(page, [CALL, GAS]);
  expect(await page.evaluate(() => document.querySelectorAll('sidelight-popover').length)).toBe(0);
  await page.close();
});

test('a page that never rests is left, keeps its marks, and the popup can say so', {
  timeout: 240_000,
}, async () => {
  await allowed();
  const page = await bench.open('/hazards/restless.html');
  await expectMarked(page, [CALL, GAS]);
  // In front, as browsers slow down what runs in the background; the tab through which the extension is asked is there by now.
  await bench.settled(page);
  await page.bringToFront();
  await takeStep(page, 'fight');
  await until('the page is left', async () => (await bench.settled(page)).status === 'left', {
    within: 150_000,
  });
  await expectMarked(page, [CALL, GAS]);
  await takeStep(page, 'rest');
  const alone = await bench.openAlone('/hazards/restless.html');
  await takeStep(alone, 'rest');
  await page.bringToFront();
  await expectPopover(page, await domOf(alone));
  await page.close();
  await alone.close();
});

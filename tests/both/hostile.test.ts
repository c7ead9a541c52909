/** A page that wants to act in the reader's name, or to learn what only the reader should know. SECURITY.md tells what each test stands for. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noPopover, pressInPopover, pressOnce, shownPopover } from '../browser/popover.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';
import { expectMarked, takeStep } from './contract.ts';
import { markedTexts, spotOnMark } from './page-state.ts';
import { CALL, GAS } from './sentences.ts';

const NOT_THIS = 'Not this claim';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

async function opened(): Promise<Page> {
  const page = await bench.open('/hazards/hostile.html');
  await expectMarked(page, [CALL, GAS]);
  await page.bringToFront();
  const spot = await spotOnMark(page);
  if (!spot) throw new Error('no mark to click');
  await page.mouse.click(spot.x, spot.y);
  await shownPopover(page);
  return page;
}

/** The press is heard: the claim's mark goes, and comes back with Undo. */
async function expectHeard(page: Page): Promise<void> {
  await pressInPopover(page, NOT_THIS);
  await until('the mark is gone', async () => (await markedTexts(page)).length === 1);
  await pressInPopover(page, 'Undo');
  await expectMarked(page, [CALL, GAS]);
}

test('made-up clicks and keys do nothing in the popover, nor do they close it', {
  timeout: 180_000,
}, async () => {
  const page = await opened();
  const before = await shownPopover(page);
  await takeStep(page, 'click');
  expect(await shownPopover(page)).toEqual(before);
  await expectMarked(page, [CALL, GAS]);
  await expectHeard(page);
  await page.close();
});

test.each(['cover', 'coverFromShadow'])(
  'what lies over the card keeps clicks from it, until it is in front again (%s)',
  { timeout: 180_000 },
  async (step) => {
    const page = await opened();
    // Heard once: what follows is not for want of time.
    await expectHeard(page);
    await takeStep(page, step);
    await until('the browser has drawn the cover', () =>
      page.evaluate(
        () => new Promise<true>((done) => requestAnimationFrame(() => setTimeout(() => done(true), 150))),
      ),
    );
    expect(await pressOnce(page, NOT_THIS)).toBe('refused');
    await expectMarked(page, [CALL, GAS]);
    await expectHeard(page);
    await page.close();
  },
);

test('no style and no animation of the page reaches the card', { timeout: 180_000 }, async () => {
  const page = await opened();
  const before = await shownPopover(page);
  await takeStep(page, 'restyle');
  const after = await shownPopover(page);
  expect(after.box).toEqual(before.box);
  // In Chromium the browser vouches that the card is drawn as it is.
  await expectHeard(page);
  await page.keyboard.press('Escape');
  await noPopover(page);
  await page.close();
});

test('nobody answers a page, whatever it says and however it says it', { timeout: 180_000 }, async () => {
  const page = await bench.open('/hazards/hostile.html');
  await expectMarked(page, [CALL, GAS]);
  await until('claims are counted', async () => (await bench.badge(page)) === '2');
  await page.bringToFront();
  await takeStep(page, 'tell');
  // Whatever would have been obeyed is done by the time that the reader has answered the extension itself.
  expect((await bench.settled(page)).status).toBe('done');
  expect(await bench.badge(page)).toBe('2');
  await expectMarked(page, [CALL, GAS]);
  expect(await page.evaluate(() => (globalThis as unknown as { told: unknown }).told)).toEqual([]);
  await page.close();
});

test('a page sees the marks and nothing else of the extension', { timeout: 180_000 }, async () => {
  const page = await opened();
  await takeStep(page, 'look');
  await until('the page has looked', () => page.evaluate(() => 'looked' in globalThis));
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown> }).seen);
  expect(seen).toMatchObject({ globals: [], symbols: [], stored: [], databases: [] });
  expect((seen.names as string[]).toSorted()).toEqual(['sidelight-active', 'sidelight-same']);
  // The card's text is in no tree that the page can walk.
  const texts = await page.evaluate(() => {
    const host = document.querySelector('sidelight-popover');
    return [host?.shadowRoot ?? null, host?.textContent, host?.innerHTML];
  });
  expect(texts).toEqual([null, '', '']);
  await page.close();
});

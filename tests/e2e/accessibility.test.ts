/** axe on what Sidelight draws: the popup, and the popover as it stands on a page, in both themes. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { openPopup } from '../browser/extension.ts';
import { clickMark, firstMarks } from '../browser/marks.ts';
import { popoverCard, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted');
});
afterAll(() => bench.close());

/** Lets axe into the closed shadow root: on this one page the host says what its root is. */
async function openRoot(page: Page): Promise<void> {
  const card = await popoverCard(page);
  await card?.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    Object.defineProperty(root.host, 'shadowRoot', { value: root });
  });
}

test.each([
  ['light', '/demo/daily-placeholder.html'],
  ['dark', '/demo/specimen-review.html'],
])('the %s popover', { timeout: 60_000 }, async (theme, path) => {
  const { page } = await bench.open(path);
  await settledSummary(bench.launched, page);
  const marks = await firstMarks(page);
  await clickMark(
    page,
    Math.max(
      0,
      marks.findIndex(({ kind }) => kind === 'differs'),
    ),
  );
  expect((await shownPopover(page)).theme).toBe(theme);
  await openRoot(page);
  expect(await violations(page, 'sidelight-popover')).toEqual([]);
});

test.each(['light', 'dark'] as const)('the %s popup', { timeout: 60_000 }, async (scheme) => {
  const { page } = await bench.open('/demo/specimen-review.html');
  await settledSummary(bench.launched, page);
  const popup = await openPopup(bench.launched, page);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await popup.waitForSelector('.found button');
  expect(await violations(popup, 'html')).toEqual([]);
  await popup.close();
});

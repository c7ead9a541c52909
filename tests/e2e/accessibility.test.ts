/** axe on what Sidelight draws: the popup, and the popover as it stands on a page, in both themes. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** What axe finds wrong within an element, rule and place, after it has had enough to look at there. */
async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { wrong, looked } = await page.evaluate(async (selector) => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const result = await runner.run(selector);
    const wrong = result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    return { wrong, looked: result.passes.reduce((sum, { nodes }) => sum + nodes.length, 0) };
  }, within);
  expect(looked).toBeGreaterThan(20);
  return wrong;
}

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

/** The story view in the built extension: opened from the panel, looked at, taken along. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { bundledCounts } from '../browser/expected.ts';
import { openPanel } from '../browser/panel.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

const counts = bundledCounts();
let bench: Bench;
let story: Page;

beforeAll(async () => {
  bench = await startBench('granted');
  const { page } = await bench.open('/demo/example-courier.html');
  await settledSummary(bench.launched, page);
  const panel = await openPanel(bench.launched, page);
  const button = await until('the way to the story', () => panel.$('.story-button'));
  await button.click();
  const target = await bench.launched.browser.waitForTarget((one) => one.url().includes('/story.html'));
  story = (await target.page()) ?? page;
  await story.waitForSelector('.matrix .cell');
});
afterAll(() => bench.close());

const texts = (selector: string): Promise<string[]> =>
  story.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));

test('all claims and sources of the bundled story are in the matrix', { timeout: 30_000 }, async () => {
  await until('all rows are drawn', async () => (await texts('.matrix tbody tr')).length === counts.claims);
  expect(await texts('.column-name')).toHaveLength(counts.sources);
  expect(await texts('.lane')).toHaveLength(counts.sources);
  expect(await texts('.matrix .cell')).toHaveLength(counts.reports);
});

test('by keyboard: into the matrix, to a report, and out', { timeout: 30_000 }, async () => {
  await story.bringToFront();
  await story.focus('.matrix .cell[tabindex="0"]');
  await story.keyboard.press('ArrowDown');
  await story.keyboard.press('Enter');
  await story.waitForSelector('dialog[open] .sl-report');
  expect(await texts('dialog .sl-report')).toHaveLength(1);
  await story.keyboard.press('Escape');
  await until('the sheet is gone', async () => (await story.$('dialog')) === null);
  expect(await story.evaluate(() => document.activeElement?.classList.contains('cell'))).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the sheet in %s',
  { timeout: 60_000 },
  async (scheme) => {
    await story.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await story.click('.row-head');
    await story.waitForSelector('dialog[open] .sl-report');
    expect(await violations(story, 'dialog')).toEqual([]);
    await story.keyboard.press('Escape');
  },
);

test('an unknown story names those at hand', { timeout: 30_000 }, async () => {
  await story.goto(`chrome-extension://${bench.launched.extension.id}/story.html?story=nobody`);
  await story.waitForSelector('.others a');
  await Promise.all([story.waitForNavigation(), story.click('.others a')]);
  await story.waitForSelector('.matrix');
});

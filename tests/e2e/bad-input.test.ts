/** Pages that are no good: no error in the console, no frozen page, no mark. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantSite, healthOf } from '../browser/extension.ts';
import { endlessText, longText } from '../browser/long-pages.ts';
import { marksOf } from '../browser/marks.ts';
import { logOf } from '../browser/page-log.ts';
import { renderText } from '../browser/render-text.ts';
import { settledSummary } from '../browser/summary.ts';
import { type Bench, SITE, startBench } from './bench.ts';

const FILES = ['no-text', 'broken', 'serbian', 'chinese', 'front-page', 'web-mail'].map(
  (name) => `/${name}.html`,
);
const MADE = {
  '100,000 words': renderText('A long page', longText(100_000)),
  'no full stop': renderText('An endless sentence', endlessText(20_000)),
};
/** Milliseconds by which the longest task of a page may grow: far above a slice of work, far below a freeze. */
const GROWTH = 1_000;

let bench: Bench;
/** The longest task of each page, before the extension may read it. */
const alone = new Map<string, number>();
const paths = new Map<string, string>(FILES.map((path) => [path, path]));

beforeAll(async () => {
  bench = await startBench('none');
  for (const [name, html] of Object.entries(MADE))
    paths.set(name, bench.site.add({ name: `${name.replaceAll(/\W+/g, '-')}.html`, html }));
  for (const [name, path] of paths) {
    const { page } = await openTimed(path);
    alone.set(name, await longestTask(page));
    await page.close();
  }
  await grantSite(bench.launched, SITE);
});
afterAll(() => bench.close());

/** Opens a page that writes down its long tasks from the first on. */
async function openTimed(path: string): Promise<{ page: Page; problems(): string[] }> {
  const page = await bench.launched.newPage();
  const log = await logOf(page);
  await page.evaluateOnNewDocument(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(bench.site.url(path));
  return { page, ...log };
}

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));

describe.each([...FILES, ...Object.keys(MADE)])('%s', { timeout: 90_000 }, (name) => {
  test('is left without a mark, an error or a freeze', async () => {
    const { page, problems } = await openTimed(paths.get(name) ?? '');
    const summary = await settledSummary(bench.launched, page, { within: 60_000 });
    expect.soft(summary.matches.filter(({ tier }) => tier === 'sure')).toEqual([]);
    expect.soft(await marksOf(page)).toEqual([]);
    expect.soft(problems()).toEqual([]);
    expect.soft(await longestTask(page)).toBeLessThan((alone.get(name) ?? 0) + GROWTH);
    await page.close();
  });
});

test('a page of 100,000 words answers while it is read', { timeout: 90_000 }, async () => {
  const { page } = await openTimed(paths.get('100,000 words') ?? '');
  // Each turn needs the page's main thread: it could not be had before the end if the page were read in one go.
  const [turns, summary] = await Promise.all([
    page.evaluate(() => new Promise<string>((done) => requestAnimationFrame(() => done(document.title)))),
    settledSummary(bench.launched, page, { within: 60_000 }),
  ]);
  expect(turns).toBe('A long page');
  expect(['done', 'stopped-early']).toContain(summary.status);
});

test('the browser holds nothing against the extension', async () => {
  expect(await healthOf(bench.launched)).toEqual({
    manifestErrors: [],
    runtimeErrors: [],
    installWarnings: [],
  });
});

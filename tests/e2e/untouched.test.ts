/** What a page keeps: its DOM, its policy, its reader's privacy. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedOnDemo } from '../browser/expected.ts';
import { grantSite, healthOf } from '../browser/extension.ts';
import { clickMark, firstMarks, marksOf } from '../browser/marks.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { told } from '../browser/told-requests.ts';
import { type Bench, SITE, startBench } from './bench.ts';

const paths = [...expectedOnDemo().keys()].filter((path) => !path.endsWith('/index.html'));
const before = new Map<string, string>();
let bench: Bench;

/** A hash of the whole document as markup, Sidelight's own element left out. */
async function hashOf(page: Page): Promise<string> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll('sidelight-popover')) host.remove();
    return copy.outerHTML;
  });
  return createHash('sha256').update(html).digest('hex');
}

beforeAll(async () => {
  bench = await startBench('none');
  for (const path of paths) {
    const { page } = await bench.open(path);
    before.set(path, await hashOf(page));
    expect(await marksOf(page)).toEqual([]);
    await page.close();
  }
  await grantSite(bench.launched, SITE);
});
afterAll(() => bench.close());

describe.each(paths)('%s', { timeout: 60_000 }, (path) => {
  test('has the same DOM with marks, with a popover and after it as without the extension', async () => {
    const { page } = await bench.open(path);
    await settledSummary(bench.launched, page);
    await firstMarks(page);
    expect(await hashOf(page)).toBe(before.get(path));
    await clickMark(page, 0);
    await shownPopover(page);
    expect(await hashOf(page)).toBe(before.get(path));
    await page.keyboard.press('Escape');
    await noPopover(page);
    expect(await page.evaluate(() => document.querySelector('sidelight-popover'))).toBeNull();
    expect(await hashOf(page)).toBe(before.get(path));
  });

  test('shows the same under a strict content security policy', async () => {
    const free = await bench.open(path);
    await settledSummary(bench.launched, free.page);
    const strict = await bench.open(path, { strict: true });
    await settledSummary(bench.launched, strict.page);
    expect(await marksOf(strict.page)).toEqual(await marksOf(free.page));

    await clickMark(strict.page, 0);
    const underPolicy = await shownPopover(strict.page);
    await free.page.bringToFront();
    await clickMark(free.page, 0);
    expect(underPolicy).toEqual(await shownPopover(free.page));
    expect(strict.problems()).toEqual([]);
  });
});

// Last, as it looks back on all that the tests above have done in this browser.
test('no request has left the browser, as the stores are told', async () => {
  expect(told.unasked).toEqual([]);
  expect(bench.record.refused()).toEqual(told.unasked);
  const pages = new Set(bench.record.allowed().map((address) => new URL(address).pathname));
  expect([...pages].filter((path) => path !== '/favicon.ico').sort()).toEqual([...paths].sort());
});

test('a request would have been recorded, from a page or from the background, which can make none but by https', async () => {
  const { page } = await bench.open(paths[0] ?? '');
  await page.evaluate(() => fetch('https://from-a-page.invalid/').catch(() => null));
  const [worker] = await bench.launched.extension.workers();
  for (const scheme of ['http', 'https', 'ws'])
    await worker?.evaluate(
      (one) => fetch(`${one}://${one}-from-the-background.invalid/`).catch(() => null),
      scheme,
    );
  expect(bench.record.refused()).toEqual([
    'from-a-page.invalid:443',
    'https-from-the-background.invalid:443',
  ]);
});

test('the browser holds nothing against the extension', async () => {
  expect(await healthOf(bench.launched)).toEqual({
    manifestErrors: [],
    runtimeErrors: [],
    installWarnings: [],
  });
});

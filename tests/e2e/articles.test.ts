/** Saved articles in the built extension: saved from popup, panel and by key, listed, compared, taken out and in again, removed. By keyboard where a reader can. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { command } from '../browser/commands.ts';
import { openPopup } from '../browser/extension.ts';
import { logOf, type PageLog } from '../browser/page-log.ts';
import { openPanel } from '../browser/panel.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
const DAILY = '/demo/daily-placeholder.html';
const LIVE = '/demo/sample-live.html';
const EXPORT = 'sidelight-articles.json';
const folder = mkdtempSync(join(tmpdir(), 'sidelight-e2e-articles-'));
const downloads = join(folder, 'downloads');
let bench: Bench;

beforeAll(async () => {
  mkdirSync(downloads);
  bench = await startBench('granted');
  const session = await bench.launched.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page of saved articles, at an address within it. */
async function openArticles(query = ''): Promise<{ page: Page } & PageLog> {
  const page = await bench.launched.newPage();
  const log = await logOf(page);
  await page.goto(`chrome-extension://${bench.launched.extension.id}/articles.html${query}`);
  await page.waitForSelector('h1');
  return { page, ...log };
}

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

/** Goes on with Tab until the focus is on what is asked for, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** The text of the button, link or field that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');

/** Waits until the pack of what is saved now is made: what stands below it is moved by its coming, and would be moved away from under a click. */
const packMade = (page: Page): Promise<unknown> =>
  until('the pack is made', async () =>
    (await texts(page, 'section [role="status"]')).find((text) => /holds \d+ claims/.test(text)),
  );

/** A file that the browser has saved, once it is whole. */
const saved = (name: string): Promise<string> =>
  until(
    `${name} is saved`,
    () => readdirSync(downloads).includes(name) && readFileSync(join(downloads, name), 'utf8'),
  );

test('an article is saved from the popup without a mouse: shown first, then kept', {
  timeout: 60_000,
}, async () => {
  const { page } = await bench.open(COURIER);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await openPopup(bench.launched, page);
  await popup.waitForSelector('.save-button');
  await tabTo(popup, '.save-button');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.saving form');
  // The heading has the focus, and nothing is kept yet.
  await until('the heading has the focus', async () => (await focused(popup)) === 'Save this article');
  expect(await popup.$eval('textarea', (field) => field.value)).toMatch(/pick up the telephone/);
  expect(await popup.$eval('[name="origin"]', (field) => (field as HTMLInputElement).value)).toBe('');
  await tabTo(popup, '[name="tags"]');
  await popup.keyboard.type('Serbia, Balkans');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.saving a');
  await until('the outcome has the focus', async () => (await focused(popup)) === 'Saved');
  // The page is as it was.
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await popup.keyboard.press('Escape');
  await until('the button has the focus again', async () => (await focused(popup)) === 'Save this article');
  await popup.close();

  const again = await openPopup(bench.launched, page);
  await again.waitForSelector('.save-button');
  await again.click('.save-button');
  await again.waitForSelector('.saving .notice');
  expect(await texts(again, '.saving .notice')).toEqual([
    expect.stringMatching(/^You have this article since /),
  ]);
  await again.close();
});

test('by key the popup opens with what was found', { timeout: 60_000 }, async () => {
  const { page } = await bench.open(DAILY);
  await command(bench.launched, page, 'save-article');
  const popup = await until('the popup opens by itself', async () =>
    (await bench.launched.extension.pages()).find((one) => one.url().includes('/popup.html')),
  );
  await popup.waitForSelector('.saving form');
  expect(await popup.$eval('textarea', (field) => field.value)).toBe('Vlad to hear from you!');
  await popup.$eval('.saving form', (form) => form.requestSubmit());
  await popup.waitForSelector('.saving a');
  await popup.close();
});

test('from the panel; a page that has changed becomes a new version, and both are there', {
  timeout: 90_000,
}, async () => {
  const { page } = await bench.open(LIVE);
  await settledSummary(bench.launched, page);
  const panel = await openPanel(bench.launched, page);
  const save = async (): Promise<void> => {
    await panel.waitForSelector('.save-button');
    await panel.click('.save-button');
    await panel.waitForSelector('.saving form');
  };
  const keep = async (): Promise<void> => {
    await panel.click('.saving .sl-primary');
    await panel.waitForSelector('.saving a');
    await panel.click('.saving header button');
  };
  await save();
  await keep();
  await page.evaluate(() => {
    const [first] = [...document.querySelectorAll('article p')].filter(
      (one) => one.textContent!.length > 120,
    );
    first!.textContent += ' The desk has corrected this paragraph.';
  });
  await save();
  expect(await texts(panel, '.saving .notice')).toEqual([expect.stringMatching(/it has changed since/)]);
  expect(await texts(panel, '.saving .sl-mark')).toEqual([
    expect.stringContaining('corrected this paragraph'),
  ]);
  await keep();
  await panel.close();

  const { page: library, problems } = await openArticles();
  const row = await until('the row tells its versions', async () =>
    (await texts(library, '.row')).find((text) => text.includes('2 versions')),
  );
  expect(row).toBeTruthy();
  await library.click('.row-title');
  await library.waitForSelector('.paragraphs');
  await library.evaluate(() => (document.querySelector('.lines a[href*="since"]') as HTMLElement).click());
  await library.waitForSelector('.changes');
  expect(await texts(library, '.changes .sl-mark')).toEqual([
    expect.stringContaining('corrected this paragraph'),
  ]);
  expect(problems()).toEqual([]);
  await library.close();
});

test('the library by keyboard: found by a word of the text, chosen, and compared', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await openArticles();
  await page.waitForSelector('.row');
  expect(await texts(page, '.row-title')).toHaveLength(3);
  await tabTo(page, 'input[type="search"]');
  await page.keyboard.type('Fortune tellers');
  await until('nothing is found', async () => (await texts(page, '.row-title')).length === 0);
  await page.keyboard.press('Escape');
  await page.keyboard.type('silence');
  await until('one is left', async () => (await texts(page, '.row-title')).length === 1);
  await page.keyboard.press('Escape');
  await until('all are back', async () => (await texts(page, '.row-title')).length === 3);
  for (let row = 0; row < 3; row++) {
    await tabTo(page, '.row-choice input:not(:checked)');
    await page.keyboard.press('Space');
  }
  await tabTo(page, '.compare-bar .sl-primary');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector('.compare-row');
  const standings = await page.$$eval('.compare-row', (all) =>
    all.map((one) => one.getAttribute('data-standing')),
  );
  expect(new Set(standings)).toEqual(new Set(['same', 'differs', 'only']));

  // From pair to pair with the arrow keys; Enter shows the paragraphs.
  await tabTo(page, '.said');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.$$eval('.compare-row', (all) => all.findIndex((one) => one.ariaCurrent === 'true'))).toBe(
    2,
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('.compare-row[aria-current] .around strong');
  await page.click('.filter-chip:nth-of-type(2)');
  await until('only what differs is left', async () =>
    (await page.$$eval('.compare-row', (all) => all.map((one) => one.getAttribute('data-standing')))).every(
      (one) => one === 'differs',
    ),
  );
  expect((await texts(page, '.compare-row .sl-mark')).length).toBeGreaterThan(0);
  expect((await texts(page, '.compare-row .sl-chip'))[0]).toMatch(/^(differs on|says the opposite)/);
  expect(problems()).toEqual([]);
  await page.close();
});

test('the articles are a pack: a page that says what one of them says is matched with it, until it is switched off', {
  timeout: 90_000,
}, async () => {
  const { page: library } = await openArticles();
  await packMade(library);
  // Sentences that only a saved article has.
  const path = bench.site.addFile(
    'later.txt',
    [
      'A later page',
      'Hotels in the city on the Volga have been full for weeks, travel agents say.',
      'Hungary and Slovakia receive their gas through the same pipeline under the Black Sea.',
      'By all accounts it has been an ordinary week otherwise, and nobody is in a hurry to say more about any of it today.',
    ].join('\n'),
  );
  const mine = async (): Promise<string[]> => {
    const { page } = await bench.open(path);
    const { matches } = await settledSummary(bench.launched, page);
    await page.close();
    return matches.map(({ claim }) => claim).filter((claim) => claim.startsWith('my-articles/'));
  };
  const turn = async (to: 'true' | 'false'): Promise<void> => {
    await library.locator('aria/Compare pages with my articles[role="switch"]').click();
    await library.waitForSelector(`[role="switch"][aria-checked="${to}"]`);
  };
  expect((await mine()).length).toBeGreaterThan(0);
  await turn('false');
  expect(await mine()).toEqual([]);
  await turn('true');
  await library.locator('aria/Save as a pack[role="button"]').click();
  const pack = JSON.parse(await saved('my-articles.json')) as { claims: { text: string }[] };
  for (const { text } of pack.claims) expect(text.split(' ').length).toBeLessThanOrEqual(12);
  await library.close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the %s pages, and nothing is wider than a phone',
  {
    timeout: 90_000,
  },
  async (scheme) => {
    const { page } = await openArticles();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.waitForSelector('.row');
    const one = await page.$eval('.row-title', (link) => (link as HTMLAnchorElement).search);
    const ids = await page.$$eval('.row-title', (all) =>
      all.map((link) => new URLSearchParams((link as HTMLAnchorElement).search).get('article')),
    );
    for (const query of ['', one, `?compare=${ids.join(',')}`]) {
      await page.setViewport({ width: 1100, height: 800 });
      await page.goto(`chrome-extension://${bench.launched.extension.id}/articles.html${query}`);
      await page.waitForSelector('.row, .paragraphs, .compare-row');
      if (query === '') for (const box of await page.$$('.row-choice input')) await box.click();
      if (query.includes('compare')) await page.click('.said');
      expect(await violations(page, 'html')).toEqual([]);
      await page.setViewport({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.close();
    const tab = await bench.open(COURIER);
    const popup = await openPopup(bench.launched, tab.page);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await popup.waitForSelector('.save-button');
    await popup.click('.save-button');
    await popup.waitForSelector('.saving form');
    expect(await violations(popup, 'html')).toEqual([]);
    await popup.close();
  },
);

test('all of it is saved as one file, removed, and added again: the same bytes come out', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await openArticles();
  await page.waitForSelector('.row');
  const press = (name: string): Promise<void> => page.locator(`aria/${name}[role="button"]`).click();
  await packMade(page);
  await press('Save all as one file');
  const file = await saved(EXPORT);
  expect(JSON.parse(file).sources).toHaveLength(3);

  await press('Remove all…');
  await until('the focus is on the way back', async () => (await focused(page)) === 'Keep');
  await press('Remove all');
  await page.waitForSelector('.empty');
  await page.reload();
  await page.waitForSelector('.empty');

  const copy = join(folder, 'copy.json');
  writeFileSync(copy, file);
  writeFileSync(join(folder, 'nothing.txt'), '');
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(copy, join(folder, 'nothing.txt'));
  await until('they are all there', async () => (await texts(page, '.row')).length === 3);
  expect(await texts(page, '.outcome')).toEqual([
    expect.stringMatching(/^4 articles kept.*1 file not kept$/),
  ]);
  expect(await texts(page, '.lines li')).toEqual(['nothing.txt: The file is empty.']);
  rmSync(join(downloads, EXPORT));
  await packMade(page);
  await press('Save all as one file');
  expect(await saved(EXPORT)).toBe(file);

  await page.click('.row .sl-button');
  await press('Remove');
  await until('one is gone', async () => (await texts(page, '.row')).length === 2);
  expect(problems()).toEqual([]);
  await page.close();
});

/** Installed packs on pages, in the built extension: marks, popover, lists, story view; switches and removal at once in open tabs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import { openPopup } from '../browser/extension.ts';
import { clickMark, firstMarks, marksOf } from '../browser/marks.ts';
import { installedCards, installFile, openOptions, press, texts, turn } from '../browser/options.ts';
import { shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type MadePack, madePack, madePage, textOf } from '../feeds/made-pack.ts';
import { type Bench, startBench } from './bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-e2e-matching-'));
const FERRIES: MadePack = {
  id: 'ferries',
  name: 'Ferries',
  claims: ['ferry', 'nurses'],
  expires: '2026-04-01',
};
const LIGHTS: MadePack = { id: 'lights', name: 'Lights', claims: ['lighthouse', 'ferry'] };
const DEMO = '/demo/daily-placeholder.html';
let bench: Bench;
let path: string;
let options: Page;

beforeAll(async () => {
  for (const pack of [FERRIES, LIGHTS])
    writeFileSync(join(folder, `${pack.id}.json`), packText(await madePack(pack)));
  bench = await startBench('granted');
  path = bench.site.add({ name: 'samplebury.html', html: madePage([textOf('ferry'), textOf('lighthouse')]) });
  ({ page: options } = await openOptions(bench.launched));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const marked = async (page: Page): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
const ferryIn = expect.stringContaining('ferry');
const lightIn = expect.stringContaining('lighthouse');

test('an open page is marked as soon as a pack is installed that knows its claims, and what is shown names the pack', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await bench.open(path);
  expect((await settledSummary(bench.launched, page)).matches).toEqual([]);
  await options.bringToFront();
  await installFile(options, join(folder, 'ferries.json'));
  await page.bringToFront();
  await firstMarks(page);
  expect(await marked(page)).toEqual([ferryIn]);

  await clickMark(page, 0);
  const shown = await shownPopover(page);
  expect(shown.claim).toBe(textOf('ferry'));
  expect(shown.reports.map(({ publisher }) => publisher)).toEqual(['The Ferries Sample']);
  expect(shown.text).toContain('In the pack “Ferries”');
  expect(shown.text).toContain('The makers of “Ferries” stood by it until 1 Apr 2026');
  expect(shown.text).toContain('this article is newer than this source');
  await page.keyboard.press('Escape');

  const popup = await openPopup(bench.launched, page);
  await until(
    'the popup names the claim',
    async () => (await texts(popup, '.found .statement'))[0] === textOf('ferry'),
  );
  await popup.close();
  expect(problems()).toEqual([]);
  await page.close();
});

test('a claim of two packs is one mark with the reports of both; the panel lists it and what the page leaves out', {
  timeout: 90_000,
}, async () => {
  const { page, problems } = await bench.open(path);
  await firstMarks(page);
  await options.bringToFront();
  await installFile(options, join(folder, 'lights.json'));
  await page.bringToFront();
  await until('both claims are marked', async () => (await marked(page)).length === 2);
  expect(await marked(page)).toEqual([ferryIn, lightIn]);
  await clickMark(page, 0);
  const { reports, text } = await shownPopover(page);
  expect(reports.map((report) => report.publisher).sort()).toEqual([
    'The Ferries Sample',
    'The Lights Sample',
  ]);
  expect(reports.every((report) => /in “(Ferries|Lights)”/.test(report.text))).toBe(true);
  expect(text).toContain('In the packs “Ferries” and “Lights”');
  await page.keyboard.press('Escape');

  const panel = await bench.launched.newPage();
  await panel.goto(`chrome-extension://${bench.launched.extension.id}/sidepanel.html`);
  await page.bringToFront();
  await until(
    'the panel lists them',
    async () => (await texts(panel, '.entries.here .statement')).length === 2,
  );
  expect(await texts(panel, '.entries.here .statement')).toEqual([textOf('ferry'), textOf('lighthouse')]);
  expect(await texts(panel, '.left-out .statement')).toEqual([textOf('nurses')]);
  // The search finds what is on no page, typing errors forgiven, and what its sources say.
  const statements = '.results section[aria-labelledby="claims-found"]';
  await panel.bringToFront();
  await panel.type('input[type="search"]', 'nurzes');
  await until('the panel finds it', async () => (await texts(panel, `${statements} .statement`))[0]);
  expect(await texts(panel, `${statements} .statement`)).toEqual([textOf('nurses')]);
  await until('its pack is read', async () => (await texts(panel, `${statements} .detail`)).length > 0);
  await panel.click(`${statements} .claim`);
  await until('its report is shown', async () =>
    (await texts(panel, '.entry-inside')).some((text) => text.includes('The Ferries Sample')),
  );
  await panel.close();

  const story = await bench.launched.newPage();
  await story.goto(`chrome-extension://${bench.launched.extension.id}/story.html?story=lights%2Fsamplebury`);
  await story.waitForSelector('h1');
  expect(await texts(story, 'h1')).toEqual(['News of Samplebury']);
  expect((await texts(story, 'main')).join()).toContain(textOf('lighthouse'));
  await story.close();
  expect(problems()).toEqual([]);
  await page.close();
});

test('the background may be stopped at any time: the next page is compared all the same', {
  timeout: 60_000,
}, async () => {
  const [worker] = await bench.launched.extension.workers();
  await worker?.close();
  const { page } = await bench.open(path);
  await until('both claims are marked', async () => (await marked(page)).length === 2);
  await page.close();
});

test('a pack that is switched off, on again or removed is so at once in an open page', {
  timeout: 60_000,
}, async () => {
  const { page, problems } = await bench.open(path);
  await until('both claims are marked', async () => (await marked(page)).length === 2);
  const change = async (act: () => Promise<void>, left: number): Promise<void> => {
    await options.bringToFront();
    await act();
    await page.bringToFront();
    await until(`${left} marks are left`, async () => (await marked(page)).length === left);
  };
  await change(() => turn(options, 'Ferries'), 2);
  await change(() => turn(options, 'Lights'), 0);
  await change(() => turn(options, 'Lights'), 2);
  await change(async () => {
    await press(options, 'Remove… Lights');
    await press(options, 'Remove');
  }, 0);
  await change(() => turn(options, 'Ferries'), 1);
  await change(async () => {
    await press(options, 'Remove… Ferries');
    await press(options, 'Remove');
  }, 0);
  await until('no pack is listed', async () => (await installedCards(options)).length === 0);
  expect(problems()).toEqual([]);
  await page.close();
});

test('the bundled pack is switched off and on like any other', { timeout: 60_000 }, async () => {
  const { page } = await bench.open(DEMO);
  const before = (await firstMarks(page)).length;
  await options.bringToFront();
  await turn(options, 'The Vučić-Putin call, October 2024');
  await page.bringToFront();
  await until('no mark is left', async () => (await marked(page)).length === 0);
  const popup = await openPopup(bench.launched, page);
  await until('the popup says so', async () => (await texts(popup, '.found .statement')).length === 0);
  await popup.close();
  await options.bringToFront();
  await turn(options, 'The Vučić-Putin call, October 2024');
  await page.bringToFront();
  await until('the marks are back', async () => (await marked(page)).length === before);
  await page.close();
});

test('the popup offers the reviews of claims that a page publishes; added, they are marked on it at once', {
  timeout: 60_000,
}, async () => {
  const reviewed = 'The water company of Samplebury planted ninety lime trees beside the reservoir.';
  const markup = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: reviewed,
    author: { '@type': 'Organization', name: 'Desk of Samples' },
    url: 'https://desk.example/trees',
    reviewRating: { '@type': 'Rating', alternateName: 'Half so' },
  };
  const script = `<script type="application/ld+json">${JSON.stringify(markup)}</script>`;
  const html = madePage([reviewed]).replace('</head>', `${script}</head>`);
  const { page, problems } = await bench.open(bench.site.add({ name: 'reviewed.html', html }));
  expect((await settledSummary(bench.launched, page)).matches).toEqual([]);
  const popup = await openPopup(bench.launched, page);
  const [offer] = await until('the popup offers them', async () => {
    const all = await texts(popup, '.offer');
    return all.length > 0 && all;
  });
  expect(offer).toContain('1 claim, 1 review');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.offer button')?.click());
  await popup.waitForSelector('.offer [role="status"]');
  await popup.close();
  await firstMarks(page);
  await clickMark(page, 0);
  const { text } = await shownPopover(page);
  expect(text).toContain('Desk of Samples');
  expect(text).toContain('In the pack “News of Samplebury”');
  expect(problems()).toEqual([]);
  await page.close();
});

// Last, as it looks back on all that the tests above have done in this browser.
test('no request has left the browser', () => {
  expect(bench.record.refused()).toEqual([]);
});

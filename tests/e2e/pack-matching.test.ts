/** Installed packs on pages, in the built extension: marks, popover, lists, story view; switches and removal at once in open tabs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledFileText } from '../../lib/packs/bundle.ts';
import { readPackFile } from '../../lib/packs/file/read.ts';
import { packText, sealPack } from '../../lib/packs/file/seal.ts';
import { BUNDLED } from '../../lib/packs/pack-folder.ts';
import { catchDownloads, type Downloads } from '../browser/downloads.ts';
import { openPopup } from '../browser/extension.ts';
import { clickMark, firstMarks, marksOf } from '../browser/marks.ts';
import {
  installedCards,
  installFile,
  openOptions,
  press,
  saveAsFile,
  texts,
  turn,
} from '../browser/options.ts';
import { popoverCard, shownPopover } from '../browser/popover.ts';
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
let downloads: Downloads;

beforeAll(async () => {
  for (const pack of [FERRIES, LIGHTS])
    writeFileSync(join(folder, `${pack.id}.json`), packText(await madePack(pack)));
  bench = await startBench('granted');
  path = bench.site.add({ name: 'samplebury.html', html: madePage([textOf('ferry'), textOf('lighthouse')]) });
  ({ page: options } = await openOptions(bench.launched));
  downloads = await catchDownloads(bench.launched, join(folder, 'downloads'));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const marked = async (page: Page): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);
/** Removes a pack, as a reader does. */
async function remove(name: string): Promise<void> {
  await press(options, `Remove… ${name}`);
  await press(options, 'Remove');
}

const OLDER = 'this article is newer than this source';
const EXPIRED = 'The makers of “Ferries” stood by it until 1 Apr 2026';

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
  expect(shown.text).toContain(EXPIRED);
  expect(shown.text).toContain(OLDER);
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

test('an expired pack is told of wherever it is used and nowhere else, and an older source beside a newer page alone', {
  timeout: 90_000,
}, async () => {
  const panel = await bench.launched.newPage();
  await panel.goto(`chrome-extension://${bench.launched.extension.id}/sidepanel.html`);
  // The sources are of 1 March 2026.
  for (const [published, isNewer] of [
    ['2026-03-02', true],
    ['2026-03-01', false],
    ['2026-02-28', false],
  ] as const) {
    const html = madePage([textOf('ferry'), textOf('lighthouse')], published);
    const { page } = await bench.open(bench.site.add({ name: `of-${published}.html`, html }));
    await until('both claims are marked', async () => (await marked(page)).length === 2);
    // The ferry is in both packs, the lighthouse in the one that has not expired.
    for (const [at, isExpired, sources] of [
      [0, true, 2],
      [1, false, 1],
    ] as const) {
      await clickMark(page, at);
      const { text, reports } = await shownPopover(page);
      expect.soft(text.includes(EXPIRED), `${published}: ${text}`).toBe(isExpired);
      expect.soft(text).not.toContain('The makers of “Lights”');
      const told = reports.map((report) => report.text.includes(OLDER));
      expect.soft(told, published).toEqual(Array.from({ length: sources }, () => isNewer));
      await page.keyboard.press('Escape');
    }
    // The panel beside the page says the same.
    await page.bringToFront();
    await until('the panel lists the page', async () => {
      const listed = await texts(panel, '.entries.here .statement');
      return listed.join() === [textOf('ferry'), textOf('lighthouse')].join();
    });
    const details = await until('both are opened', async () => {
      await panel.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLElement>('.entries.here [aria-expanded="false"]'))
          fold.click();
      });
      const inside = await texts(panel, '.entries.here .entry-inside');
      return inside.length === 2 && inside.every((text) => text.includes('“Lights”')) && inside;
    });
    expect
      .soft(
        details.map((text) => text.includes(EXPIRED)),
        published,
      )
      .toEqual([true, false]);
    expect
      .soft(
        details.map((text) => text.includes(OLDER)),
        published,
      )
      .toEqual([isNewer, isNewer]);
    await page.close();
  }
  await panel.close();
});

test('a pack is saved as a file, removed and brought again: the file is right, and the same claims are marked', {
  timeout: 90_000,
}, async () => {
  const { page } = await bench.open(path);
  await until('both claims are marked', async () => (await marked(page)).length === 2);
  const before = await marked(page);
  const saved = new Map<string, string>();
  await options.bringToFront();
  for (const made of [FERRIES, LIGHTS]) {
    const { id, name } = made;
    await saveAsFile(options, name);
    const file = await downloads.take(`${id}.json`);
    // The reader of packs finds nothing wrong with it, its hash with it, and it is what its maker gave out.
    const signal = new AbortController().signal;
    expect(await readPackFile(new Blob([file]), `${id}.json`, { signal })).toEqual(await madePack(made));
    saved.set(id, file);
    writeFileSync(join(folder, `${id}-saved.json`), file);
    await remove(name);
    await until(
      'it is gone',
      async () => !(await installedCards(options)).some((one) => one.startsWith(name)),
    );
  }
  await page.bringToFront();
  await until('no mark is left', async () => (await marked(page)).length === 0);
  await options.bringToFront();
  for (const { id, name } of [FERRIES, LIGHTS]) {
    await installFile(options, join(folder, `${id}-saved.json`));
    await saveAsFile(options, name);
    expect(await downloads.take(`${id}.json`)).toBe(saved.get(id));
  }
  await page.bringToFront();
  await until('both claims are marked again', async () => (await marked(page)).length === 2);
  expect(await marked(page)).toEqual(before);
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
  await change(() => remove('Lights'), 0);
  await change(() => turn(options, 'Ferries'), 1);
  await change(() => remove('Ferries'), 0);
  await until('no pack is listed', async () => (await installedCards(options)).length === 0);
  expect(problems()).toEqual([]);
  await page.close();
});

test('a pack of markup is text wherever it is shown: no element of it, no link that is not https', {
  timeout: 60_000,
}, async () => {
  const markup = '<img src=x onerror=a(1)><script>b()</script>';
  const pack = structuredClone(await madePack({ id: 'markup', name: markup, claims: ['ferry'] }));
  Object.assign(pack.sources[0]!, { publisher: markup, headline: markup, origins: [markup] });
  Object.assign(pack.claims[0]!.appearance[0]!, { abstract: markup, origin: markup });
  Object.assign(pack.claims[0]!.appearance[0]!, {
    quotation: { type: 'TextQuoteSelector', exact: '<b>one</b> way' },
  });
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  writeFileSync(
    join(folder, 'markup.json'),
    packText(await sealPack({ ...head, description: markup }, pack)),
  );
  await options.bringToFront();
  await installFile(options, join(folder, 'markup.json'));
  expect((await installedCards(options)).join()).toContain(markup);
  expect(await options.$$('.installed img, .installed script')).toEqual([]);

  const { page, problems } = await bench.open(path);
  await firstMarks(page);
  await clickMark(page, 0);
  const { text, reports } = await shownPopover(page);
  expect(text).toContain(`In the pack “${markup}”`);
  expect(reports).toMatchObject([{ publisher: markup, quotation: '<b>one</b> way' }]);
  expect(reports[0]!.link).toMatch(/^https:/);
  const card = await popoverCard(page);
  expect(await card?.$$('img, script, b')).toEqual([]);
  expect(problems()).toEqual([]);
  await page.close();
  await options.bringToFront();
  await remove(markup);
  await until('no pack is listed', async () => (await installedCards(options)).length === 0);
});

test('the bundled pack is saved as a file, whole; brought again it says the same once', {
  timeout: 90_000,
}, async () => {
  const { page } = await bench.open(DEMO);
  const before = (await firstMarks(page)).length;
  await clickMark(page, 0);
  const alone = await shownPopover(page);
  await page.keyboard.press('Escape');
  await options.bringToFront();
  await saveAsFile(options, 'The Vučić-Putin call, October 2024');
  const file = await downloads.take('vucic-putin-2024.json');
  expect(file).toBe(await bundledFileText(BUNDLED));
  const read = await readPackFile(new Blob([file]), 'saved.json', { signal: new AbortController().signal });
  expect(read.manifest.counts).toMatchObject({ claims: 46, phrasings: expect.any(Number) });
  expect(read.manifest.counts.phrasings).toBeGreaterThan(46 * 15);

  writeFileSync(join(folder, 'saved.json'), file);
  await installFile(options, join(folder, 'saved.json'));
  expect((await installedCards(options))[0]).toContain('46 claims');
  await page.bringToFront();
  await page.reload();
  await until('as many marks as before', async () => (await marked(page)).length === before);
  await clickMark(page, 0);
  const beside = await shownPopover(page);
  expect(beside.reports.map(({ text }) => text)).toEqual(alone.reports.map(({ text }) => text));
  expect(beside.agreement).toBe(alone.agreement);
  await page.close();
  await options.bringToFront();
  await remove('The Vučić-Putin call, October 2024');
  await until('no pack is listed', async () => (await installedCards(options)).length === 0);
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

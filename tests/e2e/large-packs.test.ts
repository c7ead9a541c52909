/**
 * Large packs in the built extension: a feed of 20,000 reviews, and the public benchmarks where they are at hand. They are read, indexed and
 * written in a worker, with progress and a way out; then their claims are marked on a page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import type { PackFile } from '../../lib/packs/format/schema.ts';
import { clickMark, marksOf } from '../browser/marks.ts';
import { bring, installedCards, openOptions, press, texts } from '../browser/options.ts';
import type { PageLog } from '../browser/page-log.ts';
import { shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { benchPack } from '../feeds/bench-packs.ts';
import { makeFeed } from '../feeds/made-feed.ts';
import { madePage } from '../feeds/made-pack.ts';
import { type Bench, startBench } from './bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-e2e-large-'));
const FEED = makeFeed(20_000);
let bench: Bench;
let options: { page: Page } & PageLog;

beforeAll(async () => {
  writeFileSync(join(folder, 'feed.json.gz'), gzipSync(JSON.stringify(FEED.feed), { level: 1 }));
  bench = await startBench('granted');
  options = await openOptions(bench.launched);
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a reader has before the eyes while a pack is installed, and whether the page is still the reader's. */
interface Watched {
  /** Every line of progress that was shown, in order. */
  lines: string[];
  /** Those of them before which the page had answered a press of a key since the line before. */
  answered: string[];
  /** Elements of the page at most: what is drawn does not grow with the pack. */
  most: number;
}

/**
 * Brings a file and installs what is in it. All the while keys are pressed, one as soon as the last was answered: a page that works through the pack
 * itself, or draws all of it, answers none between two lines.
 */
async function installWatched(file: string): Promise<Watched> {
  const { page } = options;
  await page.bringToFront();
  await page.evaluate(() => {
    const watched = { lines: [] as string[], answered: [] as string[], most: 0, isOver: false };
    Object.assign(globalThis, { watched });
    let answers = 0;
    let before = 0;
    const field = document.createElement('input');
    field.addEventListener('keydown', () => answers++);
    // A task of its own, behind what the page has to do: as a key that a reader presses.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      if (!watched.isOver) port2.postMessage(null);
    };
    port2.postMessage(null);
    new MutationObserver(() => {
      watched.most = Math.max(watched.most, document.querySelectorAll('*').length);
      const line = document.querySelector('[data-state="working"] p')?.textContent;
      if (!line || line === watched.lines.at(-1)) return;
      watched.lines.push(line);
      if (answers > before) watched.answered.push(line);
      before = answers;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await bring(page, join(folder, file));
  await page.waitForSelector('[data-state="opened"]', { timeout: 120_000 });
  await press(page, 'Install');
  await page.waitForSelector('[data-state="installed"]', { timeout: 180_000 });
  await page.locator('[data-state="installed"] button').click();
  return page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched & { isOver: boolean } };
    watched.isOver = true;
    return watched;
  });
}

/**
 * Counted and not timed: in each part of the work the page has answered again and again while the worker went on, on a slow machine more often than on a
 * quick one. Of a page that is held up the lines come at once when it is free again.
 */
function expectNotFrozen({ lines, answered, most }: Watched, times: number): void {
  for (const stage of STAGES) {
    const of = (all: readonly string[]): number => all.filter((line) => line.startsWith(stage)).length;
    expect(of(lines), stage).toBeGreaterThan(times);
    expect(of(answered), stage).toBeGreaterThanOrEqual(times);
  }
  expect(most).toBeLessThan(1_000);
}

const STAGES = ['Reading', 'Building the index', 'Writing'];

/** How many of the texts are marked on a page that states them. */
async function markedOf(statements: readonly string[]): Promise<{ marked: number; page: Page }> {
  const path = bench.site.add({ name: 'large.html', html: madePage(statements) });
  const { page } = await bench.open(path);
  await settledSummary(bench.launched, page, { within: 60_000 });
  const marks = await marksOf(page);
  const whole = (one: string): string => one.replace(/\s+/g, ' ');
  const isMarked = (statement: string): boolean =>
    marks.some(({ text }) => whole(statement).includes(text) && text.length > statement.length / 3);
  return { marked: statements.filter(isMarked).length, page };
}

/** So many, evenly from all of a list. */
const sample = <T>(list: readonly T[], n: number): T[] =>
  Array.from({ length: n }, (_, at) => list[Math.floor(((at + 0.5) * list.length) / n)]!);

test('20,000 reviews: an install that is cancelled leaves nothing; one that is not adds up, and its claims are marked', {
  timeout: 240_000,
}, async () => {
  const { page, problems } = options;
  await bring(page, join(folder, 'feed.json.gz'));
  await page.waitForSelector('[data-state="opened"]', { timeout: 60_000 });
  await press(page, 'Install');
  await page.waitForSelector('[data-state="working"]');
  await page.locator('[data-state="working"] button').click();
  await until('the file is gone', async () => (await texts(page, '.files .card')).length === 0);
  await page.reload();
  await page.waitForSelector('input[type="file"]');
  expect(await installedCards(page)).toEqual([]);

  const watched = await installWatched('feed.json.gz');
  // The page was drawn again and again while the worker read, indexed and wrote.
  expectNotFrozen(watched, 2);
  const [card] = await installedCards(page);
  const reviews = FEED.tally.kept.toLocaleString('en');
  expect(card).toContain(`${FEED.claims.length.toLocaleString('en')} claims`);
  expect(card).toContain(`${reviews} reviews`);

  const { marked, page: article } = await markedOf(sample(FEED.claims, 12));
  expect(marked).toBe(12);
  await clickMark(article, 0);
  const { text, reports } = await shownPopover(article);
  expect(reports.length).toBeGreaterThan(0);
  expect(text).toContain('In the pack “feed”');
  await article.close();
  expect(problems()).toEqual([]);
});

/** The second takes a minute: only `npm run test:soak` installs it. */
const BENCHMARKS = [
  ['debates-claims', 'Debates', 19_250],
  ...(process.env.SOAK ? [['world-events', 'Events', 106_479] as const] : []),
] as const;

test('benchmarks of many claims are installed, and their claims are marked', {
  timeout: 400_000,
}, async () => {
  const packs: (PackFile | null)[] = [];
  for (const [file, name] of BENCHMARKS) packs.push(await benchPack(file, name));
  if (packs.includes(null)) {
    console.log('../shared is not at hand: the benchmarks are not installed as packs');
    return;
  }
  expect(packs.map((pack) => pack?.manifest.counts.claims)).toEqual(BENCHMARKS.map(([, , claims]) => claims));
  for (const pack of packs as PackFile[]) {
    const { name, counts } = pack.manifest;
    writeFileSync(join(folder, `${name}.json.gz`), gzipSync(packText(pack), { level: 1 }));
    const watched = await installWatched(`${name}.json.gz`);
    expect(watched.lines.length).toBeGreaterThan(20);
    expectNotFrozen(watched, 3);
    console.log(
      `${name}: ${watched.lines.length} lines of progress, ${watched.answered.length} with answers before them, ${watched.most} elements`,
    );
    const card = (await installedCards(options.page)).find((one) => one.startsWith(name));
    expect(card).toContain(`${counts.claims.toLocaleString('en')} claims`);
    // One sentence, and not so short that it could be anybody's.
    const plain = pack.claims.map(({ text }) => text).filter((text) => /^[^.?!"“”:;]{70,200}\.$/.test(text));
    const { marked, page } = await markedOf(sample(plain, 20));
    expect(marked).toBeGreaterThanOrEqual(17);
    await page.close();
  }
  expect(options.problems()).toEqual([]);
});

// Last, as it looks back on all that the tests above have done in this browser.
test('no request has left the browser', () => {
  expect(bench.record.refused()).toEqual([]);
});

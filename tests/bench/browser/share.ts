/** What share of its main thread the extension takes on a page that never rests, on the real clock, from V8's own samples. */
import type { Page } from 'puppeteer-core';
import type { Launched } from '../../browser/launch.ts';
import { settledSummary } from '../../browser/summary.ts';

const PARAGRAPHS = 200;
const RATE = 1_000;

/** Lines come, go and are written anew, so many a second by the page's clock; what it has not got round to is made up for. */
const MUTATING = `
  let made = 0;
  globalThis.begin = () => {
    const lines = [...document.querySelectorAll('.line')];
    const fresh = [];
    const begun = performance.now();
    globalThis.mutations = () => made;
    setInterval(() => {
      for (const due = (performance.now() - begun) * ${RATE / 1_000}; made < due; made++) {
        const line = lines[(made * 7) % lines.length];
        if (made % 3 === 0) line.firstChild.data = 'Line ' + made + ' of this page was written anew while it was read.';
        else if (made % 3 === 1) line.classList.toggle('fresh');
        else if (fresh.length < 50) line.after(fresh[fresh.push(line.cloneNode(true)) - 1]);
        else fresh.shift().remove();
      }
    }, 4);
  };`;

/** The page, with sentences that state claims between its lines. */
export function restlessPage(sentences: readonly string[]): string {
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, at) =>
      `<p class="line">Line ${at} of this page was written before anybody read it.</p>${sentences[at] ? `<p>${sentences[at]}</p>` : ''}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that never rests</title><meta property="og:type" content="article">
<script>${MUTATING}</script></head><body><article><h1>A page that never rests</h1>${lines.join('\n')}</article></body></html>`;
}

export interface Share {
  /** Of the wall clock, 0 to 1. */
  share: number;
  /** Mutations a second that the page really made. */
  rate: number;
}

declare const begin: () => void;
declare const mutations: () => number;

/** @param seconds that the page changes before what was done in it is added up */
export async function shareOf(
  launched: Launched,
  page: Page,
  address: string,
  seconds: number,
): Promise<Share> {
  await page.goto(address);
  await settledSummary(launched, page, { within: 60_000 });
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
  await page.evaluate(() => begin());
  await new Promise((done) => setTimeout(done, seconds * 1_000));
  const { profile } = await session.send('Profiler.stop');
  const count = await page.evaluate(() => mutations());
  const { nodes, samples = [], timeDeltas = [], startTime, endTime } = profile;
  // Whatever is called from a script of the extension is its work: layout that it asks for, too.
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const its = new Set<number>();
  const mark = (id: number, within: boolean): void => {
    const node = byId.get(id);
    if (!node) return;
    const isIts = within || node.callFrame.url.startsWith('chrome-extension://');
    if (isIts) its.add(id);
    for (const child of node.children ?? []) mark(child, isIts);
  };
  mark(nodes[0]!.id, false);
  const spent = samples.reduce((sum, id, at) => sum + (its.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return { share: spent / (endTime - startTime), rate: count / seconds };
}

/**
 * `npm run --silent bench:views`: how soon the largest views are painted, and what scrolling through them costs, in a headless Chromium. Figures for a
 * person to read, and no test: they are only as quick as the machine is idle.
 */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import { launch } from '../browser/launch.ts';
import { serve } from '../browser/serve.ts';

const RUNS = 5;

/** A page that is no extension has none of its interfaces; what is evaluated there has been given a helper by the runner of this script. */
const STAND_IN =
  'globalThis.chrome = { runtime: { id: "bench", getURL: (path) => path } }; globalThis.__name = (named) => named;';

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'bench-page.tsx'), formats: ['iife'], name: 'bench' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : null;
  if (!chunk) throw new Error('the page was not bundled');
  return chunk.code;
}

declare function draw(name: string): Promise<number>;

/** Milliseconds that the page's main thread has worked: on a machine that is shared these say more than what the clock does. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Waits until what is drawn portion by portion is drawn to its end. */
const drawnWhole = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let before = -1; before !== document.querySelectorAll('*').length; ) {
      before = document.querySelectorAll('*').length;
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    }
    return document.querySelectorAll('*').length;
  });

/** Turns the wheel a quarter of a screen; false at the foot. */
const scroll = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const before = scrollY;
    scrollBy({ top: innerHeight / 4, behavior: 'instant' });
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    return scrollY > before;
  });

interface Figures {
  painted: number;
  paintedWork: number;
  elements: number;
  /** Work of each turn of the wheel, in milliseconds. */
  turns: number[];
}

async function measure(page: Page, name: string): Promise<Figures> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const begun = await worked(session);
  const painted = await page.evaluate((view) => draw(view), name);
  const paintedWork = (await worked(session)) - begun;
  const elements = await drawnWhole(page);
  const turns: number[] = [];
  for (let before = await worked(session), isOn = true; isOn; ) {
    isOn = await scroll(page);
    const now = await worked(session);
    turns.push(now - before);
    before = now;
  }
  return { painted, paintedWork, elements, turns };
}

const middle = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);

const site = await serve();
const launched = await launch({ headless: true, extension: null });
try {
  site.put('/views-bench.js', `${STAND_IN}${await bundle()}`);
  site.put(
    '/views-bench.html',
    '<!doctype html><html lang="en"><meta charset="utf-8"><body><div></div><script src="views-bench.js"></script></body></html>',
  );
  for (const [name, width] of [
    ['panel', 400],
    ['story', 1280],
  ] as const) {
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await launched.newPage();
      await page.setViewport({ width, height: 900 });
      await page.goto(site.url('/views-bench.html'));
      runs.push(await measure(page, name));
      await page.close();
    }
    const turns = runs.flatMap((one) => one.turns);
    console.log(
      `${name}: ${runs[0]?.elements} elements; painted after ${middle(runs.map(({ painted }) => painted))} ms, of them ${middle(runs.map(({ paintedWork }) => paintedWork))} ms work; a turn of the wheel ${middle(turns)} ms work, at most ${Math.round(Math.max(...turns))} ms, ${turns.filter((one) => one >= 50).length} of ${turns.length} with 50 ms or more`,
    );
  }
} finally {
  await launched.close();
  await site.close();
}

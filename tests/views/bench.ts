/**
 * `npm run --silent bench:views`: how soon the largest views are painted, and what scrolling through them costs, in a headless Chromium. Figures for a
 * person to read, and no test: they are only as quick as the machine is idle.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import { middle, servedPage, workOf } from '../browser/measured-page.ts';
import { serve } from '../browser/serve.ts';

const RUNS = 5;

declare function draw(name: string): Promise<number>;

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

/** Counts the tasks over 50 ms from now on, as the browser itself reports them. */
const watchLongTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      seen.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: seen });
  });

declare const longTasks: number[];

interface Figures {
  painted: number;
  paintedWork: number;
  elements: number;
  /** Work of each turn of the wheel, in milliseconds. */
  turns: number[];
  /** Milliseconds by the clock of each task over 50 ms while the wheel was turned. */
  long: number[];
}

async function measure(page: Page, name: string): Promise<Figures> {
  const { worked } = await workOf(page);
  const begun = await worked();
  const painted = await page.evaluate((view) => draw(view), name);
  const paintedWork = (await worked()) - begun;
  const elements = await drawnWhole(page);
  const turns: number[] = [];
  await watchLongTasks(page);
  for (let before = await worked(), isOn = true; isOn; ) {
    isOn = await scroll(page);
    const now = await worked();
    turns.push(now - before);
    before = now;
  }
  return { painted, paintedWork, elements, turns, long: await page.evaluate(() => longTasks) };
}

const site = await serve();
const launched = await launch({ headless: true, extension: null });
try {
  const address = await servedPage(site, join(import.meta.dirname, 'bench-page.tsx'));
  for (const [name, width] of [
    ['panel', 400],
    ['story', 1280],
  ] as const) {
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await launched.newPage();
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      runs.push(await measure(page, name));
      await page.close();
    }
    const turns = runs.flatMap((one) => one.turns);
    const long = runs.flatMap((one) => one.long);
    console.log(
      `${name}: ${runs[0]?.elements} elements; painted after ${middle(runs.map(({ painted }) => painted))} ms, of them ${middle(runs.map(({ paintedWork }) => paintedWork))} ms work; a turn of the wheel ${middle(turns)} ms work, at most ${Math.round(Math.max(...turns))} ms, ${turns.length} turns; ${long.length} tasks over 50 ms by the clock${long.length === 0 ? '' : `, the longest ${Math.round(Math.max(...long))} ms`}`,
    );
  }
} finally {
  await launched.close();
  await site.close();
}

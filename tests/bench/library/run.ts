/**
 * `npm run --silent bench:library [-- N]`: what adding, removing and opening cost with N saved articles (1,000) in a headless Chromium's own database.
 * Counts are the same on every machine; times are of this one, now: the clock, and in brackets what the page's thread has worked.
 */
import { join } from 'node:path';
import { launch } from '../../browser/launch.ts';
import { middle, servedPage, workOf } from '../../browser/measured-page.ts';
import { serve } from '../../browser/serve.ts';
import type { Steps } from './page.tsx';
import { relatedPairs } from './related.ts';

const RUNS = 7;
const PORTION = 50;

declare const steps: Steps;

const articles = Number(process.argv[2] ?? 1_000);
const related = await relatedPairs();
if (related)
  console.log(
    `of ${related.pairs} pairs of ${related.articles} articles on one war ${related.compared} are compared`,
  );
const site = await serve();
const launched = await launch({ headless: true, extension: null });
try {
  const address = await servedPage(site, join(import.meta.dirname, 'page.tsx'));
  const opened = async () => {
    const page = await launched.newPage();
    page.setDefaultTimeout(0);
    await page.goto(address);
    return { page, ...(await workOf(page)) };
  };
  let { page, worked } = await opened();
  const once = async <T>(step: () => Promise<T>): Promise<{ clock: number; work: number; value: T }> => {
    const [begun, before] = [performance.now(), await worked()];
    const value = await step();
    return { clock: performance.now() - begun, work: (await worked()) - before, value };
  };
  const tell = (what: string, runs: readonly { clock: number; work: number; value: unknown }[]): void =>
    console.log(
      `${what.padEnd(34)} ${middle(runs.map(({ clock }) => clock))} ms (${middle(runs.map(({ work }) => work))}) ${JSON.stringify(runs.at(-1)?.value)}`,
    );
  const several = async (what: string, step: (n: number) => Promise<unknown>): Promise<void> => {
    const runs: { clock: number; work: number; value: unknown }[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(() => step(run)));
    tell(what, runs);
  };

  const filled = await once(async () => {
    for (let first = 0; first < articles; first += PORTION)
      await page.evaluate((a, b) => steps.fill(a, b), first, Math.min(articles, first + PORTION));
    return articles;
  });
  tell('saving and comparing all', [filled]);
  // A background that begins to work has not just compared all that there is.
  await page.close();
  ({ page, worked } = await opened());
  const spare = Array.from({ length: RUNS }, (_, run) => articles - 1 - run * 10);
  await several('removing one', (run) => page.evaluate((n) => steps.remove(n), spare[run]!));
  await several('adding one of a story of ten', (run) => page.evaluate((n) => steps.add(n), spare[run]!));
  await several('adding one of a new story', (run) =>
    page.evaluate((n) => steps.add(n), articles + 1_000 + run * 10),
  );
  await several('saving one', (run) => page.evaluate((n) => steps.save(n), articles + 2_000 + run));
  await several('opening the page of all', () => page.evaluate(() => steps.open()));
  await several('searching in all', () => page.evaluate(() => steps.search()));
  tell('making the pack anew', [await once(() => page.evaluate(() => steps.pack()))]);
  await several('matching a page of 40 statements', (run) => page.evaluate((n) => steps.match(n), run * 10));
  tell('exporting all and bringing it back', [await once(() => page.evaluate(() => steps.roundTrip()))]);
} finally {
  await launched.close();
  await site.close();
}

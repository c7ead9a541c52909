/**
 * A soak: pages are read, packs go in and out by two windows at once, claims are dismissed and taken back, and the background is killed in the
 * midst of it all. After every step the marks of every page, the packs and the dismissals are held against what they must be: nothing lost,
 * nothing doubled.
 */
import type { Page } from 'puppeteer-core';
import type { Either } from '../browser/either.ts';
import { marksOf, type ShownMark } from '../browser/marks.ts';
import { cardIs, choose, openPacks, press } from '../browser/packs-page.ts';
import { serve } from '../browser/serve.ts';
import { until } from '../browser/until.ts';
import { makeFeed } from '../feeds/made-feed.ts';

/** What was done, how often. */
export type Counts = Record<
  'read' | 'reloaded' | 'killed' | 'installed' | 'removed' | 'dismissed' | 'restored',
  number
>;

declare const browser: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Longer than any step takes on a machine under load; what takes longer is lost. */
const PATIENT = { within: 60_000 };

/**
 * @param start a browser of its own, with nothing in it
 * @param goesOn asked before each step
 * @throws at the first thing that is lost or doubled
 */
export async function soak(
  start: () => Promise<Either>,
  seed: number,
  goesOn: (counts: Counts) => boolean,
): Promise<Counts> {
  const random = createRandom(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const counts: Counts = {
    read: 0,
    reloaded: 0,
    killed: 0,
    installed: 0,
    removed: 0,
    dismissed: 0,
    restored: 0,
  };
  const site = await serve();
  const either = await start();
  try {
    await either.allow();
    // A page of the extension with nothing that runs by itself: what is stored is looked at from here.
    const control = await either.control();
    // tsx wraps functions in a helper to keep their names, and those that are evaluated in a page miss it there.
    await control.evaluate('globalThis.__name = (named) => named');
    const kill = async (): Promise<void> => {
      await either.killBackground();
      counts.killed++;
    };
    /** Kills the background somewhere within a piece of work, or leaves it alone. */
    const harried = async <T>(work: () => Promise<T>): Promise<T> => {
      if (random() < 0.5) return work();
      const [result] = await Promise.all([work(), kill()]);
      return result;
    };

    const paths = site.demo.filter((path) => !path.endsWith('/index.html'));
    const expected = new Map<string, ShownMark[]>();
    const dismissed: { claim: string; sentence: string }[] = [];
    const installed = new Set<string>();
    const feeds = [0, 1, 2].map((at) => {
      const { feed, claims } = makeFeed(40, at + 1);
      return { name: `feed-${at}`, text: JSON.stringify(feed), claims: claims.length };
    });

    const read = async (page: Page, path: string): Promise<void> => {
      const wanted = expected.get(path);
      let marks: ShownMark[] = [];
      await until(
        `${path} has its marks`,
        async () => {
          const before = JSON.stringify(marks);
          marks = await marksOf(page);
          // The first reading of a page is what all later ones are held against: two looks that agree.
          return wanted ? same(marks, wanted) : marks.length > 0 && JSON.stringify(marks) === before;
        },
        { ...PATIENT, every: wanted ? 25 : 400 },
      ).catch((error: unknown) => {
        throw new Error(`${error}: ${marks.length} marks, expected ${wanted?.length ?? 'some'}`);
      });
      if (!wanted) expected.set(path, marks);
      counts.read++;
    };
    const withPage = async (path: string, work?: (page: Page) => Promise<void>): Promise<void> => {
      const page = await either.newPage();
      await harried(() => page.goto(site.url(path)));
      await read(page, path);
      await work?.(page);
      await page.close();
    };
    const stored = async (): Promise<unknown> =>
      control.evaluate(async () => (await browser.storage.local.get('dismissals')).dismissals ?? []);
    // A pack that is made of a feed has the feed's name and a hash of it as its id.
    const named = (ids: string[]): string[] => ids.map((id) => id.replace(/-[a-z0-9]+$/, ''));
    const packs = async (): Promise<{ ids: string[]; indexes: string[] }> => {
      const { ids, indexes } = await control.evaluate(namesOfPacks);
      return { ids: named(ids), indexes: named(indexes) };
    };

    /** Two windows bring the same file at once. */
    const install = async (feed: (typeof feeds)[number]): Promise<void> => {
      const windows = [await openPacks(either), await openPacks(either)];
      for (const page of windows) {
        await page.bringToFront();
        await choose(page, `${feed.name}.json`, feed.text);
        await cardIs(page, 'opened');
      }
      await harried(() => Promise.all(windows.map((page) => press(page, /^Install$/))));
      for (const page of windows) {
        // What lies behind another tab is drawn when it is in front.
        await page.bringToFront();
        await cardIs(page, 'installed');
      }
      for (const page of windows) await page.close();
      installed.add(feed.name);
      counts.installed++;
    };
    const remove = async (name: string): Promise<void> => {
      const page = await openPacks(either);
      await press(page, new RegExp(`^Remove… ${name}`));
      await harried(() => press(page, /^Remove$/));
      await until(`${name} is removed`, async () => !(await packs()).ids.includes(name), PATIENT);
      await page.close();
      installed.delete(name);
      counts.removed++;
    };
    const say = (one: { claim: string; sentence: string }, isNot: boolean): Promise<void> =>
      harried(async () => {
        // As the popover says it, by way of the background, which may be gone at that moment.
        await until(
          'the word is taken',
          () =>
            control.evaluate(
              (message) =>
                browser.runtime.sendMessage(message).then(
                  (answer) => (answer as { ok?: boolean } | undefined)?.ok === true,
                  () => false,
                ),
              { type: 'page>background:not-this-claim', ...one, isNot },
            ),
          PATIENT,
        );
      });

    const check = async (): Promise<void> => {
      const ids = [...installed].sort();
      const found = await packs();
      expectSame('packs', found.ids, ids);
      expectSame('indexes', found.indexes, ids);
      expectSame('dismissals', await stored(), dismissed);
    };

    for (const path of paths) await withPage(path);
    while (goesOn(counts)) {
      const feed = oneOf(feeds);
      const act = oneOf(['read', 'read', 'reload', 'pack', 'dismiss', 'restore', 'kill'] as const);
      if (act === 'read') await Promise.all([withPage(oneOf(paths)), random() < 0.5 ? kill() : undefined]);
      else if (act === 'reload')
        await withPage(oneOf(paths), async (page) => {
          await harried(() => page.reload());
          await read(page, new URL(page.url()).pathname);
          counts.reloaded++;
        });
      else if (act === 'pack') await (installed.has(feed.name) ? remove(feed.name) : install(feed));
      else if (act === 'dismiss') {
        // Of a sentence that no page has, so that the marks stay as they are.
        const one = { claim: 'gas-winter', sentence: `Sentence ${counts.dismissed}.` };
        await say(one, true);
        dismissed.push(one);
        counts.dismissed++;
      } else if (act === 'restore' && dismissed.length > 0) {
        const [one] = dismissed.splice(Math.floor(random() * dismissed.length), 1);
        await say(one!, false);
        counts.restored++;
      } else await kill();
      await check();
    }
    expectSame('errors', await either.errors(), []);
    return counts;
  } finally {
    await either.close();
    await site.close();
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function expectSame(what: string, found: unknown, expected: unknown): void {
  if (!same(found, expected))
    throw new Error(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

/** Runs in a page of the extension: the ids of the packs and of their indexes, as the database has them. */
async function namesOfPacks(): Promise<{ ids: string[]; indexes: string[] }> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  if (!(await indexedDB.databases()).some(({ name }) => name === 'sidelight-packs'))
    return { ids: [], indexes: [] };
  const database = await done(indexedDB.open('sidelight-packs'));
  try {
    const keys = async (store: string): Promise<string[]> =>
      (await done(database.transaction(store).objectStore(store).getAllKeys())).map(String).sort();
    return { ids: await keys('packs'), indexes: await keys('indexes') };
  } finally {
    database.close();
  }
}

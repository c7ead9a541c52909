/** A pack that the reader has brought, in both browsers: installed from the options page, marked at once in an open tab, shown with its name, removed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import { clickMark, marksOf } from '../browser/marks.ts';
import { choose, openPacks, press } from '../browser/packs-page.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { until } from '../browser/until.ts';
import { madePack, madePage, textOf } from '../feeds/made-pack.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

test('an installed pack is marked in an open page, its name is told, and nothing is left when it is removed', {
  timeout: 180_000,
}, async () => {
  const html = madePage([textOf('ferry'), textOf('lighthouse')]);
  const page = await bench.open(bench.site.add({ name: 'samplebury.html', html }));
  expect((await bench.settled(page)).matches).toEqual([]);

  const options = await openPacks(bench.either);
  const pack = await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry', 'nurses'] });
  await choose(options, 'ferries.json', packText(pack));
  await press(options, /^Install$/);
  await until('the pack is installed', () =>
    options.evaluate(() => document.querySelector('[data-state="installed"]') !== null),
  );

  await page.bringToFront();
  const marks = await until('its claim is marked', async () => {
    const all = await marksOf(page);
    return all.length > 0 && all;
  });
  expect(marks.map(({ text }) => text)).toEqual([expect.stringContaining('ferry')]);
  await clickMark(page, 0);
  const { claim, text } = await shownPopover(page);
  expect(claim).toBe(textOf('ferry'));
  expect(text).toContain('In the pack “Ferries”');
  await page.keyboard.press('Escape');
  await noPopover(page);

  await options.bringToFront();
  await press(options, /^Remove…/);
  await press(options, /^Remove$/);
  await page.bringToFront();
  await until('no mark is left', async () => (await marksOf(page)).length === 0);
  await options.close();
  await page.close();
});

/** Opens the options page and lets it read a pack, up to the button that installs it. */
async function opened(text: string): Promise<Page> {
  const options = await openPacks(bench.either);
  await choose(options, 'ferries.json', text);
  await until('the file is opened', () =>
    options.evaluate(() => document.querySelector('[data-state="opened"]') !== null),
  );
  return options;
}

/** How much each store of the packs' database holds. */
const stored = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight-packs'));
    const counts: Record<string, number> = {};
    for (const name of database.objectStoreNames)
      counts[name] = await done(database.transaction(name).objectStore(name).count());
    database.close();
    return counts;
  });

const pressInstall = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('#packs button'))
      if (one.textContent?.trim() === 'Install') one.click();
  });

test('two windows that install the same pack at once leave it once, as one window does', {
  timeout: 180_000,
}, async () => {
  const text = packText(await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry', 'nurses'] }));
  const isInstalled = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector('[data-state="installed"]') !== null);
  const cards = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('.installed .card:not([data-bundled])').length);
  const removed = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await press(page, /^Remove…/);
    await press(page, /^Remove$/);
    await until('the pack is removed', async () => (await cards(page)) === 0);
  };

  const alone = await opened(text);
  await pressInstall(alone);
  await until('the pack is installed', () => isInstalled(alone));
  const byOne = await stored(alone);
  expect(byOne).toMatchObject({ packs: 1, indexes: 1 });
  await removed(alone);
  await alone.close();

  const windows = [await opened(text), await opened(text)];
  await Promise.all(windows.map(pressInstall));
  for (const page of windows) {
    // What lies behind another tab is drawn when it is in front.
    await page.bringToFront();
    await until('the pack is installed', () => isInstalled(page));
  }
  for (const page of windows) {
    expect(await stored(page)).toEqual(byOne);
    expect(await cards(page)).toBe(1);
  }
  const [first, second] = windows as [Page, Page];
  // One that is switched off is used by no page, and is listed all the same.
  await first.bringToFront();
  await first.evaluate(() =>
    document.querySelector<HTMLElement>('.installed .card:not([data-bundled]) [role="switch"]')?.click(),
  );
  const isOff = (): boolean =>
    document.querySelector('.installed .card:not([data-bundled]) [role="switch"][aria-checked="false"]') !==
    null;
  for (const page of windows) {
    await page.bringToFront();
    await until('the pack is shown as switched off', () => page.evaluate(isOff));
  }
  await removed(first);
  await second.bringToFront();
  await until('the other window shows no pack either', async () => (await cards(second)) === 0);
  expect(Object.values(await stored(second)).filter((count) => count > 0)).toEqual([]);
  for (const page of windows) await page.close();
});

/** A Firefox that keeps no database, as in private windows, and one that has no room left: what can still be done is, and the rest is told. */
import { afterEach, expect, test } from 'vitest';
import { packText } from '../../lib/packs/file/seal.ts';
import { spotOnMark } from '../both/page-state.ts';
import type { Either } from '../browser/either.ts';
import { startFirefox } from '../browser/either-firefox.ts';
import { marksOf } from '../browser/marks.ts';
import { cardIs, choose, openPacks, press } from '../browser/packs-page.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { type Site, serve } from '../browser/serve.ts';
import { until } from '../browser/until.ts';
import { makeFeed } from '../feeds/made-feed.ts';
import { madePack, madePage, textOf } from '../feeds/made-pack.ts';

let site: Site | null = null;
let firefox: Either | null = null;
afterEach(async () => {
  await firefox?.close();
  await site?.close();
});

declare const browser: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

test('in private windows, where there is no database, the bundled pack is compared and what cannot be kept is told', {
  timeout: 180_000,
}, async () => {
  site = await serve();
  firefox = await startFirefox({ isPrivate: true });
  await firefox.allow();
  const control = await firefox.control();
  const opening = await control.evaluate(
    () =>
      new Promise((told) => {
        const request = indexedDB.open('any');
        request.onerror = () => told(request.error?.name);
        request.onsuccess = () => told('opened');
      }),
  );
  expect(opening).toBe('InvalidStateError');

  const page = await firefox.newPage();
  await page.goto(site.url('/hazards/dark.html'));
  const before = await until('the page has marks', async () => {
    const marks = await marksOf(page);
    return marks.length > 0 && marks;
  });
  const spot = await spotOnMark(page);
  if (!spot) throw new Error('no mark to click');
  await page.mouse.click(spot.x, spot.y);
  expect((await shownPopover(page)).reports.length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await noPopover(page);

  // What is kept without a database is kept here too, also by a background that was gone.
  await firefox.killBackground();
  const one = { claim: 'gas-winter', sentence: 'A sentence that no page has.' };
  await control.evaluate((message) => browser.runtime.sendMessage(message), {
    type: 'page>background:not-this-claim',
    ...one,
    isNot: true,
  });
  const kept = await control.evaluate(async () => (await browser.storage.local.get('dismissals')).dismissals);
  expect(kept).toEqual([one]);

  const options = await openPacks(firefox);
  await until('the options say so', () =>
    options.evaluate(() => document.querySelector('#packs [role="alert"]') !== null),
  );
  await choose(options, 'ferries.json', packText(await madePack({ id: 'f', name: 'F', claims: ['ferry'] })));
  await cardIs(options, 'opened');
  await press(options, /^Install$/);
  await until('the file is not installed, which is told', () =>
    options.evaluate(() => document.querySelector('.card[data-state] [role="alert"]') !== null),
  );
  expect(await options.evaluate(() => document.querySelector('[data-state="installed"]'))).toBeNull();
  await page.bringToFront();
  expect(await marksOf(page)).toEqual(before);
});

test('where the disk is full a pack is refused whole, and the one before it stays', {
  timeout: 180_000,
}, async () => {
  site = await serve();
  // In kilobytes.
  firefox = await startFirefox({ prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 2_048 } });
  await firefox.allow();
  const page = await firefox.newPage();
  await page.goto(site.url(site.add({ name: 'samplebury.html', html: madePage([textOf('ferry')]) })));
  const options = await openPacks(firefox);
  const small = await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry', 'nurses'] });
  await choose(options, 'ferries.json', packText(small));
  await cardIs(options, 'opened');
  await press(options, /^Install$/);
  await cardIs(options, 'installed');
  await page.bringToFront();
  await until('its claim is marked', async () => (await marksOf(page)).length === 1);

  const full = await openPacks(firefox);
  await choose(full, 'large.json', JSON.stringify(makeFeed(8_000).feed));
  await cardIs(full, 'opened');
  await press(full, /^Install$/);
  const told = await until('the file is not installed, which is told', () =>
    full.evaluate(() => document.querySelector('.card[data-state] [role="alert"]')?.textContent),
  );
  expect(told).toMatch(/room|space|full/i);
  const names = await full.evaluate(() =>
    [...document.querySelectorAll('.installed .card:not([data-bundled]) h4')].map((one) => one.textContent),
  );
  expect(names).toEqual(['Ferries']);
  await page.reload();
  await until('its claim is marked as before', async () => (await marksOf(page)).length === 1);
});

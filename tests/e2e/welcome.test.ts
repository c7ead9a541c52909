/** The welcome page: it opens once, with the install; its example and its one question, in the built extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preapproveSite } from '../browser/extension.ts';
import { type Launched, launch } from '../browser/launch.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { until } from '../browser/until.ts';

declare const chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };

let launched: Launched;
let welcome: Page;

beforeAll(async () => {
  launched = await launch({ headless: true, welcome: 'keep' });
  const target = await launched.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  const page = await target.page();
  if (!page) throw new Error('the welcome page is no page');
  welcome = page;
  await welcome.bringToFront();
  await welcome.waitForSelector('.option');
});
afterAll(() => launched.close());

const origins = (): Promise<string[]> =>
  welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

test('nothing is asked and nothing granted before the reader chooses', { timeout: 30_000 }, async () => {
  expect(await origins()).toEqual([]);
  expect(await welcome.$eval('input[value=click]', (one) => (one as HTMLInputElement).checked)).toBe(true);
});

test('the example opens its popover by key, goes on, and Escape gives the focus back', {
  timeout: 30_000,
}, async () => {
  await welcome.focus('.example-mark');
  await welcome.keyboard.press('Enter');
  const first = await shownPopover(welcome);
  expect(first.hasFocus).toBe(true);
  expect(first.text).toContain('This page differs on the duration');
  await (await welcome.$('aria/Next claim[role="button"]'))?.click();
  expect((await shownPopover(welcome, first)).claim).not.toBe(first.claim);
  await welcome.keyboard.press('Escape');
  await noPopover(welcome);
  expect(await welcome.evaluate(() => document.activeElement?.className)).toBe('example-mark');
});

test('chosen sites are asked for, and given back when the choice is another', {
  timeout: 60_000,
}, async () => {
  for (const pattern of ['*://bbc.com/*', '*://www.bbc.com/*']) await preapproveSite(launched, pattern);
  await welcome.bringToFront();
  await welcome.click('input[value=sites]');
  await welcome.click('.site-tools button:nth-child(2)');
  const site = await until('the site in the list', async () => {
    for (const one of await welcome.$$('.site'))
      if ((await one.evaluate((element) => element.textContent)) === 'bbc.com') return one;
    return null;
  });
  await site.click();
  await welcome.click('.primary');
  await until('the site is granted', async () => (await origins()).length === 2);
  expect((await origins()).toSorted()).toEqual(['*://bbc.com/*', '*://www.bbc.com/*']);

  await welcome.click('input[value=click]');
  await welcome.click('.primary');
  await until('the site is given back', async () => (await origins()).length === 0);
  expect(await welcome.$eval('.confirm [role=status]', (one) => one.textContent)).toBe(
    'Pages are read when you click.',
  );
});

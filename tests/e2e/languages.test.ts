/** A browser in German: every view speaks it, another language shows at once in what is open, and no view depends on where left is. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPopup } from '../browser/extension.ts';
import { clickMark, firstMarks } from '../browser/marks.ts';
import { logOf, type PageLog } from '../browser/page-log.ts';
import { openPanel } from '../browser/panel.ts';
import { popoverCard, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted', { language: 'de' });
});
afterAll(() => bench.close());

async function openView(path: string): Promise<{ page: Page } & PageLog> {
  const page = await bench.launched.newPage();
  const log = await logOf(page);
  await page.goto(`chrome-extension://${bench.launched.extension.id}/${path}`);
  await page.waitForSelector('h1');
  return { page, ...log };
}

const says = (page: Page, words: string): Promise<true> =>
  until(`"${words}" on ${page.url()}`, () =>
    page.evaluate((text) => document.body.innerText.includes(text), words),
  );

const headOf = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);

/** The card's language, and the claim's. */
async function spokenIn(page: Page): Promise<(string | null | undefined)[]> {
  const card = await popoverCard(page);
  return card!.evaluate((element) => [
    element.closest<HTMLElement>('.sl-root')?.lang,
    element.querySelector('.sl-claim')?.getAttribute('lang'),
  ]);
}

test('popup, popover and panel are in the language of the browser, and change with the setting while they are open', {
  timeout: 60_000,
}, async () => {
  const { page } = await bench.open('/demo/daily-placeholder.html');
  await settledSummary(bench.launched, page);
  const popup = await openPopup(bench.launched, page);
  await says(popup, 'Seitenleiste öffnen');
  expect(await headOf(popup)).toEqual(['de', 'ltr', 'Sidelight']);
  await popup.close();
  const panel = await openPanel(bench.launched, page);
  await says(panel, 'Auf dieser Seite');

  await firstMarks(page);
  await clickMark(page, 0);
  const german = await shownPopover(page);
  expect(german.text).toContain('Andere Quellen berichten');
  expect(german.agreement).toMatch(/Quellen? berichte/);
  expect(await spokenIn(page)).toEqual(['de', 'en']);

  const options = await openView('options.html');
  await says(options.page, 'Die Sprache von Sidelight selbst');
  expect(await headOf(options.page)).toEqual(['de', 'ltr', 'Sidelight: Einstellungen']);
  await options.page.select('#language select', 'sr');
  await says(options.page, 'Језик самог додатка');
  // The page in front is the options' own now.
  await says(panel, 'Прегледач ову страницу задржава за себе');
  await page.bringToFront();
  const serbian = await shownPopover(page, german);
  expect(serbian.text).toContain('Други извори јављају');
  expect(serbian.claim).toBe(german.claim);
  expect(await spokenIn(page)).toEqual(['sr-Cyrl', 'en']);

  await options.page.select('#language select', 'browser');
  await says(options.page, 'Die Sprache von Sidelight selbst');
  await says(panel, 'Auf dieser Seite');
  expect(options.problems()).toEqual([]);
});

/** What sticks out of the window sideways, or of the card; scrollers of their own aside. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const isScrolled = one.parentElement?.closest('.matrix-frame, .drawer') !== null;
        return !isScrolled && (left < -1 || right > clientWidth + 1);
      })
      .map((one) => `${one.tagName}.${one.className}: ${one.innerText}`.slice(0, 80))
      .slice(0, 5);
  });

/** The popup's width is its own. */
const VIEWS: [path: string, width: number][] = [
  ['popup.html', 360],
  ['sidepanel.html', 320],
  ['options.html', 320],
  ['welcome.html', 320],
  ['articles.html', 320],
  ['story.html?story=vucic-putin-call', 320],
];

test.each(VIEWS)(
  'long words fit in %s at %i pixels, from the left and from the right',
  {
    timeout: 60_000,
  },
  async (path, width) => {
    const { page, problems } = await openView(path);
    await page.setViewport({ width, height: 700 });
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      }, direction);
      expect(await overflow(page), direction).toEqual([]);
      if (direction === 'rtl') {
        const sides = await page.$eval('main', (one) => getComputedStyle(one).direction);
        expect(sides).toBe('rtl');
      }
    }
    expect(problems()).toEqual([]);
    await page.close();
  },
);

test('the popover fits from the right too', { timeout: 60_000 }, async () => {
  const { page } = await bench.openRead('/demo/daily-placeholder.html', { width: 320, height: 700 });
  await clickMark(page, 0);
  await shownPopover(page);
  const card = await popoverCard(page);
  const fits = await card!.evaluate((element) => {
    const root = element.closest<HTMLElement>('.sl-root');
    if (root) root.dir = 'rtl';
    for (const fold of element.querySelectorAll('details')) fold.open = true;
    const scroller = element.querySelector('.sl-scroller')!;
    const edge = element.getBoundingClientRect();
    const close = element.querySelector('.sl-bar .sl-button:last-child')!.getBoundingClientRect();
    return {
      wide: scroller.scrollWidth - scroller.clientWidth,
      closeIsAtTheLeft: close.left - edge.left < 20,
      inside: edge.left >= 0 && edge.right <= innerWidth,
    };
  });
  expect(fits).toEqual({ wide: 0, closeIsAtTheLeft: true, inside: true });
});

/**
 * Every view as a reader sees it, in one browser: pictures in both themes and two widths, compared with those that are kept; axe; every
 * control large enough, reached with Tab and seen to be; nothing lost at 320 pixels with text of twice its size; nothing that moves for those
 * who want no motion; forced colours.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../browser/axe.ts';
import { bundledCounts } from '../browser/expected.ts';
import { openPopup } from '../browser/extension.ts';
import { clickMark, firstMarks } from '../browser/marks.ts';
import { openPanel } from '../browser/panel.ts';
import { noPopover, popoverCard, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { lost, moving, tooSmall } from '../views/controls.ts';
import { setFont, setFontOf } from '../views/font.ts';
import { type Look, lookAt } from '../views/look.ts';
import { unlikeKept } from '../views/picture.ts';
import { bringArticles } from '../views/saved-articles.ts';
import { faults, walk } from '../views/walk.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
const REVIEW = '/demo/specimen-review.html';
const SCHEMES = ['light', 'dark'] as const;
let bench: Bench;
/** The page beside which the views stand. */
let page: Page;

beforeAll(async () => {
  bench = await startBench('granted');
  ({ page } = await bench.openRead(COURIER));
});
afterAll(() => bench.close());

interface View {
  name: string;
  widths: [narrow: number, wide: number];
  height: number;
  /** Opens it, with something to see in it. */
  open(): Promise<Page>;
}

const address = (path: string): string => `chrome-extension://${bench.launched.extension.id}/${path}`;

async function inTab(path: string, ready: string): Promise<Page> {
  const tab = await bench.launched.newPage();
  await tab.goto(address(path));
  await tab.waitForSelector(ready);
  return tab;
}

const VIEWS: View[] = [
  {
    name: 'popup',
    widths: [320, 360],
    height: 600,
    async open() {
      const popup = await openPopup(bench.launched, page);
      await popup.waitForSelector('.found button');
      return popup;
    },
  },
  {
    name: 'panel',
    widths: [320, 420],
    height: 1400,
    async open() {
      const panel = await openPanel(bench.launched, page);
      await until('the panel lists the page', () => panel.$('.here .entry'));
      await panel.click('.here .fold');
      return panel;
    },
  },
  {
    name: 'story',
    widths: [400, 1280],
    height: 1800,
    async open() {
      const story = await inTab('story.html?story=vucic-putin-call', '.matrix .cell');
      await until(
        'all rows',
        async () => (await story.$$('.matrix tbody tr')).length === bundledCounts().claims,
      );
      return story;
    },
  },
  {
    name: 'options',
    widths: [400, 1000],
    height: 2000,
    open: () => inTab('options.html', '.host'),
  },
  {
    name: 'welcome',
    widths: [400, 1280],
    height: 2000,
    async open() {
      const welcome = await inTab('welcome.html', '.option');
      // By script: a click would scroll to it, as far as the machine's own fonts ask for.
      await welcome.$eval('input[value=sites]', (input) => (input as HTMLInputElement).click());
      await welcome.waitForSelector('.site');
      return welcome;
    },
  },
  // Last: from here on the other views would show the pack that is made of the articles.
  {
    name: 'articles',
    widths: [400, 1100],
    height: 1000,
    async open() {
      const articles = await inTab('articles.html', '.empty');
      await bringArticles(articles);
      await articles.waitForSelector('[aria-labelledby="pack"] .switch');
      await articles.reload();
      await articles.waitForSelector('[aria-labelledby="pack"] .switch');
      for (const box of await articles.$$('.row-choice input')) await box.click();
      await articles.waitForSelector('.compare-bar .sl-primary');
      return articles;
    },
  },
  {
    name: 'compare',
    widths: [400, 1100],
    height: 1000,
    async open() {
      const articles = await inTab('articles.html', '.row');
      const ids = await articles.$$eval('.row-title', (all) =>
        all.map((link) => new URLSearchParams((link as HTMLAnchorElement).search).get('article')),
      );
      await articles.goto(address(`articles.html?compare=${ids.join(',')}`));
      await articles.waitForSelector('.compare-row');
      return articles;
    },
  },
];

const all = async <T>(view: Page, look: (root: Element) => T): Promise<T> => {
  const root = (await view.$('body')) as ElementHandle<Element>;
  return root.evaluate(look) as Promise<T>;
};

/**
 * What is pictured is in view. Otherwise Chromium makes room for what lies beyond it first, and may repeat the top where that is not drawn. Written fast,
 * as no picture is kept as it comes.
 */
const AS_IT_STANDS = { captureBeyondViewport: false, optimizeForSpeed: true } as const;

const photograph = async (view: Page, name: string, look: Look): Promise<string[]> => {
  await lookAt(view, look);
  const theme = look.forced ? 'forced' : look.scheme;
  const picture = await view.screenshot(AS_IT_STANDS);
  return [unlikeKept(`${name}-${look.width}-${theme}`, picture)].filter((one) => one !== null);
};

/** What a reader does in the popup; it is photographed at both widths, in a theme each. */
const DOINGS = [
  {
    name: 'popup-search',
    async begin(popup: Page) {
      await popup.type('input[type=search]', 'gas');
      await popup.waitForSelector('.results li');
    },
  },
  {
    name: 'popup-saving',
    async begin(popup: Page) {
      // By key: a row that comes above moves it.
      await (await popup.waitForSelector('.save-button'))!.press('Enter');
      await popup.waitForSelector('.saving form');
      // The focus comes when it is drawn.
      await popup.waitForSelector('.saving :focus');
      // Its port is another one each time.
      await popup.$eval('.saving-address', (line) => {
        line.textContent = 'localhost/demo/example-courier.html';
      });
    },
  },
];

test.each(DOINGS)('$name', { timeout: 120_000 }, async ({ name, begin }) => {
  const popup = await openPopup(bench.launched, page);
  await setFont(popup);
  await begin(popup);
  // A caret blinks.
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const found: Record<string, string[]> = {};
  for (const [width, scheme] of [
    [360, 'light'],
    [320, 'dark'],
  ] as const) {
    found[`unlike in ${scheme}`] = await photograph(popup, name, { width, height: 700, scheme });
    found[`axe in ${scheme}`] = await violations(popup, 'html');
    found[`too small in ${scheme}`] = await all(popup, tooSmall);
    found[`lost in ${scheme}`] = await all(popup, lost);
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
  await popup.close();
});

test.each(VIEWS)('$name', { timeout: 120_000 }, async ({ name, widths, height, open }) => {
  const view = await open();
  await setFont(view);
  const unlike: string[] = [];
  for (const width of widths)
    for (const scheme of SCHEMES) unlike.push(...(await photograph(view, name, { width, height, scheme })));
  unlike.push(...(await photograph(view, name, { width: widths[1], height, scheme: 'light', forced: true })));

  const [narrow, wide] = widths;
  const found: Record<string, string[]> = {};
  for (const scheme of SCHEMES) {
    await lookAt(view, { width: wide, height, scheme });
    found[`axe in ${scheme}`] = await violations(view, 'html');
  }
  found['too small'] = await all(view, tooSmall);
  found.moving = await all(view, moving);
  found['by Tab'] = faults(await walk(view));
  await lookAt(view, { width: 320, height: 640, scheme: 'light' });
  await view.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  found['lost at twice the size'] = await all(view, lost);
  found['too small at twice the size'] = await all(view, tooSmall);
  await view.evaluate(() => document.documentElement.removeAttribute('style'));
  await lookAt(view, { width: narrow, height, scheme: 'light' });
  found.lost = await all(view, lost);
  expect({ ...found, unlike }).toEqual(
    Object.fromEntries([...Object.keys(found), 'unlike'].map((what) => [what, []])),
  );
  await view.close();
});

/** Whether a card has had the same place for some frames: it stands anew beside its line when its text has another height. */
const stands = (card: ElementHandle<Element>): Promise<boolean> =>
  card.evaluate(async (element) => {
    const place = (): string => JSON.stringify(element.getBoundingClientRect());
    const before = place();
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    return place() === before;
  });

test.each([
  ['light', COURIER],
  ['dark', REVIEW],
] as const)('the %s popover', { timeout: 120_000 }, async (theme, path) => {
  const { page: article } = await bench.open(path);
  await settledSummary(bench.launched, article);
  const marks = await firstMarks(article);
  const differing = Math.max(
    0,
    marks.findIndex(({ kind }) => kind === 'differs'),
  );
  await setFont(article);
  const found: Record<string, string[]> = {};
  const forced = { width: 1280, height: 900, scheme: theme, forced: true };
  const looks: Look[] = [320, 1280].map((width) => ({ width, height: 900, scheme: theme }));
  for (const look of [...looks, ...(theme === 'light' ? [forced] : [])]) {
    const name = `${look.width}-${look.forced ? 'forced' : theme}`;
    await lookAt(article, look);
    await clickMark(article, differing);
    expect((await shownPopover(article)).theme).toBe(theme);
    const card = await until('the card', () => popoverCard(article));
    await card.evaluate(setFontOf);
    await until('the card stands still', () => stands(card));
    const clip = await card.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + scrollX, y: top + scrollY, width, height };
    });
    const shot = await article.screenshot({ ...AS_IT_STANDS, clip });
    found[`unlike at ${name}`] = [unlikeKept(`popover-${name}`, shot)].filter((one) => one !== null);
    found[`too small at ${name}`] = await card.evaluate(tooSmall);
    found[`lost at ${name}`] = await card.evaluate(lost);
    found[`moving at ${name}`] = await card.evaluate(moving);
    await card.evaluate((element) => {
      // Lets axe into the closed shadow root: on this one page the host says what its root is.
      const root = element.getRootNode() as ShadowRoot;
      Object.defineProperty(root.host, 'shadowRoot', { value: root });
    });
    found[`axe at ${name}`] = await violations(article, 'sidelight-popover');
    await article.keyboard.press('Escape');
    await noPopover(article);
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
  await article.close();
});

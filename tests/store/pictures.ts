/**
 * `npm run store:pictures`: the screenshots for the stores, 1280 by 800, of the built extension on the demo pages (made-up newspapers), written to
 * `data/store/pictures`. Look at them before they are committed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { runCommand } from '../../lib/commands/input.ts';
import { grantSite, openPopup } from '../browser/extension.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { type Launched, launch } from '../browser/launch.ts';
import { clickMark, firstMarks, marksOf } from '../browser/marks.ts';
import { openPanel } from '../browser/panel.ts';
import { popoverCard, shownPopover } from '../browser/popover.ts';
import { type Site, serve } from '../browser/serve.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { endOf, output, ROOT } from '../run/steps.ts';
import { setFont, setFontOf } from '../views/font.ts';
import { lookAt } from '../views/look.ts';

const FOLDER = join(ROOT, 'data/store/pictures');
const WIDTH = 1280;
const HEIGHT = 800;
/** Pixels of the width that the panel takes beside a page. */
const PANEL = 400;
const COURIER = '/demo/example-courier.html';
const REVIEW = '/demo/specimen-review.html';
const DAILY = '/demo/daily-placeholder.html';

type Take = (file: string, picture: Uint8Array) => void;

async function pictures(): Promise<void> {
  const chromium = findChromium((line) => console.log(line));
  const build = await output('wxt', ['build']);
  if (build.code !== 0) throw new Error(endOf(build.text));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const take: Take = (file, picture) => {
    writeFileSync(join(FOLDER, file), picture);
    console.log(join('data/store/pictures', file));
  };
  const site = await serve();
  const launched = await launch({ chromium, headless: true, viewport: { width: WIDTH, height: HEIGHT } });
  try {
    await grantSite(launched, '*://localhost/*');
    take('1-card.png', await withCard(await openRead(launched, site, REVIEW)));
    const page = await openRead(launched, site, COURIER);
    await setFont(page);
    take('2-popup.png', await withPopup(launched, site, page));
    take('3-panel.png', await withPanel(launched, site, page));
    take('4-story.png', await storyView(launched));
    take('5-articles.png', await articlesCompared(launched, site));
  } finally {
    await launched.close();
    await site.close();
  }
}

const view = async (page: Page, width = WIDTH, height = HEIGHT): Promise<Uint8Array> => {
  await lookAt(page, { width, height, scheme: 'light' });
  return page.screenshot();
};

/** A page of a made-up newspaper, read, with its marks. */
async function openRead(launched: Launched, site: Site, path: string): Promise<Page> {
  const page = await launched.newPage();
  await page.goto(site.url(path));
  await settledSummary(launched, page);
  await firstMarks(page);
  return page;
}

/** A mark that differs, high enough on the screen for the whole card below it. */
async function withCard(page: Page): Promise<Uint8Array> {
  await lookAt(page, { width: WIDTH, height: HEIGHT, scheme: 'light' });
  await setFont(page);
  const differing = (await marksOf(page)).findIndex(({ kind }) => kind === 'differs');
  const { y } = await clickMark(page, Math.max(0, differing));
  await shownPopover(page);
  const card = await until('the card', () => popoverCard(page));
  await card.evaluate(setFontOf);
  // The click has brought the mark to the middle; further up there is room for the whole card below it.
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - 130);
  await lookAt(page, { width: WIDTH, height: HEIGHT, scheme: 'light' });
  await until('the card stands still', async () => {
    const [before, after] = [await card.boundingBox(), await card.boundingBox()];
    return JSON.stringify(before) === JSON.stringify(after);
  });
  return page.screenshot();
}

async function withPopup(launched: Launched, site: Site, page: Page): Promise<Uint8Array> {
  const popup = await openPopup(launched, page);
  await popup.waitForSelector('.found button');
  await setFont(popup);
  await lookAt(popup, { width: 360, height: 600, scheme: 'light' });
  const { width, height } = await popup.evaluate(() => {
    const { width, height } = document.body.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  const front = await popup.screenshot({
    clip: { x: 0, y: 0, width, height: Math.min(height, HEIGHT - 30) },
  });
  await popup.close();
  const behind = await view(page);
  return composed(launched, site, [
    { picture: behind, style: 'left: 0; top: 0' },
    { picture: front, style: 'right: 24px; top: 8px; border-radius: 8px; box-shadow: 0 6px 32px #0007' },
  ]);
}

async function withPanel(launched: Launched, site: Site, page: Page): Promise<Uint8Array> {
  const panel = await openPanel(launched, page);
  await until('the panel lists the page', () => panel.$('.here .entry'));
  await setFont(panel);
  const right = await view(panel, PANEL);
  await panel.close();
  await lookAt(page, { width: WIDTH - PANEL, height: HEIGHT, scheme: 'light' });
  // To where the article's text, and with it the marks, begins.
  await page.evaluate(() => {
    const texts = [...document.querySelectorAll('article p')];
    const first = texts.find((one) => (one.textContent ?? '').length > 150);
    first?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const left = await view(page, WIDTH - PANEL);
  return composed(launched, site, [
    { picture: left, style: 'left: 0; top: 0' },
    { picture: right, style: 'right: 0; top: 0; border-left: 1px solid #bbb' },
  ]);
}

async function storyView(launched: Launched): Promise<Uint8Array> {
  const page = await openOwn(launched, 'story.html?story=vucic-putin-call');
  await page.waitForSelector('.matrix .cell');
  await setFont(page);
  return view(page);
}

/** Two of the demo pages saved, and what they say side by side. */
async function articlesCompared(launched: Launched, site: Site): Promise<Uint8Array> {
  for (const path of [COURIER, DAILY]) {
    const page = await openRead(launched, site, path);
    const popup = await openPopup(launched, page);
    await popup.waitForSelector('.save-button');
    await popup.click('.save-button');
    await popup.waitForSelector('.saving form');
    await popup.$eval('.saving form', (form) => form.requestSubmit());
    await popup.waitForSelector('.saving a');
    await popup.close();
    await page.close();
  }
  const page = await openOwn(launched, 'articles.html');
  await until('both are listed', async () => (await page.$$('.row input[type="checkbox"]')).length === 2);
  for (const box of await page.$$('.row input[type="checkbox"]')) await box.click();
  await page.click('.compare-bar .sl-primary');
  await page.waitForSelector('.compare-row');
  await setFont(page);
  return view(page);
}

async function openOwn(launched: Launched, path: string): Promise<Page> {
  const page = await launched.newPage();
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  await page.goto(`chrome-extension://${launched.extension.id}/${path}`);
  return page;
}

interface Layer {
  picture: Uint8Array;
  /** Where it lies, as CSS. */
  style: string;
}

/** Lays pictures over each other, as a window shows a page with what stands before or beside it. */
async function composed(launched: Launched, site: Site, layers: Layer[]): Promise<Uint8Array> {
  const images = layers.map(
    ({ picture, style }) =>
      `<img style="position: absolute; ${style}" src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`,
  );
  site.put(
    '/composed.html',
    `<!doctype html><title>Composed</title><body style="margin: 0">${images.join('')}`,
  );
  const page = await launched.newPage();
  await page.goto(site.url('/composed.html'));
  const picture = await view(page);
  await page.close();
  return picture;
}

await runCommand('store:pictures', pictures);

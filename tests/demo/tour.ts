/** The demo without a display: every page is read, a mark clicked, pictures taken, and what was found printed. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { grantSite, openPopup } from '../browser/extension.ts';
import type { Launched } from '../browser/launch.ts';
import { clickMark, marksOf, type ShownMark } from '../browser/marks.ts';
import { noPopover, type ShownPopover, shownPopover } from '../browser/popover.ts';
import type { Site } from '../browser/serve.ts';
import { settledSummary } from '../browser/summary.ts';
import { readerTimings } from './first-marks.ts';
import { describePage, describePopover } from './report.ts';
import { photographViews } from './views.ts';

/** Goes through the pages and gives the paths of the pictures taken. */
export async function tourOf(
  launched: Launched,
  site: Site,
  paths: string[],
  folder: string,
): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await grantSite(launched, '*://localhost/*');
  const pictures: string[] = [];
  let hasViews = false;
  for (const path of paths) {
    const page = await launched.newPage();
    await page.goto(site.url(path));
    const summary = await settledSummary(launched, page);
    const marks = await marksOf(page);
    console.log(describePage(summary, await readerTimings(page)));
    if (marks.length > 0) {
      const name = basename(path).replace(/\.html$/, '');
      const taken = await photograph(launched, page, marks, join(folder, name));
      console.log(describePopover(taken.popover));
      pictures.push(...taken.pictures);
      if (!hasViews) pictures.push(...(await photographViews(launched, page, folder)));
      hasViews = true;
    }
    await page.close();
  }
  return pictures;
}

/** Takes the page, its popover and the popup in both schemes; `stem` begins the pictures' paths. */
async function photograph(
  launched: Launched,
  page: Page,
  marks: ShownMark[],
  stem: string,
): Promise<{ pictures: string[]; popover: ShownPopover }> {
  const pictures: string[] = [];
  const take = async (of: Page, what: string, fullPage = false): Promise<Uint8Array> => {
    const path = `${stem}-${what}.png` as const;
    pictures.push(path);
    return of.screenshot({ path, fullPage });
  };
  // A mark that differs has the most to show.
  const index = Math.max(
    0,
    marks.findIndex(({ kind }) => kind === 'differs'),
  );

  const light = await inScheme(page, 'light', () => take(page, 'marks', true));
  const popover = await withPopover(page, index, () => take(page, 'popover'));
  await inScheme(page, 'dark', async () => {
    // Only a page that looks otherwise in the dark is worth a second picture.
    if (Buffer.from(await page.screenshot({ fullPage: true })).equals(light)) return;
    await take(page, 'marks-in-dark', true);
    await withPopover(page, index, () => take(page, 'popover-in-dark'));
  });

  const popup = await openPopup(launched, page);
  await popup.waitForSelector('.found button');
  await inScheme(popup, 'light', () => take(popup, 'popup'));
  await inScheme(popup, 'dark', () => take(popup, 'popup-in-dark'));
  await popup.close();
  return { pictures, popover };
}

async function inScheme<T>(page: Page, value: 'light' | 'dark', act: () => Promise<T>): Promise<T> {
  // Without motion a picture cannot catch a card half faded in.
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluate(() => scrollTo(0, 0));
  return act();
}

/** Opens the popover of a mark, does something, and closes it again. */
async function withPopover(page: Page, index: number, act: () => Promise<unknown>): Promise<ShownPopover> {
  await clickMark(page, index);
  const popover = await shownPopover(page);
  await act();
  await page.keyboard.press('Escape');
  await noPopover(page);
  return popover;
}

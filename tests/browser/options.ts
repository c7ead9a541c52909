/** The options page as a reader uses it to bring packs. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Launched } from './launch.ts';
import { logOf, type PageLog } from './page-log.ts';
import { until } from './until.ts';

/** Opens it in a new tab. */
export async function openOptions(launched: Launched): Promise<{ page: Page } & PageLog> {
  const page = await launched.newPage();
  const log = await logOf(page);
  await page.goto(`chrome-extension://${launched.extension.id}/options.html`);
  await page.waitForSelector('input[type="file"]');
  return { page, ...log };
}

/** Chooses files. */
export async function bring(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/** The text of elements; of what the browser has not laid out yet too, as in a page that lies behind another. */
export const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) =>
    all.map((one) =>
      one.checkVisibility({ contentVisibilityAuto: true }) ? (one as HTMLElement).innerText : one.textContent,
    ),
  );

/** Presses a button by the name that assistive technology gives it. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator(`aria/${name}[role="button"]`).click();

/** Turns a pack's switch, by the pack's name. */
export const turn = (page: Page, name: string): Promise<void> =>
  page.locator(`aria/Compare pages with ${name}[role="switch"]`).click();

/** The cards of installed packs, the bundled one aside. */
export const installedCards = (page: Page): Promise<string[]> =>
  texts(page, '.installed .card:not([data-bundled])');

/** Brings a file and installs what is in it. */
export async function installFile(page: Page, path: string, { within = 60_000 } = {}): Promise<void> {
  await bring(page, path);
  await page.waitForSelector('[data-state="opened"]', { timeout: within });
  await press(page, 'Install');
  await page.waitForSelector('[data-state="installed"]', { timeout: within });
  await page.locator('[data-state="installed"] button').click();
  await until('the card is gone', async () => (await page.$('[data-state="installed"]')) === null);
}

/** Has a pack saved as a file, by the pack's name. */
export async function saveAsFile(page: Page, name: string): Promise<void> {
  const label = `Save as a file: ${name}`;
  await until(`the button "${label}"`, () =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('#packs button')];
      const button = all.find((one) => one.textContent === wanted);
      button?.click();
      return button !== undefined;
    }, label),
  );
}

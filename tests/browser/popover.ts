/** The popover as assistive technology finds it. Its shadow root is closed, so it is reached through the accessibility tree. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Card, cardInFirefox } from './closed-root.ts';
import { until } from './until.ts';

/** One report in the popover. */
export interface ShownReport {
  publisher: string;
  relation: string;
  quotation: string;
  /** Address of the link to the passage; null where none is known. */
  link: string | null;
  text: string;
}

export interface ShownPopover {
  claim: string;
  agreement: string;
  reports: ShownReport[];
  /** All its text. */
  text: string;
  theme: string;
  hasFocus: boolean;
  box: { left: number; top: number; right: number; bottom: number };
}

/** The open popover's card in Chromium, or null. */
export const popoverCard = (page: Page): Promise<ElementHandle<Element> | null> =>
  page.$('aria/[role="dialog"]');

const isFirefox = async (page: Page): Promise<boolean> =>
  (await page.browser().version()).startsWith('firefox');

const cardOf = async (page: Page): Promise<Card | null> =>
  (await isFirefox(page)) ? cardInFirefox(page) : popoverCard(page);

/** Waits for a popover, if need be for one that shows something else than `last`, and reads it. */
export function shownPopover(page: Page, last?: ShownPopover): Promise<ShownPopover> {
  return until('a popover is shown', async () => {
    const shown = await readPopover(page);
    return shown !== null && shown.reports.length > 0 && shown.text !== last?.text && shown;
  });
}

/** Waits until no popover is left. */
export const noPopover = (page: Page): Promise<true> =>
  until('the popover is gone', async () => (await cardOf(page)) === null);

/** Presses one of the popover's buttons, named as a screen reader names it. */
export async function pressInPopover(page: Page, name: string): Promise<void> {
  const button = await until(`the button "${name}"`, () => page.$(`aria/${name}[role="button"]`));
  await button.click();
  await button.dispose();
}

async function readPopover(page: Page): Promise<ShownPopover | null> {
  const card = await cardOf(page);
  if (!card) return null;
  try {
    return await card.evaluate((element): ShownPopover => {
      const root = element.getRootNode() as ShadowRoot;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        claim: element.querySelector('h2')?.textContent ?? '',
        agreement: element.querySelector('.sl-agreement')?.textContent ?? '',
        reports: [...element.querySelectorAll('.sl-report')].map((item) => ({
          publisher: item.querySelector('h3')?.textContent ?? '',
          relation: item.querySelector('[data-relation]')?.textContent ?? '',
          quotation: item.querySelector('q')?.textContent ?? '',
          link: item.querySelector('a')?.href ?? null,
          text: item.textContent ?? '',
        })),
        text: element.textContent ?? '',
        theme: element.closest('[data-theme]')?.getAttribute('data-theme') ?? '',
        hasFocus: element.contains(root.activeElement),
        box: { left, top, right, bottom },
      };
    });
  } catch {
    // It was closed or drawn anew in the meantime: whoever waits asks again.
    return null;
  } finally {
    await card.dispose().catch(() => {});
  }
}

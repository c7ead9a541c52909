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

const cardOf = async (page: Page): Promise<Card | null> => {
  if (await isFirefox(page)) return cardInFirefox(page);
  const handle = await popoverCard(page);
  return (
    handle && {
      evaluate: async (look, word) => (await handle.evaluate(look, word)) as Awaited<ReturnType<typeof look>>,
      dispose: () => handle.dispose(),
    }
  );
};

/** Waits for a popover, if need be for one that shows something else than `last`, and reads it. */
export function shownPopover(page: Page, last?: ShownPopover): Promise<ShownPopover> {
  return until('a popover is shown', async () => {
    const shown = await readPopover(page);
    return shown !== null && shown.reports.length > 0 && shown.text !== last?.text && shown;
  });
}

/** Waits until the popover is open at this mark of the page, from 1: it says "1 of 14". Two marks in a row may state the same claim. */
export function popoverAt(page: Page, at: number): Promise<ShownPopover> {
  return until(`the popover is open at mark ${at}`, async () => {
    const shown = await readPopover(page);
    return shown !== null && new RegExp(`(?<!\\d)${at} of \\d`).test(shown.text) && shown;
  });
}

/** Waits until no popover is left. */
export const noPopover = (page: Page): Promise<true> =>
  until('the popover is gone', async () => (await cardOf(page)) === null);

/**
 * Presses one of the popover's buttons, named as a screen reader names it; again, as a reader does, when the popover says that the press was
 * not taken because the card had only just come there.
 */
export async function pressInPopover(page: Page, name: string): Promise<void> {
  await until(`"${name}" is pressed`, async () => (await pressOnce(page, name)) === 'taken');
}

/** Presses a button once. `refused`: the popover has said "press again". */
export async function pressOnce(page: Page, name: string): Promise<'taken' | 'refused'> {
  const { x, y } = await until(`the button "${name}"`, () => spotOf(page, name));
  const before = await announced(page);
  await page.mouse.click(x, y);
  const after = await announced(page);
  return after !== before && after.startsWith('Press again') ? 'refused' : 'taken';
}

/** What the popover has said last to those who do not see it; '' when it is gone. */
const announced = async (page: Page): Promise<string> => {
  const card = await cardOf(page);
  return (await look(card, (element) => element.querySelector('[role="status"]')?.textContent ?? '')) ?? '';
};

/** The middle of a button, in viewport coordinates, once it is in view within the card. */
async function spotOf(page: Page, name: string): Promise<{ x: number; y: number } | null> {
  if (!(await isFirefox(page))) {
    // Found the way assistive technology does.
    const button = await page.$(`aria/${name}[role="button"]`);
    if (!button) return null;
    await button.dispose();
  }
  return look(
    await cardOf(page),
    (element, wanted) => {
      const nameOf = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent ?? '';
      const button = [...element.querySelectorAll('button')].find((one) => nameOf(one).trim() === wanted);
      button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    name,
  );
}

async function look<T>(
  card: Card | null,
  at: (element: Element, word: string) => T,
  word = '',
): Promise<T | null> {
  try {
    return card && (await card.evaluate(at, word));
  } catch {
    // It was closed or drawn anew in the meantime: whoever waits asks again.
    return null;
  } finally {
    await card?.dispose().catch(() => {});
  }
}

async function readPopover(page: Page): Promise<ShownPopover | null> {
  return look(await cardOf(page), (element): ShownPopover => {
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
}

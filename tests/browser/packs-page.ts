/** The packs of the options page in either browser: a driver can upload files in one of them only. */
import type { Page } from 'puppeteer-core';
import type { Either } from './either.ts';
import { until } from './until.ts';

/** Opens the options page, drawn. */
export async function openPacks(either: Either): Promise<Page> {
  const options = await either.control('options.html');
  await until('the options are drawn', () =>
    options.evaluate(() => document.querySelector('input[type="file"]') !== null),
  );
  return options;
}

/** Chooses a file that holds this text. */
export const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      if (!input) throw new Error('there is nothing to choose files with');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

/** Presses the button that says so, once it is there. */
export const press = (page: Page, name: RegExp): Promise<unknown> =>
  until(`the button ${name}`, () =>
    page.evaluate((wanted) => {
      const button = [...document.querySelectorAll<HTMLElement>('#packs button')].find((one) =>
        new RegExp(wanted).test(one.textContent ?? ''),
      );
      button?.click();
      return button !== undefined;
    }, name.source),
  );

/** Waits for the card of a brought file: `opened`, `installed`, or the other things that can become of it. */
export const cardIs = (page: Page, state: string): Promise<unknown> =>
  until(
    `the file is ${state}`,
    () => page.evaluate((wanted) => document.querySelector(`[data-state="${wanted}"]`) !== null, state),
    { within: 60_000 },
  );

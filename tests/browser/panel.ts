/** The side panel, opened as a reader opens it. */
import type { Page } from 'puppeteer-core';
import { openPopup } from './extension.ts';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

/** Opens the panel beside a page with the popup's button, and gives it. */
export async function openPanel(launched: Launched, page: Page): Promise<Page> {
  const popup = await openPopup(launched, page);
  const button = await until('the button for the panel', () => popup.$('.panel-button'));
  // The popup knows its window once it shows the page's state.
  await until('the popup knows its page', () => popup.$('.found, .status .detail'));
  await button.click();
  return shownPanel(launched);
}

/** The panel that is open, once it is there. */
export async function shownPanel({ browser }: Launched): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  return target.asPage();
}

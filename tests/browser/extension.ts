/** What a reader does with the browser around the page: allow a site, click the toolbar button. */
import type { Extension, Page } from 'puppeteer-core';
import { CONTROL_PAGE } from './control-page.ts';
import type { Launched } from './launch.ts';
import { until } from './until.ts';

/** Errors and warnings that the browser itself holds against the extension. */
export interface ExtensionHealth {
  manifestErrors: string[];
  runtimeErrors: string[];
  installWarnings: string[];
}

interface ExtensionInfo {
  manifestErrors: { message: string }[];
  runtimeErrors: { message: string; contextUrl?: string }[];
  installWarnings?: string[];
}

/** The part of the browser's own pages' interface that is used here. */
interface DeveloperPrivate {
  addHostPermission(id: string, host: string): Promise<void>;
  getExtensionInfo(id: string): Promise<ExtensionInfo>;
}
/** Where the browser's own interface to extensions is: a text beside its page, which itself takes a second to draw. */
const BROWSERS_PAGE = 'chrome://extensions/strings.m.js';

declare const chrome: {
  developerPrivate: DeveloperPrivate;
  permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: { type: 'popup>background:sites-changed' }): Promise<unknown> };
};

/**
 * Answers the question for a site beforehand, as no prompt can be clicked without a window: from now on the extension's own request
 * for it, made from a click, is granted. Until it asks it has nothing.
 */
export async function preapproveSite({ browser, extension }: Launched, pattern: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(BROWSERS_PAGE);
  await page.evaluate(
    (id, host) => chrome.developerPrivate.addHostPermission(id, host),
    extension.id,
    pattern,
  );
  await page.close();
}

/** Gives the extension a site for good, as the popup's switch does. */
export async function grantSite(launched: Launched, pattern: string): Promise<void> {
  await preapproveSite(launched, pattern);
  const page = await launched.browser.newPage();
  await page.goto(`chrome-extension://${launched.extension.id}/${CONTROL_PAGE}`);
  // The driver evaluates with a user gesture, which is what the request needs.
  const granted = await page.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), pattern);
  // Once this is answered the reader is registered for the site.
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'popup>background:sites-changed' }));
  await page.close();
  if (!granted) throw new Error(`the browser did not grant ${pattern}`);
}

/** Clicks the toolbar button while a page is in front, and gives the popup that opens. */
export async function openPopup({ extension }: Launched, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  return until('the popup is open', () => shownPopup(extension));
}

async function shownPopup(extension: Extension): Promise<Page | undefined> {
  const pages = await extension.pages();
  return pages.find((page) => page.url().includes('/popup.html'));
}

/** What the browser's extension page would show under "Errors". */
export async function healthOf({ browser, extension }: Launched): Promise<ExtensionHealth> {
  const page = await browser.newPage();
  await page.goto(BROWSERS_PAGE);
  const info = await page.evaluate((id) => chrome.developerPrivate.getExtensionInfo(id), extension.id);
  await page.close();
  return {
    manifestErrors: info.manifestErrors.map(({ message }) => message),
    runtimeErrors: info.runtimeErrors.map(({ message, contextUrl }) => `${message} (${contextUrl ?? ''})`),
    installWarnings: info.installWarnings ?? [],
  };
}

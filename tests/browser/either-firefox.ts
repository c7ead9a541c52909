/**
 * Stock Firefox for the tests that run in both browsers, over WebDriver BiDi. Two things are unlike in Chromium: pages of the extension
 * open only with `--remote-allow-system-access`, and the driver never hears that they have loaded.
 */
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { CONTROL_PAGE } from './control-page.ts';
import { ALLOWED, disallowFrom, type Either } from './either.ts';
import { findFirefox } from './find-firefox.ts';
import { insideFirefox } from './inside-firefox.ts';
import { until } from './until.ts';

/** The extension as `wxt build` leaves it, or another build of it (an unpacked release) that `$EXTENSION` names. */
const BUILT_EXTENSION = process.env.EXTENSION ?? join(import.meta.dirname, '../../.output/firefox-mv3');
const EXTENSION_ID = 'sidelight@example.org';
/** The extension's host in this profile; Firefox would draw one by lot. */
const HOST = '6f6d3c5e-0f4b-4c43-9a3e-2f9f0f5c1a11';

/** As the browser's own timer does; a background that is gone already stays so. */
const KILLING = `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground({ disableResetIdleForTest: true })`;
/** The box that a reader ticks on the page of the extension. */
const ALLOWING_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const leave = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${EXTENSION_ID}', leave);
  await (await AddonManager.getAddonByID('${EXTENSION_ID}')).reload();
})()`;
/**
 * Of scripts of the extension, as the console of the browser has them; not what it notes itself of every one whose page is left in the middle of a question,
 * in the script's name though nothing throws there: in one wording where the page is gone, in another where it is kept to be gone back to.
 */
const ERRORS = `JSON.stringify(Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.includes('${HOST}') && !(one.flags & Ci.nsIScriptError.warningFlag))
  .map(String)
  .filter((text) => !/Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(text)))`;

declare const browser: {
  permissions: { request(permissions: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: { type: 'popup>background:sites-changed' }): Promise<unknown> };
};

export interface FirefoxOptions {
  /** Preferences of this profile, beside those that every test needs. */
  prefs?: Record<string, unknown>;
  /** All windows are private, and the extension may run in them. */
  isPrivate?: boolean;
}

export async function startFirefox({ prefs = {}, isPrivate = false }: FirefoxOptions = {}): Promise<Either> {
  const found = findFirefox();
  if (found.path === null) throw new Error(found.reason);
  const driver = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
      // No prompt can be clicked without a window: what the extension asks for from a click is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      // Tabs of a site share a process, and none is started for what may come: an eighth less of processor time.
      'dom.ipc.processCount.webIsolated': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      ...(isPrivate ? { 'browser.privatebrowsing.autostart': true } : {}),
      ...prefs,
    },
  });
  await driver.installExtension(BUILT_EXTENSION);
  // What is evaluated in the browser needs some page of it, and no more.
  const inside = async (expression: string): Promise<unknown> => {
    const [page] = await driver.pages();
    return insideFirefox(page ?? (await driver.newPage()), expression);
  };
  if (isPrivate) await inside(ALLOWING_PRIVATE);

  async function control(path: string = CONTROL_PAGE): Promise<Page> {
    const page = await driver.newPage();
    const address = `moz-extension://${HOST}/${path}`;
    page.goto(address, { timeout: 0 }).catch(() => {});
    await until('the extension answers in a tab', () =>
      page
        .evaluate(
          (wanted) =>
            location.href === wanted && document.readyState === 'complete' && typeof browser === 'object',
          address,
        )
        .catch(() => false),
    );
    return page;
  }

  return {
    name: 'firefox',
    async newPage() {
      const page = await driver.newPage();
      await page.bringToFront();
      return page;
    },
    control,
    async allow() {
      const page = await control();
      await page.bringToFront();
      // Firefox grants nothing but from an event that the reader has caused.
      await page.evaluate((origin) => {
        document.addEventListener(
          'click',
          () => {
            Object.assign(globalThis, { granted: browser.permissions.request({ origins: [origin] }) });
          },
          { once: true },
        );
      }, ALLOWED);
      await page.mouse.click(5, 5);
      const granted = await page.evaluate(
        () => (globalThis as unknown as { granted: Promise<boolean> }).granted,
      );
      await page.evaluate(() => browser.runtime.sendMessage({ type: 'popup>background:sites-changed' }));
      await page.close();
      if (!granted) throw new Error(`the browser did not grant ${ALLOWED}`);
    },
    disallow: async () => disallowFrom(await control()),
    killBackground: async () => void (await inside(KILLING)),
    errors: async () => JSON.parse(String(await inside(ERRORS))) as string[],
    async update() {
      await driver.installExtension(BUILT_EXTENSION);
    },
    isAlive: () => driver.connected,
    close: () => driver.close(),
  };
}

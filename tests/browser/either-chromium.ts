/** Chromium for the tests that run in both browsers. */
import type { CDPSession, Page } from 'puppeteer-core';
import { CONTROL_PAGE } from './control-page.ts';
import { ALLOWED, disallowFrom, type Either } from './either.ts';
import { grantSite, healthOf } from './extension.ts';
import { launch } from './launch.ts';

export async function startChromium(): Promise<Either> {
  const launched = await launch({ headless: true });
  async function control(path: string = CONTROL_PAGE): Promise<Page> {
    const page = await launched.browser.newPage();
    await page.goto(`chrome-extension://${launched.extension.id}/${path}`);
    return page;
  }
  /** Of a page that stays: from there the background is stopped. */
  let workers: Promise<CDPSession> | null = null;
  return {
    name: 'chromium',
    newPage: () => launched.newPage(),
    control,
    allow: () => grantSite(launched, ALLOWED),
    disallow: async () => disallowFrom(await control()),
    async killBackground() {
      workers ??= control().then((page) => page.createCDPSession());
      const session = await workers;
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
    },
    errors: async () => (await healthOf(launched)).runtimeErrors,
    async update() {
      await launched.browser.installExtension(launched.extension.path);
    },
    isAlive: () => launched.browser.connected,
    close: () => launched.close(),
  };
}

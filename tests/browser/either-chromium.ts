/** Chromium for the tests that run in both browsers. */
import type { Page } from 'puppeteer-core';
import { ALLOWED, CONTROL_PAGE, disallowFrom, type Either } from './either.ts';
import { grantSite } from './extension.ts';
import { launch } from './launch.ts';

export async function startChromium(): Promise<Either> {
  const launched = await launch({ headless: true });
  async function control(path: string = CONTROL_PAGE): Promise<Page> {
    const page = await launched.browser.newPage();
    await page.goto(`chrome-extension://${launched.extension.id}/${path}`);
    return page;
  }
  return {
    name: 'chromium',
    newPage: () => launched.newPage(),
    control,
    allow: () => grantSite(launched, ALLOWED),
    disallow: async () => disallowFrom(await control()),
    async update() {
      await launched.browser.installExtension(launched.extension.path);
    },
    isAlive: () => launched.browser.connected,
    close: () => launched.close(),
  };
}

/** Chromium for the tests that run in both browsers. */
import { ALLOWED, CONTROL_PAGE, type Either } from './either.ts';
import { grantSite } from './extension.ts';
import { launch } from './launch.ts';

export async function startChromium(): Promise<Either> {
  const launched = await launch({ headless: true });
  return {
    name: 'chromium',
    newPage: () => launched.newPage(),
    async control(path = CONTROL_PAGE) {
      const page = await launched.browser.newPage();
      await page.goto(`chrome-extension://${launched.extension.id}/${path}`);
      return page;
    },
    allow: () => grantSite(launched, ALLOWED),
    async update() {
      await launched.browser.installExtension(launched.extension.path);
    },
    close: () => launched.close(),
  };
}

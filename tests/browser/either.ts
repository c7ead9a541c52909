/** A browser with the built extension that may read the served site: what Chromium and Firefox have in common, for tests that run in both. */
import type { Page } from 'puppeteer-core';
import { startChromium } from './either-chromium.ts';
import { startFirefox } from './either-firefox.ts';
import { keep } from './kept.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Where the extension may read; `127.0.0.1` leads to the same server, and there it may not. */
export const ALLOWED = '*://localhost/*';

export interface Either {
  name: BrowserName;
  /** A new tab, in front. */
  newPage(): Promise<Page>;
  /** A tab with the page of control-page.ts, or another file of the extension. It goes when the extension is loaded anew. */
  control(path?: string): Promise<Page>;
  /** Lets the extension read {@link ALLOWED}, as the popup's switch does, in a browser that would ask otherwise. */
  allow(): Promise<void>;
  /** Takes that back. */
  disallow(): Promise<void>;
  /** Ends the background, as the browser does when it has been idle; whoever asks next wakes it. */
  killBackground(): Promise<void>;
  /** Errors of the extension that the browser has noted so far, where it notes them. */
  errors(): Promise<string[]>;
  /** Loads the extension anew, as an update does. */
  update(): Promise<void>;
  /** Whether it still runs. */
  isAlive(): boolean;
  close(): Promise<void>;
}

/** Starts the browser that `$BROWSER` names, which the step of the test run says. */
export const startEither = (): Promise<Either> =>
  process.env.BROWSER === 'firefox' ? startFirefox() : startChromium();

/** The same, started once for all files. */
export const keptEither = keep<Either>({
  make: startEither,
  isAlive: (either) => either.isAlive(),
  end: (either) => either.close(),
});

declare const browser: {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: { type: 'popup>background:sites-changed' }): Promise<unknown> };
};

/** Takes the leave for {@link ALLOWED} back, from a page of the extension. */
export async function disallowFrom(page: Page): Promise<void> {
  await page.evaluate(async (origin) => {
    await browser.permissions.remove({ origins: [origin] });
    await browser.runtime.sendMessage({ type: 'popup>background:sites-changed' });
  }, ALLOWED);
  await page.close();
}

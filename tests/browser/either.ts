/** A browser with the built extension that may read the served site: what Chromium and Firefox have in common, for tests that run in both. */
import type { Page } from 'puppeteer-core';
import { startChromium } from './either-chromium.ts';
import { startFirefox } from './either-firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Where the extension may read; `127.0.0.1` leads to the same server, and there it may not. */
export const ALLOWED = '*://localhost/*';

/** A picture of the extension: a document of its own in a tab, with all of its interfaces and nothing that runs by itself. */
export const CONTROL_PAGE = 'icon/16.png';

export interface Either {
  name: BrowserName;
  /** A new tab, in front. */
  newPage(): Promise<Page>;
  /** A tab with {@link CONTROL_PAGE}, or another file of the extension. It goes when the extension is loaded anew. */
  control(path?: string): Promise<Page>;
  /** Lets the extension read {@link ALLOWED}, as the popup's switch does, in a browser that would ask otherwise. */
  allow(): Promise<void>;
  /** Loads the extension anew, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the browser that `$BROWSER` names; the step of the test run says which. */
export function startEither(): Promise<Either> {
  return process.env.BROWSER === 'firefox' ? startFirefox() : startChromium();
}

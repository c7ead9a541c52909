/** Starts Chromium with the built extension in a profile of its own, which is gone after `close`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { findChromium } from './find-chromium.ts';

/** The extension as `wxt build` leaves it, or another build of it (an unpacked release) that `$EXTENSION` names. */
const BUILT_EXTENSION = process.env.EXTENSION ?? join(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  /** Folder of the unpacked extension; null starts a browser without one. */
  extension?: string | null;
  /** Left out: headless where there is no display. */
  headless?: boolean;
  /** Path of the browser; left out: {@link findChromium}. */
  chromium?: string;
  /** Every request of the browser goes through this proxy, those to localhost too. */
  proxy?: string;
  viewport?: { width: number; height: number };
  /** The browser's own language, as BCP 47; left out: English. */
  language?: string;
  /** The page that opens after the install is closed before anything else happens, unless it is what is looked at. */
  welcome?: 'keep';
}

export interface Launched {
  browser: Browser;
  /** The installed extension. @throws when the browser was started without one */
  extension: Extension;
  /** A new tab, brought to the front. */
  newPage(): Promise<Page>;
  /** Leaves one empty tab, and installs the extension as if for the first time: with nothing stored and no leave given. */
  anew(): Promise<void>;
  /** When the browser has ended, closed from here or by the reader. */
  ended: Promise<void>;
  close(): Promise<void>;
}

/** Whether a window could be seen. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Starts the browser and waits until the extension is installed. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const folder = options.extension === undefined ? BUILT_EXTENSION : options.extension;
  if (folder !== null && !existsSync(join(folder, 'manifest.json')))
    throw new Error(`no built extension in ${folder}: run "npm run build" first`);
  const headless = options.headless ?? !hasDisplay();
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const remove = (): void => {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch {
      // What a dying browser still holds on to stays in the folder for temporary files.
    }
  };

  // An interrupted run ends without coming back here.
  process.once('exit', remove);

  const browser = await puppeteer
    .launch({
      executablePath: options.chromium ?? findChromium(),
      userDataDir: profile,
      headless,
      // The pipe is what lets an extension be installed in branded Chrome too, which ignores --load-extension.
      pipe: true,
      enableExtensions: folder !== null,
      // Readers have it, and pages that come back out of it are a case of their own.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      defaultViewport: headless ? (options.viewport ?? { width: 1280, height: 900 }) : null,
      args: [
        ...QUIET,
        `--lang=${options.language ?? 'en-US'}`,
        ...whereNeeded(headless),
        ...proxied(options.proxy),
      ],
      // Beside --lang: on Linux the extensions' i18n asks the environment.
      ...(options.language === undefined ? {} : { env: { ...process.env, LANGUAGE: options.language } }),
    })
    .catch((error: unknown) => {
      remove();
      throw error;
    });

  const ended = new Promise<void>((done) => browser.process()?.once('exit', () => done()) ?? done());
  const install = async (): Promise<Extension | undefined> => {
    if (folder === null) return undefined;
    const id = await browser.installExtension(folder);
    if (options.welcome !== 'keep' && existsSync(join(folder, 'welcome.html'))) await closeWelcome(browser);
    return (await browser.extensions()).get(id);
  };
  let extension = await install();
  return {
    browser,
    get extension(): Extension {
      if (!extension) throw new Error('the browser was started without an extension');
      return extension;
    },
    async newPage() {
      const page = await browser.newPage();
      await page.bringToFront();
      return page;
    },
    async anew() {
      const old = await browser.pages();
      await browser.newPage();
      for (const page of old) await page.close();
      if (extension) await browser.uninstallExtension(extension.id);
      extension = await install();
    },
    ended,
    async close() {
      await browser.close();
      // It still writes to its profile for a moment after it has stopped to answer.
      await ended;
      process.off('exit', remove);
      remove();
    },
  };
}

/** Waits for it, as it would take the place in front from a page that is opened meanwhile. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  const page = await target.page();
  await page?.close();
}

/** Where a recorded browser looks for its maker's services, so that they cannot be mistaken for anybody else's requests. */
export const BROWSERS_OWN = 'browsers-own.invalid';

/** Nothing of the browser's own on the network, so that what is recorded is the extension's or the page's. */
const QUIET = [
  '--disable-quic',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--allow-browser-signin=false',
  '--no-default-browser-check',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication,CertificateTransparencyComponentUpdater,PrivacySandboxSettings4',
];

/**
 * On a small screen a popup would have less than the 600 pixels that it has on a reader's; and the picture of a view that is higher than the window may
 * show its top again at its foot.
 */
const SCREEN = ['--window-size=1280,2200', '--screen-info={1600x2400}'];

/** Letters are drawn alike whatever the machine's settings for its screen are. */
const SAME_LETTERS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

function whereNeeded(headless: boolean): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(headless ? ['--disable-gpu', ...SCREEN, ...SAME_LETTERS] : ['--window-size=1280,960']),
  ];
}

const proxied = (proxy: string | undefined): string[] =>
  proxy === undefined
    ? []
    : [
        `--proxy-server=${proxy}`,
        '--proxy-bypass-list=<-loopback>',
        '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
        `--gaia-url=https://${BROWSERS_OWN}`,
        `--component-updater=url-source=https://${BROWSERS_OWN}/`,
      ];

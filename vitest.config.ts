import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { bundledPack } from './lib/packs/bundle-plugin.ts';

const CHROME_NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser for the DOM tests: $CHROME, else the first known name on PATH. Undefined leaves the choice to Playwright. */
function findChrome(): string | undefined {
  if (process.env.CHROME) return process.env.CHROME;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of CHROME_NAMES) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here: look on
      }
    }
  }
  return undefined;
}

const executablePath = findChrome();

/** How much fuzzing, and with which seed: the same in every `npm test`, so that whoever breaks a law is told at once, and nobody else. */
const fuzz = {
  cases: Number(process.env.FUZZ_CASES ?? 5_000),
  seed: Number(process.env.FUZZ_SEED ?? 20_241_020),
};

/** Milliseconds after which a test is given up. Only what hangs takes so long: a machine may be slow, and nothing is timed. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

/** What is tested without a browser, a database or a clock. */
const PURE =
  'tests/unit/{claims,commands,compare,export,i18n,index,library,match,statements,text}/**/*.test.{ts,tsx}';

/**
 * Files share a world, which spares half of the time that they take alone: modules are read once. Those that put something else in the place
 * of the browser, of a module or of the clock have a world of their own, found by how they do it.
 */
const REPLACES = /Object\.assign\(fakeBrowser|vi\.(mock|stubGlobal|useFakeTimers)\(/;
const SHARED = { pool: 'threads', isolate: false } as const;

/** File after file in one process, which keeps its browser: 29 starts fewer, at three seconds of processor time each. */
const ONE_BROWSER = {
  environment: './tests/browser/kept-environment.ts',
  pool: 'forks',
  isolate: false,
  maxWorkers: 1,
} as const;

/** The same with two of them: whoever waits for a browser leaves a processor to whoever does not. */
const TWO_BROWSERS = { ...ONE_BROWSER, maxWorkers: 2 } as const;

const UNIT = join(import.meta.dirname, 'tests/unit');
const alone = readdirSync(UNIT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && REPLACES.test(readFileSync(join(UNIT, file), 'utf8')))
  .map((file) => `tests/unit/${file.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit:pure',
          ...PATIENCE,
          environment: 'node',
          include: [PURE],
          setupFiles: ['tests/english.ts'],
          ...SHARED,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          ...PATIENCE,
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [PURE, ...alone],
          setupFiles: ['tests/english.ts'],
          ...SHARED,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit:alone',
          ...PATIENCE,
          environment: 'node',
          include: alone,
          exclude: [PURE],
          setupFiles: ['tests/english.ts'],
          pool: 'threads',
        },
      },
      {
        plugins: [bundledPack(join(import.meta.dirname, 'data'))],
        // Listed, so that Vite does not find a package in mid-run, rebuild, and reload the page under a running test.
        optimizeDeps: {
          include: [
            '@mozilla/readability',
            '@mozilla/readability/Readability-readerable.js',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            '@floating-ui/dom',
            'axe-core',
            'fuse.js',
            'valibot',
            'fflate',
            'intl-messageformat',
          ],
        },
        test: {
          name: 'dom',
          ...PATIENCE,
          setupFiles: ['tests/english.ts'],
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          provide: { fuzz },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1000, height: 800 },
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'fuzz',
          ...PATIENCE,
          environment: 'node',
          include: ['tests/fuzz/**/*.test.ts'],
          setupFiles: ['tests/english.ts'],
          provide: { fuzz },
          ...SHARED,
        },
      },
      {
        test: {
          name: 'release',
          ...PATIENCE,
          environment: 'node',
          include: ['tests/release/**/*.test.ts'],
          ...SHARED,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...TWO_BROWSERS,
          ...PATIENCE,
        },
      },
      ...['chromium', 'firefox'].map((name) => ({
        test: {
          name: `both:${name}`,
          include: ['tests/both/**/*.test.ts', `tests/only-${name}/**/*.test.ts`],
          env: { BROWSER: name },
          ...ONE_BROWSER,
          ...PATIENCE,
        },
      })),
    ],
  },
});

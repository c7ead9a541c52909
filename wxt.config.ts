import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledPack, watchPack } from './lib/packs/bundle-plugin.ts';

const DATA = fileURLToPath(new URL('./data', import.meta.url));

export default defineConfig({
  imports: false,
  publicDir: 'data/public',
  vite: () => ({ plugins: [preact(), bundledPack(DATA)] }),
  hooks: { 'server:started': (_wxt, server) => watchPack(DATA, server) },
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description:
      'Source context for news: what other sources report about the claims on a page, where they differ, with citations.',
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `/icon/${size}.png`])),
    // None of them is asked for, or warned of, at the install. Alarms end a pause.
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    // With modifiers, so that no key of a page's own is taken; the reader can change them in the browser's settings.
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Read this page' },
      'next-mark': { suggested_key: { default: 'Alt+Period' }, description: 'Next mark' },
      'previous-mark': { suggested_key: { default: 'Alt+Comma' }, description: 'Previous mark' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open the panel' },
    },
    // Asked for site by site, or for all, by the reader's own click in the popup. Nothing is asked at install.
    optional_host_permissions: ['*://*/*'],
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

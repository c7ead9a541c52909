import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeText } from '../../lib/background/badge.ts';
import { readTab } from '../../lib/background/read-tab.ts';
import { startPause } from '../../lib/pause/pause.ts';
import { setSiteOff } from '../../lib/settings/settings.ts';

const injected: unknown[] = [];
let url: string | undefined;
let failure: Error | null;
/** What the page answers to a ping; null where no reader is there. */
let pong: unknown;

beforeEach(() => {
  fakeBrowser.reset();
  injected.length = 0;
  url = 'https://news.example/article';
  failure = null;
  pong = null;
  Object.assign(fakeBrowser, {
    tabs: {
      get: async (id: number) => ({ id, url }),
      async sendMessage() {
        if (pong === null) throw new Error('Could not establish connection. Receiving end does not exist.');
        return pong;
      },
    },
    scripting: {
      async executeScript(injection: unknown) {
        if (failure) throw failure;
        injected.push(injection);
        return [];
      },
    },
  });
});

test('the reader is injected where it is not yet', async () => {
  expect(await readTab(7)).toEqual({ ok: true });
  expect(injected).toEqual([
    { target: { tabId: 7, allFrames: true }, files: ['/content-scripts/reader.js'] },
  ]);
});

test('where it is already nothing is injected', async () => {
  pong = { ok: true, value: null };
  expect(await readTab(7)).toEqual({ ok: true });
  expect(injected).toEqual([]);
});

test('a site that is switched off is not read', async () => {
  await setSiteOff('*://news.example/*', true);
  expect(await readTab(7)).toEqual({ ok: false, reason: 'switched-off' });
  expect(injected).toEqual([]);
});

test('nothing is read in a pause, but what the reader asks for all the same', async () => {
  await startPause();
  expect(await readTab(7)).toEqual({ ok: false, reason: 'paused' });
  await setSiteOff('*://news.example/*', true);
  expect(await readTab(7)).toEqual({ ok: false, reason: 'switched-off' });
  expect(injected).toEqual([]);
  expect(await readTab(7, { anyway: true })).toEqual({ ok: true });
  expect(injected).toHaveLength(1);
});

test.each(['chrome://settings', 'about:blank', 'devtools://devtools', 'chrome-extension://id/page.html'])(
  '%s is the browser’s own',
  async (address) => {
    url = address;
    expect(await readTab(7)).toEqual({ ok: false, reason: 'restricted-page' });
    expect(injected).toEqual([]);
  },
);

test.each([
  ['Cannot access a chrome:// URL', 'restricted-page'],
  ['The extensions gallery cannot be scripted.', 'restricted-page'],
  ['Missing host permission for the tab', 'no-leave'],
  ['Frame with ID 0 is showing error page', 'restricted-page'],
  ['Could not load file', 'failed'],
])('%s', async (message, reason) => {
  url = undefined;
  failure = new Error(message);
  expect(await readTab(7)).toEqual({ ok: false, reason });
});

test('the badge is short, and empty for nothing', () => {
  expect([0, 1, 99, 100].map(badgeText)).toEqual(['', '1', '99', '99+']);
});

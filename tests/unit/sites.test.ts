import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endPause, startPause } from '../../lib/pause/pause.ts';
import { loadSettings, setSiteOff } from '../../lib/settings/settings.ts';
import { createSiteSync, registrationFor } from '../../lib/sites/registration.ts';
import { isOn, siteOf } from '../../lib/sites/site.ts';

type Registration = NonNullable<ReturnType<typeof registrationFor>>;

/** The browser's list of registered scripts, which refuses an id that it has already, as the real one does. */
const registered = new Map<string, Registration>();
let origins: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  registered.clear();
  origins = [];
  const turn = () => new Promise((resume) => setTimeout(resume));
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ origins, permissions: ['storage'] }) },
    scripting: {
      async getRegisteredContentScripts() {
        await turn();
        return [...registered.values()];
      },
      async registerContentScripts([script]: [Registration]) {
        await turn();
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      },
      async updateContentScripts([script]: [Registration]) {
        if (!registered.has(script.id))
          throw new Error(`Content script with ID '${script.id}' does not exist`);
        registered.set(script.id, script);
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        for (const id of ids) registered.delete(id);
      },
    },
  });
});

const reader = (): Registration | undefined => registered.get('reader');

test('nothing is registered without leave', async () => {
  await createSiteSync()();
  expect(registered.size).toBe(0);
  expect(registrationFor(['chrome://favicon/*'], [])).toBeNull();
});

test('leave for a site registers it, more leave updates it, no leave takes it away', async () => {
  const sync = createSiteSync();
  origins = ['*://news.example/*'];
  await sync();
  expect(reader()).toMatchObject({ matches: ['*://news.example/*'], excludeMatches: [], allFrames: true });
  origins = ['*://news.example/*', '*://a.example/*'];
  await sync();
  expect(reader()?.matches).toEqual(['*://a.example/*', '*://news.example/*']);
  origins = [];
  await sync();
  expect(registered.size).toBe(0);
});

test('calls at the same time do not register twice, and a failure does not stop the next', async () => {
  const sync = createSiteSync();
  origins = ['*://*/*'];
  await Promise.all([sync(), sync(), sync()]);
  expect(registered.size).toBe(1);
  const getAll = vi.spyOn(fakeBrowser.permissions, 'getAll').mockRejectedValueOnce(new Error('no'));
  const [first, second] = await Promise.allSettled([sync(), sync()]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  getAll.mockRestore();
});

test('a site that is switched off is left out, even with leave for all', async () => {
  const sync = createSiteSync();
  origins = ['*://*/*'];
  await setSiteOff('*://mail.example/*', true);
  await sync();
  expect(reader()).toMatchObject({ matches: ['*://*/*'], excludeMatches: ['*://mail.example/*'] });
  await setSiteOff('*://mail.example/*', false);
  await sync();
  expect(reader()?.excludeMatches).toEqual([]);
});

test('a site is switched off once, however often it is said', async () => {
  await setSiteOff('*://news.example/*', true);
  await setSiteOff('*://news.example/*', true);
  expect((await loadSettings()).sitesOff).toEqual(['*://news.example/*']);
});

test('in a pause nothing is registered, and all of it comes back', async () => {
  const sync = createSiteSync();
  origins = ['*://*/*'];
  await startPause();
  await sync();
  expect(registered.size).toBe(0);
  await endPause();
  await sync();
  expect(reader()?.matches).toEqual(['*://*/*']);
});

test.each([
  ['https://www.news.example/a?b#c', { host: 'news.example', pattern: '*://www.news.example/*' }],
  ['http://localhost:8080/', { host: 'localhost', pattern: '*://localhost/*' }],
  ['chrome://extensions', null],
  ['about:blank', null],
  ['file:///home/page.html', null],
  ['no address', null],
  [undefined, null],
])('the site of %s', (url, site) => {
  expect(siteOf(url)).toEqual(site);
});

test.each([
  ['https://news.example/a', ['*://news.example/*'], true],
  ['https://news.example/a', ['*://other.example/*', '*://*/*'], true],
  ['https://www.news.example/a', ['*://news.example/*'], false],
  ['chrome://extensions', ['*://*/*'], false],
])('%s on %j: %j', (url, patterns, is) => {
  expect(isOn(url, patterns)).toBe(is);
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ClaimId } from '../../lib/claims/types.ts';
import { dismiss, loadDismissals } from '../../lib/dismissals/dismissals.ts';
import { removeAll } from '../../lib/options/data/remove-all.ts';
import { collectData, readData, takeOver } from '../../lib/options/data/saved-data.ts';
import { DEFAULTS } from '../../lib/settings/schema.ts';
import { changeSettings, loadSettings } from '../../lib/settings/settings.ts';

const one = { claim: 'gas' as ClaimId, sentence: 'One.' };
const other = { claim: 'gas' as ClaimId, sentence: 'Other.' };
let origins: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  origins = ['*://news.example/*', 'chrome://favicon/*'];
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins }),
      remove: async (given: { origins: string[] }) => {
        origins = origins.filter((origin) => !given.origins.includes(origin));
        return true;
      },
    },
  });
});

test('what is saved comes back in another browser, beside what is there', async () => {
  await changeSettings((now) => ({ ...now, marks: { ...now.marks, colour: 'grey' } }));
  await dismiss(one);
  const text = await (await collectData()).text();
  fakeBrowser.reset();
  await dismiss(other);
  const data = readData(text);
  if (!data) throw new Error('its own file was refused');
  expect([data.sites, data.packs]).toEqual([['*://news.example/*'], []]);
  await takeOver(data);
  await takeOver(data);
  expect((await loadSettings()).marks.colour).toBe('grey');
  expect(await loadDismissals()).toEqual([other, one]);
});

test.each([
  'not json',
  '[]',
  '{"format":"sidelight-pack"}',
  '{"format":"sidelight-data","version":2}',
  '{"format":"sidelight-data"}',
])('%s is refused', (text) => {
  expect(readData(text)).toBeNull();
});

test('of a file that somebody has changed only what is sound is taken', () => {
  const file = {
    format: 'sidelight-data',
    version: 1,
    settings: { version: 1, sitesOff: ['*://mail.example/*', 'javascript:alert(1)'] },
    dismissals: [one, { claim: 7 }, null],
    sites: ['<all_urls>'],
    packs: 'none',
  };
  expect(readData(JSON.stringify(file))).toEqual({
    settings: { ...DEFAULTS, sitesOff: ['*://mail.example/*'] },
    dismissals: [one],
    sites: [],
    packs: [],
  });
});

test('nothing is left of what was kept: settings, words, sites, databases', async () => {
  await changeSettings((now) => ({ ...now, sitesOff: ['*://mail.example/*'] }));
  await dismiss(one);
  await fakeBrowser.storage.session.set({ askedClaim: 1 });
  const opened = indexedDB.open('some-packs', 3);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opened.onupgradeneeded = () => {
      opened.result.createObjectStore('packs').put('a pack', 1);
      opened.result.createObjectStore('indexes').put('an index', 1);
    };
    opened.onsuccess = () => resolve(opened.result);
  });
  // Another part of the extension may still hold it open.
  await removeAll();
  const counts = await Promise.all(
    ['packs', 'indexes'].map(
      (name) =>
        new Promise((resolve) => {
          const asked = database.transaction(name).objectStore(name).count();
          asked.onsuccess = () => resolve(asked.result);
        }),
    ),
  );
  expect([counts, database.version]).toEqual([[0, 0], 3]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(origins).toEqual(['chrome://favicon/*']);
});

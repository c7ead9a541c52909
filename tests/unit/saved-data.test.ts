import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveArticle } from '../../lib/articles/store/changes.ts';
import { readAll } from '../../lib/articles/store/reading.ts';
import type { ClaimId } from '../../lib/claims/types.ts';
import { dismiss, loadDismissals } from '../../lib/dismissals/dismissals.ts';
import { PACK_ID } from '../../lib/library/pack.ts';
import { createData } from '../../lib/options/data/data.ts';
import { removeAll } from '../../lib/options/data/remove-all.ts';
import { collectData, readData, takeOver } from '../../lib/options/data/saved-data.ts';
import { sealPack } from '../../lib/packs/file/seal.ts';
import type { Searchable } from '../../lib/packs/matching/searchable.ts';
import { installPack, removePack } from '../../lib/packs/store/store.ts';
import { DEFAULTS } from '../../lib/settings/schema.ts';
import { changeSettings, loadSettings } from '../../lib/settings/settings.ts';
import { sampleArticle } from './articles/sample-articles.ts';
import { fakeLocks } from './packs/fake-locks.ts';
import { NEVER, samplePackFile } from './packs/sample-pack-file.ts';

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

const EMPTY_INDEX: Searchable = {
  engine: 'statements',
  format: 1,
  bytes: new ArrayBuffer(8),
  wordings: '',
  ids: [],
  keys: new Float64Array(),
};

test('a pack comes back with the address that it is refreshed from, and with nothing that only looks like one', async () => {
  const pack = await samplePackFile();
  const id = pack.manifest.identifier;
  const subscription = {
    address: 'https://packs.example/a.json',
    etag: '"1"',
    checked: '2026-03-01T12:00:00.000Z',
  };
  const failing = { ...subscription, failed: 'unreachable' as const };
  await installPack(pack, EMPTY_INDEX, { signal: NEVER, subscription: failing });
  const text = await (await collectData()).text();
  await removePack(id);
  // What went wrong last is of this browser, and stays here.
  expect(readData(text)?.packs).toEqual([{ file: pack, subscription }]);
  const changed = (one: object): string => {
    const file = JSON.parse(text);
    return JSON.stringify({ ...file, subscriptions: [7, { ...file.subscriptions[0], ...one }] });
  };
  for (const one of [
    { address: 'http://packs.example/a.json' },
    { address: 'https://reader:secret@packs.example/a.json' },
    { pack: 'another' },
    { checked: 'long ago' },
    { etag: 7 },
  ])
    expect(readData(changed(one))?.packs, JSON.stringify(one)).toEqual([{ file: pack }]);
});

test('packs are brought with their addresses after one question for all leave, and without them where it was declined', async () => {
  const subscription = { address: 'https://packs.example/a.json', checked: '2026-03-01T12:00:00.000Z' };
  const settings = await loadSettings();
  const saved = {
    settings,
    dismissals: [],
    sites: ['*://news.example/*'],
    packs: [{ file: {}, subscription }],
    articles: [],
  };
  for (const isGiven of [true, false]) {
    const locks = fakeLocks();
    vi.stubGlobal('navigator', { locks: locks.of('options') });
    fakeBrowser.permissions.contains = async () => isGiven;
    fakeBrowser.permissions.remove = async () => true;
    const asked: string[][] = [];
    const noted: string[] = [];
    fakeBrowser.permissions.request = async ({ origins = [] }) => {
      asked.push(origins);
      noted.push(
        ...Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('fetch')),
      );
      return isGiven;
    };
    const brought: unknown[] = [];
    const done = new Promise<void>((resolve) => {
      const data = createData({
        draw: resolve,
        onPacks: (files, from) => brought.push([files.length, from?.subscription]),
        onRemoved: () => undefined,
      });
      data().onTakeOver(saved);
    });
    await done;
    expect(asked).toEqual([['*://news.example/*', 'https://packs.example/*']]);
    // Leave to fetch is noted before it is given, so that nobody takes it for leave to read.
    expect(noted).toEqual(['fetchLeave:https://packs.example/*']);
    expect(brought).toEqual([[1, isGiven ? subscription : undefined]]);
    // The pack holds the leave until it is installed or given up; nobody holds what was declined.
    expect(locks.held()).toEqual(isGiven ? ['fetch-leave https://packs.example/*'] : []);
    await fakeBrowser.storage.local.remove('fetchLeave:https://packs.example/*');
    vi.unstubAllGlobals();
  }
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
    articles: [],
  });
});

test('saved articles come back in every version, and the pack that is made of them is not taken along', async () => {
  globalThis.indexedDB = new IDBFactory();
  const article = await sampleArticle();
  const later = await sampleArticle({
    paragraphs: ['The ferry terminal of Sampleton closes a year later, its board said.'],
  });
  await saveArticle(article, ['ferry'], '2026-02-03T10:00:00.000Z');
  await saveArticle(later, ['ferry'], '2026-02-04T10:00:00.000Z');
  const mine = await sealPack(
    { ...(await samplePackFile()).manifest, identifier: PACK_ID },
    { stories: [], sources: [], claims: [] },
  );
  await installPack(mine, EMPTY_INDEX, { signal: NEVER });
  const before = await readAll();
  const text = await (await collectData()).text();
  globalThis.indexedDB = new IDBFactory();
  const file = JSON.parse(text);
  const data = readData(JSON.stringify({ ...file, articles: [{ tags: 7 }, ...file.articles] }));
  expect(data).toMatchObject({ packs: [], articles: before });
  await takeOver(data!);
  await takeOver(data!);
  expect(await readAll()).toEqual(before);
  expect(JSON.parse(await (await collectData()).text()).articles).toEqual(file.articles);
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

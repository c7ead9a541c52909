/** A browser that keeps nothing, or has no room, or whose clock was set back. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismiss, loadDismissals } from '../../lib/dismissals/dismissals.ts';
import type { Searchable } from '../../lib/packs/matching/searchable.ts';
import { installPack, listPacks, readPack, switchPack } from '../../lib/packs/store/store.ts';
import { changeSettings, loadSettings } from '../../lib/settings/settings.ts';
import { NEVER, samplePackFile } from './packs/sample-pack-file.ts';
import { gas } from './sample-pack.ts';

const one = { claim: gas.id, sentence: 'A sentence.' };
const INDEX: Searchable = {
  engine: 'statements',
  format: 3,
  bytes: new ArrayBuffer(8),
  wordings: '',
  ids: [],
  keys: new Float64Array(),
};

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('where settings have no room, the change fails and what was there stays', async () => {
  await dismiss(one);
  await changeSettings((now) => ({ ...now, sitesOff: ['*://a.example/*'] }));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await expect(dismiss({ ...one, sentence: 'Another.' })).rejects.toThrow('QUOTA');
  await expect(changeSettings((now) => ({ ...now, sitesOff: [] }))).rejects.toThrow('QUOTA');
  vi.restoreAllMocks();
  expect(await loadDismissals()).toEqual([one]);
  expect((await loadSettings()).sitesOff).toEqual(['*://a.example/*']);
});

test.each([
  ['is missing', () => Reflect.deleteProperty(globalThis, 'indexedDB')],
  [
    'refuses, as in private windows',
    () => {
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException('A mutation operation was attempted on a database', 'InvalidStateError');
      });
    },
  ],
])('where the database %s, packs are refused with an error, and the settings still work', async (_, take) => {
  take();
  await expect(listPacks()).rejects.toThrow();
  await expect(installPack(await samplePackFile(), INDEX, { signal: NEVER })).rejects.toThrow();
  await changeSettings((now) => ({ ...now, sitesOff: ['*://a.example/*'] }));
  expect((await loadSettings()).sitesOff).toEqual(['*://a.example/*']);
});

test('a clock that is set back changes nothing of what is installed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
  const pack = await samplePackFile();
  await installPack(pack, INDEX, { signal: NEVER });
  vi.setSystemTime(new Date('1999-01-01T00:00:00Z'));
  expect(await readPack('sample')).toEqual(pack);
  await switchPack('sample', false);
  await installPack(pack, INDEX, { signal: NEVER });
  expect(await listPacks()).toMatchObject([
    { id: 'sample', on: false, installed: '1999-01-01T00:00:00.000Z' },
  ]);
  expect(await readPack('sample')).toEqual(pack);
});

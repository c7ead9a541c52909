/** Two windows that change the same at once: nothing is lost and nothing doubled. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismiss, loadDismissals, restore } from '../../lib/dismissals/dismissals.ts';
import type { PackFile } from '../../lib/packs/format/schema.ts';
import type { Searchable } from '../../lib/packs/matching/searchable.ts';
import { installPack, listPacks, readIndex, readPack, removePack } from '../../lib/packs/store/store.ts';
import { changeSettings, loadSettings } from '../../lib/settings/settings.ts';
import { NEVER, spoiled } from './packs/sample-pack-file.ts';
import { gas } from './sample-pack.ts';

/** The browser's locks, with nothing but their order. */
function locks() {
  const turns = new Map<string, Promise<unknown>>();
  const request = vi.fn((name: string, work: () => Promise<unknown>) => {
    const next = (turns.get(name) ?? Promise.resolve()).then(work);
    turns.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  });
  return { request };
}

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.unstubAllGlobals();
});

const numbers = Array.from({ length: 20 }, (_, at) => at);

describe.each(['with the browser’s locks', 'without'])('%s', (kind) => {
  const held = locks();
  beforeEach(() => vi.stubGlobal('navigator', kind === 'without' ? undefined : { locks: held }));

  test('dismissals from many tabs are all kept, each once', async () => {
    const all = numbers.map((at) => ({ claim: gas.id, sentence: `Sentence ${at}.` }));
    await Promise.all([...all, ...all].map(dismiss));
    expect((await loadDismissals()).map(({ sentence }) => sentence).sort()).toEqual(
      all.map(({ sentence }) => sentence).sort(),
    );
    await Promise.all(all.map((one, at) => (at % 2 ? restore(one) : dismiss(one))));
    expect(await loadDismissals()).toHaveLength(10);
  });

  test('changes of different settings do not undo each other', async () => {
    await Promise.all(
      numbers.map((at) =>
        changeSettings((now) => ({ ...now, sitesOff: [...now.sitesOff, `*://site${at}.example/*`] })),
      ),
    );
    expect((await loadSettings()).sitesOff).toHaveLength(20);
  });

  test('one that fails lets the next have its turn', async () => {
    const failing = changeSettings(() => {
      throw new Error('broken');
    });
    const next = changeSettings((now) => ({ ...now, sitesOff: ['*://a.example/*'] }));
    await expect(failing).rejects.toThrow('broken');
    await next;
    expect((await loadSettings()).sitesOff).toEqual(['*://a.example/*']);
  });
});

const packs = async (id: string): Promise<PackFile[]> =>
  Promise.all(
    ['1', '2'].map(async (version) =>
      JSON.parse(
        await spoiled((pack) => {
          pack.manifest = { ...pack.manifest, identifier: id, version };
        }),
      ),
    ),
  );
const indexOf = (byte: number): Searchable => ({
  engine: 'statements',
  format: 3,
  bytes: Uint8Array.of(byte).buffer,
  wordings: '',
  ids: [],
  keys: new Float64Array(),
});

test('two windows that install the same pack leave one whole version, with its own index', async () => {
  const [first, second] = await packs('one');
  await Promise.all([
    installPack(first!, indexOf(1), { signal: NEVER }),
    installPack(second!, indexOf(2), { signal: NEVER }),
  ]);
  const [installed, ...others] = await listPacks();
  expect(others).toEqual([]);
  const kept = await readPack('one');
  expect(kept).toEqual(kept.manifest.version === '1' ? first : second);
  expect(installed?.manifest.version).toBe(kept.manifest.version);
  expect([...new Uint8Array((await readIndex('one'))!.bytes)]).toEqual([Number(kept.manifest.version)]);
});

test('one that installs while another removes leaves the pack whole, or nothing of it', async () => {
  const [first, second] = await packs('one');
  await installPack(first!, indexOf(1), { signal: NEVER });
  await Promise.all([removePack('one'), installPack(second!, indexOf(2), { signal: NEVER })]);
  const left = await listPacks();
  if (left.length > 0) expect(await readPack('one')).toEqual(second);
  else expect(await readIndex('one')).toBeUndefined();
});

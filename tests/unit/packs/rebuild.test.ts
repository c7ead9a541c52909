/** A pack whose index is of a format that is no longer read, made searchable anew from the pack as it is kept. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../../lib/claims/types.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { createPageMatcher } from '../../../lib/packs/matching/page-matcher.ts';
import { rebuildPack } from '../../../lib/packs/matching/rebuild.ts';
import { FORMATS } from '../../../lib/packs/matching/searchable.ts';
import {
  listPacks,
  readDirectory,
  readIndex,
  readPack,
  removePack,
  replaceIndex,
  switchPack,
} from '../../../lib/packs/store/store.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { answerWords } from './answer-words.ts';
import { emptyBrowser, FERRY, install, LIGHT, searchable, unexpected } from './made-installed.ts';
import { NEVER } from './sample-pack-file.ts';

let bundled: Pack;
const complaints: unknown[][] = [];

beforeEach(async () => {
  bundled = await emptyBrowser();
  answerWords();
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words));
  await install(FERRY, LIGHT);
  // As an extension with other formats has left it.
  const old = await searchable(await madePack(FERRY));
  await replaceIndex('ferries', { ...old, format: -1, bytes: new ArrayBuffer(3), keys: new Float64Array() });
  await syncPacksInUse();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const found = async (rebuild = (_id: string): void => undefined): Promise<string[]> => {
  const page = [textOf('ferry'), textOf('lighthouse')];
  const { found: blocks } = await createPageMatcher(bundled, rebuild, unexpected).match(page, {}, NEVER);
  return blocks.flat().flatMap(({ matches }) => matches.map(({ claim }) => claim));
};
const formats = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await listPacks()).map(({ id, indexFormat }) => [id, indexFormat]));

describe('a pack whose index is of another format', () => {
  test('is built anew when a page is compared, and the pages hear of it: nothing else of it has changed', async () => {
    const before = { pack: await readPack('ferries'), other: await readIndex('lights') };
    const told = (await loadPacksInUse()).installed;
    const asked: Promise<void>[] = [];
    // What other packs hold is found meanwhile.
    expect(await found((id) => asked.push(rebuildPack(id)))).toEqual(['lights/ferry', 'lights/lighthouse']);
    expect(asked).toHaveLength(1);
    await Promise.all(asked);
    expect(await formats()).toEqual({ ferries: FORMATS.phrasings, lights: FORMATS.phrasings });
    expect(await found(() => expect.unreachable())).toEqual(['ferries/ferry', 'lights/lighthouse']);
    expect((await loadPacksInUse()).installed).not.toBe(told);
    expect(await readPack('ferries')).toEqual(before.pack);
    expect(await readIndex('lights')).toEqual(before.other);
    expect((await readDirectory('ferries'))?.keys).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  test('is built once, however many pages ask for it, and again when it is old again', async () => {
    const indexes = vi.spyOn(IDBObjectStore.prototype, 'put');
    const written = (): number =>
      indexes.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'indexes').length;
    await Promise.all([rebuildPack('ferries'), rebuildPack('ferries'), rebuildPack('ferries')]);
    expect(written()).toBe(1);
    await rebuildPack('ferries');
    expect(written()).toBe(2);
  });

  test('stays switched off where it was', async () => {
    await switchPack('ferries', false);
    await rebuildPack('ferries');
    expect((await listPacks()).map(({ on }) => on)).toEqual([false, true]);
  });

  test('is left as it was when that fails, which is told; the next page tries again', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await rebuildPack('ferries');
    expect(complaints).toHaveLength(1);
    expect(await formats()).toMatchObject({ ferries: -1 });
    await rebuildPack('ferries');
    expect(await formats()).toMatchObject({ ferries: FORMATS.phrasings });
  });

  test('is nowhere when it was removed meanwhile', async () => {
    await removePack('ferries');
    await rebuildPack('ferries');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['lights']);
    expect(await readIndex('ferries')).toBeUndefined();
  });

  test('that was replaced while it was built keeps the index of what is there now', async () => {
    let goOn: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const answer = globalThis.fetch;
    // The pack has been read when the table of words is asked for.
    const words = vi.fn(async (address: URL) => {
      await waiting;
      return answer(address);
    });
    vi.stubGlobal('fetch', words);
    const rebuilding = rebuildPack('ferries');
    await vi.waitFor(() => expect(words).toHaveBeenCalled(), { timeout: 30_000 });
    await install({ ...FERRY, claims: ['lighthouse', 'nurses', 'ferry'], version: '2' });
    const index = await readIndex('ferries');
    goOn();
    await rebuilding;
    expect(await readIndex('ferries')).toEqual(index);
    expect((await readDirectory('ferries'))?.ids).toBe('lighthouse nurses ferry');
    expect(complaints).toEqual([]);
  });
});

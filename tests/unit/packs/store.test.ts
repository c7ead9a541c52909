/** Installed packs, in an IndexedDB made of memory: what is there after each change, and after each change that was cut off. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contextOf } from '../../../lib/claims/context.ts';
import { sealPack } from '../../../lib/packs/file/seal.ts';
import { viewOf } from '../../../lib/packs/file/view.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import type { Searchable } from '../../../lib/packs/matching/searchable.ts';
import { DATABASE, MIGRATIONS, openDatabase } from '../../../lib/packs/store/database.ts';
import {
  installPack,
  listPacks,
  readClaims,
  readIndex,
  readPack,
  removePack,
  replaceIndex,
  switchPack,
} from '../../../lib/packs/store/store.ts';
import { readWordings } from '../../../lib/packs/store/wordings.ts';
import { StoreError } from '../../../lib/storage/work.ts';
import { NEVER, samplePackFile } from './sample-pack-file.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** More wordings than one block holds. */
const WORDINGS = Array.from({ length: 300 }, (_, at) => `Wording ${at}.`);

const indexOf = (...bytes: number[]): Searchable => ({
  engine: 'phrasings',
  format: 3,
  bytes: new Uint8Array(bytes).buffer,
  wordings: WORDINGS.join('\n'),
  ids: ['gas-winter', 'first-call'],
  keys: Float64Array.of(1, 2),
});
const install = (pack: PackFile, index = indexOf(1, 2, 3)) => installPack(pack, index, { signal: NEVER });

/** The sample pack under another name, with more claims. */
async function bigger(id: string, version: string, more: number): Promise<PackFile> {
  const { manifest, stories, sources, claims } = await samplePackFile();
  const { counts: _counts, sha256: _hash, ...head } = manifest;
  const extra = Array.from({ length: more }, (_, at) => ({
    ...claims[0]!,
    identifier: `claim-${at}` as never,
    text: `Claim ${at} of version ${version}.`,
  }));
  return sealPack({ ...head, identifier: id, version }, { stories, sources, claims: [...extra, ...claims] });
}

/** All that the database holds, as plain values. */
async function everything(): Promise<Record<string, unknown[]>> {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)] as const));
  database.close();
  return Object.fromEntries(all);
}

/** The records of all blocks of a kind. */
const recordsOf = async (kind: 'stories' | 'sources' | 'claims'): Promise<unknown[]> =>
  ((await everything())[kind] as { records: unknown[] }[]).flatMap(({ records }) => records);

const withoutTimes = (state: Record<string, unknown[]>): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'installed' ? '' : value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value,
    ),
  );

describe('a pack', () => {
  test('is installed whole, and read as it was, its hash with it', async () => {
    const pack = await bigger('one', '1', 20);
    await install(pack);
    expect(await listPacks()).toMatchObject([
      { id: 'one', on: true, manifest: pack.manifest, indexFormat: 3 },
    ]);
    expect(await readPack('one')).toEqual(pack);
    expect(new Uint8Array((await readIndex('one'))!.bytes)).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('is switched off and on, and stays so in its next version', async () => {
    await install(await bigger('one', '1', 1_000));
    await switchPack('one', false);
    await install(await bigger('one', '2', 2), indexOf(9));
    expect(await listPacks()).toMatchObject([{ id: 'one', on: false, manifest: { version: '2' } }]);
    await switchPack('one', true);
    expect(await listPacks()).toMatchObject([{ on: true }]);
    // Nothing is left of the version before.
    expect((await everything()).indexes).toHaveLength(1);
    expect(await recordsOf('claims')).toHaveLength(4);
  });

  test('is removed with all of it, and nothing of another', async () => {
    const other = await bigger('one-more', '1', 3);
    await install(other);
    const before = await everything();
    await install(await bigger('one', '1', 3));
    await removePack('one');
    expect(await everything()).toEqual(before);
    await removePack('never-there');
    expect(await readPack('one-more')).toEqual(other);
  });

  test('has its wordings read by their places, and only by whoever asks of what is there now', async () => {
    const { installed } = await install(await bigger('one', '1', 3));
    const places = [0, 299, 128, 127, 300, 0];
    const wordings = places.map((place) => WORDINGS[place]);
    expect(await readWordings('one', installed, places)).toEqual(wordings);
    await replaceIndex('one', { ...indexOf(7), wordings: 'Another.' });
    expect(await readWordings('one', installed, [0, 1, 128])).toEqual(['Another.', undefined, undefined]);
    // What is not there now: a version before, a pack that was removed.
    expect(await readWordings('one', '2020-01-01', [0])).toEqual([undefined]);
    await removePack('one');
    expect(await readWordings('one', installed, [0])).toEqual([undefined]);
  });

  test('gets a new index without anything else of it changing', async () => {
    const pack = await bigger('one', '1', 3);
    await install(pack);
    await replaceIndex('one', { ...indexOf(7), format: 4 });
    expect(await listPacks()).toMatchObject([{ indexFormat: 4 }]);
    expect(new Uint8Array((await readIndex('one'))!.bytes)).toEqual(new Uint8Array([7]));
    expect(await readPack('one')).toEqual(pack);
  });

  test.each([
    ['switched', () => switchPack('nobody', true)],
    ['read', () => readPack('nobody')],
    ['asked for claims', () => readClaims('nobody', ['a'])],
    ['given an index', () => replaceIndex('nobody', indexOf(1))],
  ])('that is not installed cannot be %s', async (_, work) => {
    await expect(work()).rejects.toMatchObject({ name: 'StoreError', reason: 'missing' });
    expect(await everything()).toMatchObject({ packs: [], indexes: [] });
  });

  test('progress is told, never falls, and ends within what there is', async () => {
    const told: [number, number][] = [];
    const pack = await bigger('one', '1', 2_000);
    await installPack(pack, indexOf(1), { signal: NEVER, progress: (...step) => told.push(step) });
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told).toEqual([...told].sort(([a], [b]) => a - b));
    expect(told.every(([done, total]) => done <= total)).toBe(true);
  });
});

describe('a hit', () => {
  test('is shown with what the whole pack would show', async () => {
    const pack = await bigger('one', '1', 4);
    await install(pack);
    const part = await readClaims('one', ['gas-winter']);
    const claim = part.claims.find(({ id }) => id === 'gas-winter')!;
    expect(contextOf(part, claim.id)).toEqual(contextOf(viewOf(pack), claim.id));
  });

  test('on a claim without a story reads that claim and its sources alone', async () => {
    const { manifest, sources, claims } = await samplePackFile();
    const { counts: _counts, sha256: _hash, ...head } = manifest;
    const alone = claims.map(({ story: _story, ...claim }) => claim);
    const unused = { ...sources[0]!, identifier: 'unused' as never };
    await install(await sealPack(head, { stories: [], sources: [unused, ...sources], claims: alone }));
    const part = await readClaims('sample', ['gas-winter', 'no-such-claim', 'gas-winter']);
    expect(part.claims.map(({ id }) => id)).toEqual(['gas-winter']);
    expect(part.sources.map(({ id }) => id)).toEqual(['daily']);
    expect(contextOf(part, part.claims[0]!.id).agreement).toMatchObject({ reporting: 1, of: 1 });
  });
});

/** The requests of a transaction, one after another: at the n-th the process is gone, or the request throws. */
function cutOffAt(step: number, how: 'killed' | 'failing'): { reached: () => boolean } {
  let count = 0;
  let dead = false;
  const cut = (name: 'put' | 'delete' | 'get'): void => {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    function instead(this: IDBObjectStore, ...args: unknown[]): IDBRequest {
      if (dead) throw new Error('nobody is left to ask');
      count++;
      if (count < step) return original.apply(this, args);
      if (how === 'killed') {
        dead = true;
        // What a browser does with the open transactions of a process that is gone.
        this.transaction.abort();
      }
      throw new Error('cut off');
    }
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(instead as never);
  };
  cut('put');
  cut('delete');
  cut('get');
  return { reached: () => count >= step };
}

describe('a change that is cut off leaves the old state or the new', () => {
  const CHANGES: [string, () => Promise<unknown>][] = [
    ['a first install', async () => install(await bigger('two', '1', 3), indexOf(5))],
    ['another version', async () => install(await bigger('one', '2', 5), indexOf(6))],
    ['a removal', () => removePack('one')],
    ['a switch', () => switchPack('one', false)],
    ['a new index', () => replaceIndex('one', indexOf(8))],
  ];
  const WAYS = ['killed', 'failing'] as const;

  test.each(CHANGES.flatMap(([name, change]) => WAYS.map((how) => [name, how, change] as const)))(
    '%s, %s at every step',
    async (_, how, change) => {
      const fresh = async (): Promise<unknown> => {
        globalThis.indexedDB = new IDBFactory();
        await install(await bigger('one', '1', 4));
        return withoutTimes(await everything());
      };
      const old = await fresh();
      await change();
      const changed = withoutTimes(await everything());
      expect(changed).not.toEqual(old);

      let step = 1;
      for (; ; step++) {
        await fresh();
        const { reached } = cutOffAt(step, how);
        const outcome = await change().then(
          () => 'done',
          () => 'cut off',
        );
        vi.restoreAllMocks();
        const state = withoutTimes(await everything());
        if (!reached()) {
          expect(outcome).toBe('done');
          expect(state).toEqual(changed);
          break;
        }
        expect(outcome).toBe('cut off');
        expect(state).toEqual(old);
      }
      // Each has at least the reading and the writing of the pack's own record, or five deletions.
      expect(step).toBeGreaterThan(2);
    },
  );

  test('a cancel at every report of progress', async () => {
    await install(await bigger('one', '1', 4));
    const old = await everything();
    const next = await bigger('one', '2', 3_500);
    for (let cancelAt = 1; cancelAt <= 4; cancelAt++) {
      const controller = new AbortController();
      let told = 0;
      const running = installPack(next, indexOf(9), {
        signal: controller.signal,
        progress: () => {
          told++;
          if (told === cancelAt) controller.abort(new Error('cancelled'));
        },
      });
      await expect(running).rejects.toThrow('cancelled');
      expect(told).toBe(cancelAt);
      expect(await everything()).toEqual(old);
    }
  });

  test('a full disk', async () => {
    await install(await bigger('one', '1', 4));
    const old = await everything();
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'indexes') throw new DOMException('no room', 'QuotaExceededError');
      return original.apply(this, args);
    });
    await expect(install(await bigger('one', '2', 4))).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(old);
  });
});

describe('versions of the database', () => {
  test('a later one keeps what is installed', async () => {
    const pack = await bigger('one', '1', 3);
    await install(pack);
    const later = await openDatabase([
      ...MIGRATIONS,
      async (_database, upgrade) => {
        for await (const cursor of upgrade.objectStore('packs'))
          await cursor.update({ ...cursor.value, on: false });
      },
    ]);
    expect(later.version).toBe(MIGRATIONS.length + 1);
    expect(await later.getAll('packs')).toMatchObject([{ id: 'one', on: false, manifest: pack.manifest }]);
    expect((await later.getAll('claims')).flatMap(({ records }) => records)).toHaveLength(5);
    later.close();
  });

  test('a step that fails leaves the version before', async () => {
    await install(await bigger('one', '1', 3));
    const old = await everything();
    const failing = openDatabase([
      ...MIGRATIONS,
      (database) => {
        database.deleteObjectStore('claims');
        throw new Error('cut off');
      },
    ]);
    await expect(failing).rejects.toThrow('cut off');
    expect(await everything()).toEqual(old);
  });

  test('a database of a newer extension is an error, and left alone', async () => {
    (await openDB(DATABASE, MIGRATIONS.length + 1)).close();
    await expect(listPacks()).rejects.toBeInstanceOf(StoreError);
  });

  test('an open connection makes way for a newer version', async () => {
    const held = await openDatabase();
    const newer = await openDatabase([...MIGRATIONS, () => undefined]);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
    held.close();
  });
});

describe('blocks', () => {
  test('every record of a pack of thousands is found by its id, and only that', async () => {
    const pack = await bigger('one', '1', 3_000);
    await install(pack);
    for (const at of [0, 1, 1_499, 2_999, 3_001]) {
      const claim = pack.claims[at]!;
      const part = await readClaims('one', [claim.identifier]);
      expect(part.claims.find(({ id }) => id === claim.identifier)?.statement).toBe(claim.text);
    }
    expect((await readClaims('one', ['claim-3000'])).claims).toEqual([]);
    // Far fewer records in the database than in the pack, and none of them large.
    const blocks = (await everything()).claims as { records: unknown[] }[];
    expect(blocks.length).toBeLessThan(3_002 / 50);
    expect(Math.max(...blocks.map(({ records }) => records.length))).toBeLessThan(400);
    expect(await readPack('one')).toEqual(pack);
  });

  test('a story of thousands of claims is read up to a bound', async () => {
    const pack = await bigger('one', '1', 3_000);
    await install(pack);
    const part = await readClaims('one', ['claim-2999']);
    expect(part.claims.length).toBeLessThanOrEqual(501);
    expect(part.claims.map(({ id }) => id)).toContain('claim-2999');
  });
});

/**
 * The background or the page that installs is gone between any two steps of what it does with a pack: fetching, opening, checking, indexing, writing.
 * Each step is a test, and after each there is the old pack, whole, or the new one, whole; the next try brings the new one.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packText, sealPack } from '../../../lib/packs/file/seal.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { openDatabase } from '../../../lib/packs/store/database.ts';
import { installPack, listPacks, readPack } from '../../../lib/packs/store/store.ts';
import { DAY, refreshPacks } from '../../../lib/packs/subscribe/refresh.ts';
import type { FromWorker, ToWorker } from '../../../lib/packs/work/protocol.ts';
import { servePackWork, type WorkerScope } from '../../../lib/packs/work/worker.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { madePack } from '../../feeds/made-pack.ts';
import { searchable } from './made-installed.ts';
import { live, type World } from './mortal.ts';
import { NEVER, TODAY } from './sample-pack-file.ts';

const ADDRESS = 'https://packs.example/ferries.json';
const FIRST = '2026-03-01T10:00:00.000Z';
const NEXT_DAY = Date.parse(FIRST) + DAY;
const english = generalEnglish();

/** A pack of so many claims that each part of the work rests at least once. */
async function packOf(version: string): Promise<PackFile> {
  const pack = await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry'], version });
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  const claims = Array.from({ length: 505 }, (_, at) => ({
    identifier: `c-${at}` as never,
    text: `Ferry ${at} of Samplebury stood still for ${version} weeks in spring.`,
    phrasings: [],
    details: [],
    appearance: [],
    review: [],
  }));
  return sealPack(head, { ...pack, claims });
}
const OLD = await packOf('1');
const NEW = await packOf('2');
/** One that is searched by the other engine, which reads the table of English words. */
const RICH = await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry'], version: '3' });
const OLD_INDEX = await searchable(OLD);

/** The old pack is installed, its refresh a day old. */
async function freshBrowser(): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  const subscription = { address: ADDRESS, checked: FIRST, etag: '"1"' };
  await installPack(OLD, OLD_INDEX, { signal: NEVER, subscription });
  await syncPacksInUse();
}
beforeEach(freshBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** All that the database holds of packs but for when it was written and asked for. */
async function everything(): Promise<string> {
  const database = await openDatabase();
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map(async (store) => [store, await database.getAll(store)]));
  database.close();
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'installed' || key === 'subscription') return '';
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('base64');
    return value instanceof Float64Array ? value.join() : value;
  };
  return JSON.stringify(all, plain);
}

/** The body comes in pieces, as from a network. */
function bodyOf(text: string, { through }: World): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  const next = through('network', () => {
    const piece = bytes.slice(sent, sent + 40_000);
    sent += piece.length;
    return piece;
  });
  return new ReadableStream({
    async pull(controller) {
      const piece = await next();
      if (piece.length === 0) controller.close();
      else controller.enqueue(piece);
    },
  });
}

const refresh =
  (pack: PackFile, now = NEXT_DAY) =>
  (world: World): Promise<void> =>
    refreshPacks({
      now,
      signal: NEVER,
      english: world.through('english', () => english),
      fetch: world.through(
        'fetch',
        () => new Response(bodyOf(packText(pack), world), { headers: { etag: '"2"' } }),
      ) as unknown as typeof fetch,
    });

const ALIVE: World = {
  through:
    (_name, ask) =>
    async (...args) =>
      ask(...args),
};

/** What the options page asks of its worker. */
const install =
  (pack: PackFile) =>
  (world: World): Promise<FromWorker> => {
    const scope: WorkerScope = { onmessage: null, postMessage: () => undefined };
    const ask = (data: ToWorker): Promise<FromWorker> =>
      new Promise((resolve) => {
        scope.postMessage = (message) => message.type !== 'progress' && resolve(message);
        scope.onmessage?.({ data } as MessageEvent);
      });
    servePackWork(
      scope,
      world.through('english', () => english),
    );
    const file = new Blob([packText(pack)]);
    const asked = world.through('message', (message: ToWorker) => ask(message));
    return asked({ type: 'open', file, name: 'a.json', today: TODAY }).then(() => asked({ type: 'install' }));
  };

/** Every step of work that is left alone, by its name. */
async function stepsOf(work: (world: World) => Promise<unknown>): Promise<string[]> {
  await freshBrowser();
  const life = live(work);
  expect(await life.over).toBe('done');
  life.leave();
  return [...life.steps];
}

const WORK = [
  ['a refresh', NEW, refresh(NEW)],
  ['a refresh of a pack for the other engine', RICH, refresh(RICH)],
  ['an install', NEW, install(NEW)],
] as const;
const TABLE: [what: string, pack: PackFile, work: (typeof WORK)[number][2], steps: string[]][] = [];
for (const [what, pack, work] of WORK) TABLE.push([what, pack, work, await stepsOf(work)]);
await freshBrowser();
const OLD_STATE = await everything();

describe.each(TABLE)('%s is cut off', (what, pack, work, steps) => {
  test('at steps of each of its parts', () => {
    const isRefresh = what !== 'an install';
    const parts = [
      ...(isRefresh ? ['fetch', 'network', 'storage'] : ['message']),
      'timer',
      'hash',
      'put claims',
      'put packs',
    ];
    if (pack === RICH) parts.push('english');
    else parts.push('put wordings');
    for (const part of parts) expect(steps).toContain(part);
  });

  // Up to the index the engines are one.
  const first = pack === RICH ? steps.indexOf('english') : 0;
  test.each(steps.map((name, at) => [at + 1, name] as const).slice(first))(
    'before step %i, %s',
    async (step) => {
      const life = live(work, step);
      expect(await life.over).toBe('gone');
      life.leave();
      const state = await everything();
      if (state !== OLD_STATE) {
        // It was written to its end, and whoever was to be told of it had not been told yet.
        expect(steps.slice(step - 1)).not.toContain('put packs');
        expect(await readPack('ferries')).toEqual(pack);
      } else expect(await readPack('ferries')).toEqual(OLD);

      // Started anew: the pages are told of what is there, and the next try brings the new pack.
      await syncPacksInUse();
      const [{ installed } = { installed: '' }] = await listPacks();
      expect((await loadPacksInUse()).installed).toContain(installed);
      if (step % 7 > 0) return;
      await (what === 'an install' ? work(ALIVE) : refresh(pack, NEXT_DAY + DAY)(ALIVE));
      expect(await readPack('ferries')).toEqual(pack);
    },
  );
});

/**
 * Databases as earlier versions left them, made here with what those versions made them with and no code of today's, are opened by today's: all that
 * was installed is there, is compared with pages as soon as its index is built anew, is switched, exported, replaced and removed.
 */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '../../../lib/claims/types.ts';
import { packAtHand } from '../../../lib/packs/at-hand/at-hand.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { createPageMatcher } from '../../../lib/packs/matching/page-matcher.ts';
import { rebuildPack } from '../../../lib/packs/matching/rebuild.ts';
import { FORMATS } from '../../../lib/packs/matching/searchable.ts';
import { DATABASE, MIGRATIONS } from '../../../lib/packs/store/database.ts';
import { installPack, listPacks, readPack, removePack, switchPack } from '../../../lib/packs/store/store.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { answerWords } from './answer-words.ts';
import { emptyBrowser, searchable, unexpected } from './made-installed.ts';
import { NEVER } from './sample-pack-file.ts';

let bundled: Pack;
beforeEach(async () => {
  bundled = await emptyBrowser();
  answerWords();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The block of an id, as versions 1 to 3 spread records. */
function blockOf(id: string, blocks: number, seed: string): number {
  let hash = 0x811c9dc5;
  for (const text of [seed, id])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % blocks;
}

function blocksOf(pack: PackFile, records: readonly { identifier: string }[]): object[] {
  const blocks = new Map<number, { at: number; record: object }[]>();
  for (const [at, record] of records.entries()) {
    const block = blockOf(record.identifier, Math.ceil(records.length / 128), pack.manifest.sha256);
    blocks.set(block, [...(blocks.get(block) ?? []), { at, record }]);
  }
  return [...blocks].map(([block, list]) => ({ pack: pack.manifest.identifier, block, records: list }));
}

const INSTALLED = '2026-03-01T10:00:00.000Z';
const BYTES = new Uint8Array([7, 7, 7]).buffer;

/** What each version had of a pack beside its records. */
const VERSIONS: Record<number, { stores: string[]; of(pack: PackFile): Record<string, object> }> = {
  // One engine, whose index was all that a pack was searched by.
  1: {
    stores: [],
    of: ({ manifest }) => ({
      packs: { id: manifest.identifier, manifest, on: true, installed: INSTALLED, indexFormat: 3 },
      indexes: { pack: manifest.identifier, bytes: BYTES },
    }),
  },
  // Two engines; wordings beside the index; a directory of the claims.
  2: {
    stores: ['directories'],
    of: ({ manifest, claims }) => ({
      packs: {
        id: manifest.identifier,
        manifest,
        on: true,
        installed: INSTALLED,
        engine: 'statements',
        indexFormat: 1,
        subscription: { address: 'https://packs.example/a.json', checked: INSTALLED, etag: '"1"' },
      },
      indexes: {
        pack: manifest.identifier,
        bytes: BYTES,
        wordings: claims.map(({ text }) => text).join('\n'),
      },
      directories: {
        pack: manifest.identifier,
        ids: claims.map(({ identifier }) => identifier).join(' '),
        keys: Float64Array.from(claims, (_, at) => at),
      },
    }),
  },
};

async function leftBy(version: number, packs: readonly PackFile[]): Promise<void> {
  const { stores, of } = VERSIONS[version]!;
  const database = await openDB(DATABASE, version, {
    upgrade(created) {
      created.createObjectStore('packs', { keyPath: 'id' });
      created.createObjectStore('indexes', { keyPath: 'pack' });
      for (const name of ['stories', 'sources', 'claims'])
        created.createObjectStore(name, { keyPath: ['pack', 'block'] });
      for (const name of stores) created.createObjectStore(name, { keyPath: 'pack' });
    },
  });
  for (const pack of packs) {
    for (const [store, record] of Object.entries(of(pack))) await database.put(store, record);
    const { stories, sources, claims } = pack;
    const told = stories.map((story) => ({
      ...story,
      claims: claims.filter((claim) => claim.story === story.identifier).map(({ identifier }) => identifier),
    }));
    for (const [store, records] of Object.entries({ stories: told, sources, claims }))
      for (const block of blocksOf(pack, records)) await database.put(store, block);
  }
  database.close();
}

const FERRIES = await madePack({ id: 'ferries', name: 'Ferries', claims: ['ferry', 'nurses'] });
const LIGHTS = await madePack({
  id: 'lights',
  name: 'Lights',
  claims: ['lighthouse'],
  expires: '2026-04-01',
});

/** What a background that has just been started finds on a page; packs that cannot be searched are built anew. */
async function found(): Promise<string[]> {
  const rebuilt: string[] = [];
  const matcher = createPageMatcher(bundled, (id) => rebuilt.push(id), unexpected);
  const { found: sentences } = await matcher.match([textOf('ferry'), textOf('lighthouse')], {}, NEVER);
  for (const id of rebuilt) await rebuildPack(id);
  return sentences.flat().flatMap(({ matches }) => matches.map(({ claim }) => claim));
}

test('every version before the latest is among them', () => {
  expect(Object.keys(VERSIONS).map(Number)).toEqual(MIGRATIONS.slice(1).map((_, at) => at + 1));
});

describe.each([1, 2])('a database of version %i', (version) => {
  beforeEach(() => leftBy(version, [FERRIES, LIGHTS]));

  test('holds all that was installed', async () => {
    const packs = await listPacks();
    expect(packs.map(({ id, manifest, on, installed }) => ({ id, manifest, on, installed }))).toEqual(
      [FERRIES, LIGHTS].map(({ manifest }) => ({
        id: manifest.identifier,
        manifest,
        on: true,
        installed: INSTALLED,
      })),
    );
    if (version === 2)
      expect(packs[0]!.subscription).toEqual({
        address: 'https://packs.example/a.json',
        checked: INSTALLED,
        etag: '"1"',
      });
    // To the letter: what is exported has its hash.
    expect(await readPack('ferries')).toEqual(FERRIES);
    expect(await readPack('lights')).toEqual(LIGHTS);
    const opened = await openDB(DATABASE);
    expect(opened.version).toBe(MIGRATIONS.length);
    opened.close();
  });

  test('is searched again after its indexes were built anew, and the pages hear of that', async () => {
    await syncPacksInUse();
    const before = (await loadPacksInUse()).installed;
    expect(await found()).toEqual([]);
    expect((await loadPacksInUse()).installed).not.toBe(before);
    expect(await found()).toEqual(['ferries/ferry', 'lights/lighthouse']);
    for (const { engine, indexFormat } of await listPacks()) expect(indexFormat).toBe(FORMATS[engine]);
    const { claims, packs } = await packAtHand(bundled, ['lights/lighthouse' as never]);
    expect(claims.map(({ id }) => id)).toContain('lights/lighthouse');
    expect(packs?.map(({ expires }) => expires)).toContain('2026-04-01');
    expect(await readPack('ferries')).toEqual(FERRIES);
  });

  test('is changed like one of today: switched off, replaced, removed', async () => {
    await switchPack('lights', false);
    expect(await found()).toEqual([]);
    expect(await found()).toEqual(['ferries/ferry']);
    await installPack(LIGHTS, await searchable(LIGHTS), { signal: NEVER });
    expect((await listPacks()).map(({ on }) => on)).toEqual([true, false]);
    await removePack('ferries');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['lights']);
    expect(await readPack('lights')).toEqual(LIGHTS);
    expect(await fakeBrowser.storage.local.get(null)).toBeDefined();
  });
});

/**
 * Installed packs. Every change is one transaction: what is cut off in the middle (a crash, a full disk, a background that is stopped)
 * never was. Nothing is kept in memory between two calls.
 */
import type { Pack } from '../../claims/types.ts';
import type { Progress } from '../file/progress.ts';
import { SLICE } from '../file/progress.ts';
import { viewOf } from '../file/view.ts';
import { FORMAT, FORMAT_VERSION, type PackClaim, type PackFile, type PackSource } from '../format/schema.ts';
import { blockOf, blocksFor, inBlocks } from './blocks.ts';
import type { InstalledPack, StoredStory } from './database.ts';
import { ALL, allOf, change, clear, present, withDatabase } from './transaction.ts';

/** An index file, with the version of the format it is written in. */
export interface IndexFile {
  bytes: ArrayBuffer;
  format: number;
}

export interface Installing {
  signal: AbortSignal;
  /** Told of records written; the pack is there only when the promise is kept. */
  progress?: Progress;
}

/** Claims of one story that are read with a hit: enough for any real story, and a bound for a made-up one. */
const STORY_CLAIMS = 500;

/** All packs that are installed, by id. */
export function listPacks(): Promise<InstalledPack[]> {
  return withDatabase((database) => database.getAll('packs'));
}

/**
 * Installs a pack, or puts another version in its place; one that was switched off stays so.
 *
 * @throws {StoreError} `full` when the disk or the quota is; the signal's reason when that is aborted. In both cases nothing is changed.
 */
export function installPack(
  pack: PackFile,
  index: IndexFile,
  { signal, progress }: Installing,
): Promise<InstalledPack> {
  signal.throwIfAborted();
  const id = pack.manifest.identifier;
  const total = pack.stories.length + pack.sources.length + pack.claims.length;
  return change(async (transaction) => {
    const before = await transaction.objectStore('packs').get(id);
    await clear(transaction, id);
    let done = 0;
    let told = 0;
    // Waiting for a request lets the interface draw, and keeps the transaction: a timer would end it.
    const step = async (records: number, written: Promise<unknown>): Promise<void> => {
      // One that fails ends the transaction, and is told by that.
      written.catch(() => undefined);
      done += records;
      if (done - told < SLICE) return;
      told = done;
      await written;
      signal.throwIfAborted();
      progress?.(done, total);
    };
    const { sha256 } = pack.manifest;
    for (const block of inBlocks(id, storedStories(pack), sha256))
      await step(block.records.length, transaction.objectStore('stories').put(block));
    for (const block of inBlocks(id, pack.sources, sha256))
      await step(block.records.length, transaction.objectStore('sources').put(block));
    for (const block of inBlocks(id, pack.claims, sha256))
      await step(block.records.length, transaction.objectStore('claims').put(block));
    await transaction.objectStore('indexes').put({ pack: id, bytes: index.bytes });
    const installed: InstalledPack = {
      id,
      manifest: pack.manifest,
      on: before?.on ?? true,
      installed: new Date().toISOString(),
      indexFormat: index.format,
    };
    await transaction.objectStore('packs').put(installed);
    signal.throwIfAborted();
    return installed;
  });
}

/** Switches a pack on or off. @throws {StoreError} `missing` */
export function switchPack(id: string, on: boolean): Promise<void> {
  return change(async (transaction) => {
    const packs = transaction.objectStore('packs');
    await packs.put({ ...present(await packs.get(id)), on });
  });
}

/** Removes a pack and all of it; one that is not there is no error. */
export function removePack(id: string): Promise<void> {
  return change((transaction) => clear(transaction, id));
}

/** Puts another index in the place of a pack's: the matcher reads a newer format now. @throws {StoreError} `missing` */
export function replaceIndex(id: string, index: IndexFile): Promise<void> {
  return change(async (transaction) => {
    const packs = transaction.objectStore('packs');
    await packs.put({ ...present(await packs.get(id)), indexFormat: index.format });
    await transaction.objectStore('indexes').put({ pack: id, bytes: index.bytes });
  });
}

/** The index file of a pack; undefined when it is not installed. */
export async function readIndex(id: string): Promise<ArrayBuffer | undefined> {
  return (await withDatabase((database) => database.get('indexes', id)))?.bytes;
}

/** The whole pack as it was installed, its hash with it. @throws {StoreError} `missing` */
export function readPack(id: string): Promise<PackFile> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(ALL);
    const { manifest } = present(await transaction.objectStore('packs').get(id));
    const all = async <T>(store: Kind): Promise<T[]> => {
      const blocks = await transaction.objectStore(store).getAll(allOf(id));
      const records = blocks.flatMap((block): { at: number; record: unknown }[] => block.records);
      return records.sort((a, b) => a.at - b.at).map(({ record }) => record as T);
    };
    return {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      manifest,
      stories: (await all<StoredStory>('stories')).map(({ claims: _claims, ...story }) => story),
      sources: await all('sources'),
      claims: await all('claims'),
    };
  });
}

/**
 * What a hit needs to be shown: the claims asked for, others of their stories, and the sources of all of them, as a pack of its own.
 * Claims that are not there are left out. @throws {StoreError} `missing`
 */
export function readClaims(id: string, claims: readonly string[]): Promise<Pack> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(ALL);
    const { manifest } = present(await transaction.objectStore('packs').get(id));
    const counts = {
      stories: manifest.counts.stories,
      sources: manifest.counts.sources,
      claims: manifest.counts.claims,
    };
    const read = async <T extends { identifier: string }>(
      store: Kind,
      ids: Iterable<string>,
    ): Promise<T[]> => {
      const wanted = new Set(ids);
      const blocks = blocksFor(counts[store]);
      if (blocks === 0) return [];
      const keys = new Set([...wanted].map((one) => blockOf(one, blocks, manifest.sha256)));
      const found = await Promise.all([...keys].map((key) => transaction.objectStore(store).get([id, key])));
      return found
        .flatMap((block) => (block?.records ?? []) as unknown as { record: T }[])
        .flatMap(({ record }) => (wanted.has(record.identifier) ? [record] : []));
    };
    const asked = await read<PackClaim>('claims', claims);
    const stories = await read<StoredStory>(
      'stories',
      asked.flatMap(({ story }) => story ?? []),
    );
    const beside = stories.flatMap((story) => story.claims);
    const shown = await read<PackClaim>('claims', [...asked.map(({ identifier }) => identifier), ...beside]);
    const cited = shown.flatMap(({ appearance, review }) =>
      [...appearance, ...review].map(({ citation }) => citation),
    );
    return viewOf({
      manifest,
      stories: stories.map(({ claims: _claims, ...story }) => story),
      sources: await read<PackSource>('sources', cited),
      claims: shown,
    });
  });
}

/** Stories with the ids of their first claims. */
function storedStories({ stories, claims }: PackFile): StoredStory[] {
  const told = new Map<string, string[]>();
  for (const { identifier, story } of claims) {
    if (story === undefined) continue;
    const list = told.get(story);
    if (!list) told.set(story, [identifier]);
    else if (list.length < STORY_CLAIMS) list.push(identifier);
  }
  return stories.map((story) => ({ ...story, claims: told.get(story.identifier) ?? [] }));
}

type Kind = 'stories' | 'sources' | 'claims';

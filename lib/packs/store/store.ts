/**
 * Installed packs. Every change is one transaction: what is cut off in the middle (a crash, a full disk, a background that is stopped)
 * never was. Nothing is kept in memory between two calls.
 */
import type { Pack, StoryId } from '../../claims/types.ts';
import { StoreError } from '../../storage/work.ts';
import type { Progress } from '../file/progress.ts';
import { SLICE } from '../file/progress.ts';
import { ALONE, viewOf } from '../file/view.ts';
import { FORMAT, FORMAT_VERSION, type PackClaim, type PackFile, type PackSource } from '../format/schema.ts';
import type { Searchable } from '../matching/searchable.ts';
import { blockOf, blocksFor, inBlocks } from './blocks.ts';
import type { Directory, InstalledPack, PackDatabase, StoredStory } from './database.ts';
import type { Subscription } from './subscription.ts';
import { ALL, allOf, type Change, change, clear, present, withDatabase } from './transaction.ts';
import { putWordings } from './wordings.ts';

export interface Installing {
  signal: AbortSignal;
  /** Told of records written; the pack is there only when the promise is kept. */
  progress?: Progress;
  /** Where it comes from. Left out: a pack that was subscribed to is no longer, as another file takes its place. */
  subscription?: Subscription | undefined;
  /** Only in the place of the pack that is subscribed to from here; one that was removed or unsubscribed meanwhile stays so. */
  replaces?: string;
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
  searchable: Searchable,
  { signal, progress, subscription, replaces }: Installing,
): Promise<InstalledPack> {
  signal.throwIfAborted();
  const id = pack.manifest.identifier;
  const total = pack.stories.length + pack.sources.length + pack.claims.length;
  return change(async (transaction) => {
    const before = await transaction.objectStore('packs').get(id);
    if (replaces !== undefined && before?.subscription?.address !== replaces) throw new StoreError('missing');
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
    await putSearchable(transaction, id, searchable);
    const installed: InstalledPack = {
      id,
      manifest: pack.manifest,
      on: before?.on ?? true,
      installed: new Date().toISOString(),
      engine: searchable.engine,
      indexFormat: searchable.format,
      ...(subscription ? { subscription } : {}),
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

/** Sets where a pack is refreshed from, or null for nowhere. @throws {StoreError} `missing` */
export function setSubscription(id: string, subscription: Subscription | null): Promise<void> {
  return change(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const { subscription: _before, ...pack } = present(await packs.get(id));
    await packs.put(subscription ? { ...pack, subscription } : pack);
  });
}

/** Notes how a subscription fared; answers false, and changes nothing, when it has ended meanwhile. */
export function noteSubscription(id: string, address: string, now: Subscription): Promise<boolean> {
  return change(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const pack = await packs.get(id);
    if (pack?.subscription?.address !== address) return false;
    await packs.put({ ...pack, subscription: now });
    return true;
  });
}

/** Removes a pack and all of it; one that is not there is no error. */
export function removePack(id: string): Promise<void> {
  return change((transaction) => clear(transaction, id));
}

/**
 * Puts another index in the place of a pack's: its engine reads a newer format now.
 *
 * @param installed when the pack was installed that it was built of: one that took its place meanwhile has its own, and is left alone
 * @throws {StoreError} `missing`
 */
export function replaceIndex(id: string, searchable: Searchable, installed?: string): Promise<void> {
  return change(async (transaction) => {
    const packs = transaction.objectStore('packs');
    const { engine, format } = searchable;
    const pack = present(await packs.get(id));
    if (installed !== undefined && pack.installed !== installed) return;
    await packs.put({ ...pack, engine, indexFormat: format });
    await putSearchable(transaction, id, searchable);
  });
}

async function putSearchable(
  transaction: Change,
  pack: string,
  { bytes, wordings, ids, keys }: Searchable,
): Promise<void> {
  await transaction.objectStore('indexes').put({ pack, bytes });
  await putWordings(transaction, pack, wordings);
  await transaction.objectStore('directories').put({ pack, ids: ids.join(' '), keys });
}

/** By which a pack's claims are known in other packs; undefined when it is not installed. */
export const readDirectory = (id: string): Promise<Directory | undefined> =>
  withDatabase((database) => database.get('directories', id));

/** What a pack is searched by; undefined when it is not installed. */
export async function readIndex(id: string): Promise<Pick<Searchable, 'bytes'> | undefined> {
  return withDatabase((database) => database.get('indexes', id));
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
        .flatMap((block) => (block?.records ?? []) as unknown as { at: number; record: T }[])
        .filter(({ record }) => wanted.has(record.identifier))
        .sort((a, b) => a.at - b.at)
        .map(({ record }) => record);
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

/** The records of a store that are read at once: a few milliseconds. */
const BLOCKS_AT_ONCE = 4;

/** All sources or claims of a pack, some at a time and in no order; none where the pack is not installed. What is replaced meanwhile may be read in part. */
export async function* readRecords<K extends 'sources' | 'claims'>(
  id: string,
  kind: K,
): AsyncGenerator<PackDatabase[K]['value']['records'][number]['record'][]> {
  let last: IDBValidKey = [id];
  for (;;) {
    const range = IDBKeyRange.bound(last, [id, []], true);
    const blocks = await withDatabase((database) => database.getAll(kind, range, BLOCKS_AT_ONCE));
    const end = blocks.at(-1);
    if (!end) return;
    last = [id, end.block];
    yield blocks.flatMap(({ records }) => records.map(({ record }) => record));
  }
}

/** The ids of a story's claims, of a long one the first; empty where there is no such story. */
export function readStoryClaims(id: string, story: StoryId): Promise<string[]> {
  return withDatabase(async (database) => {
    const manifest = (await database.get('packs', id))?.manifest;
    const blocks = blocksFor(manifest?.counts.stories ?? 0);
    if (story.startsWith(ALONE)) return [story.slice(ALONE.length)];
    if (!manifest || blocks === 0) return [];
    const block = await database.get('stories', [id, blockOf(story, blocks, manifest.sha256)]);
    return block?.records.find(({ record }) => record.identifier === story)?.record.claims ?? [];
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

/**
 * Installed packs. Every change is one transaction: what is cut off in the middle (a crash, a full disk, a background that is stopped)
 * never was. Nothing is kept in memory between two calls.
 */
import type { Pack } from '../../claims/types.ts';
import type { Progress } from '../file/progress.ts';
import { SLICE } from '../file/progress.ts';
import { viewOf } from '../file/view.ts';
import { FORMAT, FORMAT_VERSION, type PackClaim, type PackFile } from '../format/schema.ts';
import { type Database, type InstalledPack, openDatabase } from './database.ts';

/** An index file, with the version of the format it is written in. */
export interface IndexFile {
  bytes: ArrayBuffer;
  format: number;
}

/** Why something could not be kept: `full` is the reader's to mend, `missing` a pack that is not installed. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly reason: 'full' | 'missing' | 'failed';
  constructor(reason: StoreError['reason'], cause?: unknown) {
    super(`the packs could not be kept: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface Installing {
  signal: AbortSignal;
  /** Told of records written; the pack is there only when the promise is kept. */
  progress?: Progress;
}

/** Claims of one story that are read with a hit: enough for any real story, and a bound for a made-up one. */
const STORY_CLAIMS = 500;

const ALL = ['packs', 'indexes', 'stories', 'sources', 'claims'] as const;

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
    // Waiting for a request lets the interface draw, and keeps the transaction: a timer would end it.
    const step = async (written: Promise<unknown>): Promise<void> => {
      // One that fails ends the transaction, and is told by that.
      written.catch(() => undefined);
      if (++done % SLICE !== 0) return;
      await written;
      signal.throwIfAborted();
      progress?.(done, total);
    };
    for (const [at, record] of pack.stories.entries())
      await step(transaction.objectStore('stories').put({ pack: id, id: record.identifier, at, record }));
    for (const [at, record] of pack.sources.entries())
      await step(transaction.objectStore('sources').put({ pack: id, id: record.identifier, at, record }));
    for (const [at, record] of pack.claims.entries())
      await step(
        transaction.objectStore('claims').put({
          pack: id,
          id: record.identifier,
          at,
          record,
          ...(record.story === undefined ? {} : { story: record.story }),
        }),
      );
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
    const all = async <T>(store: 'stories' | 'sources' | 'claims'): Promise<T[]> => {
      const records = await transaction.objectStore(store).getAll(allOf(id));
      return records.sort((a, b) => a.at - b.at).map(({ record }) => record as T);
    };
    return {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      manifest,
      stories: await all('stories'),
      sources: await all('sources'),
      claims: await all('claims'),
    };
  });
}

/**
 * What a hit needs to be shown: the claims asked for, the others of their stories, and the sources of all of them, as a pack of its own.
 * Claims that are not there are left out. @throws {StoreError} `missing`
 */
export function readClaims(id: string, claims: readonly string[]): Promise<Pack> {
  return withDatabase(async (database) => {
    const transaction = database.transaction(ALL);
    const { manifest } = present(await transaction.objectStore('packs').get(id));
    const store = transaction.objectStore('claims');
    const found = new Map<string, PackClaim>();
    for (const claim of new Set(claims)) {
      const hit = await store.get([id, claim]);
      if (hit) found.set(hit.id, hit.record);
    }
    const stories = new Set([...found.values()].flatMap(({ story }) => story ?? []));
    for (const story of stories)
      for (const { id: claim, record } of await store.index('story').getAll([id, story], STORY_CLAIMS))
        found.set(claim, record);
    const cited = new Set<string>();
    for (const claim of found.values())
      for (const { citation } of [...claim.appearance, ...claim.review]) cited.add(citation);
    const read = async <T>(from: 'stories' | 'sources', ids: Iterable<string>): Promise<T[]> => {
      const records = await Promise.all([...ids].map((one) => transaction.objectStore(from).get([id, one])));
      return records.flatMap((one) => (one ? [one.record as T] : []));
    };
    return viewOf({
      manifest,
      stories: await read('stories', stories),
      sources: await read('sources', cited),
      claims: [...found.values()],
    });
  });
}

type Change = ReturnType<typeof beginChange>;

const beginChange = (database: Database) => database.transaction(ALL, 'readwrite');

/** Every key of a pack: an array sorts after every string. */
const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

async function clear(transaction: Change, id: string): Promise<void> {
  await transaction.objectStore('stories').delete(allOf(id));
  await transaction.objectStore('sources').delete(allOf(id));
  await transaction.objectStore('claims').delete(allOf(id));
  await transaction.objectStore('indexes').delete(id);
  await transaction.objectStore('packs').delete(id);
}

function present(pack: InstalledPack | undefined): InstalledPack {
  if (!pack) throw new StoreError('missing');
  return pack;
}

/** Runs a change to its end, or takes all of it back: a transaction left alone would keep what was done so far. */
function change<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    const transaction = beginChange(database);
    // Told by the work or by the wait below; here it would be told to nobody.
    transaction.done.catch(() => undefined);
    try {
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      takeBack(transaction);
      throw storeError(transaction.error ?? error, error);
    }
  });
}

function takeBack(transaction: Change): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase().catch((error: unknown) => {
    throw storeError(error, error);
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Our own errors and a caller's abort as they are; the browser's as one of ours. */
function storeError(cause: unknown, thrown: unknown): unknown {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  if (isFull) return new StoreError('full', cause);
  const isStorage = thrown instanceof DOMException && thrown !== null && STORAGE_ERRORS.has(thrown.name);
  return isStorage ? new StoreError('failed', thrown) : thrown;
}

const STORAGE_ERRORS = new Set([
  'InvalidStateError',
  'TransactionInactiveError',
  'UnknownError',
  'DataError',
  'ConstraintError',
  'VersionError',
  'NotFoundError',
]);

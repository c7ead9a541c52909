/** Work on the database: opened for one piece of work, and a change is one transaction, whole or not at all. */
import { type Database, type InstalledPack, openDatabase } from './database.ts';

/** Why something could not be kept: `full` is the reader's to mend, `missing` a pack that is not installed. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly reason: 'full' | 'missing' | 'failed';
  constructor(reason: StoreError['reason'], cause?: unknown) {
    super(`the packs could not be kept: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Every store: a pack is spread over all of them. */
export const ALL = ['packs', 'indexes', 'stories', 'sources', 'claims'] as const;

export type Change = ReturnType<typeof beginChange>;

const beginChange = (database: Database) => database.transaction(ALL, 'readwrite');

/** Every key of a pack: an array sorts after every string. */
export const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Takes all of a pack away. */
export async function clear(transaction: Change, id: string): Promise<void> {
  await transaction.objectStore('stories').delete(allOf(id));
  await transaction.objectStore('sources').delete(allOf(id));
  await transaction.objectStore('claims').delete(allOf(id));
  await transaction.objectStore('indexes').delete(id);
  await transaction.objectStore('packs').delete(id);
}

/** @throws {StoreError} `missing` */
export function present(pack: InstalledPack | undefined): InstalledPack {
  if (!pack) throw new StoreError('missing');
  return pack;
}

/** Runs a change to its end, or takes all of it back: a transaction left alone would keep what was done so far. */
export function change<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
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

/** @throws {StoreError} when the database cannot be opened */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
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

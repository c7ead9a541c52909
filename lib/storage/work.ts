/** Work on an IndexedDB database: opened for one piece of work, and a change is one transaction, whole or not at all. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** Why something could not be kept: `full` is the reader's to mend, `missing` is what was asked for and is not there. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly reason: 'full' | 'missing' | 'failed';
  constructor(reason: StoreError['reason'], cause?: unknown) {
    super(`could not be kept: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A transaction over every store of a database. */
export type ChangeOf<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'readwrite'>;

/** Runs a change to its end, or takes all of it back: a transaction left alone would keep what was done so far. */
export function changeIn<S extends DBSchema, T>(
  open: () => Promise<IDBPDatabase<S>>,
  work: (transaction: ChangeOf<S>) => Promise<T>,
): Promise<T> {
  return withOpen(open, async (database) => {
    const stores: StoreNames<S>[] = [...database.objectStoreNames];
    const transaction = database.transaction(stores, 'readwrite');
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

function takeBack(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** @throws {StoreError} when the database cannot be opened */
export async function withOpen<S extends DBSchema, T>(
  open: () => Promise<IDBPDatabase<S>>,
  work: (database: IDBPDatabase<S>) => Promise<T>,
): Promise<T> {
  const database = await open().catch((error: unknown) => {
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

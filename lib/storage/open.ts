/** Opens a database, brought to its latest version step by step. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

/** A step from one version of a database to the next; all that are missing run in one transaction. Steps that were released are never changed. */
export type Migration<S extends DBSchema> = (
  database: IDBPDatabase<S>,
  upgrade: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * @param migrations step n leads to version n + 1
 * @throws what a step has thrown; the database is then as it was
 */
export async function openAt<S extends DBSchema>(
  name: string,
  migrations: readonly Migration<S>[],
): Promise<IDBPDatabase<S>> {
  let failure: unknown;
  const opening = openDB<S>(name, migrations.length, {
    async upgrade(database, from, _to, upgrade) {
      upgrade.done.catch(() => undefined);
      try {
        for (const migration of migrations.slice(from)) await migration(database, upgrade);
      } catch (error) {
        failure = error;
        upgrade.abort();
      }
    },
    // A newer version of the extension waits for this connection: it gets its turn, and whoever comes here next opens anew.
    blocking: () => void opening.then((database) => database.close()),
  });
  return opening.catch((error: unknown) => {
    throw failure ?? error;
  });
}

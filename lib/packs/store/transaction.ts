/** Changes of the database of packs: each is one transaction, whole or not at all. */

import { tellChanged } from '../../storage/changed.ts';
import { type ChangeOf, changeIn, StoreError, withOpen } from '../../storage/work.ts';
import { type Database, type InstalledPack, openDatabase, type PackDatabase } from './database.ts';

/** Every store: a pack is spread over all of them. */
export const ALL = ['packs', 'indexes', 'wordings', 'directories', 'stories', 'sources', 'claims'] as const;

export type Change = ChangeOf<PackDatabase>;

/** Every key of a pack: an array sorts after every string. */
export const allOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Takes all of a pack away. */
export async function clear(transaction: Change, id: string): Promise<void> {
  await transaction.objectStore('stories').delete(allOf(id));
  await transaction.objectStore('sources').delete(allOf(id));
  await transaction.objectStore('claims').delete(allOf(id));
  await transaction.objectStore('indexes').delete(id);
  await transaction.objectStore('wordings').delete(allOf(id));
  await transaction.objectStore('directories').delete(id);
  await transaction.objectStore('packs').delete(id);
}

/** @throws {StoreError} `missing` */
export function present(pack: InstalledPack | undefined): InstalledPack {
  if (!pack) throw new StoreError('missing');
  return pack;
}

/** Runs a change to its end, which is told to every page that lists packs, or takes all of it back. @throws {StoreError} */
export async function change<T>(work: (transaction: Change) => Promise<T>): Promise<T> {
  const result = await changeIn(openDatabase, work);
  tellChanged('packs');
  return result;
}

/** @throws {StoreError} when the database cannot be opened */
export const withDatabase = <T>(work: (database: Database) => Promise<T>): Promise<T> =>
  withOpen(openDatabase, work);

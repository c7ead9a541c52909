/**
 * The database of installed packs: what is in it, and how it got there from version to version. A pack's records carry its id first in their
 * keys, so that all of it is one range.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { type Migration, openAt } from '../../storage/open.ts';
import type { PackClaim, PackManifest, PackSource, PackStory } from '../format/schema.ts';
import type { Engine } from '../matching/searchable.ts';
import type { Block } from './blocks.ts';
import type { Subscription } from './subscription.ts';
import type { WordingBlock } from './wordings.ts';

/** A pack that is installed; its texts and its index lie beside it. */
export interface InstalledPack {
  id: string;
  manifest: PackManifest;
  /** Whether pages are compared with it. */
  on: boolean;
  /** When it was installed, ISO 8601 in UTC. */
  installed: string;
  /** Which engine searches it, and the format its bytes are of; in another format than the engine reads they must be built anew. */
  engine: Engine;
  indexFormat: number;
  /** Where it is refreshed from; a file that was brought has none. */
  subscription?: Subscription;
}

/** A story, with the ids of its first claims: what a hit on one of them reads beside it. */
export type StoredStory = PackStory & { claims: string[] };

/** The claims of a pack in the file's order: their ids, and a key of each one's text. */
export interface Directory {
  /** With a space between two: one string is read ten times as fast as 100,000. */
  ids: string;
  keys: Float64Array;
}

type Key = [pack: string, block: number];

export interface PackDatabase extends DBSchema {
  packs: { key: string; value: InstalledPack };
  /** Index files as they were built: one read opens a pack for matching. */
  indexes: { key: string; value: { pack: string; bytes: ArrayBuffer } };
  /** The wordings that they find, which are read on a hit only. */
  wordings: { key: Key; value: { pack: string } & WordingBlock };
  /** By which a pack's claims are known in other packs. Apart from the index, as the views need it and not that. */
  directories: { key: string; value: { pack: string } & Directory };
  stories: { key: Key; value: Block<StoredStory> };
  sources: { key: Key; value: Block<PackSource> };
  claims: { key: Key; value: Block<PackClaim> };
}

export type Database = IDBPDatabase<PackDatabase>;

/** Step n leads to version n + 1. Steps that were released are never changed. */
export const MIGRATIONS: readonly Migration<PackDatabase>[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('indexes', { keyPath: 'pack' });
    for (const name of ['stories', 'sources', 'claims'] as const)
      database.createObjectStore(name, { keyPath: ['pack', 'block'] });
  },
  (database) => void database.createObjectStore('directories', { keyPath: 'pack' }),
  (database) => void database.createObjectStore('wordings', { keyPath: ['pack', 'block'] }),
];

export const DATABASE = 'sidelight-packs';

/** Opens the database, brought to the latest version; a step that fails leaves it as it was, and is the error. */
export const openDatabase = (migrations = MIGRATIONS): Promise<Database> => openAt(DATABASE, migrations);

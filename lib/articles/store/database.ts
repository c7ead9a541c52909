/** The database of saved articles. Rows lie apart from texts, so that the list opens without reading a single text. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Article, ArticleId } from '../../library/article.ts';
import { type Migration, openAt } from '../../storage/open.ts';
import type { KeptLinks } from '../kept/graph.ts';
import type { KeptArticle, KeptClaims, KeptRare } from '../kept/records.ts';
import type { SourceKey, SourceRow } from '../types.ts';

/** How far the pack of the articles is. */
export interface Made {
  /** After how many changes of the library it was made. */
  after: number;
  /** Why it could not be made of what is there now. */
  problem: 'full' | 'failed' | null;
  /** Of which version of the extension the comparing was: another one may read or judge otherwise. */
  by?: string;
}

export interface ArticleDatabase extends DBSchema {
  sources: { key: SourceKey; value: SourceRow };
  /** Every version of every source, whole. A text belongs to one source. */
  texts: { key: ArticleId; value: { id: ArticleId; source: SourceKey; article: Article } };
  /** How often the library has changed: what is made of it says after which change it was made. */
  changes: { key: 'count'; value: number };
  /** What was made of it last. */
  made: { key: 'pack'; value: Made };
  /** What comparing has found, article by article (lib/articles/kept): statements, rare keys, links; and the claims that several statements make. */
  read: { key: ArticleId; value: KeptArticle };
  rare: { key: ArticleId; value: KeptRare; indexes: { names: string } };
  links: { key: ArticleId; value: KeptLinks };
  claims: { key: ArticleId; value: KeptClaims };
}

export type Database = IDBPDatabase<ArticleDatabase>;

/** Step n leads to version n + 1. Steps that were released are never changed. */
const MIGRATIONS: readonly Migration<ArticleDatabase>[] = [
  (database) => {
    database.createObjectStore('sources', { keyPath: 'key' });
    database.createObjectStore('texts', { keyPath: 'id' });
    database.createObjectStore('changes');
  },
  (database) => void database.createObjectStore('made'),
  (database) => {
    database.createObjectStore('read', { keyPath: 'id' });
    database.createObjectStore('rare', { keyPath: 'id' }).createIndex('names', 'names', { multiEntry: true });
    database.createObjectStore('links', { keyPath: 'id' });
    database.createObjectStore('claims', { keyPath: 'id' });
  },
  // Claims article by article: what was kept one by one is compared anew.
  async (_database, upgrade) => {
    for (const name of ['read', 'rare', 'links', 'claims', 'made'] as const)
      await upgrade.objectStore(name).clear();
  },
];

const DATABASE = 'sidelight-articles';

/**
 * @param migrations those of an older version, for tests of what follows them
 * @throws {DOMException} where the browser has no database to give
 */
export const openDatabase = (migrations = MIGRATIONS): Promise<Database> => openAt(DATABASE, migrations);

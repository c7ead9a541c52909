/** Work on the database of saved articles: each change is one transaction, and nothing is kept in memory between two. */
import type { Article, ArticleId } from '../../library/article.ts';
import { type ChangeOf, changeIn, StoreError, withOpen } from '../../storage/work.ts';
import { sourceKey } from '../source-key.ts';
import type { SourceKey, SourceRow } from '../types.ts';
import { type ArticleDatabase, type Database, openDatabase } from './database.ts';

export type Change = ChangeOf<ArticleDatabase>;

/** Runs a change to its end, or takes all of it back. @throws {StoreError} */
export const change = <T>(work: (transaction: Change) => Promise<T>): Promise<T> =>
  changeIn(openDatabase, work);

/** @throws {StoreError} when the database cannot be opened */
export const read = <T>(work: (database: Database) => Promise<T>): Promise<T> => withOpen(openDatabase, work);

/** @throws {StoreError} `missing` */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new StoreError('missing');
  return value;
}

/** Tells that the articles have changed, in the transaction that changes them. */
export async function countChange(transaction: Change): Promise<void> {
  const changes = transaction.objectStore('changes');
  await changes.put(((await changes.get('count')) ?? 0) + 1, 'count');
}

/** Where sources and texts are looked up: in a change, or in the database. */
export interface Lookup {
  row(key: SourceKey): Promise<SourceRow | undefined>;
  text(id: ArticleId): Promise<{ source: SourceKey; article: Article } | undefined>;
}

/** Sees what the change itself has written. */
export const lookupWithin = (transaction: Change): Lookup => ({
  row: (key) => transaction.objectStore('sources').get(key),
  text: (id) => transaction.objectStore('texts').get(id),
});

/** Each question is a transaction of its own. */
export const lookupIn = (database: Database): Lookup => ({
  row: (key) => database.get('sources', key),
  text: (id) => database.get('texts', id),
});

/** The source that holds the text of an article, as the same text of the same publisher may stand at two addresses; else the one of its key. */
export async function sourceOf(lookup: Lookup, article: Article): Promise<SourceRow | undefined> {
  const same = await lookup.text(article.id);
  return lookup.row(same?.source ?? sourceKey(article));
}

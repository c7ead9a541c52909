/** Reads the library of saved articles: rows without texts, a text by its id, or all of it. */
import type { Article, ArticleId } from '../../library/article.ts';
import type { SavedSource, SavedVersion, SourceRow } from '../types.ts';
import { lastSaved, newestOf } from './row.ts';
import { lookupIn, present, read, sourceOf } from './work.ts';

/** All sources, the one saved last first; no text is read. */
export async function listSources(): Promise<SourceRow[]> {
  const rows = await read((database) => database.getAll('sources'));
  return rows.sort((a, b) => (lastSaved(a) < lastSaved(b) ? 1 : -1));
}

/** How often the library has changed so far: what is made of it can tell whether it is still of it. */
export const changeCount = (): Promise<number> =>
  read(async (database) => (await database.get('changes', 'count')) ?? 0);

/** The source that an article is of, with its newest text; null when it is not there. */
export function findSource(article: Article): Promise<{ row: SourceRow; newest: Article } | null> {
  return read(async (database) => {
    const row = await sourceOf(lookupIn(database), article);
    const newest = row && (await database.get('texts', newestOf(row)));
    return row && newest ? { row, newest: newest.article } : null;
  });
}

/** A version, whole, with its source. @throws {StoreError} `missing` */
export function readArticle(id: ArticleId): Promise<{ article: Article; row: SourceRow }> {
  return read(async (database) => {
    const text = present(await database.get('texts', id));
    return { article: text.article, row: present(await database.get('sources', text.source)) };
  });
}

/** The newest version of every source, by id: what is compared. */
export function readNewest(): Promise<Article[]> {
  return read(async (database) => {
    const transaction = database.transaction(['sources', 'texts']);
    const rows = await transaction.objectStore('sources').getAll();
    const texts = await Promise.all(rows.map((row) => transaction.objectStore('texts').get(newestOf(row))));
    const articles = texts.flatMap((text) => text?.article ?? []);
    return articles.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** Everything, in an order that follows from what it is. */
export function readAll(): Promise<SavedSource[]> {
  return read(async (database) => {
    const transaction = database.transaction(['sources', 'texts']);
    const rows = await transaction.objectStore('sources').getAll();
    const texts = await transaction.objectStore('texts').getAll();
    const byId = new Map(texts.map(({ id, article }) => [id, article]));
    return rows.map(({ tags, versions }) => ({
      tags,
      versions: versions.map(({ id, saved }): SavedVersion => ({ saved, article: present(byId.get(id)) })),
    }));
  });
}

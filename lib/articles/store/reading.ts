/** Reads the library of saved articles: rows without texts, a text by its id, or all of it. */
import type { Article, ArticleId } from '../../library/article.ts';
import { StoreError } from '../../storage/work.ts';
import { fold } from '../../text/fold.ts';
import type { SavedSource, SavedVersion, SourceKey, SourceRow } from '../types.ts';
import type { Made } from './database.ts';
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

/** How far the pack of the articles is; nothing was made yet where there is no word of it. */
export const readMade = (): Promise<Made> =>
  read(async (database) => (await database.get('made', 'pack')) ?? { after: 0, problem: null });

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

/** The same; null where it is not there: what names it may be older than the library. */
export const readArticleIfThere = (id: ArticleId): Promise<{ article: Article; row: SourceRow } | null> =>
  readArticle(id).catch((error: unknown) => {
    if (error instanceof StoreError && error.reason === 'missing') return null;
    throw error;
  });

/** The ids of the newest versions of all sources: what is compared. No text is read. */
export async function newestIds(): Promise<ArticleId[]> {
  return (await read((database) => database.getAll('sources'))).map(newestOf).sort();
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

/** Sources whose newest text holds every word of a query, folded; read text by text, so that a next query can end it. */
export function sourcesWithText(query: string, signal: AbortSignal): Promise<Set<SourceKey>> {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return read(async (database) => {
    const found = new Set<SourceKey>();
    const newest = new Set((await database.getAll('sources')).map(newestOf));
    let cursor = await database.transaction('texts').store.openCursor();
    while (cursor && !signal.aborted && words.length > 0) {
      const { id, source, article } = cursor.value;
      if (newest.has(id)) {
        const text = fold(article.paragraphs.join('\n'));
        if (words.every((word) => text.includes(word))) found.add(source);
      }
      cursor = await cursor.continue();
    }
    return found;
  });
}

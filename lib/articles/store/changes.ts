/**
 * Changes the library of saved articles, which are kept whole in this browser. Every change is one transaction: what is cut off in the middle (a crash, a full disk) never
 * was.
 */
import type { Article } from '../../library/article.ts';
import { forgetCompared } from '../kept/forget.ts';
import { sourceKey } from '../source-key.ts';
import { MOST_TAGS, type SavedSource, type SavedVersion, type SourceKey, type SourceRow } from '../types.ts';
import type { Made } from './database.ts';
import { newestOf, rowOf } from './row.ts';
import { change, countChange, lookupWithin, present, sourceOf } from './work.ts';

/** What saving has done: a source that is new, one more version of it, or nothing because the text is the one that is there. */
export interface SaveOutcome {
  kind: 'new' | 'version' | 'unchanged';
  row: SourceRow;
}

/** What bringing sources has done, counted in versions. */
export interface BringOutcome {
  added: number;
  unchanged: number;
}

/**
 * Keeps an article: as a source, or as the next version of the source that it is.
 *
 * @param saved now, ISO 8601 in UTC
 * @throws {StoreError} `full` when the disk or the quota is; nothing is changed then
 */
export function saveArticle(article: Article, tags: readonly string[], saved: string): Promise<SaveOutcome> {
  return change(async (transaction): Promise<SaveOutcome> => {
    const texts = transaction.objectStore('texts');
    const before = await sourceOf(lookupWithin(transaction), article);
    const newest = before && (await texts.get(newestOf(before)))?.article;
    const isKnown = before && (before.key !== sourceKey(article) || (newest && isSameText(newest, article)));
    if (isKnown) {
      const row = { ...before, tags: [...tags] };
      await transaction.objectStore('sources').put(row);
      return { kind: 'unchanged', row };
    }
    const key = sourceKey(article);
    const row = rowOf(key, [...(before?.versions ?? []), { id: article.id, saved }], tags, article);
    await texts.put({ id: article.id, source: key, article });
    await transaction.objectStore('sources').put(row);
    await countChange(transaction);
    return { kind: before ? 'version' : 'new', row };
  });
}

/** Sets the tags of a source. @throws {StoreError} `missing` */
export function tagSource(key: SourceKey, tags: readonly string[]): Promise<void> {
  return change(async (transaction) => {
    const sources = transaction.objectStore('sources');
    await sources.put({ ...present(await sources.get(key)), tags: [...tags] });
  });
}

/** Removes a source with all its versions; one that is not there is no error. */
export function removeSource(key: SourceKey): Promise<void> {
  return change(async (transaction) => {
    const row = await transaction.objectStore('sources').get(key);
    if (!row) return;
    for (const { id } of row.versions) await transaction.objectStore('texts').delete(id);
    await transaction.objectStore('sources').delete(key);
    await countChange(transaction);
  });
}

/** Removes all that was ever saved. */
export function removeAll(): Promise<void> {
  return change(async (transaction) => {
    await transaction.objectStore('sources').clear();
    await transaction.objectStore('texts').clear();
    await forgetCompared(transaction);
    await countChange(transaction);
  });
}

/**
 * Adds sources with their versions to what is there; a version that is there already stays as it is, also where its text is that of another source.
 *
 * @throws {StoreError} `full`: nothing is changed then; the signal's reason when that is aborted
 */
export function bringSources(brought: readonly SavedSource[], signal: AbortSignal): Promise<BringOutcome> {
  return change(async (transaction) => {
    const texts = transaction.objectStore('texts');
    const outcome: BringOutcome = { added: 0, unchanged: 0 };
    for (const { tags, versions } of brought) {
      signal.throwIfAborted();
      const first = versions[0]!.article;
      const before = await sourceOf(lookupWithin(transaction), first);
      const key = before?.key ?? sourceKey(first);
      const known = new Set(before?.versions.map(nameOf));
      const fresh: SavedVersion[] = [];
      for (const version of versions) {
        const { saved, article } = version;
        if (known.has(nameOf({ id: article.id, saved }))) continue;
        const same = await texts.get(article.id);
        if (!same || same.source === key) fresh.push(version);
      }
      outcome.unchanged += versions.length - fresh.length;
      outcome.added += fresh.length;
      for (const { article } of fresh) await texts.put({ id: article.id, source: key, article });
      const all = [
        ...(before?.versions ?? []),
        ...fresh.map(({ saved, article }) => ({ id: article.id, saved })),
      ].sort((a, b) => (a.saved < b.saved ? -1 : a.saved > b.saved ? 1 : 0));
      const newest = present(await texts.get(all.at(-1)!.id));
      const allTags = [...new Set([...(before?.tags ?? []), ...tags])].slice(0, MOST_TAGS);
      await transaction.objectStore('sources').put(rowOf(key, all, allTags, newest.article));
    }
    if (outcome.added > 0) await countChange(transaction);
    return outcome;
  });
}

const nameOf = ({ id, saved }: SourceRow['versions'][number]): string => `${saved} ${id}`;

/** Writes down what was made of the library. */
export function noteMade(made: Made): Promise<void> {
  return change(async (transaction) => {
    await transaction.objectStore('made').put(made, 'pack');
  });
}

/** Whether a page that is saved again says what it said. */
const isSameText = (one: Article, other: Article): boolean =>
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every((text, at) => text === other.paragraphs[at]);

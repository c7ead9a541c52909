/** The row of a source: what its newest version says of itself, without the text. */
import type { Article, ArticleId } from '../../library/article.ts';
import { wordCount } from '../extract/words.ts';
import type { SourceKey, SourceRow } from '../types.ts';

/**
 * @param versions oldest first
 * @param newest the article of the last of them
 */
export function rowOf(
  key: SourceKey,
  versions: SourceRow['versions'],
  tags: readonly string[],
  newest: Article,
): SourceRow {
  const { id: _id, origin: _origin, paragraphs, ...facts } = newest;
  return {
    ...facts,
    key,
    tags: [...tags],
    versions,
    words: wordCount(paragraphs),
    paragraphs: paragraphs.length,
  };
}

/** The article of the newest version. */
export const newestOf = ({ versions }: SourceRow): ArticleId => versions.at(-1)!.id;
/** When the newest version was saved, as an ISO time. */
export const lastSaved = ({ versions }: SourceRow): string => versions.at(-1)!.saved;

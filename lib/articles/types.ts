/** Saved articles as the reader has them: sources, each in the versions in which it was saved. */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../library/article.ts';

/** Names a source: where it stands on the web, or its publisher and title. Two saved texts with one key are versions of one source. */
export type SourceKey = string & { readonly SourceKey: unique symbol };

/** When a version was saved, ISO 8601 in UTC. */
const time = v.pipe(v.string(), v.isoTimestamp('expected an ISO 8601 time'));

const tag = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'expected a tag, got an empty one'),
  v.maxLength(50, 'expected a tag of at most 50 characters'),
  v.regex(/^[^,\n\r\t]*$/, 'expected a tag of one line, without commas'),
);

export const MOST_TAGS = 20;
/** In one file. Saving is not held to them: they are more than anybody saves, so that what was saved can be brought back. */
const MOST_VERSIONS = 10_000;
export const MOST_SOURCES = 100_000;

const TagsSchema = v.pipe(v.array(tag), v.maxLength(MOST_TAGS, `expected at most ${MOST_TAGS} tags`));

/** A source with the whole text of every version: what is exported and imported. */
export const SavedSourceSchema = v.strictObject({
  tags: TagsSchema,
  /** Oldest first. */
  versions: v.pipe(
    v.array(v.strictObject({ saved: time, article: ArticleSchema })),
    v.minLength(1, 'expected at least one version'),
    v.maxLength(MOST_VERSIONS, `expected at most ${MOST_VERSIONS} versions`),
  ),
});

export type SavedSource = v.InferOutput<typeof SavedSourceSchema>;
export type SavedVersion = SavedSource['versions'][number];

/** A source as a list shows it: the newest version without its text. */
export interface SourceRow {
  key: SourceKey;
  tags: string[];
  /** Ids of the versions with the times they were saved, oldest first. */
  versions: { id: Article['id']; saved: string }[];
  title: string;
  publisher: string;
  author?: string;
  published?: string;
  address?: string;
  language: string;
  words: number;
  paragraphs: number;
}

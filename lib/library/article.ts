/**
 * Saved articles: the shape of an article, and of what is found when articles are compared.
 *
 * An {@link Article} is what a reader saved: its text in paragraphs, and what is known of it. {@link LibraryClaim} is what comes out: one
 * statement, in the words of the source that says it most plainly, with a report for every sentence of an article that states it:
 *
 *     { id, text, from: { article, paragraph, sentence },
 *       reports: [{ article, paragraph, sentence, relation, differs: [{ kind, page, claim }], origin }] }
 *
 * Paragraphs and sentences count from 1: paragraphs as they stand in the article, sentences within their paragraph (`place.ts`). In a difference
 * `page` are the words of the report's own sentence and `claim` those of the claim's text. A claim that only one article states has reports of
 * that article alone. Claims come in a fixed order that does not depend on the order in which articles were added.
 */
import * as v from 'valibot';
import type { Relation as AnyRelation, ClaimId, Difference } from '../claims/types.ts';

/** UTF-16 code units of one paragraph, and paragraphs of one article, at most. */
const LONGEST_PARAGRAPH = 100_000;
const MOST_PARAGRAPHS = 20_000;
/** Words of one article, at most: a book is no article. */
export const MOST_WORDS = 100_000;

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'expected text, got an empty string'),
    v.maxLength(most, (issue) => `expected at most ${most} characters, got ${issue.received}`),
    v.regex(/^[^\n\r\t]*$/, 'expected one line of text'),
  );

export const ArticleIdSchema = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id'),
  v.brand('ArticleId'),
);

/** Everything that becomes an article passes through here: what is extracted, stored, or read from a file. */
export const ArticleSchema = v.pipe(
  v.strictObject({
    /** Of this version of the article: text that changed has another id (`article-id.ts` makes one). */
    id: ArticleIdSchema,
    title: line(500),
    publisher: line(500),
    author: v.exactOptional(line(500)),
    /** Day of publication, ISO 8601: what "today" and "on Sunday" are counted from. */
    published: v.exactOptional(v.pipe(v.string(), v.isoDate('expected an ISO 8601 day (YYYY-MM-DD)'))),
    address: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(2000),
        v.url(),
        v.regex(/^https?:\/\//, 'expected an http or https address'),
      ),
    ),
    language: v.pipe(
      v.string(),
      v.maxLength(35),
      v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag'),
    ),
    /** Where its reporting comes from, as far as metadata or the reader says; else it is looked for in the text (`origin.ts`). */
    origin: v.exactOptional(line(500)),
    /** Texts of the paragraphs in reading order; none is empty. */
    paragraphs: v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.maxLength(LONGEST_PARAGRAPH),
          v.check((text) => text.trim() !== '', 'expected text, got an empty paragraph'),
        ),
      ),
      v.minLength(1, 'expected at least one paragraph'),
      v.maxLength(MOST_PARAGRAPHS),
      v.readonly(),
    ),
  }),
  v.readonly(),
);

export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;
export type Article = v.InferOutput<typeof ArticleSchema>;

/** Where a sentence stands; both counted from 1. */
export interface Place {
  article: ArticleId;
  paragraph: number;
  sentence: number;
}

/** How a report stands to its claim: a reader's review of a claim is none. */
export type Relation = Exclude<AnyRelation, 'reviews'>;

/** What one sentence of an article says about a claim. */
export interface LibraryReport extends Place {
  relation: Relation;
  /** Empty unless the relation is `differs` or `contradicts`. */
  differs: readonly Difference[];
  /** Where the article's reporting of this comes from; articles with one origin are shown as one. */
  origin: string;
}

/** A statement with everyone who makes it. */
export interface LibraryClaim {
  /** Follows from what it quotes: the same claim has the same id as long as its text is the same. */
  id: ClaimId;
  /** The plainest of its statements, quoted whole: an export must cut it (`pack.ts`). */
  text: string;
  /** The sentence that `text` is quoted from. */
  from: Place;
  /** By article, then by place. */
  reports: readonly LibraryReport[];
}

/** What is found on a page or in a file when it is to be saved: an article without its id yet, or why there is none. */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../../library/article.ts';
import { articleId } from '../../library/article-id.ts';

/** Why there is nothing to save. */
export const REFUSALS = ['not-an-article', 'too-little-text', 'too-long'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the reader should know of a text before it is kept: much of it may be missing. */
export const GAPS = ['paywall', 'short'] as const;
export type Gap = (typeof GAPS)[number];

/** Comes from a script in a page: every part is checked again where the article gets its id. */
export const FoundSchema = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    title: v.string(),
    publisher: v.string(),
    author: v.nullable(v.string()),
    published: v.nullable(v.string()),
    address: v.nullable(v.string()),
    language: v.string(),
    /** As the page itself names it, where it does. */
    origin: v.nullable(v.string()),
    paragraphs: v.array(v.string()),
    gap: v.nullable(v.picklist(GAPS)),
  }),
  v.strictObject({ ok: v.literal(false), reason: v.picklist(REFUSALS) }),
]);

export type Found = v.InferOutput<typeof FoundSchema>;
export type FoundArticle = Extract<Found, { ok: true }>;

/** The article that was found, whole and checked. @throws {v.ValiError} when a part of it is none that an article may have. */
export async function articleOf(found: Omit<FoundArticle, 'ok' | 'gap'>): Promise<Article> {
  const { author, published, address, origin, ...rest } = found;
  const article = {
    ...rest,
    ...(author === null ? {} : { author }),
    ...(published === null ? {} : { published }),
    ...(address === null ? {} : { address }),
    ...(origin === null ? {} : { origin }),
  };
  return v.parse(ArticleSchema, { ...article, id: await articleId(article) });
}

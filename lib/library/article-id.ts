/** Makes an article's id of what it says: the same text of the same publisher has the same id, whoever saves it and when. */
import * as v from 'valibot';
import { type Article, type ArticleId, ArticleIdSchema } from './article.ts';

/** `the-example-1f2e3d4c5b6a`: the publisher's name, and 12 digits of SHA-256 over title, publisher, day and paragraphs. */
export async function articleId(article: Omit<Article, 'id'>): Promise<ArticleId> {
  const { title, publisher, published = '', paragraphs } = article;
  const content = JSON.stringify([title, publisher, published, paragraphs]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  const hash = [...new Uint8Array(digest, 0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return v.parse(ArticleIdSchema, [slugOf(publisher), hash].filter((part) => part !== '').join('-'));
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');

/** Where the page of saved articles stands, and what in it. */
import { browser } from '../browser.ts';
import type { ArticleId } from '../library/article.ts';

const PAGE = '/articles.html';

export const articlesAddress = (): string => browser.runtime.getURL(PAGE);

/** @param since an older version, beside which the article is shown */
export const articleAddress = (article: ArticleId, since?: ArticleId): string =>
  `${articlesAddress()}?${new URLSearchParams(since === undefined ? { article } : { article, since })}`;

export const compareAddress = (articles: readonly ArticleId[]): string =>
  `${articlesAddress()}?${new URLSearchParams({ compare: articles.join(',') })}`;

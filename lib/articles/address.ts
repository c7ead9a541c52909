/** Where the page of saved articles stands, and what in it: addresses within the extension's own pages. */
import type { ArticleId } from '../library/article.ts';

const PAGE = '/articles.html';

/** The library itself. */
export const articlesAddress = (): string => PAGE;

/** @param since an older version, beside which the article is shown */
export const articleAddress = (article: ArticleId, since?: ArticleId): string =>
  `${PAGE}?${new URLSearchParams(since === undefined ? { article } : { article, since })}`;

/** Articles side by side, in this order. */
export const compareAddress = (articles: readonly ArticleId[]): string =>
  `${PAGE}?${new URLSearchParams({ compare: articles.join(',') })}`;

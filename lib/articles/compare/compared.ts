/** Compares articles with each other. */
import type { Article } from '../../library/article.ts';
import type { CompareViewProps } from './CompareView.tsx';

export function compared(articles: readonly Article[]): Omit<CompareViewProps, 'onPrint'> {
  return { articles, rows: [], origins: articles.map(({ origin }) => origin ?? null), left: [] };
}

/** Compares a few articles with each other: what the page of saved articles shows side by side. */
import type { Article } from '../../library/article.ts';
import { createLibrary } from '../../library/library.ts';
import { placedSentences } from '../../library/place.ts';
import { languageOf } from '../language.ts';
import { type Row, rowsOf } from './rows.ts';

export interface Compared {
  articles: readonly Article[];
  rows: readonly Row[];
  /** Where each article's reporting comes from, in the same order. */
  origins: readonly string[];
  /** Articles that are not compared, as they are in a language that is not read. */
  left: readonly Article[];
}

/** Takes about as long as reading the articles once for each pair of them. */
export function compared(given: readonly Article[]): Compared {
  const unique = [...new Map(given.map((article) => [article.id, article])).values()];
  const left = unique.filter(({ paragraphs }) => languageOf(paragraphs) !== 'en');
  const articles = unique.filter((article) => !left.includes(article));
  const library = createLibrary();
  for (const article of articles) library.add(article);
  return {
    articles,
    rows: rowsOf(articles, library.claims(), sentenceText),
    origins: articles.map(({ id }) => library.origin(id)),
    left,
  };
}

/** The sentence of that number, counted from 1 as the library counts. */
export function sentenceText(article: Article, paragraph: number, sentence: number): string | undefined {
  const text = article.paragraphs[paragraph - 1];
  if (text === undefined) return undefined;
  const spans = placedSentences(text).filter(({ number }) => number === sentence);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && text.slice(first.start, last.end);
}

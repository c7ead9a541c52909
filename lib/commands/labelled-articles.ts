/**
 * Labelled articles: pages with labels (labelled-pages.ts) as articles of one story, and how well the claims that were found by themselves agree with the
 * labels. Counted over pairs of sentences of different articles: a pair is right when both sentences are labelled with one claim; a pair
 * that shares a claim only by what is `acceptable` counts neither way.
 */
import * as v from 'valibot';
import { type Article, ArticleSchema, type LibraryClaim } from '../library/article.ts';
import { createLibrary } from '../library/library.ts';
import { countedSentences, numberOf } from '../library/place.ts';
import type { LabelledPage, LabelledSentence } from './labelled-pages.ts';

export interface LabelledArticle {
  article: Article;
  /** By `paragraph.sentence`, both from 1. */
  labels: ReadonlyMap<string, SentenceLabel>;
}

/** What one sentence of an article states. */
export type SentenceLabel = Pick<LabelledSentence, 'text' | 'claims' | 'acceptable'>;

/**
 * A page as an article whose publisher is the page's name. Sentences are counted as an article's are (lib/library/place.ts), which takes two for one where
 * the second begins with a figure: what is labelled of both is then said of the one. A sentence that is counted as two ("Mr." ends the first) has its
 * labels where most of it stands, as its statement does.
 */
export function labelledArticle(page: LabelledPage): LabelledArticle {
  const labels = new Map<string, SentenceLabel>();
  page.paragraphs.forEach((paragraph, at) => {
    const counted = countedSentences(paragraph.map(({ text }) => text).join(' '));
    let start = 0;
    for (const { text, claims, acceptable } of paragraph) {
      const place = `${at + 1}.${numberOf(counted, { start, end: start + text.length })}`;
      const before = labels.get(place);
      labels.set(
        place,
        before
          ? {
              text: `${before.text} ${text}`,
              claims: [...before.claims, ...claims],
              acceptable: [...before.acceptable, ...acceptable],
            }
          : { text, claims, acceptable },
      );
      start += text.length + 1;
    }
  });
  const article = {
    id: `page-${page.page.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    title: page.page,
    publisher: page.page,
    ...(page.date === undefined ? {} : { published: page.date }),
    language: 'en',
    paragraphs: page.paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(' ')),
  };
  return { article: v.parse(ArticleSchema, article), labels };
}

/** How two labels stand to each other. */
export type PairLabel = 'same' | 'other' | 'acceptable';

/** `acceptable` where only a claim that may be named, and need not, is common to both; a sentence without a label is `other` to all. */
export function pairLabel(a: SentenceLabel | undefined, b: SentenceLabel | undefined): PairLabel {
  if (!a || !b) return 'other';
  const meet = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((claim) => other.includes(claim));
  if (meet(a.claims, b.claims)) return 'same';
  return meet([...a.claims, ...a.acceptable], [...b.claims, ...b.acceptable]) ? 'acceptable' : 'other';
}

export interface PairScore {
  /** Pairs that state the same by the labels, and pairs in all (the acceptable ones left out). */
  positive: number;
  of: number;
  right: number;
  wrong: number;
}

/** Each from 0 to 1; 0 where there is nothing to divide by. */
export const figuresOf = ({ positive, right, wrong }: PairScore) => {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, positive);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
};

/** Compares the articles with each other, each set by itself, and counts the pairs. */
export function scoreArticles(articles: readonly LabelledArticle[]): PairScore {
  const library = createLibrary();
  for (const { article } of articles) library.add(article);
  const score: PairScore = { positive: 0, of: 0, right: 0, wrong: 0 };
  articles.forEach((one, at) => {
    for (const other of articles.slice(at + 1))
      for (const a of one.labels.values())
        for (const b of other.labels.values()) {
          const label = pairLabel(a, b);
          if (label !== 'acceptable') score.of++;
          if (label === 'same') score.positive++;
        }
  });
  const labels = new Map(articles.map(({ article, labels }) => [article.id, labels]));
  for (const [a, b] of pairsOf(library.claims())) {
    const [first, second] = [a, b].map(({ article, place }) => labels.get(article)?.get(place));
    const label = pairLabel(first, second);
    if (label === 'same') score.right++;
    else if (label === 'other') score.wrong++;
  }
  return score;
}

interface Placed {
  article: Article['id'];
  place: string;
}

/** Every pair of sentences of different articles that stand in one claim, once. */
function pairsOf(claims: readonly LibraryClaim[]): [Placed, Placed][] {
  const pairs = new Map<string, [Placed, Placed]>();
  for (const { reports } of claims) {
    const placed = reports.map(({ article, paragraph, sentence }) => ({
      article,
      place: `${paragraph}.${sentence}`,
    }));
    for (const a of placed)
      for (const b of placed)
        if (a.article < b.article) pairs.set(`${a.article} ${a.place} ${b.article} ${b.place}`, [a, b]);
  }
  return [...pairs.values()];
}

/** Sets without any claim of the bundled pack, read as pages: every sure mark there is a wrong one. */
import type { WholeIndex } from '../../index/texts.ts';
import { matchAll } from '../../match/match-all.ts';
import { Article, type BenchFiles, groupedBy, Utterance, WorldEvent } from './bench-files.ts';

export interface PlainPage {
  blocks: string[];
  sentences: number;
  published: string | null;
}

export interface FalseMarks {
  pages: number;
  sentences: number;
  /** Sentences of the whole set. */
  of: number;
  /** Sure marks, and the claims they name. */
  wrong: number;
  claims: Record<string, number>;
}

/** Claims of the background that such a page may really state. */
const BACKGROUND: ReadonlySet<string> = new Set(['eu-candidate']);
/** A sample holds about this many sentences: at a rate of one wrong mark in 20,000 it shows one. */
const SAMPLE = 20_000;
const BLOCK = 8;

/** Marks pages, or a sample of them: every n-th, always the same. */
export function falseMarks(index: WholeIndex, pages: readonly PlainPage[], all: boolean): FalseMarks {
  const of = pages.reduce((sum, page) => sum + page.sentences, 0);
  const step = all ? 1 : Math.max(1, Math.round(of / SAMPLE));
  const read = pages.filter((_, at) => at % step === 0);
  const claims: Record<string, number> = {};
  let wrong = 0;
  for (const { blocks, published } of read) {
    const marks = matchAll(index, blocks, { published })
      .flat()
      .flatMap((sentence) => sentence.matches.filter((match) => match.tier === 'sure'));
    for (const { claim } of marks) {
      if (BACKGROUND.has(claim)) continue;
      wrong++;
      claims[claim] = (claims[claim] ?? 0) + 1;
    }
  }
  return {
    pages: read.length,
    sentences: read.reduce((sum, page) => sum + page.sentences, 0),
    of,
    wrong,
    claims,
  };
}

/** An article a page, its sentences in blocks of eight. */
export const articlePages = (files: BenchFiles): PlainPage[] | null =>
  files.read('ukraine-articles', Article)?.map((article) => pageOf(article.sentences, null)) ?? null;

/** The events of a day a page, an event a block. */
export function eventPages(files: BenchFiles): PlainPage[] | null {
  const events = files.read('world-events', WorldEvent);
  if (!events) return null;
  const days = groupedBy(events, (event) => event.date);
  return [...days].map(([date, ofDay]) => ({
    blocks: ofDay.map((event) => event.text),
    sentences: ofDay.length,
    published: date,
  }));
}

/** A debate a page, its sentences in blocks of eight. */
export function debatePages(files: BenchFiles): PlainPage[] | null {
  const sentences = files.read('debates-sentences', Utterance);
  if (!sentences) return null;
  const debates = groupedBy(sentences, (sentence) => sentence.doc);
  return [...debates.values()].map((ofDebate) =>
    pageOf(
      ofDebate.map((sentence) => sentence.text),
      null,
    ),
  );
}

function pageOf(sentences: readonly string[], published: string | null): PlainPage {
  const blocks: string[] = [];
  for (let at = 0; at < sentences.length; at += BLOCK) blocks.push(sentences.slice(at, at + BLOCK).join(' '));
  return { blocks, sentences: sentences.length, published };
}

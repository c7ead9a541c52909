/**
 * What is measured with: a page of news prose, and claims in any number. Real ones lie beside the project in `../shared`; where that is not at
 * hand, the page is made of tests/corpus and the claims are made up (made-claims.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Article,
  BENCH_FOLDER,
  BenchClaim,
  benchFiles,
  WorldEvent,
} from '../../lib/commands/bench/bench-files.ts';
import { parseLabelledPages } from '../../lib/commands/labelled-pages.ts';
import { madeClaims, randomFrom } from './made-claims.ts';

const files = benchFiles(BENCH_FOLDER);
const CORPUS = join(import.meta.dirname, '..', 'corpus');
const CORPUS_FILES = ['desks', 'house-styles', 'more-stories', 'varied-pages', 'near-misses'];

/** The page: so many sentences, of so many words in all, in paragraphs. */
const SENTENCES = 300;
const WORDS = 7_500;
const PARAGRAPH = 4;

export interface Page {
  from: string;
  sentences: string[];
  paragraphs: string[];
  words: number;
}

export interface Pool {
  from: string;
  /** The first so many claims; beyond the real ones, halves of two put together. */
  claims(count: number): string[];
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

export function pageOf(sentences: readonly string[], from: string): Page {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + PARAGRAPH).join(' '));
  return { from, sentences: [...sentences], paragraphs, words: wordsIn(sentences.join(' ')) };
}

/** The page that everything is measured on: sentences in order, short ones left out until the words come to what is wanted. */
export function newsPage(): Page {
  const articles = files.read('ukraine-articles', Article);
  const all = articles
    ? articles.flatMap(({ sentences }) => sentences)
    : CORPUS_FILES.flatMap((name) =>
        parseLabelledPages(name, readFileSync(join(CORPUS, `${name}.jsonl`), 'utf8')).flatMap((page) =>
          page.paragraphs.flat().map(({ text }) => text),
        ),
      );
  for (let least = 1; ; least++) {
    const chosen = all.filter((sentence) => wordsIn(sentence) >= least).slice(0, SENTENCES);
    if (chosen.length < SENTENCES || wordsIn(chosen.join(' ')) >= WORDS)
      return pageOf(chosen, articles ? 'ukraine-articles' : 'tests/corpus');
  }
}

export function claimPool(): Pool {
  const events = files.read('world-events', WorldEvent);
  if (!events) return { from: 'made up', claims: (count) => madeClaims(count) };
  const real = [
    ...events.map(({ text }) => text),
    ...(files.read('debates-claims', BenchClaim) ?? []).map(({ text }) => text),
    ...(files.read('checkthat2020-claims', BenchClaim) ?? []).map(({ text }) => text),
  ];
  return { from: `world-events and others, ${real.length} real`, claims: (count) => recombined(real, count) };
}

function recombined(real: readonly string[], count: number): string[] {
  const claims = real.slice(0, count);
  const random = randomFrom(7);
  const half = (from: boolean): string => {
    const words = real[Math.floor(random() * real.length)]!.split(' ');
    const middle = Math.ceil(words.length / 2);
    return (from ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  while (claims.length < count) claims.push(`${half(true)} ${half(false)}`);
  return claims;
}

/**
 * A page that states claims: of three sentences the first says one, with a few of its words left out and others around it, the second is the half of
 * one and the half of another and states neither, the third is news prose.
 */
export function statingPage(claims: readonly string[]): Page & { stated: (number | null)[] } {
  const random = randomFrom(11);
  const prose = newsPage().sentences;
  const any = (): number => Math.floor(random() * claims.length);
  const wordsOf = (claim: number): string[] => claims[claim]!.replace(/[.!?]+$/, '').split(' ');
  const stated = prose.map((_, at) => (at % 3 === 0 ? any() : null));
  const sentences = prose.map((sentence, at) => {
    if (at % 3 === 2) return sentence;
    const claim = stated[at] ?? null;
    if (claim !== null)
      return `Officials said that ${wordsOf(claim)
        .filter(() => random() > 0.08)
        .join(' ')}, according to reports.`;
    const [one, other] = [wordsOf(any()), wordsOf(any())];
    return `${[...one.slice(0, one.length / 2), ...other.slice(other.length / 2)].join(' ')}.`;
  });
  return { ...pageOf(sentences, 'a third states claims, a third shares words with them'), stated };
}

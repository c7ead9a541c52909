/**
 * Origins: where an article's reporting comes from. Told by what it says itself (dateline, "AP reported", "according to Reuters"), and by what it
 * shares with another one word for word: who prints an agency's quotations and long runs of its words, and names no agency, has it from there.
 */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };
import { wordsOf } from '../text/names.ts';
import { createPhrases, type Phrases } from '../text/phrases.ts';
import { tokenize } from '../text/tokens.ts';
import type { Article, ArticleId } from './article.ts';
import { datelineOf } from './lead-in.ts';

/** What an article says of its origin, and what could betray it. */
export interface OwnOrigin {
  /** The agency it is built on, as far as it says. */
  agency: string | null;
  /** Hashes of its quotations of at least {@link LEAST_QUOTED} words, and of its runs of {@link RUN} words; ascending. */
  quotations: Uint32Array;
  runs: Uint32Array;
}

const LEAST_QUOTED = 6;
const RUN = 13;
const AP = 'AP';

let agencies: Phrases<string> | null = null;
function agencyNames(): Phrases<string> {
  if (!agencies) {
    agencies = createPhrases();
    for (const line of articleWords.agencies) {
      const spellings = line.split(', ');
      for (const spelling of spellings) agencies.add(wordsOf(spelling), spellings[0]!);
    }
  }
  return agencies;
}

/** Reads what an article says of its origin. Cost: linear in its words. */
export function ownOrigin(article: Article): OwnOrigin {
  const quotations = new Set<number>();
  const runs = new Set<number>();
  for (const paragraph of article.paragraphs) {
    for (const quoted of paragraph.matchAll(/["“„«]([^"“”„«»]{20,600})["”“»]/gu)) {
      const words = tokenize(quoted[1]!).map((token) => token.word);
      if (words.length >= LEAST_QUOTED) quotations.add(hashOf(words));
    }
    const words = tokenize(paragraph).map((token) => token.word);
    for (let at = 0; at + RUN <= words.length; at++) runs.add(hashOf(words.slice(at, at + RUN)));
  }
  return {
    agency: article.origin ?? statedOrigin(article),
    quotations: Uint32Array.from(quotations).sort(),
    runs: Uint32Array.from(runs).sort(),
  };
}

/** The agency that an article says it is built on: by its dateline, its author, or whom it has most from. */
export function statedOrigin({ paragraphs, author }: Pick<Article, 'paragraphs' | 'author'>): string | null {
  for (const paragraph of paragraphs.slice(0, 3)) {
    const dateline = datelineOf(paragraph);
    if (dateline?.agency) return canonical(dateline.agency);
    if (dateline?.isApStyle) return AP;
  }
  if (author && knownAgency(author)) return knownAgency(author);
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const agency of agenciesIn(paragraph)) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? null;
}

const knownAgency = (name: string): string | null => {
  const words = wordsOf(name);
  for (let at = 0; at < words.length; at++) {
    const found = agencyNames().longestAt(words, at);
    if (found) return found.values[0]!;
  }
  return null;
};

/** "Sample Wire" stays as it is written, "Associated Press" is AP. */
const canonical = (name: string): string => knownAgency(name) ?? name;

const RELAYS = /^(?:reported|reports|said|says|writes|wrote|quoted|reminds|recalls|announced|cited)$/;

/** The agencies that a text names as the ones it has something from: "AP reported", "according to Reuters", "quoted by AFP", "told TASS". */
function agenciesIn(text: string): string[] {
  const tokens = tokenize(text);
  const words = tokens.map((token) => token.word);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const agency = tokens[at]!.capital ? agencyNames().longestAt(words, at) : null;
    if (!agency) continue;
    const before = words.slice(Math.max(0, at - 4), at).join(' ');
    const next = words[agency.last + 1] ?? '';
    if (
      RELAYS.test(next) ||
      (/^(?:news|agency)$/.test(next) &&
        words.slice(agency.last + 1, agency.last + 5).some((word) => RELAYS.test(word))) ||
      /\b(?:according to|reported by|quoted by|cited by|citing|told|source|by)(?: the| news| agency)*$/.test(
        before,
      )
    )
      found.push(agency.values[0]!);
    at = agency.last;
  }
  return found;
}

/** An article as its origin is looked for. */
export interface WithOrigin {
  id: ArticleId;
  publisher: string;
  own: OwnOrigin;
}

/**
 * The origin of an article among others: its agency, else the agency of one with which it shares wire copy, else its publisher.
 *
 * @param others that may have the same text; those that say the same is enough
 */
export function originOf(one: WithOrigin, others: readonly WithOrigin[]): string {
  if (one.own.agency !== null) return one.own.agency;
  const shared = others
    .flatMap((other): { origin: string; weight: number; id: string }[] => {
      const weight = other.id === one.id ? 0 : wireCopy(one.own, other.own);
      const origin = other.own.agency;
      return weight > 0 && origin !== null ? [{ origin, weight, id: other.id }] : [];
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return shared[0]?.origin ?? one.publisher;
}

/**
 * How much of one's text stands in the other word for word; 0 where it may be chance. A whole quotation that both cut alike comes from one
 * desk; a run of words must be a long one.
 */
const wireCopy = (one: OwnOrigin, other: OwnOrigin): number =>
  RUN * inCommon(one.quotations, other.quotations) + inCommon(one.runs, other.runs);

/** How many values two ascending lists have in common. */
function inCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return common;
}

/** FNV-1a over words. Two runs of two articles fall together by chance once in 4,000,000,000. */
function hashOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words)
    for (const unit of `${word} `) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

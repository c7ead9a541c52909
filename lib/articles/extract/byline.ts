/** The lines that stand between an article's title and its text: section, byline, day. They are no text, and may say what the page's head does not. */
import { dateAt } from '../../text/dates.ts';
import { tokenize } from '../../text/tokens.ts';

export interface Opening {
  author: string | null;
  /** ISO 8601. */
  published: string | null;
  /** The paragraphs without those lines. */
  text: string[];
}

/** Lines before the text begins, at most; a line has at most so many words. */
const MOST_LINES = 4;
const MOST_WORDS = 14;
const ENDS = /[.!?…]["'”’»)]*$/u;
const BYLINE =
  /^\s*[Bb][Yy]:?\s+(\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Lu}[\p{L}'’.-]*|and|de|van|von|da|del|bin|al))+)/u;

/** @param paragraphs as they were found, from the first */
export function openingOf(paragraphs: readonly string[]): Opening {
  const isShort = (text: string): boolean => text.split(/\s+/).length <= MOST_WORDS;
  const text = paragraphs.findIndex((line) => !isShort(line) || ENDS.test(line));
  const head = paragraphs.slice(0, MOST_LINES);
  // A standfirst may stand above the byline.
  const lines = head.filter((line, at) => isShort(line) && (at < text || BYLINE.test(line)));
  return {
    author: firstOf(lines, (line) => BYLINE.exec(line)?.[1] ?? null),
    published: firstDayIn(lines),
    text: [...head.filter((line) => !lines.includes(line)), ...paragraphs.slice(MOST_LINES)],
  };
}

const MARKED =
  '[class*="byline" i], [rel~="author"], [itemprop="author"], [class*="author" i], [class*="meta" i], [class*="dateline" i]';
/** UTF-16 code units of a line with names and a day. */
const LONGEST = 160;

/** Lines that the page's own markup names as byline or day, in reading order, of the article rather than of what stands around it. */
export function markedLines(document: Document): string[] {
  const article = document.querySelector('article, main, [role="main"]') ?? document.body;
  return [...(article?.querySelectorAll(MARKED) ?? [])]
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line.length <= LONGEST)
    .slice(0, MOST_LINES);
}

/** The names in the first line that has some: `Ann Sample · 20 October 2024 · 6 minutes`. Null for the price of the paper. */
export const firstNamesIn = (lines: readonly string[]): string | null => firstOf(lines, namesIn);

const namesIn = (byline: string): string | null =>
  byline
    .split(/[·|•–—]/)
    .map((part) => part.replace(/^\s*by:?\s/i, '').trim())
    .find(looksLikeNames) ?? null;

const looksLikeNames = (text: string): boolean =>
  text.length <= 120 && !/\d/.test(text) && /^\p{Lu}[\p{L}\p{M}'’.,&/ -]+$/u.test(text);

/** The first whole day that one of the lines names. */
export const firstDayIn = (lines: readonly string[]): string | null => firstOf(lines, dayIn);

function dayIn(text: string): string | null {
  const tokens = tokenize(text);
  for (let at = 0; at < tokens.length; at++) {
    const span = dateAt(tokens, at, null);
    if (
      span &&
      !span.relative &&
      !span.yearAssumed &&
      span.from === span.to &&
      /^\d{4}-\d{2}-\d{2}$/.test(span.from)
    )
      return span.from;
  }
  return null;
}

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

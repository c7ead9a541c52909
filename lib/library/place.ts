/**
 * Places: where a sentence of an article stands. Sentences are counted as `Intl.Segmenter` cuts them, which is how labels count them, while
 * they are read as lib/text cuts them, which does not break after "U.S." or "Mr.": a sentence is counted where most of it stands.
 */
import { type Span, sentencesOf } from '../text/sentences.ts';

/** A sentence of a paragraph, `start` and `end` in UTF-16 code units of it. */
export interface PlacedSentence extends Span {
  /** Counted from 1. */
  number: number;
}

let segmenter: Intl.Segmenter | null = null;

/** The bounds of the sentences as they are counted, white space trimmed off; empty ones do not count. */
export function countedSentences(paragraph: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(paragraph)].flatMap(({ segment, index }): Span[] => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** The sentences of a paragraph as they are read, each with its number. */
export function placedSentences(paragraph: string): PlacedSentence[] {
  const counted = countedSentences(paragraph);
  return sentencesOf(paragraph).map(({ start, end }) => ({
    start,
    end,
    number: numberOf(counted, { start, end }),
  }));
}

/** The number, from 1, of the counted sentence that holds most of a span. Cost: linear in `counted`, which is in order. */
export function numberOf(counted: readonly Span[], { start, end }: Span): number {
  let number = Math.max(
    0,
    counted.findIndex((sentence) => sentence.end > start),
  );
  for (let at = number; at < counted.length && counted[at]!.start < end; at++)
    if (held(counted[at]!, start, end) > held(counted[number]!, start, end)) number = at;
  return number + 1;
}

const held = (span: Span, start: number, end: number): number =>
  Math.min(span.end, end) - Math.max(span.start, start);

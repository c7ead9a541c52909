/** The words of a sentence as one text, for patterns that run over several of them. */
import type { Token } from '../text/tokens.ts';

export interface WordedText {
  /** Folded words with one space before and behind each; a comma before a word that a break stands before, and before the first. */
  text: string;
  /** The tokens that begin between two offsets of the text, in order. */
  tokenAt(from: number, to: number): number[];
}

/** Puts the words of tokens side by side. */
export function wordedText(tokens: readonly Token[]): WordedText {
  const starts: number[] = [];
  let text = ' ';
  tokens.forEach(({ word, afterBreak }, token) => {
    if (afterBreak || token === 0) text += ', ';
    starts.push(text.length);
    text += `${word} `;
  });
  return {
    text,
    tokenAt: (from, to) => starts.flatMap((start, token) => (start >= from && start < to ? token : [])),
  };
}

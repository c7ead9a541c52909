import { fold } from './fold.ts';

/** What of a text makes it the same text: neither case, accents, alphabet, punctuation nor white space. */
export const sameText = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same claim in two packs is known by its text: folded, words only, as a number that is quick to look for among 100,000. */
import { fold } from '../../text/fold.ts';
import { hash53 } from '../../text/hash53.ts';

/** What of a text makes it the same text: neither case, accents, alphabet, punctuation nor white space. */
export const sameText = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const textKey = (text: string): number => hash53(sameText(text));

export const keysOf = (texts: readonly string[]): Float64Array => Float64Array.from(texts, textKey);

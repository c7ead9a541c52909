/** The same claim in two packs is known by its text: folded, words only, as a number that is quick to look for among 100,000. */
import { fold } from '../../text/fold.ts';

/** What of a text makes it the same text: neither case, accents, alphabet, punctuation nor white space. */
export const sameText = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 53 bits of a text's folded words (cyrb53). Two that are alike by chance among a million have a chance of 1 in 18,000. */
export function textKey(text: string): number {
  const words = sameText(text);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

export const keysOf = (texts: readonly string[]): Float64Array => Float64Array.from(texts, textKey);

/**
 * A set of words as a Bloom filter (B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", Communications of the ACM 13,
 * 1970): every word of the set is known, and of other words one in eighteen is taken for one of it. A third of the bytes of the words themselves,
 * front-coded and deflated.
 *
 * When not to use it: where a word that is wrongly known does harm.
 */

/** Bits a word, and how many of them each word sets; the share of strangers that are known is (1 - e^(-4/6))^4. */
const BITS = 6;
const HASHES = 4;

/** The filter of some words. Equal sets give equal bytes. */
export function wordFilter(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS) / 8));
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7);
  return bytes;
}

/** Whether a filter knows a word. */
export const isIn = (filter: ArrayLike<number>, word: string): boolean =>
  filter.length > 0 && bitsOf(word, filter.length * 8).every((bit) => (filter[bit >> 3]! >> (bit & 7)) & 1);

/** Two halves of one hash make as many as are wanted (A. Kirsch and M. Mitzenmacher, "Less hashing, same performance", 2006). */
function bitsOf(word: string, size: number): number[] {
  // FNV-1a, 32 bits (Fowler, Noll, Vo).
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return Array.from({ length: HASHES }, (_, at) => ((hash & 0xffff) + at * ((hash >>> 16) | 1)) % size);
}

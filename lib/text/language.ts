/**
 * Whether a text is English, the language of the claims. Names and words such as "gas" and "winter" are shared between languages, and a page in
 * another one must get no mark. Told by the small words: a fifth to a third of the words of English pages in tests/corpus, an
 * eighth where there are only headlines, and next to none in other languages, because words that another language has too ("in", "was", "is", "on") are not among them.
 */
const ENGLISH = new Set(
  'the of and to that with for from has have had been were would will his their which not but by this who they are its after as it at be says said'.split(
    ' ',
  ),
);
const LEAST_SHARE = 0.06;
/** A text of fewer words is too short to tell, and taken for English. */
const SHORTEST = 8;

const WORD = /[\p{L}\p{N}]+/gu;

/** Told of the whole text, and before any of it is read closely. */
export function isEnglish(texts: readonly string[]): boolean {
  let words = 0;
  let english = 0;
  for (const text of texts)
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      words++;
      if (ENGLISH.has(word)) english++;
    }
  return words < SHORTEST || english / words >= LEAST_SHARE;
}

/** Counts words, to tell a stub from an article and an article from a book. Scripts without spaces are counted by two characters a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Words between white space; of scripts that put none between words, two letters count as one. */
export function wordCount(texts: readonly string[]): number {
  let words = 0;
  for (const text of texts) {
    const unspaced = text.match(UNSPACED)?.length ?? 0;
    words += unspaced > text.length / 2 ? Math.ceil(unspaced / 2) : (text.match(/\S+/g)?.length ?? 0);
  }
  return words;
}

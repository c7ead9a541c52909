/** Where sentences stand in a page's whole text, though white space and invisible characters are not the same in both. */

/** UTF-16 code units of the text, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Soft hyphens, joiners, a byte order mark: nobody sees them within a word. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const SPACE = /\s/;

/**
 * Finds sentences that are given in the order of the text; one that stands there twice is looked for behind the one before it.
 *
 * @returns null for a sentence that the text does not hold in one piece
 */
export function findSentences(text: string, sentences: readonly string[]): (Stretch | null)[] {
  const whole = visible(text);
  let from = 0;
  return sentences.map((sentence) => {
    const wanted = visible(sentence).text.trim();
    if (wanted === '') return null;
    const after = whole.text.indexOf(wanted, from);
    const at = after >= 0 ? after : whole.text.indexOf(wanted);
    if (at < 0) return null;
    from = at;
    return { start: whole.places[at]!, end: whole.places[at + wanted.length - 1]! + 1 };
  });
}

/** A text as it is seen, every run of white space one space; and where each of its characters stands in the text. */
function visible(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let seen = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (INVISIBLE.test(char)) continue;
    const isSpace = SPACE.test(char);
    if (isSpace && seen.endsWith(' ')) continue;
    seen += isSpace ? ' ' : char;
    places.push(at);
  }
  return { text: seen, places };
}

/**
 * What a text of a pack may hold: what a reader sees is all there is. Control characters, halves of surrogate pairs and characters that
 * turn the writing direction around can make a text look like another one; a pack of its own with one of them is refused, what is imported
 * from others is cleaned of them. Markup is not looked for: it is text, and shown as such.
 */

// Explicit embeddings, overrides and isolates; marks of direction (200E, 200F, 061C) are ordinary in Arabic and Hebrew texts and stay.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/u;
/** Letters of the tag block, noncharacters and what annotates lines between them: never seen, and nothing to read. */
const UNSEEN = /[\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;

/** What is wrong with a text, as the end of "expected …"; null when nothing is. */
export function unreadable(text: string): string | null {
  if (CONTROL.test(text)) return 'one line of text without control characters';
  if (TURNING.test(text)) return 'text without characters that override its direction';
  if (UNSEEN.test(text)) return 'text without unseen characters';
  if (!text.isWellFormed()) return 'whole characters, got half a surrogate pair';
  return null;
}

const every = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'gu');
const CONTROLS = every(CONTROL);
const TURNINGS = every(TURNING);
const UNSEENS = every(UNSEEN);

/**
 * A text of others on one line, without what {@link unreadable} refuses: control characters and white space become one space, halves of
 * pairs U+FFFD, the rest goes.
 */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(TURNINGS, '')
    .replace(UNSEENS, '')
    .replace(CONTROLS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text cut to a length, at a word where there is one near, with an ellipsis; never through a pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const word = head.lastIndexOf(' ');
  return `${(word > length * 0.8 ? head.slice(0, word) : head).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

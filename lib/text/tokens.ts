/**
 * Words and figures of a text, with where they stand in it. Offsets count UTF-16 code units of the text as it was given; folding
 * never moves them, as each token keeps its own raw bounds.
 */
import { fold } from './fold.ts';
import { wordTable } from './word-table.ts';

/** A word or a figure. `end` is exclusive. */
export interface Token {
  start: number;
  end: number;
  /** Folded spelling; a possessive `'s` is cut off, `n't` is its own token `not`. */
  word: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Punctuation or a bracket stands between the token before and this one. */
  afterBreak: boolean;
}

// A figure keeps its inner points and commas ("2,000", "8.4"), and the spaces of "8 400 000"; a word keeps its inner apostrophes and invisible characters.
// The sign of a currency and of per cent are tokens, as they change a figure's meaning; vulgar fractions are figures.
const TOKEN =
  /[1-9]\d?\d?(?:[ \u00A0\u2009\u202F]\d{3})+(?![.,]?\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)*|[\u00BC-\u00BE\u2150-\u215E]|[\p{Sc}%]|[\p{L}\p{M}](?:[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]|['’](?=\p{L}))*/gu;
const BREAK = /[^\s\p{L}\p{M}\p{N}'’\-‐‑\p{Sc}%]/u;
/** No "cannot", no "isnt". */
const PLAIN = /^(?!cannot$)[a-z]+(?<!nt)$/i;
const CAPITAL = /^\p{Lu}/u;
const NEGATED = wordTable({ wo: 'will', ca: 'can', sha: 'shall', ai: 'be' });
/** Typed without the apostrophe: "isnt", "wont". */
const BARE_NEGATED = /^(is|are|was|were|has|have|had|do|does|did|could|would|should|wo|ca|ai)nt$/;
const FRACTIONS = wordTable({
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅓': '0.33',
  '⅔': '0.67',
});

/** Splits a text, or the part of it between two offsets, into tokens. Linear in the length of the part. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let last = 0;
  for (const found of part.matchAll(TOKEN)) {
    const raw = found[0];
    const at = found.index;
    const gap = part.slice(last, at);
    const afterBreak = gap !== '' && gap !== ' ' && BREAK.test(gap);
    last = at + raw.length;
    pushWord(tokens, raw, from + at, afterBreak);
  }
  return tokens;
}

function pushWord(tokens: Token[], raw: string, start: number, afterBreak: boolean): void {
  const end = start + raw.length;
  // Nearly all words are of plain letters.
  if (PLAIN.test(raw)) {
    tokens.push({ start, end, word: raw.toLowerCase(), capital: raw.charCodeAt(0) < 97, afterBreak });
    return;
  }
  const capital = CAPITAL.test(raw);
  const apostrophe = raw.search(/['’]/);
  if (apostrophe < 0) {
    const word = FRACTIONS[raw] ?? fold(raw).replace(/(?<=\d)\s/g, ',');
    if (word === 'cannot') {
      tokens.push({ start, end: end - 3, word: 'can', capital, afterBreak });
      tokens.push({ start: end - 3, end, word: 'not', capital: false, afterBreak: false });
    } else if (BARE_NEGATED.test(word)) {
      const stem = word.slice(0, -2);
      tokens.push({ start, end: end - 2, word: NEGATED[stem] ?? stem, capital, afterBreak });
      tokens.push({ start: end - 2, end, word: 'not', capital: false, afterBreak: false });
    } else tokens.push({ start, end, word, capital, afterBreak });
    return;
  }
  const whole = fold(raw.replace(/’/g, "'"));
  if (whole.endsWith("n't")) {
    const stem = whole.slice(0, -3);
    tokens.push({ start, end: end - 3, word: NEGATED[stem] ?? stem, capital, afterBreak });
    tokens.push({ start: end - 3, end, word: 'not', capital: false, afterBreak: false });
    return;
  }
  // "Vučić's", "he'll", "they've", "d'Orsay": what stands before the apostrophe carries the meaning, unless it is one letter.
  const head = whole.slice(0, whole.indexOf("'"));
  if (head.length > 1 || head === 'i') {
    tokens.push({ start, end: start + apostrophe, word: head, capital, afterBreak });
    const tail = whole.slice(whole.indexOf("'") + 1);
    if (tail === 'll')
      tokens.push({ start: start + apostrophe, end, word: 'will', capital: false, afterBreak: false });
  } else {
    tokens.push({ start, end, word: whole.replaceAll("'", ''), capital, afterBreak });
  }
}

/** The word of a token, or the empty string where there is none. */
export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

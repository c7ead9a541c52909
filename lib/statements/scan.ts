/**
 * The scanner: where the words and figures of a text stand, and a hash of each, in one pass that makes no strings. The words are those of
 * text/tokens (a test holds the two together); what a word means is asked once for each spelling, see spellings.ts.
 *
 * Algorithm: FNV-1a (Fowler, Noll, Vo), 32 bits, over the UTF-16 units of a word as they stand. Folding is left to the table of spellings, so
 * that Cyrillic and diacritics cost nothing once a spelling is known, and offsets need no map.
 *
 * Cost: 6 ns a character in V8. The loop over ASCII letters is kept small, with every rare case in a function of its own, because that is what
 * compilers make fast; the arrays are constants of the module for the same reason (a second instance of a class that holds them costs
 * twice). So there is one scan at a time: its words must be used up before the next.
 *
 * When not to use it: where the words themselves are wanted; then `tokenize` is simpler.
 */

/** Most words of one scan. Windows of long sentences begin anew half-way, see page.ts. */
export const MOST_WORDS = 96;

/** Words of the last scan: the offsets of each, end exclusive, and its hash. */
export const starts = new Int32Array(MOST_WORDS);
export const ends = new Int32Array(MOST_WORDS);
export const hashes = new Int32Array(MOST_WORDS);

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Part of a word that has begun, and no beginning: soft hyphen, joiners, zero-width space, word joiner, byte order mark. */
const INVISIBLE = 3;
/** A figure by itself. */
const FRACTION = 4;
const UNKNOWN = 255;

/** Kinds of the characters of the Basic Multilingual Plane; those beyond ASCII are found out when they are first met. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
for (let code = 0; code < 128; code++) kinds[code] = kindOf(code);

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\u00BC-\u00BE\u2150-\u215E]/u.test(character)) return FRACTION;
  return /[\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character) ? INVISIBLE : OTHER;
}

/** Texts of up to this many units are looked at as bytes, as long as they are ASCII. */
const MOST_BYTES = 4096;
const bytes = new Uint8Array(MOST_BYTES + 1);
const encoder = new TextEncoder();

/**
 * Finds the words of a text from an offset on, at most {@link MOST_WORDS} of them, and puts them in {@link starts}, {@link ends} and
 * {@link hashes}.
 *
 * @returns how many were found; when that is MOST_WORDS there may be more after the last.
 */
export function scan(text: string, from: number): number {
  const { length } = text;
  if (from === 0 && length <= MOST_BYTES) {
    const { written } = encoder.encodeInto(text, bytes);
    if (written === length) {
      bytes[length] = 0;
      return scanBytes(length);
    }
  }
  return scanUnits(text, from, length);
}

/** The scan of an ASCII text: two and a half times as fast as asking the string for each of its units. */
function scanBytes(to: number): number {
  let count = 0;
  let at = 0;
  while (at < to && count < MOST_WORDS) {
    let byte = bytes[at]!;
    const kind = kinds[byte];
    if (kind === OTHER) {
      at++;
      continue;
    }
    let hash = SEED;
    starts[count] = at;
    if (kind === LETTER) {
      do {
        hash = Math.imul(hash ^ byte, PRIME);
        byte = bytes[++at]!;
      } while (kinds[byte] === LETTER || (byte === 39 && kinds[bytes[at + 1]!] === LETTER));
    } else {
      do {
        hash = Math.imul(hash ^ byte, PRIME);
        byte = bytes[++at]!;
      } while (kinds[byte] === DIGIT || ((byte === 44 || byte === 46) && kinds[bytes[at + 1]!] === DIGIT));
    }
    ends[count] = at;
    hashes[count++] = hash;
  }
  return count;
}

function scanUnits(text: string, from: number, to: number): number {
  let count = 0;
  let at = from;
  while (at < to && count < MOST_WORDS) {
    const code = text.charCodeAt(at);
    const start = at;
    const width = code < 128 ? 1 : widthAt(text, at, to);
    const kind = code < 128 ? kinds[code] : wideKind(text, at, width);
    if (kind === LETTER) {
      let hash = SEED;
      let unit = code;
      // Nearly all letters, before the rarer things inside words.
      while (isAsciiLetter(unit)) {
        hash = Math.imul(hash ^ unit, PRIME);
        unit = ++at < to ? text.charCodeAt(at) : 0;
      }
      if (unit === 39 || unit >= 128) at = restOfWord(text, at, to, hash);
      else rest = hash;
    } else if (kind === DIGIT) at = restOfFigure(text, at, to);
    else if (kind === FRACTION) {
      rest = hashOf(text, at, at + width);
      at += width;
    } else {
      at += width;
      continue;
    }
    starts[count] = start;
    ends[count] = at;
    hashes[count++] = rest;
  }
  return count;
}

const isAsciiLetter = (unit: number): boolean => ((unit | 32) - 97) >>> 0 < 26;

/** Hash of what the last rest of a word or figure ended. */
let rest = 0;

/** Goes to the end of a word, inner apostrophes and invisible characters with it; leaves its hash in {@link rest}. */
function restOfWord(text: string, from: number, to: number, begun: number): number {
  let hash = begun;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === LETTER || kinds[unit] === INVISIBLE) {
      hash = Math.imul(hash ^ unit, PRIME);
      at++;
      continue;
    }
    const width = widthAt(text, at, to);
    const kind = wideKind(text, at, width);
    if (kind !== LETTER && kind !== INVISIBLE) {
      const code = text.charCodeAt(at);
      if (code !== 39 && code !== 0x2019) break;
      if (at + 1 >= to || !isLetter(text, at + 1, to)) break;
    }
    for (const end = at + width; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  rest = hash;
  return at;
}

/** Goes to the end of a figure: digits, with single points and commas between them. */
function restOfFigure(text: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    at = endOfDigits(text, at, to);
    const code = at < to ? text.charCodeAt(at) : 0;
    if ((code !== 44 && code !== 46) || endOfDigits(text, at + 1, to) === at + 1) break;
    at++;
  }
  rest = hashOf(text, from, at);
  return at;
}

function endOfDigits(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const width = widthAt(text, at, to);
    if (wideKind(text, at, width) !== DIGIT) break;
    at += width;
  }
  return at;
}

/** Units of the character at an offset: 2 for a surrogate pair. */
function widthAt(text: string, at: number, to: number): number {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || at + 1 >= to) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function wideKind(text: string, at: number, width: number): number {
  if (width === 2) return kindOf(text.codePointAt(at)!);
  const code = text.charCodeAt(at);
  if (kinds[code] === UNKNOWN) kinds[code] = (code & 0xf800) === 0xd800 ? OTHER : kindOf(code);
  return kinds[code]!;
}

/** A letter in the strict sense: what an apostrophe must stand before. */
function isLetter(text: string, at: number, to: number): boolean {
  const width = widthAt(text, at, to);
  if (wideKind(text, at, width) !== LETTER) return false;
  return text.charCodeAt(at) < 128 || /^\p{L}/u.test(text.slice(at, at + width));
}

/** Hash of the units between two offsets. */
function hashOf(text: string, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The hash that {@link scan} gives a word. */
export const wordHash = (word: string): number => hashOf(word, 0, word.length);

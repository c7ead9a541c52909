/**
 * The scanner: where the words and figures of a text stand, and a hash of each, in one pass that makes no strings. The words are those of
 * text/tokens (a test holds the two together); what a word means is asked once for each spelling, see spellings.ts.
 *
 * Algorithm: a hash of 32 bits over the UTF-8 bytes of a word as they stand. ASCII letters are told and hashed four at a time: the upper bits of two
 * sums tell which of four bytes are letters (processing of several bytes in one word, L. Lamport 1975); a product and a shift mix them in.
 * What else words are made of is hashed by FNV-1a (Fowler, Noll, Vo). Folding is left to the table of spellings, so that Cyrillic and
 * diacritics cost nothing once a spelling is known. Offsets are those of the string: how many bytes more than units were passed is counted
 * at the few characters that are no ASCII.
 *
 * Cost: 3 ns a character in V8, a fifth of it for the bytes; one letter at a time takes a fourth longer, asking the string for each of its units
 * more than twice as long. The loop over letters is kept small, with every rare case in a function of its own, because that is what
 * compilers make fast; the arrays are constants of the module for the same reason. So there is one scan at a time: its words must be used
 * up before the next. Tried: a loop without branches where words end (no faster).
 *
 * When not to use it: where the words themselves are wanted; then `tokenize` is simpler.
 */

/** Most words of one scan. Windows of long sentences begin anew half-way, see find.ts. */
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
/** Goes on with a word or begins one, but no apostrophe stands before it. */
const MARK = 3;
/** Part of a word that has begun, and no beginning: soft hyphen, joiners, zero-width space, word joiner, byte order mark. */
const INVISIBLE = 4;
/** A figure by itself. */
const FRACTION = 5;
/** First byte of a character that is no ASCII. */
const WIDE = 6;
const UNKNOWN = 255;

/** Kinds of the characters of the Basic Multilingual Plane, found out when they are first met. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
/** Kinds of bytes; told without expressions, whose compiling costs a first page more than all of this. */
const byteKinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 128) return WIDE;
  if (isAsciiLetter(byte)) return LETTER;
  return byte >= 48 && byte < 58 ? DIGIT : OTHER;
});

function isAsciiLetter(byte: number): boolean {
  return ((byte | 32) - 97) >>> 0 < 26;
}

/** The kind of a character that is no ASCII. */
function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if ((code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e)) return FRACTION;
  const isInvisible =
    code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
  return isInvisible ? INVISIBLE : OTHER;
}

/** Units of a text that are taken over at a time. */
const MOST_UNITS = 0x4000;
/** The text at hand, with a 0 behind it, and room to read four bytes at its end; how many bytes there are. */
const bytes = new Uint8Array(3 * MOST_UNITS + 8);
const fours = new DataView(bytes.buffer);
const encoder = new TextEncoder();
let taken = '';
let size = 0;
/** Bytes more than units, up to where the scan is. */
let excess = 0;

/**
 * Finds the words of a text from an offset on, at most {@link MOST_WORDS} of them, and puts them in {@link starts}, {@link ends} and
 * {@link hashes}.
 *
 * @returns how many were found; when that is MOST_WORDS there may be more after the last. Fewer words than that in 16,384 units are no
 * prose, and what follows them is left out.
 */
export function scan(text: string, from: number): number {
  if (text.length > MOST_UNITS) return scanPart(text, from);
  if (text !== taken) {
    taken = text;
    size = encoder.encodeInto(text, bytes).written;
    bytes[size] = 0;
  }
  excess = 0;
  return scanBytes(from === 0 || size === text.length ? from : byteAt(from));
}

function scanPart(text: string, from: number): number {
  const count = scan(text.slice(from, from + MOST_UNITS), 0);
  for (let word = 0; word < count; word++) {
    starts[word]! += from;
    ends[word]! += from;
  }
  return count;
}

/** The byte that an offset of the text at hand is at. */
function byteAt(offset: number): number {
  let at = 0;
  while (at - excess < offset) at = bytes[at]! < 128 ? at + 1 : pass(at);
  return at;
}

function scanBytes(from: number): number {
  const to = size;
  let shift = excess;
  let count = 0;
  let at = from;
  while (at < to && count < MOST_WORDS) {
    let four = fours.getInt32(at, true);
    let others = othersIn(four);
    if ((others & 0x80) === 0) {
      let hash = SEED;
      starts[count] = at - shift;
      while (others === 0) {
        hash = mixed(hash, four);
        at += 4;
        four = fours.getInt32(at, true);
        others = othersIn(four);
      }
      // The letters before the first byte that is none: all bits below its upper one but seven.
      const below = (others & -others) - 1;
      hash = mixed(hash, four & (below >>> 7));
      at += (32 - Math.clz32(below)) >>> 3;
      const byte = bytes[at]!;
      if (byte === 32) {
        ends[count] = at++ - shift;
        hashes[count++] = hash;
        continue;
      }
      if (byte === 39 || byte >= 128) {
        at = restOfWord(at, hash);
        hash = rest;
        shift = excess;
      }
      ends[count] = at - shift;
      hashes[count++] = hash;
    } else if (byteKinds[four & 255] === OTHER) at++;
    else {
      const end = endOfRare(at, count);
      if (end > 0) count++;
      at = Math.abs(end);
      shift = excess;
    }
  }
  return count;
}

/** Of four bytes, the upper bit of each that is no ASCII letter. */
function othersIn(four: number): number {
  const lower = (four & 0x7f7f7f7f) | 0x20202020;
  return ~((lower + 0x1f1f1f1f) & ~(lower + 0x05050505) & ~four) & 0x80808080;
}

/** A hash with up to four bytes more. */
function mixed(hash: number, four: number): number {
  const product = Math.imul(hash ^ four, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Hash of what the last rest of a word ended. */
let rest = 0;

/** Goes to the end of a word, inner apostrophes and invisible characters with it; leaves its hash in {@link rest}. */
function restOfWord(from: number, begun: number): number {
  let hash = begun;
  let at = from;
  for (;;) {
    const kind = kindAt(at);
    if (kind !== LETTER && kind !== MARK && kind !== INVISIBLE) {
      if (code !== 39 && code !== 0x2019) break;
      if (kindAt(at + (code === 39 ? 1 : 3)) !== LETTER) break;
    }
    const end = bytes[at]! < 128 ? at + 1 : pass(at);
    for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
  }
  rest = hash;
  return at;
}

/**
 * Goes on from where no ASCII letter stands.
 *
 * @returns where the word or figure ends that begins there, and was noted; less than 0 where none does, the place to go on from
 */
function endOfRare(from: number, place: number): number {
  const start = from - excess;
  const kind = kindAt(from);
  let at = from;
  if (kind === LETTER || kind === MARK) at = restOfWord(from, SEED);
  else if (kind === DIGIT) at = endOfFigure(from);
  else {
    at = pass(from);
    if (kind !== FRACTION) return -at;
  }
  starts[place] = start;
  ends[place] = at - excess;
  hashes[place] = kind === LETTER || kind === MARK ? rest : hashOf(from, at);
  return at;
}

/** Goes to the end of a figure: digits, with single points and commas between them. */
function endOfFigure(from: number): number {
  let at = from;
  for (;;) {
    at = endOfDigits(at);
    const byte = bytes[at]!;
    if (byte !== 44 && byte !== 46) return at;
    const end = endOfDigits(at + 1);
    if (end === at + 1) return at;
    at = end;
  }
}

function endOfDigits(from: number): number {
  let at = from;
  while (kindAt(at) === DIGIT) at = bytes[at]! < 128 ? at + 1 : pass(at);
  return at;
}

function hashOf(from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME);
  return hash;
}

/** The character of the last {@link kindAt}. */
let code = 0;

/** The kind of the character at a byte; the character itself is left in {@link code}. */
function kindAt(at: number): number {
  const byte = bytes[at]!;
  code = byte;
  if (byte < 128) return byteKinds[byte]!;
  if (byte < 0xe0) code = ((byte & 31) << 6) | (bytes[at + 1]! & 63);
  else if (byte < 0xf0) code = ((byte & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
  else {
    code =
      ((byte & 7) << 18) |
      ((bytes[at + 1]! & 63) << 12) |
      ((bytes[at + 2]! & 63) << 6) |
      (bytes[at + 3]! & 63);
    return kindOf(code);
  }
  if (kinds[code] === UNKNOWN) kinds[code] = kindOf(code);
  return kinds[code]!;
}

/** Where the next character begins behind one that is no ASCII: two bytes for one unit, three for one, four for two. */
function pass(at: number): number {
  const byte = bytes[at]!;
  const width = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  excess += width === 2 ? 1 : 2;
  return at + width;
}

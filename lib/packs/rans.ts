/**
 * An entropy coder: static range asymmetric numeral systems over bytes (J. Duda, "Asymmetric numeral systems", arXiv:1311.2540, 2013; the
 * arrangement with one 31-bit state and bytes is F. Giesen's, "Interleaved entropy coders", arXiv:1402.3392, 2014). Each run of symbols has a
 * table of its own, told in one letter a symbol, so that small numbers of one kind take hardly more than their entropy.
 *
 * Why not deflate: the bundled index is many short runs of small numbers with nothing to repeat. It came to 24 kB with the library's 1.6 kB of
 * code, and inflating it cold took 10 ms. An adaptive arithmetic coder was smaller by 1 kB more and took 40 ms.
 *
 * When not to use it: for text with repetitions. Cost: linear; decoding is a table look-up and a multiplication a symbol.
 */

const PRECISION = 12;
const SLOTS = 1 << PRECISION;
const LEAST = 1 << 23;

/** The letters of a table: a weight of 0, then sixteenths of powers of the fourth root of two. */
const LETTERS = '.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weightOf = (letter: string): number => {
  const at = LETTERS.indexOf(letter);
  return at <= 0 ? 0 : Math.round(16 * 2 ** ((at - 1) / 4));
};

/** How often each symbol is expected: where its slots begin, and whose each slot is. */
export interface Model {
  starts: Uint16Array;
  symbols: Uint8Array;
}

/** The model of a table: a letter for each symbol from 0 on. */
export function modelOf(table: string): Model {
  const weights = Array.from(table, weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sizes = weights.map((weight) => (weight === 0 ? 0 : Math.max(1, Math.floor((weight * SLOTS) / all))));
  // What rounding left over or took too much is the commonest symbol's.
  const most = sizes.indexOf(Math.max(...sizes));
  sizes[most]! += SLOTS - sizes.reduce((sum, size) => sum + size, 0);
  const starts = new Uint16Array(sizes.length + 1);
  const symbols = new Uint8Array(SLOTS);
  sizes.forEach((size, symbol) => {
    starts[symbol + 1] = starts[symbol]! + size;
    symbols.fill(symbol, starts[symbol], starts[symbol + 1]);
  });
  return { starts, symbols };
}

/** The table of some symbols: for each the letter nearest to how often it stands there; all alike where that would not pay for itself. */
export function tableOf(symbols: ArrayLike<number>): string {
  const counts: number[] = [];
  for (let at = 0; at < symbols.length; at++) counts[symbols[at]!] = (counts[symbols[at]!] ?? 0) + 1;
  const exact = Array.from(counts, (count) =>
    count ? LETTERS[Math.min(LETTERS.length - 1, 1 + Math.round(4 * Math.log2(count)))]! : '.',
  ).join('');
  const flat = '0'.repeat(counts.length);
  return costOf(exact, counts) + exact.length * LETTER_COST < costOf(flat, counts) ? exact : flat;
}

/** Bits that a letter of a table takes once the script is compressed, about. */
const LETTER_COST = 4;

/** Bits that symbols take by a table. */
function costOf(table: string, counts: readonly (number | undefined)[]): number {
  const { starts } = modelOf(table);
  return counts.reduce<number>(
    (sum, count = 0, symbol) =>
      sum + count * (PRECISION - Math.log2(starts[symbol + 1]! - starts[symbol]! || 1)),
    0,
  );
}

/** A run of symbols, with the model that they are coded by. */
export interface Run {
  symbols: ArrayLike<number>;
  model: Model;
}

/** Codes runs, one after the other. */
export function encode(runs: readonly Run[]): Uint8Array {
  const bytes: number[] = [];
  let state = LEAST;
  // The coder is a stack: what is read first is written last.
  for (const { symbols, model } of runs.toReversed())
    for (let at = symbols.length - 1; at >= 0; at--) {
      const start = model.starts[symbols[at]!]!;
      const size = model.starts[symbols[at]! + 1]! - start;
      for (; state >= (LEAST >> PRECISION) * 256 * size; state >>= 8) bytes.push(state & 255);
      state = Math.floor(state / size) * SLOTS + (state % size) + start;
    }
  for (let shift = 0; shift < 32; shift += 8) bytes.push((state >> shift) & 255);
  return Uint8Array.from(bytes.reverse());
}

/** Reads runs in the order in which they were coded. @returns the next `length` symbols */
export function createDecoder(bytes: Uint8Array): (model: Model, length: number) => Uint8Array {
  let at = 0;
  let state = 0;
  for (; at < 4; at++) state = (state << 8) | bytes[at]!;
  return ({ starts, symbols }, length) => {
    const run = new Uint8Array(length);
    for (let to = 0; to < length; to++) {
      const slot = state & (SLOTS - 1);
      const symbol = symbols[slot]!;
      const start = starts[symbol]!;
      state = (starts[symbol + 1]! - start) * (state >> PRECISION) + slot - start;
      while (state < LEAST) state = (state << 8) | bytes[at++]!;
      run[to] = symbol;
    }
    return run;
  };
}

/**
 * The table of spellings: what a word as it stands in a text means, asked once and remembered over sentences, pages and packs, because
 * texts say most of their words again and again.
 *
 * Open addressing by the hash that the scanner gives, with the length beside it. Two spellings of one hash and length (about one pair in five
 * million) would be taken for one; a match is compared in its own words before it is told, so that no mark hangs on it. A table that
 * is full begins anew.
 */

import { opensName, pairKey, type WordKey, wordKey } from './keys.ts';
import { ends, MOST_WORDS, hashes as scanned, starts, wordHash } from './scan.ts';

export interface Spellings {
  /**
   * Reads the words of the last scan of a text: gives the number of each one's spelling to {@link ids}. Two words that make a name are the
   * first, and the second is -1. Numbers stay as they are while the generation does.
   */
  read(text: string, words: number): void;
  readonly ids: Int32Array;
  /** Hash of the key of each spelling; 0 for those without. */
  readonly keyHashes: Int32Array;
  /** Units of each spelling that carry the key, and the key's weight. */
  readonly lengths: Uint8Array;
  readonly weights: Uint8Array;
  /** Counts how often the table began anew. */
  generation(): number;
}

/** Longer words are not told apart by what follows. */
const LONGEST = 255;
/** Pairs of words that were looked up as names. */
const MOST_PAIRS = 50_000;
/** Units between the two words of a name: a space, a hyphen, a point. */
const WIDEST_GAP = 2;

/** @param bits the table holds half of 2 ** bits spellings. */
export function createSpellings(bits: number): Spellings {
  const slots = new Int32Array(2 ** bits);
  const mask = slots.length - 1;
  const most = slots.length / 2;
  const hashes = new Int32Array(most);
  const rawLengths = new Uint8Array(most);
  const keyHashes = new Int32Array(most);
  const lengths = new Uint8Array(most);
  const weights = new Uint8Array(most);
  const opens = new Uint8Array(most);
  const pairs = new Map<number, number>();
  let size = 0;
  let generation = 0;

  function take(hash: number, length: number, key: WordKey | null, opensOne: boolean): number {
    hashes[size] = hash;
    rawLengths[size] = length;
    keyHashes[size] = key === null ? 0 : wordHash(key.key) || 1;
    lengths[size] = key === null ? 0 : Math.min(LONGEST, key.length);
    weights[size] = key === null ? 0 : key.weight;
    opens[size] = opensOne ? 1 : 0;
    return size++;
  }

  function beginAnew(): void {
    slots.fill(0);
    pairs.clear();
    size = 0;
    generation++;
  }

  function idOf(hash: number, text: string, start: number, end: number): number {
    const length = end - start < LONGEST ? end - start : LONGEST;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = slots[slot]! - 1;
      if (id < 0) break;
      if (hashes[id] === hash && rawLengths[id] === length) return id;
      slot = (slot + 1) & mask;
    }
    const raw = text.slice(start, Math.min(end, start + LONGEST));
    const id = take(hash, length, wordKey(raw), opensName(raw));
    slots[slot] = id + 1;
    return id;
  }

  function nameOf(first: number, second: number, text: string, start: number, end: number): number {
    const pair = first * most + second;
    let id = pairs.get(pair);
    if (id === undefined) {
      const key = pairKey(text.slice(start, end));
      id = key ? take(0, 0, key, false) : -1;
      if (pairs.size === MOST_PAIRS) pairs.clear();
      pairs.set(pair, id);
    }
    return id;
  }

  const ids = new Int32Array(MOST_WORDS);
  return {
    ids,
    keyHashes,
    lengths,
    weights,
    generation: () => generation,
    read(text, words) {
      if (size > most - 2 * MOST_WORDS) beginAnew();
      for (let word = 0; word < words; word++)
        ids[word] = idOf(scanned[word]!, text, starts[word]!, ends[word]!);
      for (let word = 0; word + 1 < words; word++) {
        if (opens[ids[word]!] === 0 || starts[word + 1]! - ends[word]! > WIDEST_GAP) continue;
        const name = nameOf(ids[word]!, ids[word + 1]!, text, starts[word]!, ends[word + 1]!);
        if (name < 0) continue;
        ids[word++] = name;
        ids[word] = -1;
      }
    },
  };
}

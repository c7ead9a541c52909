/**
 * The table of spellings: what a word as it stands in a text means, asked once and remembered over sentences, pages and packs, because
 * texts say most of their words again and again.
 *
 * Open addressing by the hash that the scanner gives, with the length beside it. Two spellings of one hash and length (about one pair in five
 * million) would be taken for one; a match is compared in its own words before it is told, so that no mark hangs on it. A table that
 * is full begins anew.
 */

import { wordKey } from './keys.ts';
import { wordHash } from './scan.ts';

export interface Spellings {
  /** Number of a spelling: stays as it is while the {@link generation} does. */
  idOf(hash: number, text: string, start: number, end: number): number;
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
  let size = 0;
  let generation = 0;

  function take(slot: number, hash: number, raw: string): number {
    const key = wordKey(raw);
    hashes[size] = hash;
    rawLengths[size] = Math.min(LONGEST, raw.length);
    keyHashes[size] = key === null ? 0 : wordHash(key.key) || 1;
    lengths[size] = key === null ? 0 : Math.min(LONGEST, key.length);
    weights[size] = key === null ? 0 : key.weight;
    slots[slot] = ++size;
    return size - 1;
  }

  return {
    keyHashes,
    lengths,
    weights,
    generation: () => generation,
    idOf(hash, text, start, end) {
      const length = end - start < LONGEST ? end - start : LONGEST;
      let slot = (hash ^ (hash >>> 15)) & mask;
      for (;;) {
        const id = slots[slot]! - 1;
        if (id < 0) break;
        if (hashes[id] === hash && rawLengths[id] === length) return id;
        slot = (slot + 1) & mask;
      }
      if (size === most) {
        slots.fill(0);
        size = 0;
        generation++;
        slot = (hash ^ (hash >>> 15)) & mask;
      }
      return take(slot, hash, text.slice(start, Math.min(end, start + LONGEST)));
    },
  };
}

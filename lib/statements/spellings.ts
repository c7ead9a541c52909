/**
 * A table of spellings: what a word as it stands in a text means, asked once and remembered over sentences, pages and packs, because
 * texts say most of their words again and again.
 *
 * Open addressing by the hash that the scanner gives. Two spellings of one hash are taken for one (in a page of 2,000 different words one time
 * in two thousand); a match is compared in its own words before it is told, so that no mark hangs on it. A table that is full begins anew.
 *
 * Spellings are numbered as they come, so that those of one page lie together: a table that a build had filled before made matching half as
 * fast. Hence two tables, a small one for matching and a large one for building.
 */
import { pairKey, readWord, type WordKey } from './keys.ts';
import { ends, MOST_WORDS, hashes as scanned, starts, wordHash } from './scan.ts';

export interface Spellings {
  /**
   * Reads the words of the last scan of a text: gives the number of each one's spelling to {@link ids}. Two words that make a name are the
   * first, and the second is -1. Numbers stay as they are while the generation does.
   */
  read(text: string, words: number): void;
  readonly ids: Int32Array;
  /** Spellings that the table can hold. */
  readonly most: number;
  /** By spelling: hash of its key, 0 for one without. */
  readonly keyHashes: Int32Array;
  /** By spelling: units that carry the key, and the key's weight. */
  readonly lengths: Uint8Array;
  readonly weights: Uint8Array;
  /** Counts how often the table began anew. */
  generation(): number;
}

/** Longer words are not told apart by what follows. */
const LONGEST = 255;
/** Units between the two words of a name: a space, a hyphen, a point. */
const WIDEST_GAP = 2;
/** Slots for pairs of words that were looked up as names; half of them are used. */
const PAIR_SLOTS = 2 ** 13;

/** @param bits the table holds 2 ** bits spellings */
export function createSpellings(bits: number): Spellings {
  const most = 2 ** bits;
  const slots = new Int32Array(2 * most);
  const mask = slots.length - 1;
  const hashes = new Int32Array(most);
  const opens = new Uint8Array(most);
  const keyHashes = new Int32Array(most);
  const lengths = new Uint8Array(most);
  const weights = new Uint8Array(most);
  const ids = new Int32Array(MOST_WORDS);
  const pairFirsts = new Int32Array(PAIR_SLOTS).fill(-1);
  const pairSeconds = new Int32Array(PAIR_SLOTS);
  const pairNames = new Int32Array(PAIR_SLOTS);
  let pairs = 0;
  let size = 0;
  let generation = 0;

  function take(hash: number, key: WordKey | null, opensOne: boolean): number {
    hashes[size] = hash;
    keyHashes[size] = key === null ? 0 : wordHash(key.key) || 1;
    lengths[size] = key === null ? 0 : Math.min(LONGEST, key.length);
    weights[size] = key === null ? 0 : key.weight;
    opens[size] = opensOne ? 1 : 0;
    return size++;
  }

  function takeWord(slot: number, hash: number, whole: string): number {
    const raw = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
    const { key, opensName } = readWord(raw);
    const id = take(hash, key, opensName);
    slots[slot] = id + 1;
    return id;
  }

  function joinNames(text: string, words: number): void {
    for (let word = 0; word + 1 < words; word++) {
      if (opens[ids[word]!] === 0 || starts[word + 1]! - ends[word]! > WIDEST_GAP) continue;
      const name = nameOf(word, text);
      if (name < 0) continue;
      ids[word++] = name;
      ids[word] = -1;
    }
  }

  /** The name that a word and the next one make. */
  function nameOf(word: number, text: string): number {
    const first = ids[word]!;
    const second = ids[word + 1]!;
    let slot = (Math.imul(first, 0x9e3779b1) + second) & (PAIR_SLOTS - 1);
    for (; pairFirsts[slot] !== -1; slot = (slot + 1) & (PAIR_SLOTS - 1))
      if (pairFirsts[slot] === first && pairSeconds[slot] === second) return pairNames[slot]!;
    if (pairs === PAIR_SLOTS / 2) {
      pairFirsts.fill(-1);
      pairs = 0;
    }
    const key = pairKey(text.slice(starts[word], ends[word]), text.slice(starts[word + 1], ends[word + 1]));
    pairs++;
    pairFirsts[slot] = first;
    pairSeconds[slot] = second;
    pairNames[slot] = key ? take(0, { ...key, length: ends[word + 1]! - starts[word]! }, false) : -1;
    return pairNames[slot]!;
  }

  function beginAnew(): void {
    slots.fill(0);
    pairFirsts.fill(-1);
    pairs = 0;
    size = 0;
    generation++;
  }

  return {
    ids,
    most,
    keyHashes,
    lengths,
    weights,
    generation: () => generation,
    read(text, words) {
      if (size > most - 2 * MOST_WORDS) beginAnew();
      let names = 0;
      for (let word = 0; word < words; word++) {
        const hash = scanned[word]!;
        let slot = (hash ^ (hash >>> 15)) & mask;
        let id = slots[slot]! - 1;
        while (id >= 0 && hashes[id] !== hash) {
          slot = (slot + 1) & mask;
          id = slots[slot]! - 1;
        }
        if (id < 0) id = takeWord(slot, hash, text.slice(starts[word], ends[word]));
        ids[word] = id;
        names += opens[id]!;
      }
      if (names > 0) joinNames(text, words);
    },
  };
}

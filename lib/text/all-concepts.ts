/** The whole list of concepts, as it is written in data/lexicon; never in a content script (about 20 kB gzipped). */
import synonymsFile from '../../data/lexicon/synonyms.json' with { type: 'json' };
import type { Concept } from './concepts.ts';

export const ALL_CONCEPTS: readonly Concept[] = Object.entries(synonymsFile as Record<string, string[]>).map(
  ([id, forms]) => ({ id, forms }),
);

/** Reads a sentence for tests: names and quantities as always, no concepts and no spelling of an index. */
import { createPhrases } from '../../../lib/text/phrases.ts';
import type { Unit } from '../../../lib/text/unit.ts';
import { type Reading, readUnits } from '../../../lib/text/units.ts';
import { createVocabulary } from '../../../lib/text/vocabulary.ts';

const PLAIN = createVocabulary(createPhrases<string>(), null);

export const read = (text: string, pageDate: string | null = null): Reading =>
  readUnits(text, 0, text.length, pageDate, PLAIN);

/** The text of the page that a unit stands on. */
export const rawOf = ({ text, tokens }: Reading, { first, last }: Unit): string =>
  text.slice(tokens[first]!.start, tokens[last]!.end);

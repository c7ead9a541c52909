/** What a sentence says of a claim, for tests: the words given, all of one weight. */
import type { Said } from '../../../lib/compare/said.ts';
import type { Reading } from '../../../lib/text/units.ts';

/** @throws {Error} where the sentence lacks one of the words. */
export function saidOf(reading: Reading, words: string): Said {
  const wanted = words.split(' ');
  const units = reading.units.filter((unit) => wanted.includes(reading.tokens[unit.first]!.word));
  if (units.length < wanted.length) throw new Error(`"${reading.text}" has not all of "${words}"`);
  return units.map((unit) => ({ unit, weight: 1 }));
}

/** The words of a sentence from one token to another, inclusive. */
export const wordsAt = ({ text, tokens }: Reading, first: number, last: number): string =>
  text.slice(tokens[first]!.start, tokens[last]!.end);

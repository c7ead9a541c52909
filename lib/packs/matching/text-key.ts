/** The same claim in two packs is known by its text (lib/text/same-text.ts), as a number that is quick to look for among 100,000. */
import { hash53 } from '../../text/hash53.ts';
import { sameText } from '../../text/same-text.ts';

/** A number of 53 bits; the same for texts that differ in case, accents and punctuation alone. */
export const textKey = (text: string): number => hash53(sameText(text));

/** A key for each text, in order. */
export const keysOf = (texts: readonly string[]): Float64Array => Float64Array.from(texts, textKey);

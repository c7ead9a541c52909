/** Ids for what has none: readable, and the same for the same thing each time a feed is imported. */
import { fold } from '../../text/fold.ts';
import { hash53 } from '../../text/hash53.ts';

const WORDS = 6;
const LONGEST = 48;

/**
 * A kebab-case id: the first words of a text and a hash of what the thing is known by, `serbia-will-give-ukraine-1q2w3e4r5t`. One that is
 * taken gets a number.
 */
export function freshId(text: string, knownBy: string, taken: Set<string>): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ', WORDS)
    .filter((word) => word !== '');
  const stem = [...words.join('-').slice(0, LONGEST).replace(/-+$/, '').split('-'), hash(knownBy)].filter(
    (part) => part !== '',
  );
  let id = stem.join('-');
  for (let number = 2; taken.has(id); number++) id = [...stem, number].join('-');
  taken.add(id);
  return id;
}

/** In base 36; a clash only gets a number. */
const hash = (text: string): string => hash53(text).toString(36);

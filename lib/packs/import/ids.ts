/** Ids for what has none: readable, and the same for the same thing each time a feed is imported. */
import { fold } from '../../text/fold.ts';

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

/** 53 bits in base 36 (the cyrb53 mix, public domain): no secret hangs on it, and a clash only gets a number. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

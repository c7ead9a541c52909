/**
 * The words that a pool of statements knows, and what an unknown or a kindred word of a page may stand for: "bedbugs" for "bed bugs",
 * "tedcruz" for "Ted Cruz", "Mexico" for "Mexican". It looks at the vocabulary and never at the claims, so it stays small when there
 * are 100,000 of them.
 */
import { stem } from '../../text/stem.ts';

/** A known key that is spelled much like another: Dice's coefficient of their trigrams, above {@link LEAST_KINSHIP} and below 1. */
export interface Kin {
  id: number;
  likeness: number;
}

export interface StatementVocabulary {
  /** Number of a key; a new one is taken in. */
  add(key: string): number;
  idOf(key: string): number | undefined;
  size(): number;
  /** Two or three known words that an unknown word is made of, or null. */
  apart(word: string): number[] | null;
  /** Known keys spelled much like a key, itself left out. Remembered. */
  kinOf(key: string): readonly Kin[];
}

const LEAST_KINSHIP = 0.4;
const SHORTEST_KIN = 4;
const SHORTEST_WHOLE = 6;
/** Longer tokens are no words; taking them apart is quadratic in their length. */
const LONGEST_WHOLE = 40;
const SHORTEST_PART = 3;
const MEMORY_LIMIT = 20_000;
const LETTERS = /^[a-z]+$/;

/** @param isCommon whether at least two claims hold a key: one that stands once may be a typing error itself. */
export function createStatementVocabulary(isCommon: (id: number) => boolean): StatementVocabulary {
  const ids = new Map<string, number>();
  const keys: string[] = [];
  const trigramCounts: number[] = [];
  const byTrigram = new Map<string, number[]>();
  const memory = new Map<string, readonly Kin[]>();

  const part = (word: string): number | null => {
    if (word.length < SHORTEST_PART) return null;
    const id = ids.get(stem(word));
    return id !== undefined && isCommon(id) ? id : null;
  };
  const inTwo = (word: string): number[] | null => {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const head = part(word.slice(0, at));
      const tail = head === null ? null : part(word.slice(at));
      if (head !== null && tail !== null) return [head, tail];
    }
    return null;
  };
  const findKin = (key: string): Kin[] => {
    const trigrams = trigramsOf(key);
    const shared = new Map<number, number>();
    for (const trigram of trigrams)
      for (const id of byTrigram.get(trigram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    const own = ids.get(key);
    return [...shared].flatMap(([id, count]): Kin[] => {
      const likeness = (2 * count) / (trigrams.size + trigramCounts[id]!);
      return likeness >= LEAST_KINSHIP && id !== own ? [{ id, likeness }] : [];
    });
  };

  return {
    add(key) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = keys.length;
      keys.push(key);
      ids.set(key, id);
      const trigrams = hasKin(key) ? trigramsOf(key) : new Set<string>();
      trigramCounts.push(trigrams.size);
      for (const trigram of trigrams) {
        const list = byTrigram.get(trigram);
        if (list) list.push(id);
        else byTrigram.set(trigram, [id]);
      }
      return id;
    },
    idOf: (key) => ids.get(key),
    size: () => keys.length,
    apart(word) {
      if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WHOLE || !LETTERS.test(word)) return null;
      const two = inTwo(word);
      if (two) return two;
      for (let at = SHORTEST_PART; at <= word.length - 2 * SHORTEST_PART; at++) {
        const head = part(word.slice(0, at));
        const rest = head === null ? null : inTwo(word.slice(at));
        if (head !== null && rest) return [head, ...rest];
      }
      return null;
    },
    kinOf(key) {
      if (!hasKin(key)) return [];
      const known = memory.get(key);
      if (known) return known;
      if (memory.size >= MEMORY_LIMIT) memory.clear();
      const found = findKin(key);
      memory.set(key, found);
      return found;
    },
  };
}

const hasKin = (key: string): boolean =>
  key.length >= SHORTEST_KIN && key.length <= LONGEST_WHOLE && LETTERS.test(key);

function trigramsOf(word: string): Set<string> {
  const padded = `_${word}_`;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

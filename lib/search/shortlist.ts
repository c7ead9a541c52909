/**
 * The first cut of a search over very many texts: which of them share most of the query's words, typing errors forgiven. Fuse looks at every
 * text it is given (1.4 s at 50,000 long ones); after this cut it is given a few hundred. Both together took 22 ms on average at 100,000
 * claims (Node 20, two shared cores).
 *
 * Trigrams are kept of the vocabulary and not of the texts: 100,000 claims are written with some 30,000 words.
 */

/** Answers the places of the best texts, at most so many, in no order. Every word of the query costs a walk over all texts. */
export type Shortlist = (query: string) => number[];

/** A shortlist over texts that are still being read. */
export interface GrowingShortlist {
  /** Takes another text; its place is the number of those before it. @param text folded, words parted by white space */
  add(text: string): void;
  find: Shortlist;
}

/** Part of a query word's trigrams that a word must have to be taken for it: one error in `ammunition` leaves three quarters. */
const LIKENESS = 0.5;
/** Scores are told apart in so many steps. */
const STEPS = 256;

/** @param texts folded, words parted by white space; @param most how many are let through */
export function createShortlist(texts: readonly string[], most?: number): Shortlist {
  const shortlist = growingShortlist(most);
  for (const text of texts) shortlist.add(text);
  return shortlist.find;
}

/** @param most how many texts a search lets through */
export function growingShortlist(most = 300): GrowingShortlist {
  let size = 0;
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  const byTrigram = new Map<string, number[]>();

  function add(text: string): void {
    for (const word of new Set(wordsOf(text))) {
      const known = numbers.get(word);
      if (known !== undefined) postings[known]?.push(size);
      else learn(word);
    }
    size++;
  }

  function learn(word: string): void {
    const index = postings.push([size]) - 1;
    numbers.set(word, index);
    for (const trigram of entriesOf(word)) {
      const list = byTrigram.get(trigram);
      if (list) list.push(index);
      else byTrigram.set(trigram, [index]);
    }
  }

  /** Words of the vocabulary that a query's word may be meant for, with how alike they are, 0 to 1. */
  function alike(asked: string): Map<number, number> {
    const trigrams = trigramsOf(asked);
    const shared = new Map<number, number>();
    for (const trigram of trigrams)
      for (const index of byTrigram.get(trigram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const found = new Map<number, number>();
    for (const [index, count] of shared)
      if (count / trigrams.length >= LIKENESS) found.set(index, count / trigrams.length);
    return found;
  }

  function find(query: string): number[] {
    const asked = [...new Set(wordsOf(query))];
    const total = new Float32Array(size);
    for (const word of asked) {
      const best = new Float32Array(size);
      for (const [index, likeness] of alike(word)) {
        const places = postings[index] ?? [];
        // A rare word tells more; one that is everywhere still tells a little.
        const score = likeness * (1 + Math.log(size / places.length));
        for (const place of places) if ((best[place] ?? 0) < score) best[place] = score;
      }
      for (let place = 0; place < total.length; place++)
        total[place] = (total[place] ?? 0) + (best[place] ?? 0);
    }
    return highest(total, most);
  }
  return { add, find };
}

/** The places with the highest scores above 0. Counting by steps instead of sorting: a common word scores in every text. */
function highest(scores: Float32Array, most: number): number[] {
  let top = 0;
  for (const score of scores) if (score > top) top = score;
  if (top === 0) return [];
  const stepOf = (score: number): number => Math.min(STEPS - 1, Math.floor((score / top) * STEPS));
  const counts = new Uint32Array(STEPS);
  for (const score of scores) if (score > 0) counts[stepOf(score)] = (counts[stepOf(score)] ?? 0) + 1;
  let step = STEPS - 1;
  for (let seen = counts[step] ?? 0; step > 0 && seen < most; ) {
    step--;
    seen += counts[step] ?? 0;
  }
  // Those of the lowest step let in come last, so that they and no better ones are cut.
  const [better, equal]: [number[], number[]] = [[], []];
  scores.forEach((score, place) => {
    if (score > 0 && stepOf(score) > step) better.push(place);
    else if (score > 0 && stepOf(score) === step && equal.length < most) equal.push(place);
  });
  return [...better, ...equal].slice(0, most);
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** With a mark at the word's start and none at its end: a word may still be being typed. */
function trigramsOf(word: string): string[] {
  const marked = `^${word}`;
  if (marked.length <= 3) return [marked];
  return [...new Set(Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3)))];
}

/** A word's trigrams, and its first one and two letters for queries that have no more. */
const entriesOf = (word: string): Set<string> =>
  new Set([...trigramsOf(word), `^${word.slice(0, 1)}`, `^${word.slice(0, 2)}`]);

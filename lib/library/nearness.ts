/** Nearness of two statements: the weight they share, as a share of what they weigh; of the whole sentences, or of the parts that are most alike. */
import { bestMatches, type Match, possibleMatches } from './alignment.ts';
import type { Part } from './parts.ts';
import type { Term } from './terms.ts';

/** A sentence with less weight than this is taken to have this much: two words in common are no agreement. A part needs more to say as much. */
const LEAST_WEIGHT = 6;
const LEAST_OF_PART = 14;
/** What the nearness of parts is worth beside that of whole sentences. */
const PART_WORTH = 0.8;

export interface Weighed {
  terms: readonly Term[];
  weights: ArrayLike<number>;
  /** The whole sentence first. */
  parts: readonly Part[];
}

export interface Nearness {
  /** 0 to 1. */
  cosine: number;
  /** Weight of the words, and of the figures, that are shared where the two are nearest. */
  words: number;
  figures: number;
  /** How many terms, persons apart, are shared there. */
  terms: number;
}

/** Weight of a whole sentence, at least {@link LEAST_WEIGHT}. */
export const wholeWeight = (weights: ArrayLike<number>): number =>
  Math.max(LEAST_WEIGHT, sumOf(Array.from(weights)));

/** Compares two sentences. Cost: the product of their terms, and a little for every pair of parts. */
export function nearness(a: Weighed, b: Weighed): Nearness {
  const possible = possibleMatches(a.terms, b.terms, [a.weights, b.weights]);
  let nearest: Nearness = { cosine: 0, words: 0, figures: 0, terms: 0 };
  for (const [i, partA] of a.parts.entries())
    for (const [j, partB] of b.parts.entries()) {
      const isWhole = i === 0 && j === 0;
      const [inA, inB] = [new Set(partA), new Set(partB)];
      const matches = bestMatches(possible, (match) => inA.has(match.a) && inB.has(match.b));
      const weightOf = (part: Part, weights: ArrayLike<number>): number =>
        Math.max(isWhole ? LEAST_WEIGHT : LEAST_OF_PART, sumOf(part.map((at) => weights[at]!)));
      const scale = Math.sqrt(weightOf(partA, a.weights) * weightOf(partB, b.weights));
      const cosine = (gainOf(matches) / scale) * (isWhole ? 1 : PART_WORTH);
      if (cosine <= nearest.cosine) continue;
      const ofKind = (kind: Term['kind']): number =>
        gainOf(matches.filter((match) => a.terms[match.a]!.kind === kind));
      const terms = matches.filter((match) => a.terms[match.a]!.kind !== 'person').length;
      nearest = { cosine, words: ofKind('word'), figures: ofKind('figure'), terms };
    }
  return nearest;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const gainOf = (matches: readonly Match[]): number => sumOf(matches.map(({ gain }) => gain));

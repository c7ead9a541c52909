/** Nearness of two statements: the weight they share, as a share of what they weigh; of the whole sentences, or of the parts that are most alike. */
import { bestMatches, byGain, type Match } from './alignment.ts';
import type { Part } from './parts.ts';
import type { Term } from './terms.ts';

/** A sentence with less weight than this is taken to have this much: two words in common are no agreement. A part needs more to say as much. */
const LEAST_WEIGHT = 6;
const LEAST_OF_PART = 14;
/** What the nearness of parts is worth beside that of whole sentences. */
const PART_WORTH = 0.8;

/** A sentence with its weights; made once for all that it is compared with. */
export interface Weighed {
  terms: readonly Term[];
  weights: ArrayLike<number>;
  /** The whole sentence first. */
  parts: readonly WeighedPart[];
}

interface WeighedPart {
  /** By the number of a term, whether the part holds it. */
  holds: Uint8Array;
  weight: number;
}

/** Less than this tells nothing: "said", and what both articles say in every sentence. */
const LEAST_TOLD = 0.5;

export interface Nearness {
  /** 0 to 1. */
  cosine: number;
  /** Weight of the words, and of the figures, that are shared where the two are nearest. */
  words: number;
  figures: number;
  /** How many terms, persons apart, are shared there. */
  terms: number;
}

/**
 * @param weights one a term
 * @param parts the whole sentence first; each the places of its terms
 */
export function weighed(terms: readonly Term[], weights: ArrayLike<number>, parts: readonly Part[]): Weighed {
  return {
    terms,
    weights,
    parts: parts.map((part, n) => {
      const holds = new Uint8Array(terms.length);
      let weight = 0;
      for (const at of part) {
        holds[at] = 1;
        weight += weights[at]!;
      }
      return { holds, weight: Math.max(n === 0 ? LEAST_WEIGHT : LEAST_OF_PART, weight) };
    }),
  };
}

/** Weight of a whole sentence, at least {@link LEAST_WEIGHT}. */
export const wholeWeight = ({ parts }: Weighed): number => parts[0]!.weight;

/**
 * Compares two sentences. Cost: linear in what they may share, for every pair of parts.
 *
 * @param possible the pairs of terms that mean the same, in any order
 */
export function nearness(a: Weighed, b: Weighed, possible: readonly Match[]): Nearness {
  const ordered = [...possible].sort(byGain);
  let nearest: Nearness = { cosine: 0, words: 0, figures: 0, terms: 0 };
  for (const [i, partA] of a.parts.entries())
    for (const [j, partB] of b.parts.entries()) {
      const isWhole = i === 0 && j === 0;
      const worth = (isWhole ? 1 : PART_WORTH) / Math.sqrt(partA.weight * partB.weight);
      const within = isWhole
        ? ordered
        : ordered.filter((match) => partA.holds[match.a] && partB.holds[match.b]);
      if (gainOf(within) * worth <= nearest.cosine) continue;
      const matches = bestMatches(within, () => true);
      const cosine = gainOf(matches) * worth;
      if (cosine <= nearest.cosine) continue;
      const ofKind = (kind: Term['kind']): number =>
        gainOf(matches.filter((match) => a.terms[match.a]!.kind === kind));
      const terms = matches.filter(
        (match) => match.gain >= LEAST_TOLD && a.terms[match.a]!.kind !== 'person',
      ).length;
      nearest = { cosine, words: ofKind('word'), figures: ofKind('figure'), terms };
    }
  return nearest;
}

const gainOf = (matches: readonly Match[]): number => matches.reduce((sum, { gain }) => sum + gain, 0);

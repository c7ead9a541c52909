/**
 * Compares two articles: every statement of one with every statement of the other that shares words with it. What is measured of a pair depends on
 * these two articles alone (see weights.ts), so that it is measured once and kept.
 */
import { stem } from '../text/stem.ts';
import { around, bestOthers } from './grid.ts';
import { nearness, type Weighed, weighed, wholeWeight } from './nearness.ts';
import { type Part, partsOf } from './parts.ts';
import { longestRun } from './runs.ts';
import { type Holders, holdersIn, sharings } from './shared-keys.ts';
import type { Statement } from './statements.ts';
import { type Common, type KeyCounts, keyCounts, termWeight } from './weights.ts';

/** What is measured of two statements, each a plain number. */
export interface PairMeasures {
  /** Weight shared, as a share of the geometric mean of both weights: 0 to 1. */
  cosine: number;
  /** Log of the weight of the words, and of the figures, that they share. */
  words: number;
  figures: number;
  /** Log of how many terms they share, persons apart. */
  terms: number;
  /** How far the pair stands above the best other partner of either statement, below 0 where another stands higher: the lesser, the greater. */
  marginLeast: number;
  marginMost: number;
  /** Cosine of the best pair among the sentences around both. */
  around: number;
  /** Log of the longest run of words, function words among them, that both have. */
  run: number;
}

export const PAIR_MEASURES = [
  'cosine',
  'words',
  'figures',
  'terms',
  'marginLeast',
  'marginMost',
  'around',
  'run',
] as const satisfies readonly (keyof PairMeasures)[];

/** A pair of statements, by their numbers in their articles. */
export interface Pair {
  a: number;
  b: number;
  measures: PairMeasures;
}

/** An article as it is compared: read once, kept as long as the article is. */
export interface ReadStatements {
  statements: readonly Statement[];
  counts: KeyCounts;
  holders: Holders;
  /** Stems of each statement's tokens, and its parts. */
  stems: readonly (readonly string[])[];
  parts: readonly (readonly Part[])[];
}

/** Reads statements for comparing: the stems of each one's tokens and its parts, which cost the most. Linear in the text. */
export const readForComparison = (statements: readonly Statement[]): ReadStatements =>
  readAgain(
    statements,
    statements.map(({ reading }) => reading.tokens.map((token) => stem(token.word))),
    statements.map(({ reading, terms }) => partsOf(reading.tokens, terms)),
  );

/** The same for statements whose stems and parts are known. */
export const readAgain = (
  statements: readonly Statement[],
  stems: ReadStatements['stems'],
  parts: ReadStatements['parts'],
): ReadStatements => ({
  statements,
  counts: keyCounts(statements),
  holders: holdersIn(statements),
  stems,
  parts,
});

/** Pairs below this cosine are nothing; on the labelled stories one pair in a hundred that state the same lies there. */
const LEAST_COSINE = 0.15;
/** Pairs that can share at most this weight, and at most {@link LEAST_COSINE}, are not aligned. */
const LEAST_GAIN = 5;

/**
 * All pairs of two articles that share enough to be looked at, by a, then b.
 *
 * @param count told how many pairs were aligned: what the work is counted by
 */
export function compareArticles(
  a: ReadStatements,
  b: ReadStatements,
  count: (aligned: number) => void = () => {},
): Pair[] {
  const common: Common = {
    statements: a.statements.length + b.statements.length,
    counts: [a.counts, b.counts],
  };
  const weighedIn = ({ statements, parts }: ReadStatements): Weighed[] =>
    statements.map(({ terms }, at) =>
      weighed(
        terms,
        Float64Array.from(terms, (term) => termWeight(term, common)),
        parts[at]!,
      ),
    );
  const [ofA, ofB] = [weighedIn(a), weighedIn(b)];
  const weightsB = ofB.map(({ weights }) => weights);
  const size = b.statements.length;
  const cosines = new Float64Array(a.statements.length * size);
  const shared = new Map<number, { words: number; figures: number; terms: number }>();
  let aligned = 0;
  a.statements.forEach((statement, i) => {
    for (const [j, { possible, bound }] of sharings(
      statement,
      ofA[i]!.weights,
      b.statements,
      weightsB,
      b.holders,
    )) {
      const scale = Math.sqrt(wholeWeight(ofA[i]!) * wholeWeight(ofB[j]!));
      if (bound < Math.min(LEAST_COSINE * scale, LEAST_GAIN)) continue;
      aligned++;
      const { cosine, words, figures, terms } = nearness(ofA[i]!, ofB[j]!, possible);
      cosines[i * size + j] = cosine;
      shared.set(i * size + j, { words, figures, terms });
    }
  });
  count(aligned);
  const best = bestOthers(cosines, a.statements.length, size);
  const pairs: Pair[] = [];
  for (const [at, { words, figures, terms }] of shared) {
    const cosine = cosines[at]!;
    if (cosine < LEAST_COSINE) continue;
    const [i, j] = [Math.floor(at / size), at % size];
    const margins = [cosine - best.ofA(i, cosine), cosine - best.ofB(j, cosine)];
    pairs.push({
      a: i,
      b: j,
      measures: {
        cosine,
        words: Math.log1p(words),
        figures: Math.log1p(figures),
        terms: Math.log1p(terms),
        marginLeast: Math.min(...margins),
        marginMost: Math.max(...margins),
        around: around(cosines, i, j, a.statements.length, size),
        run: Math.log(Math.max(1, longestRun(a.stems[i]!, b.stems[j]!) - 1)),
      },
    });
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

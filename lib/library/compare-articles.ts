/**
 * Compares two articles: every statement of one with every statement of the other that shares words with it. What is measured of a pair depends on
 * these two articles alone (see weights.ts), so that it is measured once and kept.
 */
import { stem } from '../text/stem.ts';
import { align } from './alignment.ts';
import type { Statement } from './statements.ts';
import { type Common, type KeyCounts, keyCounts, termWeight } from './weights.ts';

/** What is measured of two statements, each a plain number. */
export interface PairMeasures {
  /** Weight shared, as a share of the geometric mean of both weights: 0 to 1. */
  cosine: number;
  /** Log of the weight of the words, and of the figures, that they share. */
  words: number;
  figures: number;
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
  /** Stems of each statement's tokens. */
  stems: readonly (readonly string[])[];
}

export const readForComparison = (statements: readonly Statement[]): ReadStatements => ({
  statements,
  counts: keyCounts(statements),
  stems: statements.map(({ reading }) => reading.tokens.map((token) => stem(token.word))),
});

/** A statement with less weight than this is compared as if it had this much: two words in common are no agreement. */
const LEAST_WEIGHT = 6;
/** Pairs below this cosine are not looked at; on the labelled stories one pair in a hundred that state the same lies there. */
const LEAST_COSINE = 0.1;

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
  const weightsOf = ({ terms }: Statement): Float64Array =>
    Float64Array.from(terms, (term) => termWeight(term, common));
  const weightsA = a.statements.map(weightsOf);
  const weightsB = b.statements.map(weightsOf);
  const wholeA = weightsA.map(wholeOf);
  const wholeB = weightsB.map(wholeOf);
  const size = b.statements.length;
  const cosines = new Float64Array(a.statements.length * size);
  const shared = new Map<number, { words: number; figures: number }>();
  const holders = holdersIn(b.statements);
  let aligned = 0;
  a.statements.forEach((statement, i) => {
    const bounds = boundsOf(statement, weightsA[i]!, holders, b.statements);
    for (const [j, bound] of bounds) {
      const scale = Math.sqrt(wholeA[i]! * wholeB[j]!);
      if (bound < LEAST_COSINE * scale) continue;
      aligned++;
      const other = b.statements[j]!;
      const { matches, gain } = align(statement.terms, other.terms, [weightsA[i]!, weightsB[j]!]);
      const sum = (kind: string): number =>
        matches.reduce(
          (total, match) => total + (statement.terms[match.a]!.kind === kind ? match.gain : 0),
          0,
        );
      cosines[i * size + j] = gain / scale;
      shared.set(i * size + j, { words: sum('word'), figures: sum('figure') });
    }
  });
  count(aligned);
  const best = bestOthers(cosines, a.statements.length, size);
  const pairs: Pair[] = [];
  for (const [at, { words, figures }] of shared) {
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
        marginLeast: Math.min(...margins),
        marginMost: Math.max(...margins),
        around: around(cosines, i, j, a.statements.length, size),
        run: Math.log(Math.max(1, longestRun(a.stems[i]!, b.stems[j]!) - 1)),
      },
    });
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

const wholeOf = (weights: Float64Array): number =>
  Math.max(
    LEAST_WEIGHT,
    weights.reduce((sum, one) => sum + one, 0),
  );

/** Numbers of the statements that hold a key; those with a figure are found by `q`. */
function holdersIn(statements: readonly Statement[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  statements.forEach(({ terms }, at) => {
    const keys = new Set(terms.flatMap((term) => (term.quantity ? ['q'] : term.keys.flatMap(lookups))));
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  });
  return holders;
}

/** A word is found by itself and by its beginning: words that begin alike may be kindred. */
const lookups = (key: string): string[] =>
  key.startsWith('w:') && key.length >= 7 ? [key, key.slice(0, 7)] : [key];

/** For every statement that shares a key, at most how much weight it shares. */
function boundsOf(
  { terms }: Statement,
  weights: Float64Array,
  holders: ReadonlyMap<string, readonly number[]>,
  others: readonly Statement[],
): Map<number, number> {
  const bounds = new Map<number, number>();
  terms.forEach((term, at) => {
    const seen = new Set<number>();
    const keys = term.quantity ? ['q'] : term.keys.flatMap(lookups);
    for (const key of keys)
      for (const other of holders.get(key) ?? []) {
        if (seen.has(other) || others[other] === undefined) continue;
        seen.add(other);
        bounds.set(other, (bounds.get(other) ?? 0) + weights[at]!);
      }
  });
  return bounds;
}

/** For each row and column the highest cosine of another pair than the one asked about. */
function bestOthers(cosines: Float64Array, rows: number, columns: number) {
  const firsts = { a: new Float64Array(rows), b: new Float64Array(columns) };
  const seconds = { a: new Float64Array(rows), b: new Float64Array(columns) };
  const take = (side: 'a' | 'b', at: number, value: number): void => {
    if (value > firsts[side][at]!) {
      seconds[side][at] = firsts[side][at]!;
      firsts[side][at] = value;
    } else if (value > seconds[side][at]!) seconds[side][at] = value;
  };
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const value = cosines[i * columns + j]!;
      if (value === 0) continue;
      take('a', i, value);
      take('b', j, value);
    }
  const other = (side: 'a' | 'b', at: number, own: number): number =>
    firsts[side][at] === own ? seconds[side][at]! : firsts[side][at]!;
  return {
    ofA: (i: number, own: number) => other('a', i, own),
    ofB: (j: number, own: number) => other('b', j, own),
  };
}

function around(cosines: Float64Array, i: number, j: number, rows: number, columns: number): number {
  let best = 0;
  for (const di of [-1, 1])
    for (const dj of [-1, 1]) {
      const [row, column] = [i + di, j + dj];
      if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
      best = Math.max(best, cosines[row * columns + column]!);
    }
  return best;
}

/** Length of the longest run of words that both have. Cost: the product of their lengths. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let before = new Uint16Array(b.length + 1);
  let here = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      here[j + 1] = word === b[j] ? before[j]! + 1 : 0;
      if (here[j + 1]! > longest) longest = here[j + 1]!;
    }
    [before, here] = [here, before];
  }
  return longest;
}

/**
 * Ranks claims that have only a statement: no phrasings to teach their vocabulary, no siblings to be told from, tens of thousands of them.
 * One sentence in, the nearest claims out; and for a mark, how much of the statement the sentence says.
 *
 * BM25 (S. Robertson and H. Zaragoza, 2009) over stems and values without function words or web addresses; words joined in one
 * (hashtags, handles) taken apart; words spelled alike looked up as well; and among the best a bonus for the statement's words in its own order.
 *
 * What was tried, by MAP@5 on the half of CheckThat! 2020 (train and dev) that it was tuned on / of the debates' labelled sentences:
 * words 0.785 / 0.421; the keys above 0.851 / 0.420; a repeated word saturating later and joined words 0.856 / 0.422; kin 0.863 / 0.425; the
 * order bonus 0.863 / 0.429. An index of 4-grams instead of kin: 0.862 / 0.424. No gain: half the weight from general rarity (from 0.845 /
 * 0.412 to 0.835 / 0.409), latent semantic vectors of the claims (from 0.859 / 0.422 to 0.859 / 0.424 at best), and twenty-five measures
 * with fitted weights (coverage both ways, windows, names and figures hit and missed, neighbours, the longest run: 0.865 / 0.439 where they
 * were fitted, 0.876 / 0.541 on the other halves, as now). The other halves were printed beside all of these runs, not kept unseen.
 *
 * When not to use it: to mark pages with large packs; lib/statements does that. The two are apart because they ask different things. This one must rank
 * claims of which a text says only some of the words, as tweets do, so it reads every posting of every word, and takes half a minute to build
 * for 100,000 claims. That one must mark only what is said in nearly the claim's words, and owes its speed to leaving out all else. Of the debates' 100 surest marks 54 are labelled right here and 50 there.
 *
 * `strength` compares marks of different sentences. Of all debate sentences the 100 strongest have a precision of 0.54 by the labels (raw
 * score: 0.44); weights fitted to twenty-three measures gave 0.56. The labels end there: of 149 pairs in nearly the same words 54 are
 * labelled, and the 46 of the 100 that are not labelled all state their claim as we read them.
 */
import { type StatementKey, statementKeys } from './statement-keys.ts';
import { createStatementVocabulary } from './statement-vocabulary.ts';

/** A claim without phrasings: its statement, and what else is said of it in one line (the headline of its report). */
export interface StatedClaim {
  statement: string;
  headline?: string;
}

export interface RankedClaim {
  /** Number of the claim in the pool. */
  claim: number;
  /** Compared only within one sentence. */
  score: number;
}

/** How much of a statement a sentence says. */
export interface Stated {
  /** Weight of the statement's words that the sentence has. */
  gain: number;
  /** The same as a share of the statement's weight, 0 to 1. */
  coverage: number;
  /** Share of the statement's neighbouring words, function words among them, that are neighbours in the sentence in the same order. */
  ordered: number;
  /** gain × coverage × ordered: compares marks of different sentences. */
  strength: number;
}

/** A sentence read for a pool. */
export interface PoolSentence {
  /** Numbers of its keys in order; -1 for what the pool does not know. */
  keys: readonly number[];
  known: ReadonlySet<number>;
  /** Pairs of neighbouring known keys. */
  neighbours: ReadonlySet<number>;
  /** Share of its weight that each key looked up gives: 1, or less for a kindred one. */
  lookups: ReadonlyMap<number, number>;
}

export interface StatementPool {
  read(sentence: string): PoolSentence;
  /** The claims nearest to a sentence, at most `most`, the nearest first; of equals the one that stands first in the pool. */
  rank(sentence: PoolSentence, most: number): RankedClaim[];
  stated(sentence: PoolSentence, claim: number): Stated;
}

/** How soon a repeated word stops counting, and how much a long claim is held back: best of 0.4-2 and 0.3-0.75 on the tuning half. */
const SATURATION = 1.5;
const LENGTH = 0.6;
const KIN_SHARE = 0.5;
/** The best so many may gain by the order of their words, at most this much: about half a rare word. */
const REORDERED = 30;
const ORDER_BONUS = 4;

/** Cost: linear in the words of the claims. */
export function createStatementPool(claims: readonly StatedClaim[]): StatementPool {
  const holders: number[] = [];
  const vocabulary = createStatementVocabulary((id) => holders[id]! > 1);
  const stops = new Set<number>();
  const numbersOf = (keys: readonly StatementKey[]): Int32Array =>
    Int32Array.from(keys, ({ key, stop }) => {
      const id = vocabulary.add(key);
      if (stop) stops.add(id);
      holders[id] ??= 0;
      return id;
    });
  const statements: Int32Array[] = [];
  const counts = claims.map(({ statement, headline = '' }) => {
    const numbers = numbersOf(statementKeys(statement));
    statements.push(numbers);
    const count = new Map<number, number>();
    for (const id of [...numbers, ...numbersOf(statementKeys(headline))])
      if (!stops.has(id)) count.set(id, (count.get(id) ?? 0) + 1);
    for (const id of count.keys()) holders[id]!++;
    return count;
  });
  const weights = Float32Array.from(holders, (held) =>
    Math.log(1 + (claims.length - held + 0.5) / (held + 0.5)),
  );
  const { starts, postings, impacts } = layOut(counts, holders, weights);
  const sums = new Float64Array(claims.length);
  // A pair of keys is one number: the first times this, plus the second.
  const pairFactor = vocabulary.size() + 1;

  const orderedShare = ({ neighbours }: PoolSentence, claim: number): number => {
    const statement = statements[claim]!;
    let together = 0;
    for (let at = 1; at < statement.length; at++)
      if (neighbours.has(statement[at - 1]! * pairFactor + statement[at]!)) together++;
    return statement.length < 2 ? 0 : together / (statement.length - 1);
  };

  return {
    read(sentence) {
      const keys: number[] = [];
      const lookups = new Map<number, number>();
      const words: string[] = [];
      const take = (id: number): void => {
        keys.push(id);
        if (!stops.has(id)) lookups.set(id, 1);
      };
      for (const { key, stop } of statementKeys(sentence)) {
        const id = vocabulary.idOf(key);
        const parts = id === undefined && !stop ? vocabulary.apart(key) : null;
        if (id !== undefined) take(id);
        else if (parts) parts.forEach(take);
        else keys.push(-1);
        if (!stop) words.push(key);
      }
      for (const word of words)
        for (const { id, likeness } of vocabulary.kinOf(word))
          if (!stops.has(id)) lookups.set(id, Math.max(lookups.get(id) ?? 0, KIN_SHARE * likeness));
      return { keys, known: new Set(keys), neighbours: neighboursIn(keys, pairFactor), lookups };
    },
    rank(sentence, most) {
      const touched: number[] = [];
      for (const [id, share] of sentence.lookups) {
        for (let at = starts[id]!; at < starts[id + 1]!; at++) {
          const claim = postings[at]!;
          if (sums[claim] === 0) touched.push(claim);
          sums[claim]! += share * impacts[at]!;
        }
      }
      const ranked = bestOf(touched, sums, Math.max(most, REORDERED));
      for (const claim of touched) sums[claim] = 0;
      for (const one of ranked.slice(0, REORDERED))
        one.score += ORDER_BONUS * Math.sqrt(orderedShare(sentence, one.claim));
      return ranked.sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, most);
    },
    stated(sentence, claim) {
      let gain = 0;
      let whole = 0;
      for (const id of new Set(statements[claim])) {
        if (stops.has(id)) continue;
        whole += weights[id]!;
        if (sentence.known.has(id)) gain += weights[id]!;
      }
      const coverage = whole === 0 ? 0 : gain / whole;
      const ordered = orderedShare(sentence, claim);
      return { gain, coverage, ordered, strength: gain * coverage * ordered };
    },
  };
}

/** The postings of all keys in one piece: those of key k lie from `starts[k]` to `starts[k + 1]`, each with what it adds to a score. */
function layOut(
  counts: readonly ReadonlyMap<number, number>[],
  holders: readonly number[],
  weights: Float32Array,
): { starts: Uint32Array; postings: Uint32Array; impacts: Float32Array } {
  const starts = new Uint32Array(holders.length + 1);
  holders.forEach((held, id) => {
    starts[id + 1] = starts[id]! + held;
  });
  const next = starts.slice();
  const postings = new Uint32Array(starts[holders.length]!);
  const impacts = new Float32Array(postings.length);
  const lengths = counts.map((count) => [...count.values()].reduce((sum, one) => sum + one, 0));
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  counts.forEach((count, claim) => {
    const held = SATURATION * (1 - LENGTH + (LENGTH * lengths[claim]!) / mean);
    for (const [id, times] of count) {
      const at = next[id]!++;
      postings[at] = claim;
      impacts[at] = (weights[id]! * times * (SATURATION + 1)) / (times + held);
    }
  });
  return { starts, postings, impacts };
}

function neighboursIn(keys: ArrayLike<number>, factor: number): Set<number> {
  const found = new Set<number>();
  for (let at = 1; at < keys.length; at++)
    if (keys[at - 1]! >= 0 && keys[at]! >= 0) found.add(keys[at - 1]! * factor + keys[at]!);
  return found;
}

/** The `most` highest, without sorting the rest. */
function bestOf(claims: readonly number[], sums: Float64Array, most: number): RankedClaim[] {
  const best: RankedClaim[] = [];
  for (const claim of claims) {
    const score = sums[claim]!;
    const last = best[most - 1];
    if (last && (score < last.score || (score === last.score && claim > last.claim))) continue;
    let at = best.length;
    while (
      at > 0 &&
      (best[at - 1]!.score < score || (best[at - 1]!.score === score && best[at - 1]!.claim > claim))
    )
      at--;
    best.splice(at, 0, { claim, score });
    if (best.length > most) best.pop();
  }
  return best;
}

/**
 * Fits lessons (match/lessons.ts) to labelled pages: for each claim a logistic regression of its candidates on the keys of their sentences, beside what
 * its profile says. Few keys, as each is carried by every page: those that the lasso keeps (R. Tibshirani 1996), by accelerated
 * proximal steps (A. Beck and M. Teboulle 2009), then fitted again without it (relaxed lasso, N. Meinshausen 2007) and rounded.
 */
import { type Lessons, MOST_TAUGHT } from '../index/model.ts';
import type { ClaimIndex } from '../index/open.ts';
import { PROFILE_SHARE } from '../match/lessons.ts';
import { sentenceKeys } from '../match/sentence-keys.ts';
import type { ReadPage } from './labelled-candidates.ts';

/** What a kept key costs by its size and by its square, while they are chosen; by its square, once they are. */
const LASSO = 2;
const RIDGE = 1;
const RIDGE_OF_KEPT = 2;
const ROUNDS = 60;
/** A key that fewer candidates of a claim hold teaches nothing of it. */
const LEAST_HOLDERS = 2;
const OUTSET = -5;
const MOST_OUTSET = 32;
/** Words, concepts, names and sides: a figure or a day of some pages says nothing of the next. */
const TEACHABLE = /^[wcns]:[^\s=]+$/;

/** A candidate, for learning. */
interface Row {
  keys: readonly string[];
  /** What the claim's profile says of the sentence. */
  base: number;
  y: number;
}

/** Lessons of each claim, by number. */
export function fitLessons(index: ClaimIndex, pages: readonly ReadPage[]): Lessons[] {
  const rows = index.claims.map((): Row[] => []);
  for (const { sentences, labelOf } of pages.filter(({ isPiece }) => !isPiece))
    for (const sentence of sentences) {
      if (sentence.candidates.length === 0) continue;
      const keys = [...sentenceKeys(sentence.reading).all];
      const base = new Float64Array(index.claims.length);
      for (const key of keys)
        for (const { claim, weight } of index.postingsOf(key)) base[claim]! += PROFILE_SHARE * weight;
      for (const { window } of sentence.candidates) {
        const { at, id } = window.claim;
        const label = labelOf(sentence, window)?.label;
        if (!label || label.acceptable.includes(id)) continue;
        rows[at]!.push({ keys, base: base[at]!, y: label.claims.includes(id) ? 1 : 0 });
      }
    }
  return rows.map(fitClaim);
}

function fitClaim(rows: readonly Row[]): Lessons {
  const holders = new Map<string, number>();
  for (const key of rows.flatMap(({ keys }) => keys)) holders.set(key, (holders.get(key) ?? 0) + 1);
  const met = [...holders.keys()]
    .filter((key) => holders.get(key)! >= LEAST_HOLDERS && TEACHABLE.test(key))
    .sort();
  const chosen = regress(rows, met, LASSO, RIDGE);
  const kept = met.filter((_, at) => chosen.weights[at] !== 0);
  const { weights, outset } = regress(rows, kept, 0, RIDGE_OF_KEPT);
  return {
    outset: Math.round(bounded(outset, MOST_OUTSET) * 4) / 4,
    keys: Object.fromEntries(
      kept.flatMap((key, at): [string, number][] => {
        const weight = Math.round(bounded(weights[at]!, MOST_TAUGHT) * 2) / 2;
        return weight === 0 ? [] : [[key, weight]];
      }),
    ),
  };
}

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** @param lasso cost of a weight's size; @param ridge of its square, beside the rows' log-loss */
function regress(
  rows: readonly Row[],
  keys: readonly string[],
  lasso: number,
  ridge: number,
): { weights: Float64Array; outset: number } {
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const held = rows.map((row) => row.keys.flatMap((key) => numbers.get(key) ?? []));
  // Steps by each key's own bound on the curvature.
  const bounds = new Float64Array(keys.length).fill(ridge + 0.001);
  for (const list of held) for (const key of list) bounds[key]! += list.length / 4;
  let weights = new Float64Array(keys.length);
  let ahead = weights;
  let outset = OUTSET;
  let pace = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = ahead.map((weight) => ridge * weight);
    let slope = 0;
    let curvature = 1;
    held.forEach((list, at) => {
      const { base, y } = rows[at]!;
      const chance = 1 / (1 + Math.exp(-list.reduce((sum, key) => sum + ahead[key]!, base + outset)));
      for (const key of list) slopes[key]! += chance - y;
      slope += chance - y;
      curvature += chance * (1 - chance);
    });
    outset -= slope / curvature / 2;
    const next = ahead.map((weight, key) =>
      shrunk(weight - slopes[key]! / bounds[key]!, lasso / bounds[key]!),
    );
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    ahead = next.map((weight, key) => weight + ((pace - 1) / nextPace) * (weight - weights[key]!));
    weights = next;
    pace = nextPace;
  }
  return { weights, outset };
}

const shrunk = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by);

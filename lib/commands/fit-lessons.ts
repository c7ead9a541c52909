/**
 * Fits lessons (match/lessons.ts) to labelled pages: for each claim a logistic regression of its candidates on the keys of their sentences, beside what
 * its profile says. Few keys, as each is carried by every page, and rounded weights.
 */
import { type Lessons, MOST_TAUGHT } from '../index/model.ts';
import type { ClaimIndex } from '../index/open.ts';
import { PROFILE_SHARE } from '../match/lessons.ts';
import { sentenceKeys } from '../match/sentence-keys.ts';
import type { ReadPage } from './labelled-candidates.ts';
import { type Costs, relaxedLasso, type SparseRow } from './sparse-logistic.ts';

/** The lasso keeps as many lessons as the content script has bytes for. */
const COSTS: Costs = { lasso: 1.85, ridge: 1, ridgeOfKept: 2, rounds: 60, outset: -5 };
const MOST_OUTSET = 32;
/** Words, concepts, names and sides: a figure or a day of some pages says nothing of the next. */
const TEACHABLE = /^[wcns]:[^\s=]+$/;

/** Lessons of each claim, by number. */
export function fitLessons(index: ClaimIndex, pages: readonly ReadPage[]): Lessons[] {
  const rows = index.claims.map((): SparseRow[] => []);
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

function fitClaim(rows: readonly SparseRow[]): Lessons {
  const { outset, weights } = relaxedLasso(rows, COSTS, (key) => TEACHABLE.test(key));
  return {
    outset: Math.round(bounded(outset, MOST_OUTSET) * 4) / 4,
    keys: Object.fromEntries(
      [...weights].flatMap(([key, fitted]): [string, number][] => {
        const weight = Math.round(bounded(fitted, MOST_TAUGHT) * 2) / 2;
        return weight === 0 ? [] : [[key, weight]];
      }),
    ),
  };
}

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/**
 * Fits the lessons of differences (compare/lessons.ts) to labelled matches: for each manner a logistic regression on the words beside the match, without
 * what the rules say. On pages that were read while the rules were written these are nearly always right: fitted beside them, words would learn nothing.
 */

import { firmnessOf, statedOf } from '../../compare/differences.ts';
import { type Manner, wordsBeside } from '../../compare/lessons.ts';
import { isAsked } from '../../compare/said.ts';
import type { MannerLessons, StoryLessons } from '../../packs/difference-lessons.ts';
import { type Costs, relaxedLasso, type SparseRow } from '../sparse-logistic.ts';
import type { LabelledMatch } from './labelled-matches.ts';

const COSTS: Costs = { lasso: 1.2, ridge: 0.1, ridgeOfKept: 1, rounds: 1_000, outset: 0 };
/**
 * What a sentence of a page counts, beside those of the lists, half of which deny and half only seem to: pages are what is read. By `--cross` on ten files of pages,
 * polarity named at one false alarm in fifty 73 in 100, 71 where it counts once.
 */
const OF_PAGE = 3;
/** What the words count beside the rules. */
const SHARE: Readonly<Record<'polarity' | 'modality', number>> = { polarity: 0.6, modality: 0.6 };
/** What is taken off the odds that a sentence differs. Chosen by `--cross`. */
const TOLD: Readonly<Record<'polarity' | 'modality', number>> = { polarity: 0.5, modality: 0.25 };

/** What is learnt from a match, by manner; done once, however often lessons are fitted. */
export interface MetWords extends SparseRow {
  manner: Manner;
  kind: 'polarity' | 'modality';
}

/** A key of the rows: a word of one claim alone. No word has a bar in it. */
const ownKey = (claim: string, word: string): string => `${claim}|${word}`;

/** The words of a match, for polarity and, where its claim declares one, for modality. */
export function metWordsOf({ id, reading, part, claim, kinds, isOfPage, isMade }: LabelledMatch): MetWords[] {
  const firmness = firmnessOf(reading, part, claim);
  if (isAsked(reading, firmness.said)) return [];
  const { polarity, part: near } = statedOf(reading, part, claim);
  const words = [...wordsBeside(reading, near).keys()];
  const keys = [...words, ...words.map((word) => ownKey(id, word))];
  const [declared] = firmness.declared;
  const manners: [MetWords['kind'], Manner][] = [['polarity', `polarity ${polarity}`]];
  if (declared) manners.push(['modality', `modality ${declared}`]);
  return manners.flatMap(([kind, manner]) =>
    kinds.length > 0 && !kinds.includes(kind)
      ? []
      : [
          {
            manner,
            kind,
            keys,
            base: 0,
            y: kinds.includes(kind) ? 1 : 0,
            counts: isOfPage && !isMade ? OF_PAGE : 1,
          },
        ],
  );
}

/** The lessons that tell best which of some matches differ. */
export function fitDifferenceLessons(met: readonly MetWords[]): StoryLessons {
  const manners = [...new Set(met.map(({ manner }) => manner))].sort();
  return new Map(
    manners.map((manner): [Manner, MannerLessons] => {
      const rows = met.filter((one) => one.manner === manner);
      return [manner, fitManner(rows, rows[0]!.kind)];
    }),
  );
}

function fitManner(rows: readonly MetWords[], kind: MetWords['kind']): MannerLessons {
  const { outset, weights } = relaxedLasso(rows, COSTS);
  const words = new Map<string, number>();
  const own = new Map<string, Map<string, number>>();
  for (const [key, fitted] of weights) {
    const weight = rounded(SHARE[kind] * fitted);
    if (weight === 0) continue;
    const [claim, word] = key.split('|');
    if (claim && word) own.set(claim, (own.get(claim) ?? new Map()).set(word, weight));
    else words.set(key, weight);
  }
  return { outset: rounded(SHARE[kind] * outset - TOLD[kind]), words, own };
}

const rounded = (value: number): number => Math.round(value * 4) / 4;

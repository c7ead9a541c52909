/** Recall: how much of each phrasing of a claim a sentence holds. */
import type { ComparedPhrasing, OpenClaim } from '../index/open.ts';
import type { SentenceKeys } from './sentence-keys.ts';

/** Over a claim's phrasings: the best, the mean of the best three (of all, where there are fewer), and the best of these without synonyms. */
export interface Recall {
  best: number;
  best3: number;
  literal: number;
}

const CONCEPT_SHARE = 0.75;
const SIDE_SHARE = 0.5;
const KIND_SHARE = 0.4;
/** What a side counts that is meant and not named. */
const SUPPLIED_SHARE = 0.7;

/**
 * How much of a claim's weight a sentence has: of its three best phrasings, 0 to 1 each.
 *
 * @param supplied keys that the page, not the sentence, gives
 */
export function recallOf(claim: OpenClaim, sentence: SentenceKeys, supplied: ReadonlySet<string>): Recall {
  const all = claim
    .phrasings()
    .map((phrasing) => compare(phrasing, sentence, supplied))
    .sort((a, b) => b.recall - a.recall)
    .slice(0, 3);
  return {
    best: all[0]?.recall ?? 0,
    best3: all.reduce((sum, one) => sum + one.recall, 0) / Math.max(1, all.length),
    literal: all.reduce((most, one) => Math.max(most, one.literal), 0),
  };
}

function compare(
  phrasing: ComparedPhrasing,
  sentence: SentenceKeys,
  supplied: ReadonlySet<string>,
): { recall: number; literal: number } {
  let recall = 0;
  let literal = 0;
  for (const { keys, weight, side } of phrasing.units) {
    const share = similarity(keys, sentence);
    if (share > 0) recall += share * weight;
    else if (side !== null && supplied.has(side)) recall += SUPPLIED_SHARE * weight;
    if (sentence.first.has(keys[0]!)) literal += weight;
  }
  return { recall: recall / phrasing.total, literal: literal / phrasing.total };
}

/** How near the sentence comes to a unit: its closest reading, a concept, only the side, only the kind of quantity. */
function similarity(keys: readonly string[], { all, first }: SentenceKeys): number {
  if (all.has(keys[0]!)) return 1;
  let best = 0;
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at]!;
    if (!all.has(key)) continue;
    const kind = key.charCodeAt(0);
    const value =
      kind === S
        ? SIDE_SHARE
        : kind === Q
          ? KIND_SHARE
          : kind === C && !first.has(keys[0]!)
            ? CONCEPT_SHARE
            : 1;
    if (value > best) best = value;
  }
  return best;
}

const S = 's'.charCodeAt(0);
const Q = 'q'.charCodeAt(0);
const C = 'c'.charCodeAt(0);

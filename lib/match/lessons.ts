/**
 * Lessons: what the words of a whole sentence say of each claim, as log-odds: what its profile gives them, and what labelled pages taught beyond it
 * (index/model.ts). Phrasings tell which words a claim is said with; pages tell which of them stand in other sentences, too, and which words
 * speak against it. Fitted claim by claim to the candidates of the labelled pages (commands/fit-lessons.ts).
 *
 * Tried (F1 of both tiers on the spent files, each by others; 0.889 without): as counts of more phrasings, the labelled sentences among them, no gain; beside
 * the decision of a candidate in place of beside its profile 0.905; all 134,000 pairs of key and claim 0.918, some 1,900 of them 0.909, some 1,100 0.904. Pairs of keys: no gain.
 */
import type { ClaimIndex } from '../index/open.ts';
import type { Candidate } from './matcher.ts';
import type { SentenceKeys } from './sentence-keys.ts';

/** What a profile's weight counts: several words of one sentence tell the same. */
export const PROFILE_SHARE = 0.35;
const MOST = 8;

/** Sets what the candidates of one sentence are taught; nothing where the index has no lessons. */
export function setTaught(
  { lessons, postingsOf }: Pick<ClaimIndex, 'lessons' | 'postingsOf'>,
  { all }: Pick<SentenceKeys, 'all'>,
  candidates: readonly Pick<Candidate, 'window' | 'measures'>[],
): void {
  if (!lessons || candidates.length === 0) return;
  const sums = [...lessons.outsets];
  for (const key of all) {
    for (const { claim, weight } of postingsOf(key)) sums[claim]! += PROFILE_SHARE * weight;
    for (const { claim, weight } of lessons.of(key)) sums[claim]! += weight;
  }
  for (const { window, measures } of candidates) {
    measures.hasLessons = 1;
    measures.taught = Math.max(-MOST, Math.min(MOST, sums[window.claim.at]!));
  }
}

/** What a dismissal does: the same sentence is not marked again, and the claim's return elsewhere takes more and more. */
import { SURE } from '../match/decide.ts';
import type { Match } from '../match/types.ts';
import type { Dismissal } from './dismissals.ts';

/**
 * Whether a match is only listed and not marked. Each dismissal of a claim halves the doubt that is let through: with the usual threshold of
 * `sure` at 1 − d, after n dismissals it is 1 − d / 2ⁿ.
 */
export function isLowered(
  list: readonly Dismissal[],
  { claim, confidence }: Pick<Match, 'claim' | 'confidence'>,
  sentence: string,
): boolean {
  const ofClaim = list.filter((one) => one.claim === claim);
  if (ofClaim.length === 0) return false;
  return (
    ofClaim.some((one) => one.sentence === sentence) || confidence < 1 - (1 - SURE) / 2 ** ofClaim.length
  );
}

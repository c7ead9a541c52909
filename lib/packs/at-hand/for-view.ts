/** The packs in use as a view beside a page has them: what it shows, and what it searches. */
import type { ClaimId, Pack } from '../../claims/types.ts';
import { type AllClaims, followAllClaims } from './all-claims.ts';
import { followPackAtHand } from './follow.ts';

export interface PacksForView {
  /** Of the packs what the view shows now; another object whenever it changes. */
  readonly pack: Pack;
  readonly catalogue: AllClaims;
  /** The claims that stand on the page. */
  showOfPage(claims: readonly ClaimId[]): void;
  /** The claims that were searched for, beside those of the page. */
  showFound(claims: readonly ClaimId[]): void;
}

/** @param changed told when there is something else to draw */
export function packsForView(bundled: Pack, changed: () => void, signal: AbortSignal): PacksForView {
  let pack = bundled;
  let ofPage: readonly ClaimId[] = [];
  let found: readonly ClaimId[] = [];
  const atHand = followPackAtHand(
    bundled,
    (next) => {
      pack = next;
      changed();
    },
    signal,
  );
  const want = (): void => atHand.want([...ofPage, ...found]);
  return {
    get pack() {
      return pack;
    },
    catalogue: followAllClaims(bundled, changed, signal),
    showOfPage(claims) {
      ofPage = claims;
      want();
    },
    showFound(claims) {
      found = claims;
      want();
    },
  };
}

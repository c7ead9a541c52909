/** What the panel's lists are given alike. */
import type { Pack } from '../claims/types.ts';
import type { AskedClaim } from './asked-claim.ts';

export interface PanelParts {
  pack: Pack;
  /** The claim that the reader asked for on the page; another object each time it is asked for. */
  shown: AskedClaim | null;
  /** The reader has possible matches marked too. */
  isPossibleMarked: boolean;
  /** Goes to a mark on the page. */
  onShow(matchId: string): void;
  onCopy(citation: string): void;
}

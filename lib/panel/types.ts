/** What the panel's lists are given alike. */
import type { Pack } from '../claims/types.ts';

export interface PanelParts {
  pack: Pack;
  /** Goes to a mark on the page. */
  onShow(matchId: string): void;
  onCopy(citation: string): void;
}

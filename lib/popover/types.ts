/** What a popover is given, and what it asks for. */
import type { ClaimContext } from '../claims/context.ts';
import type { Match } from '../match/types.ts';

/** All that one popover shows. */
export interface PopoverContent {
  context: ClaimContext;
  match: Match;
  /** The page's sentence, as the page writes it. */
  sentence: string;
  /** Day on which the page says it was published, ISO 8601. */
  published?: string | undefined;
  /** The reader has said before that the sentence does not state this claim. */
  isDismissed?: boolean;
  /** Place among the page's marks; `index` counts from 0. */
  position: { index: number; total: number };
}

/** Why a popover closed. Focus has gone back to where it was for all but `outside`, where the reader's own click decides. */
export type CloseReason = 'button' | 'escape' | 'outside' | 'removed' | 'aborted' | 'caller';

/** What the reader asks of the page. Copying and closing the popover sees to itself. */
export interface PopoverHandlers {
  previous(): void;
  next(): void;
  /** Told once, when the popover is gone from the page. */
  closed(reason: CloseReason): void;
  /** "Not this claim", or taken back; the button is shown only where this is given. Answers whether it is remembered. */
  notThisClaim?(isNot: boolean): Promise<boolean>;
  /** Opens the claim in the panel; the button is shown only where this is given. */
  openPanel?(): void;
}

export type Theme = 'light' | 'dark';

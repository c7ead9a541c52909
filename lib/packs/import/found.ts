/** What an importer finds in a file of others: reviews that can be kept, and those left out, each with why. */

/** Why an item of a file is not in the pack that was made of it. */
export const REASONS = [
  'empty',
  'not-a-review',
  'no-claim',
  'no-publisher',
  'too-long',
  'repeated',
  'too-many',
] as const;
export type LeftOutReason = (typeof REASONS)[number];

/** What was dropped of an item that was kept. */
export const NOTES = ['address-refused', 'date-refused', 'text-shortened'] as const;
export type Note = (typeof NOTES)[number];

/** Items found in a file: `kept` and all of `leftOut` add up to `items`. */
export interface Tally {
  items: number;
  kept: number;
  leftOut: Partial<Record<LeftOutReason, number>>;
  notes: Partial<Record<Note, number>>;
}

/** A review of one claim, cleaned: every text is plain, every address https, every date on the calendar. */
export interface FoundReview {
  claim: string;
  claimant?: string;
  claimDate?: string;
  firstAppearance?: string;
  publisher: string;
  headline?: string;
  url?: string;
  date?: string;
  language?: string;
  licence?: string;
  rating?: {
    alternateName?: string;
    ratingValue?: number;
    bestRating?: number;
    worstRating?: number;
    ratingExplanation?: string;
  };
}

/** One item of a file, read. */
export type Item =
  | { kind: 'review'; review: FoundReview; notes: ReadonlySet<Note> }
  | { kind: 'left-out'; reason: LeftOutReason };

/** An item that brings no review, and why. */
export const leftOut = (reason: LeftOutReason): Item => ({ kind: 'left-out', reason });

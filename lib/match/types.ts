/** What the matcher hands out: offsets, tiers and reasons; nothing of the DOM. */
import type { ClaimId, Difference } from '../claims/types.ts';
import type { Evidence } from './matcher.ts';

/** `sure` is marked on the page; `possible` is only listed. */
export type Tier = 'sure' | 'possible';

/** One reason why a sentence was taken for a claim, or what it lacks, for a reader. */
export type Reason =
  | { kind: 'words'; words: string[] }
  | { kind: 'names'; names: string[] }
  | { kind: 'figures'; figures: string[] }
  | { kind: 'from-before'; names: string[] }
  | { kind: 'missing'; words: string[] }
  | { kind: 'gate'; gate: Gate };

/** The gates a match can pass, from the plainest to the most lenient. */
export type Gate = 'near-verbatim' | 'close-wording' | 'story-page' | 'listed-only';

/** A claim found in a sentence. `start` and `end` count UTF-16 code units of the block's text; end is exclusive. */
export interface FoundMatch {
  claim: ClaimId;
  tier: Tier;
  /** Estimated chance, 0 to 1, that a reader would agree the sentence states the claim. */
  confidence: number;
  start: number;
  end: number;
  /** What it was found by, for comparing the sentence with the claim (tell.ts). */
  evidence: Evidence;
}

/** A match that was compared with its claim. */
export interface Match extends Omit<FoundMatch, 'evidence'> {
  differs: Difference[];
  /** Told on demand: only a reader who opens the popover asks. */
  why: () => Reason[];
}

/** A match as a page has it: found there, to be compared when that is asked for; or by the background, which has compared it. */
export type PageFound = FoundMatch | Match;

/** A sentence of a block, with what was found in it. Offsets as in {@link FoundMatch}. */
export interface SentenceMatches<Found = FoundMatch> {
  start: number;
  end: number;
  matches: Found[];
}

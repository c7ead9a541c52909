/**
 * References: engines that anyone could take instead of our matcher, measured on the same pages in the same run. Each gets the statements
 * of the claims and one sentence at a time; none sees phrasings, the page or its date.
 */

/** What a reference knows of a claim. */
export interface ReferenceClaim {
  id: string;
  statement: string;
}

export interface ReferenceHit {
  claim: string;
  /** Higher is nearer; compared only with scores of the same engine. */
  score: number;
}

/** An engine. `search` returns at most {@link MOST_HITS} claims, the nearest first, each once. */
export interface Reference {
  name: string;
  search(sentence: string): ReferenceHit[];
}

/** Sentences rarely state more than three claims; a longer list would only add wrong marks. */
export const MOST_HITS = 3;

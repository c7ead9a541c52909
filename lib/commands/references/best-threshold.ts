/**
 * Measures a reference at thresholds chosen on the very pages it is measured on. That favours the references: our matcher's thresholds were
 * fixed before it saw a page.
 */
import { type Figures, figuresFrom } from '../measure.ts';
import type { PlacedSentence } from '../page-text.ts';
import type { Reference } from './reference.ts';

export interface ReferenceFigures extends Figures {
  /** Highest recall at any threshold whose precision is at least {@link CAREFUL}; 0 where none has it. */
  recallAtCareful: number;
}

/** The precision that a reader needs to trust a mark. */
export const CAREFUL = 0.95;

/** Figures at the threshold of the best F1, counted as measure.ts counts: acceptable pairs neither way. */
export function bestFigures(reference: Reference, sentences: readonly PlacedSentence[]): ReferenceFigures {
  const pairs = sentences.flatMap(({ label }) =>
    reference
      .search(label.text)
      .filter((hit) => !label.acceptable.includes(hit.claim) || label.claims.includes(hit.claim))
      .map((hit) => ({ score: hit.score, right: label.claims.includes(hit.claim) })),
  );
  pairs.sort((a, b) => b.score - a.score);
  const all = sentences.reduce((sum, { label }) => sum + label.claims.length, 0);
  let best = figuresFrom({ right: 0, wrong: 0, all, sentences: sentences.length });
  let recallAtCareful = 0;
  let right = 0;
  pairs.forEach((pair, at) => {
    if (pair.right) right++;
    // Pairs of one score pass a threshold together.
    if (pairs[at + 1]?.score === pair.score) return;
    const figures = figuresFrom({ right, wrong: at + 1 - right, all, sentences: sentences.length });
    if (figures.f1 > best.f1) best = figures;
    if (figures.precision >= CAREFUL) recallAtCareful = figures.recall;
  });
  return { ...best, recallAtCareful };
}

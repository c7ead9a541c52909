/**
 * Modality: how firmly the sentence states what the claim states. Only what is plain is called a difference: a word of possibility, hope,
 * promise, wish or future that governs a word of the claim, where the claim is stated in another way.
 */
import type { Modality } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';
import { type Cue, modalsOf, REACH } from './cues.ts';

/** The modal word of the sentence that the claim does not have, or null. */
export function otherModality(
  reading: Reading, governed: ReadonlySet<number>, first: number, last: number, own: ReadonlySet<Modality>,
): Cue<Modality> | null {
  for (const cue of modalsOf(reading)) {
    if (own.has(cue.value) || cue.last < first - REACH || cue.first > last) continue;
    if (governs(reading, cue.last, governed)) return cue;
  }
  return null;
}

/** A modal word governs what comes next: one of the next few tokens must be a word of the claim. */
function governs(reading: Reading, cue: number, governed: ReadonlySet<number>): boolean {
  for (let at = cue + 1; at <= Math.min(reading.tokens.length - 1, cue + 4); at++) {
    if (reading.tokens[at]!.afterBreak) return false;
    if (governed.has(at)) return true;
  }
  return false;
}

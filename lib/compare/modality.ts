/**
 * Modality: how firmly the sentence states what the claim states. Only what is plain is called a difference: a word of possibility, hope,
 * promise or wish that governs a word of the claim, where neither the claim nor its phrasings have such a word.
 */
import type { Modality } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';
import { type Cue, modalsOf } from './cues.ts';

/** "Will" is left out: reported speech and plans turn it into "would" and "is to" without a difference. */
const TOLD: ReadonlySet<Modality> = new Set<Modality>(['may', 'hopes', 'promised', 'wants']);
/** "Could" beside one of these states what follows from something, and no doubt. */
const CONDITIONAL = new Set(['if', 'before', 'until', 'were', 'unless']);
const REACH = 4;
/** A modality that this share of the phrasings has is the claim's own. */
const OWN_SHARE = 0.15;

/** Modalities of a claim: those that enough of its phrasings have. */
export function modalitiesOf(
  readings: readonly { reading: Reading; governed: ReadonlySet<number> }[],
): Modality[] {
  const counts = new Map<Modality, number>();
  for (const { reading, governed } of readings) {
    const here = new Set(
      modalsOf(reading)
        .filter((cue) => governs(reading, cue.last, governed))
        .map((cue) => cue.value),
    );
    for (const modality of here) counts.set(modality, (counts.get(modality) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count / readings.length >= OWN_SHARE)
    .map(([modality]) => modality)
    .sort();
}

/** The modal word of the sentence that the claim does not have, or null. */
export function otherModality(
  reading: Reading,
  governed: ReadonlySet<number>,
  own: ReadonlySet<Modality>,
): Cue<Modality> | null {
  const conditional = reading.tokens.some((token) => CONDITIONAL.has(token.word));
  return (
    modalsOf(reading).find(
      (cue) =>
        TOLD.has(cue.value) &&
        !(conditional && reading.tokens[cue.first]!.word === 'could') &&
        !own.has(cue.value) &&
        governs(reading, cue.last, governed),
    ) ?? null
  );
}

/** A modal word governs what comes next: one of the next few tokens must be a word of the claim. */
function governs(reading: Reading, cue: number, governed: ReadonlySet<number>): boolean {
  for (let at = cue + 1; at <= Math.min(reading.tokens.length - 1, cue + REACH); at++) {
    if (reading.tokens[at]!.afterBreak) return false;
    if (governed.has(at)) return true;
  }
  return false;
}

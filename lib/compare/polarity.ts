/**
 * Polarity: does the sentence deny what the claim affirms, or affirm what it denies? A denial counts when it governs a word that the
 * sentence shares with the claim and with no other claim; a denial that another denial governs is turned round ("did not rule out
 * joining"), while two denials side by side are two ("no sanctions, and that will not change").
 */

import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { type Cue, negationsOf, REACH } from './cues.ts';

/** Whether a claim is stated by denial: in nearly all phrasings, in hardly any, or in some. */
export type Polarity = 'negated' | 'affirmed' | 'mixed';

/** Verbs that deny a whole clause. */
const FAR = new Set(['deny', 'denied', 'denial', 'dismiss', 'reject', 'refute', 'rebut'].map(stem));
const FAR_REACH = 20;

const NEARLY_ALL = 0.7;
const FEW = 0.3;
/** Share of a claim's words that a denial must govern to deny the claim. */
export const MOSTLY_DENIED = 0.34;

/** The polarity of a claim from the denials of its phrasings. */
export function polarityOf(denials: readonly Denial[]): Polarity {
  const part = (least: number): number =>
    denials.filter((one) => one.share > least).length / Math.max(1, denials.length);
  return part(0) >= NEARLY_ALL ? 'negated' : part(MOSTLY_DENIED) <= FEW ? 'affirmed' : 'mixed';
}

/** How the governed tokens of a sentence stand: which are denied, and what share of them that is. */
export interface Denial {
  share: number;
  denied: ReadonlySet<number>;
}

/**
 * Looks for the denials that govern the tokens given.
 *
 * @param inside counts a denial that is itself a word shared with the claim ("no shortage", "opposes Kosovo's recognition") as one; such a
 *   word says what the claim says, so it denies only a claim that is itself stated by denial.
 */
export function denialOf(reading: Reading, governed: ReadonlySet<number>, inside = true): Denial {
  const cues = negationsOf(reading).filter((cue) => inside || !governed.has(cue.first));
  const denied = new Set<number>();
  for (const [at, cue] of cues.entries()) {
    const reached = reachOf(reading, cue, governed);
    if (reached.length === 0) continue;
    const before = cues[at - 1];
    if (before && cue.first - before.last <= 2 && !reading.tokens[cue.first]!.afterBreak) {
      for (const token of reached) denied.delete(token);
    } else for (const token of reached) denied.add(token);
  }
  return { share: governed.size === 0 ? 0 : denied.size / governed.size, denied };
}

/** Whether any denial stands before, among or right behind the tokens from `first` to `last`, inclusive. */
export const deniesNear = (reading: Reading, first: number, last: number): boolean =>
  negationsOf(reading).some((cue) => cue.last >= first - REACH && cue.first <= last + 2);

/** The governed tokens that a denial reaches: its own, and those behind it up to a comma. */
function reachOf(reading: Reading, cue: Cue<boolean>, governed: ReadonlySet<number>): number[] {
  const reached: number[] = [];
  const reach = FAR.has(stem(reading.tokens[cue.first]!.word)) ? FAR_REACH : REACH;
  for (let at = cue.first; at <= Math.min(reading.tokens.length - 1, cue.last + reach); at++) {
    if (at > cue.last + 1 && reading.tokens[at]!.afterBreak) break;
    if (governed.has(at)) reached.push(at);
  }
  return reached;
}

/**
 * Polarity: does the sentence deny what the claim affirms, or affirm what it denies? Counted by parity: two denials cancel ("did not rule
 * out joining"). A cue counts when one of the words it governs is a word that the sentence shares with the claim.
 */
import type { Reading } from '../text/units.ts';
import { negationsOf, REACH } from './cues.ts';

/** Whether a claim is stated by denial: in nearly all phrasings, in hardly any, or in some. */
export type Polarity = 'negated' | 'affirmed' | 'mixed';

const NEARLY_ALL = 0.75;
const HARDLY_ANY = 0.2;

/** The polarity of a claim from the parity of its phrasings. */
export function polarityOf(parities: readonly boolean[]): Polarity {
  const share = parities.filter(Boolean).length / Math.max(1, parities.length);
  return share >= NEARLY_ALL ? 'negated' : share <= HARDLY_ANY ? 'affirmed' : 'mixed';
}

/** True when an odd number of denials governs words of the tokens given. `first` and `last` are the outer tokens that matter. */
export function isDenied(reading: Reading, governed: ReadonlySet<number>, first: number, last: number): boolean {
  let denials = 0;
  for (const cue of negationsOf(reading)) {
    if (cue.last < first - REACH || cue.first > last + 2) continue;
    if (governsAny(reading, cue.last, governed) || isGoverned(cue.first, cue.last, governed)) denials++;
  }
  return denials % 2 === 1;
}

function governsAny(reading: Reading, cue: number, governed: ReadonlySet<number>): boolean {
  for (let at = cue + 1; at <= Math.min(reading.tokens.length - 1, cue + REACH); at++) {
    // A comma or a bracket ends what a denial reaches, unless it stands right behind it.
    if (at > cue + 2 && reading.tokens[at]!.afterBreak) return false;
    if (governed.has(at)) return true;
  }
  return false;
}

/** The cue is itself one of the claim's words ("refused", "unmoved"). */
function isGoverned(first: number, last: number, governed: ReadonlySet<number>): boolean {
  for (let at = first; at <= last; at++) if (governed.has(at)) return true;
  return false;
}

/** Own denials: what a claim's phrasings deny themselves ("will not ban", "had not spoken"); counted once, when an index is built. */
import type { Reading } from '../text/units.ts';
import { denialsOf, turnedTokens } from './denials.ts';

/** Whether a claim is stated by denial in nearly all phrasings ("will not ban"). */
export type Polarity = 'negated' | 'affirmed';

/** How a claim's phrasings deny. */
export interface OwnDenials {
  polarity: Polarity;
  /** Keys of what they deny; of a negated claim, what nearly every denial of it meets first, of others what any does ("had not spoken"). */
  keys: string[];
}

const NEARLY_ALL = 0.7;
/** Shares of a key's phrasings in which a denial meets it first, or reaches it. */
const MET_MOSTLY = 0.4;
const MET = 0.1;
const REACHED = 0.2;

/** What the phrasings of a claim deny. Cost: linear in their words. */
export function ownDenials(readings: readonly Reading[]): OwnDenials {
  const counts = new Map<string, { all: number; met: number; cue: number; reached: number }>();
  let denying = 0;
  for (const reading of readings) {
    const denials = denialsOf(reading);
    const turned = turnedTokens(denials);
    const met = new Set(denials.map((denial) => denial.met));
    // "Blocks", "no shortage": a denial that is a word of the claim itself.
    const cues = new Set(denials.map(({ cue }) => cue.first));
    const content = reading.units.filter((unit) => !unit.entity && !unit.quantity);
    if (content.some((unit) => turned.has(unit.first))) denying++;
    for (const unit of content) {
      for (const key of unit.keys) {
        const count = counts.get(key) ?? { all: 0, met: 0, cue: 0, reached: 0 };
        counts.set(key, count);
        count.all++;
        if (met.has(unit)) count.met++;
        if (cues.has(unit.first)) count.cue++;
        if (turned.has(unit.first)) count.reached++;
      }
    }
  }
  const polarity = denying >= readings.length * NEARLY_ALL ? 'negated' : 'affirmed';
  const keys = [...counts].filter(([, { all, met, cue, reached }]) =>
    polarity === 'negated'
      ? met > 1 && met >= all * MET_MOSTLY
      : (met + cue > 1 && met + cue >= all * MET) || (reached > 1 && reached >= all * REACHED),
  );
  return { polarity, keys: keys.map(([key]) => key).sort() };
}

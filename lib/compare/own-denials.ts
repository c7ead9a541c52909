/** Own denials: what a claim's phrasings deny themselves ("will not ban", "had not spoken"); counted once, when an index is built. */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { negationsOf } from './cues.ts';
import { denialsOf, turnedTokens } from './denials.ts';

/** Whether a claim is stated by denial in nearly all phrasings ("will not ban"). */
export type Polarity = 'negated' | 'affirmed';

/** How a claim's phrasings deny. */
export interface OwnDenials {
  /** Share of the phrasings that deny something, 0 to 1, and what follows from it. */
  share: number;
  polarity: Polarity;
  /** Keys of what they deny; of a negated claim, what nearly every denial of it meets first, of others what any does ("had not spoken"). */
  keys: string[];
  /** What goes against something denies it in this claim ("against Serbia's interest", "not in its interest"). */
  adverse: boolean;
  /** Keys of words that deny elsewhere and are what this claim is about: the ban of "will not ban". */
  topics: string[];
}

const NEARLY_ALL = 0.7;
/** Shares of a key's phrasings in which a denial meets it first, or reaches it. */
const MET_MOSTLY = 0.4;
const MET = 0.1;
const REACHED = 0.2;
const MET_OFTEN = 0.4;
const REACHED_OFTEN = 0.75;
/** A word of denial that this share of the phrasings have is what the claim is about. */
const TOPIC = 0.3;

/** Polarity of a claim of whose phrasings this share deny something. */
export const polarityOf = (share: number): Polarity => (share >= NEARLY_ALL ? 'negated' : 'affirmed');

/** Units of a sentence that hold one of a claim's topics: no denials where that claim is compared. */
export const topicsIn = ({ units }: Reading, topics: readonly string[]): Unit[] =>
  topics.length === 0 ? [] : units.filter((unit) => unit.keys.some((key) => topics.includes(key)));

/** What the phrasings of a claim deny. Cost: linear in their words. */
export function ownDenials(readings: readonly Reading[]): OwnDenials {
  const topics = topicsOf(readings);
  const plain = countDenials(readings, topics, false);
  if (plain.polarity === 'negated') return plain;
  const withAdverse = countDenials(readings, topics, true);
  return withAdverse.polarity === 'negated' ? withAdverse : plain;
}

function countDenials(readings: readonly Reading[], topics: string[], adverse: boolean): OwnDenials {
  const counts = new Map<string, { all: number; met: number; cue: number; reached: number }>();
  let denying = 0;
  for (const reading of readings) {
    const denials = denialsOf(reading, topicsIn(reading, topics), adverse);
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
  const share = Math.round((denying / readings.length) * 100) / 100;
  const polarity = polarityOf(share);
  // Where many phrasings deny something, a word is denied now and then by chance.
  const least = { met: Math.max(MET, share * MET_OFTEN), reached: Math.max(REACHED, share * REACHED_OFTEN) };
  const keys = [...counts].filter(([, { all, met, cue, reached }]) =>
    polarity === 'negated'
      ? met > 1 && met >= all * MET_MOSTLY
      : (met + cue > 1 && met + cue >= all * least.met) || (reached > 1 && reached >= all * least.reached),
  );
  // "Its own country": whose it is, and nothing that could be denied.
  const told = keys.map(([key]) => key).filter((key) => !/^[wc]:own$/.test(key));
  return { share, polarity, keys: told.sort(), adverse, topics };
}

/** The words of denial that many of the phrasings have; a claim that one phrasing states has none. */
function topicsOf(readings: readonly Reading[]): string[] {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const cues = negationsOf(reading).filter(({ value }) => value !== 'negator');
    const keys = reading.units
      .filter((unit) => cues.some(({ first }) => unit.first <= first && first <= unit.last))
      .flatMap((unit) => unit.keys);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1 && count >= readings.length * TOPIC)
    .map(([key]) => key)
    .sort();
}

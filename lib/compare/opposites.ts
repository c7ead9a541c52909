/**
 * Opposites: words that say the contrary of what a claim says ("applauded" for "condemned"). The whole list is applied where an index is
 * built; an index carries the sides of it that its claims need.
 */
import { stemsOf } from '../text/concepts.ts';
import { createPhrases } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { type OwnDenials, topicsIn } from './own-denials.ts';

/** One side of a pair, as sequences of stems; and what stands against it. */
export interface Side {
  own: string[];
  against: string[];
}

/** A side that this share of the phrasings use undenied is what the claim says; of the other, as few as this may be used. */
const SAID = 0.25;
const UNSAID = 0.12;

/** Both directions of every pair; a pair is two sides that exclude one another, each with its forms between bars, in any inflection. */
export const sidesOf = (pairs: readonly (readonly string[])[]): Side[] =>
  pairs.flatMap(([a = '', b = '']) => [
    { own: formsOf(a), against: formsOf(b) },
    { own: formsOf(b), against: formsOf(a) },
  ]);

const formsOf = (side: string): string[] => [
  ...new Set(side.split('|').map((form) => stemsOf(form).join(' '))),
];

/** Forms by their first word. */
type Forms = ReadonlyMap<string, readonly { text: string; words: readonly string[] }[]>;

const indexed = new WeakMap<readonly Side[], Forms>();

function byFirstWord(sides: readonly Side[]): Forms {
  const known = indexed.get(sides);
  if (known) return known;
  const forms = new Map<string, { text: string; words: readonly string[] }[]>();
  for (const text of new Set(sides.flatMap(({ own }) => own))) {
    const words = text.split(' ');
    forms.set(words[0]!, [...(forms.get(words[0]!) ?? []), { text, words }]);
  }
  indexed.set(sides, forms);
  return forms;
}

/**
 * Forms that say the contrary of a claim, each list of one side: what stands against a side that its phrasings say, and a side that they
 * say only to deny it. Cost: linear in their words and in the sides.
 */
export function contrariesOf(
  readings: readonly Reading[],
  { topics, polarity, adverse }: OwnDenials,
  sides: readonly Side[],
): (readonly string[])[] {
  const found = formsSaid(readings, topics, byFirstWord(sides));
  const share = (how: How, forms: readonly string[]): number =>
    new Set(forms.flatMap((form) => [...(found[how].get(form) ?? [])])).size / readings.length;
  return sides.flatMap(({ own, against }) => {
    const said = share('affirmed', own);
    const denied = share('denied', own);
    if (polarity === 'negated' && !adverse) return denied >= SAID ? [own] : [];
    if (said < SAID || share('affirmed', against) > Math.min(UNSAID, said / 4)) return [];
    return [against.filter((form) => (found.affirmed.get(form)?.size ?? 0) <= 1)];
  });
}

/** The forms of some phrasings with the phrasings that say them, by number: those that affirm them, those that deny them. */
function formsSaid(
  readings: readonly Reading[],
  topics: readonly string[],
  forms: Forms,
): Record<How, FormsSaid> {
  const said: Record<How, FormsSaid> = { affirmed: new Map(), denied: new Map() };
  readings.forEach((reading, number) => {
    const turned = turnedTokens(denialsOf(reading, topicsIn(reading, topics)));
    const content = new Set(reading.units.map((unit) => unit.first));
    const stems = stemsIn(reading);
    const asked = reading.tokens.findIndex(({ word }) => word === 'whether' || word === 'if');
    const isDenied = (at: number): boolean => content.has(at) && turned.has(at);
    stems.forEach((stem, at) => {
      for (const { text, words } of forms.get(stem) ?? []) {
        if (!words.every((word, i) => stems[at + i] === word)) continue;
        const tokens = words.map((_, i) => at + i);
        const how = tokens.every((one) => turned.has(one))
          ? 'denied'
          : tokens.some(isDenied) || (asked >= 0 && at + words.length - 1 > asked)
            ? null
            : 'affirmed';
        if (how) said[how].set(text, (said[how].get(text) ?? new Set()).add(number));
      }
    });
  });
  return said;
}

type How = 'affirmed' | 'denied';
/** Forms, each with the phrasings that say it. */
type FormsSaid = Map<string, Set<number>>;

const stemsIn = ({ tokens }: Reading): string[] => tokens.map((token) => stem(token.word));

/** Where a sentence says one of some forms, by token, inclusive. */
export function formsIn(reading: Reading, forms: readonly string[]): { first: number; last: number }[] {
  if (forms.length === 0) return [];
  const phrases = createPhrases<true>();
  for (const form of forms) phrases.add(form.split(' '), true);
  const stems = stemsIn(reading);
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < stems.length; at++) {
    const phrase = phrases.longestAt(stems, at);
    if (!phrase) continue;
    found.push({ first: at, last: phrase.last });
    at = phrase.last;
  }
  return found;
}

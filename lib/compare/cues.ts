/** Cues: words that turn a statement round (negation) or change how firmly it is stated (modality), and what they govern. */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import modalWords from '../../data/lexicon/modal-words.json' with { type: 'json' };
import type { Modality } from '../claims/types.ts';
import { stemsOf } from '../text/concepts.ts';
import { createPhrases, type Phrases } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';

/** A cue and the tokens it takes, last inclusive. */
export interface Cue<Value> {
  first: number;
  last: number;
  value: Value;
}

const phrasesOf = <Value>(rows: Iterable<readonly [string, Value]>): Phrases<Value> => {
  const phrases = createPhrases<Value>();
  for (const [form, value] of rows) phrases.add(stemsOf(form), value);
  return phrases;
};

const NEGATIONS = phrasesOf([
  ...functionWords.negators.map((form) => [form, true] as const),
  ...functionWords.refusals.map((form) => [form, true] as const),
  // These look like a denial and are none; being longer, they are found first.
  ...functionWords.noNegation.map((form) => [form, false] as const),
]);
const MODALS = phrasesOf(
  Object.entries(modalWords as Record<Modality, string[]>).flatMap(([modality, forms]) =>
    forms.map((form) => [form, modality as Modality] as const),
  ),
);

function cuesOf<Value>(reading: Reading, phrases: Phrases<Value>): Cue<Value>[] {
  const stems = reading.tokens.map((token) => stem(token.word));
  const cues: Cue<Value>[] = [];
  for (let at = 0; at < stems.length; at++) {
    const found = phrases.longestAt(stems, at);
    if (!found) continue;
    cues.push({ first: at, last: found.last, value: found.values[0]! });
    at = found.last;
  }
  return cues;
}

/** Negations of a sentence, in order. */
export const negationsOf = (reading: Reading): Cue<boolean>[] =>
  cuesOf(reading, NEGATIONS).filter((cue) => cue.value);

/** Modal words of a sentence, in order. The month of May and "May Day" are none. */
export const modalsOf = (reading: Reading): Cue<Modality>[] =>
  cuesOf(reading, MODALS).filter(
    (cue) => !(reading.tokens[cue.first]!.word === 'may' && reading.tokens[cue.first]!.capital),
  );

/** How many tokens beyond a cue the words stand that it governs. */
export const REACH = 7;

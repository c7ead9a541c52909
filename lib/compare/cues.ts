/** Cues: words and phrases that turn a statement round or change how firmly it is stated; and the denials among them. */
import comparedWords from '../../data/lexicon/compared-words.json' with { type: 'json' };
import { stemsOf } from '../text/concepts.ts';
import { createPhrases, type Phrases } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { wordTable } from '../text/word-table.ts';
import { asidesOf } from './asides.ts';
import { isLitotes } from './litotes.ts';

/** A cue and the tokens it takes, last inclusive. */
export interface Cue<Value> {
  first: number;
  last: number;
  value: Value;
}

/**
 * How a word denies: as a negator ("not", "no"), as a word whose meaning denies what it governs ("refuse", "unlikely") or what it is said of ("fell through"), not
 * at all.
 */
export type Negation = 'negator' | 'refusal' | 'failure' | 'none';

/** Forms of words by what they stand for. */
export const phrasesOf = <Value>(table: Readonly<Record<string, readonly string[]>>): Phrases<Value> => {
  const phrases = createPhrases<Value>();
  for (const [value, forms] of Object.entries(table))
    for (const form of forms) phrases.add(stemsOf(form), value as Value);
  return phrases;
};

const DENYING = {
  negator: comparedWords.negators,
  refusal: comparedWords.refusals,
  failure: comparedWords.failures,
  // These look like a denial and are none; being longer, they are found first.
  none: comparedWords.noNegation,
};
const NEGATIONS = phrasesOf<Negation>(DENYING);
const AGAINST = phrasesOf<'adverse'>({ adverse: comparedWords.adverse });
const ADVERSE = phrasesOf<Negation>({ ...DENYING, refusal: [...DENYING.refusal, ...comparedWords.adverse] });

/** Where a sentence says one of the phrases, the longest first of those that begin at a word; not in an aside. */
export function cuesOf<Value>(reading: Reading, phrases: Phrases<Value>): Cue<Value>[] {
  const stems = reading.tokens.map((token) => stem(token.word));
  // "Fell well short", "flatly refused": an adverb between the words of a phrase leaves it the same.
  const plain = reading.tokens.flatMap(({ word }, at) => (ADVERB.test(word) ? [] : at));
  const plainStems = plain.map((at) => stems[at]!);
  const cues: Cue<Value>[] = [];
  const aside = asidesOf(reading);
  for (let at = 0; at < stems.length; at++) {
    if (aside.has(at)) continue;
    const found = phrases.longestAt(stems, at);
    const without = plain.indexOf(at) < 0 ? null : phrases.longestAt(plainStems, plain.indexOf(at));
    const last = Math.max(found?.last ?? -1, without ? plain[without.last]! : -1);
    if (last < 0) continue;
    cues.push({ first: at, last, value: (last === found?.last ? found : without!).values[0]! });
    at = last;
  }
  return cues;
}

const ADVERB =
  /^(?!supply|comply|assembly|monopoly|multiply)(well|far|somewhat|ever|quite|really|very|[a-z]{3,}[^i]ly)$/;

/**
 * Negations of a sentence, in order. "No," answers a question, "barely 200" is a hedge, and what could not be better is good: they deny nothing.
 *
 * @param adverse whether what goes against something denies it too
 */
export const negationsOf = (reading: Reading, adverse = false): Cue<Negation>[] =>
  withParted(reading, cuesOf(reading, adverse ? ADVERSE : NEGATIONS)).filter(({ first, last, value }) => {
    const next = reading.tokens[last + 1];
    return (
      !(value === 'negator' && isContrast(reading, last)) &&
      value !== 'none' &&
      !(value === 'negator' && isLitotes(reading, first, last)) &&
      reading.tokens[first]!.word !== 'unlike' &&
      !(reading.tokens[first]!.word === 'no' && first === last && next?.afterBreak) &&
      !(/^(barely|hardly|scarcely)$/.test(reading.tokens[first]!.word) && /^\d/.test(next?.word ?? ''))
    );
  });

/** Words for what goes against something ("harms", "at odds with"), denied or not. */
export const adverseIn = (reading: Reading): Cue<'adverse'>[] => cuesOf(reading, AGAINST);

/** "Left the Red Army out", "struck it off": verbs that deny with a word which stands behind their object. */
const PARTED = wordTable<RegExp>({
  left: /^(out|off)$/,
  leave: /^(out|off)$/,
  leaves: /^(out|off)$/,
  struck: /^(out|off)$/,
  passed: /^over$/,
  talked: /^out$/,
  shut: /^out$/,
  keep: /^(out|away|from)$/,
  keeps: /^(out|away|from)$/,
  kept: /^(out|away|secret|quiet|from)$/,
  stop: /^from$/,
  stopped: /^from$/,
  put: /^(off|aside)$/,
  cast: /^aside$/,
  held: /^back$/,
  shot: /^down$/,
  voted: /^down$/,
  turned: /^down$/,
  turn: /^down$/,
  called: /^off$/,
  ruled: /^out$/,
  brushed: /^(aside|off)$/,
  waved: /^(aside|away)$/,
});
const OBJECT = 6;
/** "Since war broke out": the other half of another verb. */
const OTHER_VERB = /^(broke|break|breaks|broken|turned|carried|carry|find|found|speak|point|pointed|set)$/;

/** The cues, with the verbs whose other half stands behind their object. */
function withParted({ tokens, units }: Reading, cues: Cue<Negation>[]): Cue<Negation>[] {
  const parted = tokens.flatMap(({ word }, at): Cue<Negation>[] => {
    const half = PARTED[word];
    if (!half || cues.some(({ first, last }) => first <= at && at <= last)) return [];
    for (let end = at + 2; end <= at + 1 + OBJECT && tokens[end] && !tokens[end]!.afterBreak; end++) {
      if (!half.test(tokens[end]!.word) || OTHER_VERB.test(tokens[end - 1]!.word)) continue;
      const isSaid = units.some(({ first, keys }) => first > at && first < end && keys.includes('c:say'));
      return isSaid ? [] : [{ first: at, last: at, value: 'refusal' }];
    }
    return [];
  });
  return parted.length === 0 ? cues : [...cues, ...parted].sort((a, b) => a.first - b.first);
}

/** "Do not cost 84 million but 8.4": one figure in place of another. */
const isContrast = ({ tokens, units }: Reading, last: number): boolean => {
  const but = tokens.findIndex(({ word }, at) => at > last && at <= last + 8 && word === 'but');
  const isFigure = (from: number, to: number): boolean =>
    units.some(({ first, quantity }) => quantity !== null && first >= from && first <= to);
  return (
    but > 0 &&
    isFigure(last + 1, but - 1) &&
    (isFigure(but + 1, but + 2) || /^\d/.test(tokens[but + 1]?.word ?? ''))
  );
};

/** Modal words: which words of a sentence change how firmly it is stated, and which only look as if they did. */
import modalWords from '../../data/lexicon/modal-words.json' with { type: 'json' };
import type { Modality } from '../claims/types.ts';
import type { Token } from '../text/tokens.ts';
import { wordAt } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { type Cue, cuesOf, phrasesOf } from './cues.ts';

const MODALS = phrasesOf<Modality>(modalWords);

/** What a modal word is none by: the words given must all stand there ("" for none), and `when` hold. */
interface Exception {
  first?: RegExp;
  last?: RegExp;
  before?: RegExp;
  after?: RegExp;
  /** How many words it has. */
  words?: 1 | 2;
  when?: (reading: Reading, cue: Cue<Modality>) => boolean;
}

const isCapital = (token: Token | undefined): boolean => token?.capital ?? true;

const EXCEPTIONS: readonly Exception[] = [
  // "Has been to Moscow", "that would be to act against it".
  { first: /^(been|be)$/, last: /^to$/, words: 2 },
  // "The call on Sunday", "his hopes": a thing, not what someone does.
  { when: isThing },
  // "Its objective is to": what is wanted, as a thing.
  { before: /^(objective|goal|aim|purpose|task)$/ },
  // "Promises himself much of it": expects.
  { after: /^(him|her|it|them)sel(f|ves)$/ },
  // "Talked of stability": spoke.
  { first: /^talk(s|ed|ing)$/, last: /^of$/ },
  // "May go on selling": is allowed to; "one may wonder": anyone.
  { first: /^may$/, after: /^(still|continue|keep)$/ },
  { first: /^may$/, when: ({ tokens }, { last }) => /^go on$/.test(wordsAt(tokens, last + 1)) },
  { first: /^may$/, before: /^one$/ },
  // The month, and "May Day".
  { first: /^may$/, when: ({ tokens }, { first }) => tokens[first]!.capital },
  { first: /^may$/, when: isDate },
  // "It may be a candidate, but": granted, and no doubt.
  { first: /^(may|might)$/, after: /^(be|have)$/, when: isGranted },
  // "Guaranteed are to us": no future; "asked to the summit": invited.
  {
    first: /^(is|are|was|were|go|going|guarantee[ds]?|asked)$/,
    last: /^to$/,
    after: /^(us|me|him|them|the|a|this|that)$/,
  },
  // "Went to see", "going to Kazan": a way, and no future.
  { first: /^(go|goes|gone|went)$/, words: 2 },
  { first: /^going$/, words: 2, when: ({ tokens }, { last }) => isCapital(tokens[last + 1]) },
  // "It is possible to": it can be done.
  { last: /^possible$/, words: 2, after: /^(to|for|in|at|by|with|through|only)$/ },
  // "Assured it of support": no promise of what will be.
  { first: /^assur/, when: ({ tokens }, { last }) => !some(tokens, last + 1, last + 12, /^(will|would)$/) },
  // "The possible end", "the probable outcome": an adjective tells of a thing, the adverb how firmly something is said.
  { last: /^(possib|probab)(le|ility|ilities)$/, words: 1 },
  // "The door is open to Serbia": someone, and nothing that one may do.
  {
    last: /^to$/,
    when: ({ tokens }, { last }) => wordAt(tokens, last - 1) === 'open' && isCapital(tokens[last + 1]),
  },
  // "Like friends": stems alike, and is none.
  { first: /^like[sd]?$/ },
  // "He considers it good": an opinion; "is considering it": not done yet.
  { first: /^considere?[ds]?$/ },
  // "Should he go": a condition.
  { first: /^should$/, when: isInverted },
  { first: /^should$/, when: isMarvelled },
  // "They talked of how they might cooperate".
  { first: /^(might|could|may)$/, when: isIndirect },
  // "Nothing could be more contrary to it": what cannot be.
  { first: /^(could|can|might)$/, when: isOfNone },
  // "Is silent on whether he will go": open already.
  { first: /^(will|shall)$/, when: isAskedAfter },
];

const wordsAt = (tokens: readonly Token[], at: number): string =>
  `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;

/** Modal words of a sentence, in order. */
export const modalsOf = (reading: Reading): Cue<Modality>[] =>
  [...cuesOf(reading, MODALS), ...conditionalsOf(reading)].filter(
    (cue) => !EXCEPTIONS.some((one) => isExcepted(reading, cue, one)),
  );

/** "Would condemn it only if the war spread", "a call, should there be one, would be tied to it": what depends on something may be. */
function conditionalsOf({ tokens }: Reading): Cue<Modality>[] {
  const at = tokens.findIndex(({ word }) => word === 'would');
  if (at < 0) return [];
  const isOpen =
    tokens
      .slice(at + 1)
      .some(
        ({ word }, i, rest) => /^(if|unless)$/.test(word) && !/^(even|as)$/.test(rest[i - 1]?.word ?? ''),
      ) ||
    tokens.some(({ word }, i) => word === 'should' && /^(he|she|it|they|there)$/.test(wordAt(tokens, i + 1)));
  return isOpen ? [{ first: at, last: at, value: 'may' }] : [];
}

function isExcepted(reading: Reading, cue: Cue<Modality>, exception: Exception): boolean {
  const { first, last, before, after, words, when } = exception;
  const fits = (pattern: RegExp | undefined, at: number): boolean =>
    !pattern || pattern.test(wordAt(reading.tokens, at));
  return (
    (!words || words === cue.last - cue.first + 1) &&
    fits(first, cue.first) &&
    fits(last, cue.last) &&
    fits(before, cue.first - 1) &&
    fits(after, cue.last + 1) &&
    (!when || when(reading, cue))
  );
}

function isThing({ tokens }: Reading, { first, last }: Cue<Modality>): boolean {
  return (
    first !== last &&
    !tokens[first]!.afterBreak &&
    /^(the|a|an|this|that|any|no|some|first|last|phone|his|her|its|their)$/.test(wordAt(tokens, first - 1)) &&
    !VOICED.test(wordAt(tokens, first - 2))
  );
}
const VOICED = /^(voic|express|utter|stat|harbour|harbor|cherish)(e|es|ed|ing)?$/;

function isDate({ units }: Reading, { first: at }: Cue<Modality>): boolean {
  return units.some(({ first, last, quantity }) => quantity?.kind === 'date' && first <= at && at <= last);
}

function isGranted({ tokens }: Reading, { last }: Cue<Modality>): boolean {
  return wordAt(tokens, clauseEnd(tokens, last) + 1) === 'but';
}

/** A subject comes behind the word that should come before it. */
function isInverted({ tokens }: Reading, { first }: Cue<Modality>): boolean {
  const next = tokens[first + 1];
  return next !== undefined && (next.capital || /^(he|she|it|they|we|the)$/.test(next.word));
}

const some = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  tokens.slice(Math.max(0, from), to).some(({ word }) => pattern.test(word));

/** "Not surprised that the West should criticise him". */
function isMarvelled({ tokens }: Reading, { first }: Cue<Modality>): boolean {
  return some(tokens, 0, first, /^(surpris|astonish|strange|natural|odd|amaz|wonder|regret)/);
}

function isIndirect({ tokens }: Reading, { first }: Cue<Modality>): boolean {
  return some(tokens, first - 4, first, /^(how|what|where)$/);
}

function isOfNone({ tokens }: Reading, { first }: Cue<Modality>): boolean {
  return some(tokens, clauseStart(tokens, first), first, /^(no|nothing|nobody|none|neither)$/);
}

function isAskedAfter({ tokens }: Reading, { first }: Cue<Modality>): boolean {
  return some(tokens, first - 4, first, /^whether$/);
}

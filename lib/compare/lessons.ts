/**
 * Lessons of differences: what the words beside a match say of whether its sentence differs, as log-odds beside what the rules and their weights say. Taught by
 * labelled pages (commands/differences/fit-lessons.ts), a list for the claims that are affirmed, one for those that deny, and one for each modality.
 *
 * Tried, on files that nobody had read (named of polarity and modality where 3 % of agreeing sentences are called different; 60 % without lessons, 72 % with these):
 * words in one regression with what the rules tell, no gain, as on read files these leave nothing to learn; words denied as any others 71; pairs of words as well 73, for half
 * as many bytes again; keys claim by claim 70, with all of these 73, for twice the bytes; phrasings as
 * further agreeing sentences, no gain; words 2 to 12 tokens beside the part, the same. Unread control of 317 and 230: 244 named and 18 called different before, 258 and 13 after.
 */
import type { Modality } from '../claims/types.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { asidesOf } from './asides.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import type { Polarity } from './own-denials.ts';

/** What each word adds ({@link wordsBeside}), in log-odds. */
export type WordWeights = ReadonlyMap<string, number>;

/** Log-odds at the outset, what each word adds whatever the claim, and what it adds beside that for this one. */
export interface WordLessons {
  outset: number;
  words: WordWeights;
  own: WordWeights;
}

/** By how a claim is said: whether it denies, and the modality it declares first. */
export type Manner = `polarity ${Polarity}` | `modality ${Modality}`;
export type DifferenceLessons = ReadonlyMap<Manner, WordLessons>;

/** What a comparison makes of a sentence: the tokens that say it otherwise, if any do, and the log-odds that it differs. */
export interface Leaning {
  span: readonly [first: number, last: number] | null;
  odds: number;
}

/** What is told by rule is told with these odds at least, and what is not with these at most: lessons may outweigh either. */
const TOLD = 1;
const UNTOLD = -0.3;
const MOST = 3;
/** Odds where nothing in the sentence could make a difference. */
export const NOTHING = -MOST;

/** Log-odds of what is said of a statement as a whole: no lesson of its words outweighs that. */
export const CERTAIN = 9;

/** What a rule tells, or a sum of weights above 0. */
export const toldWith = (span: readonly [number, number], sum = TOLD): Leaning => ({
  span,
  odds: Math.min(MOST, Math.max(TOLD, sum)),
});
/** What they do not tell; the tokens are those that come nearest to it. */
export const untoldWith = (span: Leaning['span'], sum: number): Leaning => ({
  span,
  odds: Math.max(-MOST, Math.min(UNTOLD, sum)),
});

/** Tokens beside the part of a sentence that states a claim, whose words still count. */
const BESIDE = 6;

/**
 * Words that count, by their first token: those of the part and a few beside it that stand in no aside, as stems, and each that is denied once more with a {@link DENIED} before it. Figures
 * and dates are left out.
 *
 * @param part first and last token
 */
export function wordsBeside(reading: Reading, [first, last]: readonly [number, number]): Map<string, number> {
  const { tokens, units } = reading;
  const turned = turnedTokens(denialsOf(reading));
  const words = new Map<string, number>();
  const asides = asidesOf(reading);
  const figures = units.filter(({ quantity }) => quantity !== null);
  for (let at = Math.max(0, first - BESIDE); at <= last + BESIDE && at < tokens.length; at++) {
    if (asides.has(at) || figures.some((unit) => unit.first <= at && at <= unit.last)) continue;
    const word = stem(tokens[at]!.word);
    for (const key of turned.has(at) ? [word, `${DENIED}${word}`] : [word])
      if (!words.has(key)) words.set(key, at);
  }
  return words;
}
const DENIED = '!';

/**
 * The tokens that say a claim otherwise, or null where it is likelier that none do.
 *
 * @param part first and last token of what states the claim
 */
export function decided(
  reading: Reading,
  part: readonly [number, number],
  { span, odds }: Leaning,
  lessons: WordLessons | undefined,
): readonly [first: number, last: number] | null {
  if (!lessons) return odds > 0 ? span : null;
  let sum = odds + lessons.outset;
  let best: { at: number; weight: number } | null = null;
  for (const [word, at] of wordsBeside(reading, part)) {
    const weight = (lessons.words.get(word) ?? 0) + (lessons.own.get(word) ?? 0);
    sum += weight;
    if (weight > (best?.weight ?? 0)) best = { at, weight };
  }
  if (sum <= 0) return null;
  return span ?? (best && [best.at, best.at]);
}

/**
 * What is said of a statement as a whole: that it is false ("it is not true that", "there was no sign that", "..., which was denied"), or that it may be so ("it is
 * possible that", "..., if the rumours are right"). That holds for whatever the sentence states, however long it is, so the words of the statement are compared first.
 *
 * Of some 250 short agreeing sentences of read pages, each with one of these put around it, 93 % are named, and 25 to 64 % were by denials and modal words that reach to
 * the end of a clause; set behind, next to none was. "Denied that" is left to these: labelled pages have taught what it reaches (72 of 77 are named).
 */
import { type Token, wordAt } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';
import { type Said, weightOf } from './said.ts';
import { wordedText } from './worded-text.ts';

/** The tokens that say it, last inclusive, and whether the statement stands before them. */
export interface OfWhole {
  value: 'false' | 'open';
  first: number;
  last: number;
  isBehind: boolean;
}

const REPORT =
  '(?:claims?|reports?|stor(?:y|ies)|rumou?rs?|suggestions?|assertions?|allegations?|idea|notion)';
const HARDLY = '(?: (?:simply|plainly|just|also|quite|therefore|only|still))?';
const IS = `(?:is|was|remains|remained)${HARDLY}`;
const PROVED = `(?:is|was|are|were|turned out to be|proved to be|proved)${HARDLY}`;
const FALSE =
  '(?:not(?: at all)? (?:true|so|the case|correct|right)|untrue|false|incorrect|invented|(?:a )?(?:lie|myth|fiction|fabrication|nonsense))';
const UNSURE =
  '(?:possible|conceivable|unclear|uncertain|not (?:clear|certain|known)|an open question|rumou?red)';

/** Up to the statement that they lead in. */
const LEADING = {
  false: [
    `(?:it|this|that) ${IS} ${FALSE} that`,
    'there (?:is|was|has been|had been) (?:no|not a shred of|not the slightest) (?:truth|sign|evidence|indication|proof|hint)(?: \\w+){0,5}? that',
    'nothing (?:suggests|suggested|indicates|indicated|shows|showed) that',
    `(?:denied|denies|disputed|disputes|refuted|refutes|rejected|rejects|dismissed|dismisses) (?:(?:the|any|all) )?${REPORT}(?: \\w+){0,4}? that`,
  ],
  open: [
    `(?:it|this) ${IS} ${UNSURE} (?:that|whether|if)`,
    'it (?:remains|remained) to be seen (?:whether|if)',
    'it (?:can|could) not be (?:ruled out|excluded) that',
    'there (?:is|are|was|were|has been|have been)(?: (?:only|some|much|persistent))? (?:rumou?rs?|speculation|talk|gossip|a chance|a possibility|hints)(?: \\w+){0,4}? that',
    '(?<=^ , )(?:perhaps|maybe|possibly|conceivably)(?! (?:not|most|more|less|because|surprisingly|it is|the most))',
    '(?<=^ , )if all goes (?:well|to plan|according to plan)',
  ],
};
/** Behind the statement, at the end of the sentence or of what is said of it. */
const BEHIND = {
  false: [
    `, (?:(?:but|though|although) )?(?:which|that|this|it) (?:${PROVED} (?:${FALSE}|wrong)|never happened|did not happen|has not happened|was denied|is denied) $`,
    ', or so it was (?:wrongly|falsely|erroneously) (?:reported|claimed|said) $',
    `(?<= ${REPORT} that .*)${PROVED} (?:${FALSE}|wrong)(?= , | $)`,
  ],
  open: [
    ', (?:perhaps|possibly|maybe) $',
    `, (?:it (?:is|was) rumou?red|rumou?r has it|or so (?:he|she|it|they) hopes?) $`,
    `, if (?:the )?(?:${REPORT} (?:is|are|proves?) (?:right|true|correct|to be believed)|all goes (?:well|to plan|according to plan)) $`,
    `, but (?:that|this|it) is (?:only|just|still) an? (?:plan|hope|idea|rumou?r) $`,
    `(?<= , whether .*)(?:${IS}) (?:${UNSURE}|open|unknown|undecided|to be seen)(?= , | $)`,
  ],
};
const patternOf = (forms: readonly string[]): RegExp =>
  new RegExp(`(?<= )(?:${forms.join('|')})(?= |$)`, 'g');
const FORMS = (['false', 'open'] as const).flatMap((value) => [
  { value, isBehind: false, pattern: patternOf(LEADING[value]) },
  { value, isBehind: true, pattern: patternOf(BEHIND[value]) },
]);

/** "Never rejected the claim that", "nobody says it is untrue that". */
const DENYING = /^(not|never|no|nobody|none|hardly|scarcely|few|neither|nor)$/;
const NEAR = 4;

/** What a sentence says of its statements as a whole. */
export function saidOfWhole({ tokens }: Reading): OfWhole[] {
  const { text, tokenAt } = wordedText(tokens);
  return FORMS.flatMap(({ value, isBehind, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }): OfWhole[] => {
      const within = tokenAt(index, index + found.length);
      const [first, last] = [within[0]!, within.at(-1)!];
      return !isBehind && isDenied(tokens, first) ? [] : [{ value, first, last, isBehind }];
    }),
  );
}

const isDenied = (tokens: readonly Token[], first: number): boolean =>
  Array.from({ length: NEAR }, (_, back) => wordAt(tokens, first - 1 - back)).some((word) =>
    DENYING.test(word),
  );

/** The tokens that say it of most of what a sentence says of a claim, or null. Said twice, it undoes itself. */
export function spanOfWhole(
  reading: Reading,
  said: Said,
  value: OfWhole['value'],
): readonly [first: number, last: number] | null {
  const reaching = saidOfWhole(reading).filter((one) => {
    const reached = said.filter(({ unit: { first, last } }) =>
      one.isBehind ? last < one.first : first > one.last && isSameStatement(reading, one.last, first),
    );
    return one.value === value && weightOf(reached) > weightOf(said) / 2;
  });
  return reaching.length === 1 ? [reaching[0]!.first, reaching[0]!.last] : null;
}

/** "It is untrue that he called, but he promised to" is of the call alone. */
const isSameStatement = ({ text, tokens }: Reading, from: number, to: number): boolean =>
  !/[;:]/.test(text.slice(tokens[from]!.end, tokens[to]!.start)) &&
  !tokens.slice(from + 1, to + 1).some(({ word, afterBreak }) => afterBreak && /^(but|yet|and)$/.test(word));

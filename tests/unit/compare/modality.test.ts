import { describe, expect, test } from 'vitest';
import type { Modality } from '../../../lib/claims/types.ts';
import { modalitiesOf, otherModality } from '../../../lib/compare/modality.ts';
import { read } from '../text/reading.ts';
import { saidOf, wordsAt } from './said.ts';

/** The words of the sentence that are more or less firm than the claim, whose words are those given. */
function otherIn(text: string, words: string, declared: Modality[]): string | null {
  const reading = read(text);
  const said = saidOf(reading, words);
  const shares = Object.fromEntries(declared.filter((one) => one !== 'did').map((one) => [one, 0.6]));
  const { span, odds } = otherModality(reading, { said, declared, shares, isNegated: false, head: [] });
  return odds > 0 && span ? wordsAt(reading, ...span) : null;
}

describe('a word that makes the claim less firm is a difference', () => {
  test.each<[text: string, words: string, own: Modality[], found: string]>([
    ['Serbia may join the sanctions', 'join sanctions', ['did'], 'may'],
    ['Serbia might join the sanctions', 'join sanctions', ['will'], 'might'],
    ['Serbia could join the sanctions', 'join sanctions', ['did'], 'could'],
    ['Perhaps Serbia joins the sanctions', 'joins sanctions', ['did'], 'Perhaps'],
    ['Generators worth millions may go to Ukraine', 'generators worth', ['will'], 'may'],
    ['Serbia is considering sanctions', 'sanctions', ['did'], 'considering'],
    ['Putin is weighing whether to invite Vučić', 'invite', ['did'], 'weighing whether'],
    ['Vučić hopes to get the gas', 'gas', ['promised'], 'hopes to'],
    ['Vučić promised to join the sanctions', 'join sanctions', ['did'], 'promised to'],
    ['He promised never to join the sanctions', 'join sanctions', ['hopes'], 'promised'],
    ['He assured Putin that it would never join', 'join', ['hopes'], 'assured'],
    ['A ban on the sales is possible and under consideration', 'ban sales', ['will'], 'is possible'],
    ['Putin pledged enough gas', 'gas', ['did'], 'pledged'],
    ['Serbia would like to join', 'join', ['did'], 'would like to'],
    ['Serbia plans to join the sanctions', 'join sanctions', ['did'], 'plans to'],
    ['Serbia offered to give generators', 'give generators', ['will'], 'offered to'],
    ['Serbia was urged to condemn the invasion', 'condemn invasion', ['did'], 'was urged to'],
    ['Putin was asked to invite him', 'invite', ['did'], 'was asked to'],
    ['Wreaths are to be laid in the park', 'wreaths laid park', ['did'], 'are to'],
    ['Serbia would condemn it only if the war spread', 'condemn', ['did'], 'would'],
    ['Putin will invite him', 'invite', ['did'], 'will'],
    ['Serbia hopes to become a candidate', 'candidate', ['did'], 'hopes to'],
    ['He promised never to join', 'join', ['did'], 'promised'],
    ['Russia has already recruited more', 'recruited more', ['wants'], 'has already recruited'],
  ])('%s', (text, words, own, found) => {
    expect(otherIn(text, words, own)).toBe(found);
  });
});

describe('what is no difference', () => {
  test.each<[why: string, text: string, words: string, own: Modality[]]>([
    ['the claim has it too', 'Serbia may join the sanctions', 'join sanctions', ['may']],
    ['it was done', 'Serbia joined the sanctions', 'joined sanctions', ['did']],
    ['"would" reports', 'Serbia would join the sanctions', 'join sanctions', ['did']],
    ['the month', 'In May Serbia joined the sanctions', 'joined sanctions', ['did']],
    ['having been somewhere', 'He has been to Moscow and joined', 'joined', ['did']],
    ['it reaches other words', 'It may rain, and Serbia joined', 'joined', ['did']],
    ['"could" of a consequence', 'If he goes, that could end talks', 'end talks', ['will']],
    ['"could not"', 'The call could not be kept secret', 'call', ['did']],
    ['the plan is denied', 'Serbia has no plans to join', 'join', ['did']],
    ['a way, and no future', 'Going to Moscow he joined', 'joined', ['did']],
    ['what follows from it', 'To join would be to act against it', 'act', ['did']],
    ['what is allowed', 'Serbia may go on selling shells', 'selling shells', ['did']],
    ['what is marvelled at', 'He was surprised that they should criticise him', 'criticise', ['did']],
    ['an indirect question', 'They talked of how they might cooperate', 'cooperate', ['did']],
    ['an invitation', 'He was asked to the summit in Kazan', 'summit', ['did']],
    ['granted', 'It may be a candidate, but it does not behave like one', 'candidate', ['did']],
    ['what cannot be', 'Nothing could harm the interests more', 'harm interests', ['did']],
    ['what is asked', 'He is silent on whether he will go', 'go', ['did']],
    ['someone', 'The door is open to Serbia', 'door', ['did']],
    ['a consequence of what may come', 'It would end the talks if he went', 'end talks', ['will']],
    ['himself', 'He promises himself more trust', 'trust', ['did']],
    ['what is promised will be', 'Serbia promised to give generators', 'give generators', ['will']],
    ['it hopes too', 'He did not pledge it, he hopes that they join', 'join', ['hopes']],
  ])('%s: %s', (_, text, words, own) => {
    expect(otherIn(text, words, own)).toBeNull();
  });
});

test('the modalities of a claim are told with the share of its phrasings that have them', () => {
  const plain = Array.from({ length: 29 }, () => read('Serbia gets gas'));
  expect(modalitiesOf([...plain, read('Serbia may get gas')])).toEqual({});
  expect(modalitiesOf([...plain.slice(26), read('Serbia may get gas')])).toEqual({ may: 0.25 });
  expect(modalitiesOf([read('Putin promised gas'), read('Serbia will get gas')])).toEqual({
    promised: 0.5,
    will: 0.5,
  });
});

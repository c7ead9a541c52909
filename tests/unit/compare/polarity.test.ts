import { describe, expect, test } from 'vitest';
import { otherPolarity } from '../../../lib/compare/polarity.ts';
import { read } from '../text/reading.ts';
import { saidOf, wordsAt } from './said.ts';

type Claim = Partial<Omit<Parameters<typeof otherPolarity>[1], 'said'>>;

/** The words that say the opposite of a claim; `words` are those that the sentence shares with it. */
function opposite(text: string, words: string, claim: Claim = {}): string | null {
  const reading = read(text);
  const { span, odds } = otherPolarity(reading, {
    share: 0,
    polarity: 'affirmed',
    keys: [],
    topics: [],
    adverse: false,
    deniedByOthers: [],
    gap: false,
    head: [],
    contraries: [],
    pivots: [],
    names: [],
    isShared: false,
    prefers: null,
    part: [0, reading.tokens.length - 1],
    ...claim,
    said: saidOf(reading, words),
  });
  return odds > 0 && span ? wordsAt(reading, ...span) : null;
}

describe('what a claim affirms is denied, in these words', () => {
  test.each<[text: string, words: string, denying: string]>([
    ['Putin has not promised Serbia enough gas', 'promised gas', 'has not promised'],
    ['Putin never assured Serbia of gas', 'assured gas', 'never assured'],
    ['Putin refused to invite Vučić to the parade', 'invite parade', 'refused to invite'],
    ['There was no invitation to the parade', 'invitation parade', 'was no invitation'],
    ['No assurance of gas was given', 'assurance gas given', 'No assurance'],
    ['Wreaths were never laid in the park', 'wreaths laid park', 'Wreaths were never'],
    ['It was not the Red Army that liberated Belgrade', 'liberated', 'was not the Red Army that liberated'],
  ])('%s', (text, words, denying) => {
    expect(opposite(text, words)).toBe(denying);
  });
});

describe('no opposite', () => {
  test.each<[why: string, text: string, words: string, claim: Claim]>([
    ['it is affirmed', 'Putin promised enough gas', 'promised gas', {}],
    ['two denials', 'Putin did not refuse the gas', 'gas', {}],
    [
      'little of it is denied',
      'Serbia depends heavily on gas and has not found suppliers',
      'depends heavily gas suppliers',
      {},
    ],
    [
      'the denial is a word of the claim',
      'Putin rejected a ceasefire',
      'rejected ceasefire',
      { keys: ['w:reject'], share: 0.45 },
    ],
    ['its phrasings deny it too', 'The two had not spoken', 'spoken', { keys: ['w:speak'], share: 0.45 }],
    ['"not for years" is "the first in years"', 'They had not rung in two years', 'rung', { gap: true }],
    [
      'the denial is another claim’s',
      'A candidate, Serbia has not joined the sanctions',
      'candidate joined',
      { deniedByOthers: ['w:join'] },
    ],
  ])('%s: %s', (_, text, words, claim) => {
    expect(opposite(text, words, claim)).toBeNull();
  });
});

test('that it was the first in years can be denied', () => {
  expect(opposite('It was not the first call in two years', 'first call', { gap: true })).toBe(
    'was not the first',
  );
});

describe('the contrary is said in other words', () => {
  const claim: Claim = { contraries: ['applaud', 'differ'] };

  test.each<[text: string, words: string, contrary: string | null]>([
    ['Serbia applauded the invasion', 'invasion', 'applauded'],
    ['The call differs from the position', 'call position', 'differs'],
    ['Serbia did not applaud the invasion', 'invasion', null],
    ['It is asked whether Serbia applauded the invasion', 'invasion', null],
  ])('%s', (text, words, contrary) => {
    expect(opposite(text, words, claim)).toBe(contrary);
  });
});

describe('what a claim denies is affirmed', () => {
  const claim: Claim = {
    share: 0.9,
    polarity: 'negated',
    keys: ['w:join', 'w:ban'],
    contraries: ['impos', 'take part'],
  };

  test.each<[text: string, words: string, affirming: string]>([
    ['Serbia has joined the sanctions', 'joined sanctions', 'has joined'],
    ['Serbia will ban the sales', 'ban sales', 'will ban'],
    ['He denies that Serbia refused to join the sanctions', 'join sanctions', 'join'],
    ['Serbia joined the sanctions, ending years of refusal', 'joined sanctions', 'joined'],
    ['Serbia has imposed all of the sanctions', 'sanctions', 'has imposed'],
    ['Serbia now takes part in the sanctions', 'sanctions', 'takes part'],
  ])('%s', (text, words, affirming) => {
    expect(opposite(text, words, claim)).toBe(affirming);
  });

  test.each<[why: string, text: string, words: string]>([
    ['it is denied', 'Serbia has not joined the sanctions', 'joined sanctions'],
    ['in other words', 'Serbia stayed out of the sanctions', 'sanctions'],
    ['a refusal', 'Serbia turned down every request to join the sanctions', 'join sanctions'],
    ['the others did it', 'The sanctions imposed by others are not its own', 'sanctions'],
    ['elsewhere in the sentence', 'As for joining the sanctions, there would be none', 'joining sanctions'],
  ])('%s: %s', (_, text, words) => {
    expect(opposite(text, words, claim)).toBeNull();
  });
});

describe('whom a claim sets above whom', () => {
  const claim: Claim = { prefers: ['russia', 'eu'] };
  test.each<[text: string, found: string | null]>([
    ['Most Serbs would pick the EU over Russia', 'EU over Russia'],
    ['Most Serbs do not favour Russia over the EU', 'Russia over the EU'],
    ['Most Serbs favour Russia over the EU', null],
  ])('%s', (text, found) => {
    expect(opposite(text, 'serbs', claim)).toBe(found);
  });
});

describe('that something was told is denied, of a claim that denies', () => {
  const claim: Claim = { polarity: 'negated', share: 0.9, keys: ['w:join'] };
  test.each<[text: string, found: string | null]>([
    ['He gave no assurance that Serbia will stay out of sanctions', 'no assurance'],
    ['He denied that he had spoken of sanctions in any way', 'denied that he had spoken'],
    ['He said that Serbia will not impose sanctions', null],
  ])('%s', (text, found) => {
    expect(opposite(text, 'sanctions', claim)).toBe(found);
  });
});

describe('the refusal that a claim states is itself denied', () => {
  const claim: Claim = { polarity: 'negated', share: 0.9, keys: ['w:join'] };
  test.each<[text: string, found: string | null]>([
    ['Serbia has not stayed out of the sanctions', 'has not stayed out'],
    ['Serbia never shunned the sanctions', 'never shunned'],
    ['Serbia has stayed out of the sanctions', null],
    ['Serbia has not dropped its refusal of the sanctions', null],
    ['Serbia has not changed its mind, and avoids the sanctions', null],
  ])('%s', (text, found) => {
    expect(opposite(text, 'sanctions', claim)).toBe(found);
  });
});

describe('that something would go against something is denied, of a claim that says so', () => {
  const claim: Claim = { polarity: 'negated', adverse: true, share: 0.8, keys: ['w:good'] };
  test.each<[text: string, found: string | null]>([
    ['Sanctions would not harm the national interest', 'would not harm'],
    ['They would by no means be at odds with the interest', 'would by no means be at odds with'],
    ['Joining would do the national interest no harm at all', 'no harm'],
    ['Sanctions would harm the national interest', null],
    ['Sanctions would not help anybody but harm the national interest', null],
  ])('%s', (text, found) => {
    expect(opposite(text, 'interest', claim)).toBe(found);
  });

  test('and that it was ever said', () => {
    const text = 'He has never claimed that sanctions would harm the national interest';
    expect(opposite(text, 'sanctions harm interest', claim)).toBe('has never claimed');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denialsOf, turnedTokens } from '../../../lib/compare/denials.ts';
import { read } from '../text/reading.ts';
import { saidOf } from './said.ts';

/** Which of some words of a sentence are turned round. */
function turned(text: string, words: string): string[] {
  const reading = read(text);
  const tokens = turnedTokens(denialsOf(reading));
  return saidOf(reading, words)
    .filter(({ unit }) => tokens.has(unit.first))
    .map(({ unit }) => reading.tokens[unit.first]!.word);
}

describe('a denial that turns the words round', () => {
  test.each<[text: string, words: string]>([
    ['Serbia will not impose sanctions', 'impose sanctions'],
    ['Serbia won’t impose sanctions', 'impose sanctions'],
    ["Serbia didn't impose sanctions", 'impose sanctions'],
    ['Serbia cannot impose sanctions', 'impose sanctions'],
    ['Serbia never imposed sanctions', 'imposed sanctions'],
    ['Serbia no longer imposes sanctions', 'imposes sanctions'],
    ['Serbia would impose no sanctions', 'impose sanctions'],
    ['Serbia has refused to impose sanctions', 'impose sanctions'],
    ['Serbia declined to join the sanctions', 'join sanctions'],
    ['Serbia failed to impose sanctions', 'impose sanctions'],
    ['Serbia forgot to impose sanctions', 'impose sanctions'],
    ['Serbia stopped short of imposing sanctions', 'imposing sanctions'],
    ['Serbia is far from imposing sanctions', 'imposing sanctions'],
    ['Serbia has ceased to impose sanctions', 'impose sanctions'],
    ['Serbia has ruled out sanctions', 'sanctions'],
    ['Sanctions were ruled out', 'sanctions'],
    ['Sanctions were never imposed', 'sanctions imposed'],
    ['Sanctions are a myth', 'sanctions'],
    ['It is unlikely that Serbia imposes sanctions', 'imposes sanctions'],
    ['There was no call', 'call'],
    ['Neither spoke of gas', 'spoke gas'],
    ['The talk was neither warm nor open', 'warm open'],
    ['Nobody marched with flags', 'marched flags'],
    ['Hardly anyone marched with flags', 'marched flags'],
    ['The ministry dismissed as false reports that Serbia imposed sanctions', 'imposed sanctions'],
    [
      'The Kremlin denied that in all these months any such message about the gas supply was ever sent',
      'gas sent',
    ],
    ["The wreath-laying, foreseen for ten o'clock, did not take place", 'laying place'],
    ['Serbia is yet to join', 'join'],
    ['The plan to impose sanctions fell through', 'impose sanctions'],
    ['Hopes of a ceasefire came to nothing', 'ceasefire'],
    ['The anniversary went unmentioned in the speech', 'anniversary speech'],
    ['Sanctions would be of no use to Serbia', 'sanctions'],
    ['Serbia never so much as mentioned sanctions', 'sanctions'],
    ['He denied that he and Putin had spoken of gas', 'spoken gas'],
    ['He did not expect, he said, a word on sanctions', 'expect word sanctions'],
    ['Sanctions were at no time imposed', 'sanctions imposed'],
    ['Putin did not, however, send gas', 'send gas'],
  ])('%s', (text, words) => {
    expect(turned(text, words)).toEqual(words.split(' '));
  });
});

describe('no denial of the words', () => {
  test.each<[why: string, text: string, words: string]>([
    ['nothing is denied', 'Serbia will impose sanctions', 'impose sanctions'],
    ['more than this', 'Not only Serbia imposed sanctions', 'imposed sanctions'],
    ['no doubt', 'No doubt Serbia imposed sanctions', 'imposed sanctions'],
    ['an answer', 'No, Serbia imposed sanctions', 'imposed sanctions'],
    ['a hedge', 'Barely 200 marched with flags', 'marched flags'],
    ['something else is', 'Serbia imposed sanctions, not tariffs', 'imposed sanctions'],
    ['another clause', 'Gas was not discussed, the call was long', 'call long'],
    ['a clause between', 'Putin, who did not name a price, assured enough gas', 'assured gas'],
    ['what is set between', 'The country, which holds candidate status, has not signed', 'candidate status'],
    ['an adjunct', 'Vučić announced the call without delay', 'announced call'],
    ['a pair', 'Serbia did not rule out joining', 'joining'],
    ['a pair', 'He never denied the call', 'call'],
    ['a pair', 'He does not deny that Serbia imposed sanctions', 'imposed sanctions'],
    ['a pair', 'Serbia did not hesitate to impose sanctions', 'impose sanctions'],
    ['a pair', 'Serbia cannot do without gas', 'gas'],
    ['a pair', 'It cannot be denied that Serbia imposed sanctions', 'imposed sanctions'],
    ['a pair', 'He never called it anything but long', 'long'],
    ['what is promised, not the promise', 'He promised never to sign', 'promised'],
  ])('%s: %s', (_, text, words) => {
    expect(turned(text, words)).toEqual([]);
  });
});

test('two denials side by side are two', () => {
  const text = 'Serbia imposes no sanctions, and that will not change';
  expect(turned(text, 'sanctions change')).toEqual(['sanctions', 'change']);
});

test('a denial knows the first word of weight that it meets', () => {
  const met = (text: string): (string | null | undefined)[] => {
    const reading = read(text);
    return denialsOf(reading).map((denial) => denial.met && reading.tokens[denial.met.first]!.word);
  };
  expect(met('Serbia has not yet found other suppliers')).toEqual(['found']);
  expect(met('Sanctions were ruled out')).toEqual(['sanctions']);
  expect(met('Nothing')).toEqual([null]);
});

test('law: a denial of a denial of a sentence leaves its words as they were', () => {
  const verbs = fc.constantFrom('imposed sanctions', 'sent gas', 'announced the call', 'joined the march');
  fc.assert(
    fc.property(verbs, (verb) => {
      const words = verb.replace(' the', '');
      expect(turned(`He does not deny that Serbia ${verb}`, words)).toEqual(turned(`Serbia ${verb}`, words));
      expect(turned(`He denies that Serbia ${verb}`, words)).toEqual(words.split(' '));
    }),
  );
});

test('a word that every object of JavaScript has as a key is a word', () => {
  const reading = read('The constructor of the pipe did not leave the gas out.');
  expect(denialsOf(reading).map(({ cue }) => reading.tokens[cue.first]!.word)).toEqual([]);
  expect(denialsOf(read('The constructor denied the leak')).length).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { asidesOf } from '../../../lib/compare/asides.ts';
import { negationsOf } from '../../../lib/compare/cues.ts';
import { modalsOf } from '../../../lib/compare/modals.ts';
import { read } from '../text/reading.ts';
import { wordsAt } from './said.ts';

/** The words of a sentence that stand in asides. */
const asides = (text: string): string => {
  const reading = read(text);
  return [...asidesOf(reading)].map((at) => wordsAt(reading, at, at)).join(' ');
};

describe('words that tell how the rest is to be taken', () => {
  test.each<[aside: string, rest: string]>([
    ['It is no secret that', 'they spoke'],
    ['It should be recalled that', 'they spoke'],
    ['It may also be added that', 'they spoke'],
    ['Readers may remember that', 'they spoke'],
    ['One should not forget that', 'they spoke'],
    ['It goes without saying that', 'they spoke'],
    ['Nobody was surprised that', 'they spoke'],
    ['There was never any doubt that', 'they spoke'],
    ['It is hard to deny that', 'they spoke'],
    ['It cannot be denied that', 'they spoke'],
    ['No wonder', 'they spoke'],
    ['As expected', ', they spoke'],
    ['As one would expect', ', they spoke'],
    ['Rightly or wrongly', ', they spoke'],
    ['Believe it or not', ', they spoke'],
    ['Not surprisingly', ', they spoke'],
    ['Without going into details', ', they spoke'],
    ['Contrary to what some had feared', ', they spoke'],
    ['For those who do not know', ': they spoke'],
  ])('%s%s', (aside, rest) => {
    const text = `${aside}${/^[,:]/.test(rest) ? '' : ' '}${rest}`;
    // Read as two words.
    expect(asides(text).replace('can not', 'cannot')).toBe(aside);
    const reading = read(text);
    expect(negationsOf(reading)).toEqual([]);
    expect(modalsOf(reading)).toEqual([]);
  });

  test.each<[text: string, aside: string]>([
    ['They spoke, as could be expected, for long', 'as could be expected'],
    ['They spoke, whether one likes it or not', 'whether one likes it or not'],
    ['They spoke, if I may say so.', 'if I may say so'],
    ["To nobody's surprise, they spoke", 'To nobody surprise'],
  ])('%s', (text, aside) => {
    expect(asides(text)).toBe(aside);
  });
});

describe('what only looks like it', () => {
  test.each([
    'It cannot be said that they spoke',
    'He would say that they spoke',
    'It is expected that they will speak',
    'Nobody said that they spoke',
    'As promised by Putin there will be gas',
    'He may forget the call',
    'They spoke against all sanctions, he said',
    'It should be a long talk',
    'There is no secret service in it',
    'There was no accident that day',
    'There has been no news that the gas was delivered',
  ])('%s', (text) => {
    expect(asides(text)).toBe('');
  });

  test('a denial beside an aside stays one', () => {
    const reading = read('It is no secret that they did not speak');
    expect(negationsOf(reading).map(({ first, last }) => wordsAt(reading, first, last))).toEqual(['not']);
  });
});

test('a long word within it takes no time', () => {
  expect(asides(`He left, for those who ${'a'.repeat(100_000)} b c d e f g h i j k`)).toBe('');
  expect(asides(`He left, contrary to ${'a'.repeat(100_000)} b c d e f g h i j k`)).toBe('');
});

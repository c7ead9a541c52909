import { describe, expect, test } from 'vitest';
import { modalsOf } from '../../../lib/compare/modals.ts';
import { saidOfWhole, spanOfWhole } from '../../../lib/compare/whole-statement.ts';
import { read } from '../text/reading.ts';
import { saidOf, wordsAt } from './said.ts';

const said = (text: string): string[] => {
  const reading = read(text);
  return saidOfWhole(reading).map(({ value, first, last }) => `${value}: ${wordsAt(reading, first, last)}`);
};

describe('a statement is said to be false as a whole', () => {
  test.each<[text: string, words: string]>([
    ['It is not true that they imposed sanctions', 'It is not true that'],
    ['It was simply false that, in spite of the rain, they imposed sanctions', 'It was simply false that'],
    ['There was no sign that they imposed sanctions', 'There was no sign that'],
    ['There is no truth in the claim that they did', 'There is no truth in the claim that'],
    ['Nothing suggests that they imposed sanctions', 'Nothing suggests that'],
    ['The ministry dismissed reports that they did', 'dismissed reports that'],
    ['They imposed sanctions, which is not true.', 'which is not true'],
    ['They imposed sanctions, but that never happened.', 'but that never happened'],
    ['They imposed sanctions, or so it was wrongly reported.', 'or so it was wrongly reported'],
    ['Claims that they imposed sanctions are a fabrication, he said.', 'are a fabrication'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`false: ${words}`]);
  });
});

describe('a statement is left open as a whole', () => {
  test.each<[text: string, words: string]>([
    ['It is possible that they imposed sanctions', 'It is possible that'],
    ['It was not clear whether they imposed sanctions', 'It was not clear whether'],
    ['It remains to be seen if they did', 'It remains to be seen if'],
    ['There are rumours in the city that they did', 'There are rumours in the city that'],
    ['Maybe they imposed sanctions', 'Maybe'],
    ['They imposed sanctions, perhaps.', 'perhaps'],
    ['They imposed sanctions, if the rumours are right.', 'if the rumours are right'],
    ['Whether they imposed sanctions, remains unclear.', 'remains unclear'],
  ])('%s', (text, words) => {
    expect(said(text)).toEqual([`open: ${words}`]);
    const reading = read(text);
    expect(modalsOf(reading)).toEqual([]);
  });
});

test.each([
  'He never rejected the claim that they imposed sanctions',
  'Nobody thinks it is untrue that they imposed sanctions',
  'They may have imposed sanctions',
  'They imposed sanctions, which is not a surprise.',
  'Perhaps most of all they imposed sanctions',
  'It is true that they imposed sanctions',
])('nothing is said of the whole: %s', (text) => {
  expect(said(text)).toEqual([]);
});

describe('what it reaches', () => {
  const reached = (text: string, words: string, value: 'false' | 'open' = 'false'): string | null => {
    const reading = read(text);
    const span = spanOfWhole(reading, saidOf(reading, words), value);
    return span && wordsAt(reading, ...span);
  };

  test('whatever stands between', () => {
    const text = 'It is not true that the two, who had met in Sochi, spoke of gas in Moscow, he said';
    expect(reached(text, 'spoke gas')).toBe('It is not true that');
    expect(reached(text, 'spoke gas', 'open')).toBeNull();
  });

  test('no other statement', () => {
    expect(reached('He spoke of gas, and it is untrue that he promised oil', 'spoke gas')).toBeNull();
    expect(reached('It is untrue that he promised oil, but he spoke of gas', 'spoke gas')).toBeNull();
  });

  test('said twice, it undoes itself', () => {
    expect(reached('It is false that it is untrue that he promised oil', 'promised oil')).toBeNull();
  });
});

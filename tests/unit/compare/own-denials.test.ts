import { expect, test } from 'vitest';
import { ownDenials } from '../../../lib/compare/own-denials.ts';
import { read } from '../text/reading.ts';

const of = (...texts: string[]) => ownDenials(texts.map((text) => read(text)));

test('a claim that nearly all phrasings state by denial is negated, and its denials meet what it denies', () => {
  const own = of(
    'Serbia will not ban sales',
    'Serbia refuses to ban the sale of shells',
    'No ban on sales in Serbia',
    'Serbia rules out a ban on sales',
  );
  expect(own.polarity).toBe('negated');
  expect(own.keys).toContain('w:ban');
  expect(own.keys).not.toContain('w:sale');
});

test('a claim that is denied in no phrasing is affirmed and denies nothing', () => {
  expect(of('Serbia gets gas', 'The gas is cheap')).toEqual({ polarity: 'affirmed', keys: [] });
});

test('an affirmed claim keeps what some phrasings deny, and what only one denies is chance', () => {
  const own = of(
    'The two spoke for the first time in years',
    'The two had not spoken for years',
    'The two had not spoken before',
    'They did not fly',
    'A call after years',
    'They called',
    'They rang',
  );
  expect(own).toEqual({ polarity: 'affirmed', keys: ['w:speak'] });
});

test('a denial that is a word of an affirmed claim is among its own', () => {
  const own = of('Russia opposes the recognition', 'It opposes it', 'Moscow blocks it', 'It bars it');
  expect(own.keys).toContain('w:oppos');
});

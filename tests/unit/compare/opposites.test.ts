import { describe, expect, test } from 'vitest';
import { formsIn, oppositesOf, sidesOf } from '../../../lib/compare/opposites.ts';
import { ownDenials } from '../../../lib/compare/own-denials.ts';
import { read } from '../text/reading.ts';

const SIDES = sidesOf([
  ['condemn|denounce', 'praise|speak well of|defend'],
  ['join|adopt', 'refuse|keep out'],
]);

function contraries(...texts: string[]): string[] {
  const readings = texts.map((text) => read(text));
  return oppositesOf(readings, ownDenials(readings), SIDES).contraries.flat();
}

describe('the contraries of a claim', () => {
  test('are what stands against what its phrasings say', () => {
    expect(contraries('Serbia condemned the war', 'The war was denounced', 'No kind word')).toEqual([
      'prais',
      'speak well of',
      'defend',
    ]);
  });

  test('leave out what its phrasings say as well', () => {
    expect(contraries('Serbia condemned it to defend the law', 'It condemned it, and defended it')).toEqual(
      [],
    );
  });

  test('are none of the words that the statement is about', () => {
    const sides = sidesOf([['threaten|danger', 'peace|safe']]);
    const readings = ['It could threaten peace', 'A danger to all', 'It threatens them'].map((text) =>
      read(text),
    );
    expect(oppositesOf(readings, ownDenials(readings), sides).contraries).toEqual([['safe']]);
  });

  test('of a negated claim are what it says is not done', () => {
    expect(contraries('Serbia did not join', 'Serbia has not joined', 'It will not adopt them')).toEqual([
      'join',
      'adopt',
    ]);
  });

  test('are none where the lexicon knows none', () => {
    expect(contraries('Serbia gets gas', 'Gas is had by Serbia')).toEqual([]);
  });
});

test('a claim turns on what its phrasings say, and not on what they deny', () => {
  const readings = ['Serbia condemned the war', 'The war was denounced', 'It did not praise it'].map((text) =>
    read(text),
  );
  expect(oppositesOf(readings, ownDenials(readings), SIDES).pivots).toEqual([['condemn', 'denounc']]);
});

test('a form ends where a break is', () => {
  expect(formsIn(read('No, says he'), ['no sai'])).toEqual([]);
});

test('forms are found in any inflection, the longest first', () => {
  const reading = read('He spoke well of those who praised it');
  expect(formsIn(reading, ['prais', 'speak', 'speak well of'])).toEqual([
    { first: 1, last: 3 },
    { first: 6, last: 6 },
  ]);
});

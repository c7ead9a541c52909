/** Figures said in another unit, the years that a length of time leads back to, and what two figures have in common. */
import { describe, expect, test } from 'vitest';
import { likeness } from '../../../lib/library/alignment.ts';
import { figuresOf } from '../../../lib/library/figures.ts';
import { createPeople } from '../../../lib/library/people.ts';
import { readingOf } from '../../../lib/library/statements.ts';
import { type Term, termsOf } from '../../../lib/library/terms.ts';
import { yearsOf } from '../../../lib/library/years.ts';
import { quantitiesOf } from '../../../lib/text/quantities.ts';
import type { Quantity } from '../../../lib/text/quantity.ts';

const PUBLISHED = '2025-09-09';

function figuresIn(text: string): Quantity[] {
  const { tokens } = readingOf(text, PUBLISHED);
  return figuresOf(tokens, quantitiesOf(tokens, PUBLISHED));
}

function termsIn(text: string): Term[] {
  const reading = readingOf(text, PUBLISHED);
  return termsOf(reading, [], [], figuresIn(text), PUBLISHED);
}

const figureIn = (text: string): Term => termsIn(text).find(({ kind }) => kind === 'figure')!;

describe('a share, in percent', () => {
  test.each([
    ['Nine out of ten flights were cancelled', 90],
    ['The fee will rise by a fifth', 20],
    ['Owners get the market value plus a tenth', 10],
    ['Seats are a quarter cheaper than before', 25],
  ])('%s', (text, value) => {
    expect(figuresIn(text)).toEqual([expect.objectContaining({ unit: 'percent', value })]);
  });
  test.each(['The fifth time in a row', 'A tenth person was found', 'Three out of 4,000 answered'])(
    'none in: %s',
    (text) => {
      expect(figuresIn(text)).not.toContainEqual(expect.objectContaining({ unit: 'percent' }));
    },
  );
});

test.each([
  ['a cut of 50 basis points', 0.5],
  ['a cut of half a point', 0.5],
  ['a cut of a quarter of a percentage point', 0.25],
  ['a rise of two percentage points', 2],
])('points: %s', (text, value) => {
  expect(figuresIn(text)).toEqual([expect.objectContaining({ unit: 'points', value })]);
});

test.each([
  ['It is to last 48 hours', 'It is to last two days'],
  ['argued over for a quarter of a century', 'argued over for 25 years'],
  ['half a century of work', 'fifty years of work'],
  ['closed for two decades', 'closed for twenty years'],
  ['Nine out of ten flights', 'Some 90 percent of flights'],
])('the same length or share: %s, %s', (one, other) => {
  expect(likeness(figureIn(one), figureIn(other))).toBe(1);
});

test('a length of time leads back to a year, from the day of the article', () => {
  const [length] = figuresIn('the first visit in six years');
  expect(yearsOf(length!, PUBLISHED)).toEqual([2019, 2019]);
  expect(yearsOf(length!, null)).toBeNull();
  expect(yearsOf(figuresIn('the first since 2019')[0]!, null)).toEqual([2019, 2019]);
  expect(yearsOf(figuresIn('closed for six weeks')[0]!, PUBLISHED)).toBeNull();
  const alike = likeness(figureIn('the first visit in six years'), figureIn('the first since 2019'));
  expect(alike).toBeGreaterThan(0);
  expect(likeness(figureIn('the first visit in six years'), figureIn('the first since 2012'))).toBe(0);
});

test('a small count of other things is worth less than one of the same; a month of one year is not another year', () => {
  const votes = figureIn('fourteen votes were cast');
  expect(likeness(votes, figureIn('14 votes were cast'))).toBe(1);
  expect(likeness(votes, figureIn('fourteen neighbours drowned'))).toBeLessThan(1);
  expect(likeness(figureIn('down since January'), figureIn('idle in 2009'))).toBe(0);
});

test('what an article names with "the", or by its kind, is no person; a person is', () => {
  const people = createPeople();
  const named = (text: string): string[] => {
    const reading = readingOf(text, PUBLISHED);
    people.meet(reading);
    return people.namedIn(reading).map(({ key }) => key);
  };
  expect(named('Observers from the Eastern Compact said that it was fair.')).toEqual([]);
  expect(named('The utility Marl Electric said it was not to blame.')).toEqual([]);
  expect(named('It was late on Sunday, Hilda Brenn said.')).toEqual(['p:brenn']);
});

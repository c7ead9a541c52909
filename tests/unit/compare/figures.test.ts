import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detail } from '../../../lib/claims/types.ts';
import { type Agreement, compareFigure } from '../../../lib/compare/figures.ts';
import { quantitiesOf } from '../../../lib/text/quantities.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

const SILENCE: Detail = {
  kind: 'duration',
  text: 'about two and a half years',
  minMonths: 27,
  maxMonths: 31,
};
const AMMUNITION: Detail = {
  kind: 'money',
  text: 'about 800 million euros',
  amount: 8e8,
  currency: 'EUR',
  hedge: 'about',
};
const GENERATORS: Detail = { kind: 'money', text: '8.4 million euros', amount: 8.4e6, currency: 'EUR' };
const ANNIVERSARY: Detail = { kind: 'number', text: '80th anniversary', value: 80, unit: 'anniversary' };
const MARCH: Detail = { kind: 'number', text: 'Thousands', value: 1000, unit: 'people', hedge: 'over' };
const MOST: Detail = { kind: 'number', text: 'Most', value: 50, unit: 'percent', hedge: 'over' };

/** Compares the first quantity of a text. */
function compare(text: string, detail: Detail): Agreement {
  const [quantity] = quantitiesOf(tokenize(text), '2024-10-21');
  if (!quantity) throw new Error(`no quantity in "${text}"`);
  return compareFigure(quantity, detail);
}

const table = (name: string, detail: Detail, rows: [text: string, agreement: Agreement][]): void => {
  describe(name, () => {
    test.each(rows)('%s: %s', (text, agreement) => {
      expect(compare(text, detail)).toBe(agreement);
    });
  });
};

table('a duration against about two and a half years', SILENCE, [
  ['two and a half years', 'same'],
  ['2½ years', 'same'],
  ['nearly 30 months', 'same'],
  ['almost two and a half years', 'same'],
  ['over two years', 'same'],
  ['more than two years', 'same'],
  ['some thirty months', 'same'],
  ['two years and five months', 'same'],
  ['three years', 'differs'],
  ['five years', 'differs'],
  ['18 months', 'differs'],
  ['more than three years', 'differs'],
  ['a year and a half', 'differs'],
  ['almost a year', 'differs'],
  ['ten years', 'differs'],
  ['eighty years', 'unrelated'],
  ['a couple of years', 'same'],
  ['a few years', 'same'],
  ['a couple of months', 'differs'],
  ['several years', 'differs'],
  ['three weeks', 'unrelated'],
  ['30 people', 'unrelated'],
  ['30 euros', 'unrelated'],
]);

table('money against about 800 million euros', AMMUNITION, [
  ['roughly $870 million', 'unrelated'],
  ['some £670m', 'unrelated'],
  ['$870 million', 'differs'],
  ['about $800 million', 'differs'],
  ['about $80 million', 'differs'],
  ['€800mn', 'same'],
  ['0.8 billion euros', 'same'],
  ['800,000,000 euros', 'same'],
  ['some 800 million euros', 'same'],
  ['more than 800 million euros', 'same'],
  ['nearly 800 million euros', 'same'],
  ['€820 million', 'same'],
  ['€800 to €900 million', 'same'],
  ['between 700 and 900 million euros', 'same'],
  ['€800-900 million', 'same'],
  ['800 million', 'same'],
  ['between €300 and €400 million', 'differs'],
  ['half a million euros', 'differs'],
  ['48 million', 'differs'],
  ['800', 'unrelated'],
  ['€300 million', 'differs'],
  ['8 billion euros', 'differs'],
  ['800,000 euros', 'differs'],
  ['$855m', 'differs'],
  ['$800 million', 'differs'],
  ['over one billion euros', 'differs'],
  ['800 million shells', 'unrelated'],
  ['800 years', 'unrelated'],
]);

table('money against 8.4 million euros', GENERATORS, [
  ['€8.4m', 'same'],
  ['€8,4 million', 'same'],
  ['around 8.5 million euros', 'same'],
  ['over 8 million euros', 'same'],
  ['84 million euros', 'differs'],
  ['4.8 million euros', 'differs'],
  ['over 10 million euros', 'differs'],
]);

table('a count against the 80th anniversary', ANNIVERSARY, [
  ['the 80th anniversary', 'same'],
  ['the eightieth anniversary', 'same'],
  ['the 75th anniversary', 'differs'],
  ['the seventieth anniversary', 'differs'],
  ['the anniversary, the seventy-fifth, was marked', 'differs'],
  ['the anniversary, the eightieth, was marked', 'same'],
  ['80 packages', 'unrelated'],
  ['75 people', 'unrelated'],
  ['75', 'unrelated'],
]);

table('a count against thousands of people', MARCH, [
  ['thousands of people', 'same'],
  ['tens of thousands', 'same'],
  ['5,000 people', 'same'],
  ['two thousand marchers', 'same'],
  ['a few hundred people', 'differs'],
  ['dozens of people', 'differs'],
  ['300 demonstrators', 'differs'],
  ['5,000 generators', 'unrelated'],
]);

const SHARE: Detail = { kind: 'number', text: '80 percent', value: 80, unit: 'percent' };
table('a share against a figure', SHARE, [
  ['80 percent', 'same'],
  ['a third of them', 'differs'],
]);

test.each<[from: number, upTo: number, agreement: Agreement]>([
  [51, 99, 'same'],
  [1, 60, 'differs'],
])('a share from %d to %d against 80 percent: %s', (value, upTo, agreement) => {
  const share = { kind: 'number', value, upTo, unit: 'percent', hedge: 'exact', first: 0, last: 0 } as const;
  expect(compareFigure(share, SHARE)).toBe(agreement);
});

table('a share against most', MOST, [
  ['54 percent of Serbs', 'same'],
  ['51% of Serbs', 'same'],
  ['30 percent of Serbs', 'differs'],
  ['one Serb in five', 'differs'],
  ['one out of every five', 'differs'],
  ['nine out of ten', 'same'],
  ['a third of Serbs', 'differs'],
  ['half of Serbs', 'same'],
  ['54 Serbs', 'unrelated'],
]);

describe('laws', () => {
  test('every sum that is another by a third or more differs, in any currency', () => {
    const factor = fc.oneof(
      fc.double({ min: 0.01, max: 0.65, noNaN: true }),
      fc.integer({ min: 2, max: 500 }),
    );
    fc.assert(
      fc.property(factor, (times) => {
        expect(compare(`${Math.round(8e8 * times)} euros`, AMMUNITION)).toBe('differs');
        expect(compare(`${Math.round(8e8 * times)} dollars`, AMMUNITION)).toBe('differs');
      }),
    );
  });

  test('every anniversary but the eightieth differs', () => {
    const year = fc.integer({ min: 5, max: 200 }).filter((value) => Math.abs(value - 80) > 5);
    fc.assert(
      fc.property(year, (value) => {
        expect(compare(`the ${value}th anniversary`, ANNIVERSARY)).toBe('differs');
      }),
    );
  });

  test('the neighbours of the eightieth anniversary differ too: an ordinal is not rounded', () => {
    for (const value of ['79th', '81st', '82nd', '78th'])
      expect(compare(`the ${value} anniversary`, ANNIVERSARY), value).toBe('differs');
  });
});

import { describe, expect, test } from 'vitest';
import type { Detail } from '../../../lib/claims/types.ts';
import { type Agreement, compareFigure } from '../../../lib/compare/figures.ts';
import { quantitiesNear, type Told } from '../../../lib/compare/quantities.ts';
import { read } from '../text/reading.ts';

function toldIn(text: string): Told[] {
  const reading = read(text, '2024-10-22');
  return quantitiesNear(reading, 0, reading.units.length - 1, new Set(reading.units));
}

/** What the figures of a sentence are to a detail: the same where one is, else whether any differs. */
function compare(text: string, detail: Detail): Agreement {
  const found = toldIn(text).map((quantity) => compareFigure(quantity, detail));
  return found.includes('same') ? 'same' : found.includes('differs') ? 'differs' : 'unrelated';
}

const SILENCE: Detail = { kind: 'duration', text: 'two and a half years', minMonths: 27, maxMonths: 31 };
const REGIONS: Detail = { kind: 'number', text: 'the regions', value: 4, unit: 'region province' };
const WINTER: Detail = { kind: 'number', text: 'the winter', value: 1, unit: 'winter' };
const NEED: Detail = { kind: 'number', text: 'enough', value: 100, unit: 'need demand' };
const GOALS: Detail = { kind: 'number', text: 'all the goals', value: 100, unit: 'percent goal aim' };
const MOST: Detail = { kind: 'number', text: 'Most', value: 50, unit: 'percent', hedge: 'over' };
const MARCH: Detail = { kind: 'number', text: 'Thousands', value: 1000, unit: 'people', hedge: 'over' };
const SUM: Detail = { kind: 'money', text: '8.4 million euros', amount: 8.4e6, currency: 'EUR' };

describe('figures as they stand in a sentence', () => {
  test.each<[text: string, detail: Detail, agreement: Agreement]>([
    ['The gap was two years and nearly five months', SILENCE, 'same'],
    ['The gap was more than 24 months', SILENCE, 'same'],
    ['The gap was no less than 24 months', SILENCE, 'same'],
    ['The gap was not more than 24 months', SILENCE, 'differs'],
    ['The gap was not two and a half years but one', SILENCE, 'differs'],
    ['They spoke in May, three months into the war', SILENCE, 'unrelated'],
    ['They last spoke on May 29 two years ago', SILENCE, 'unrelated'],
    ['The generators cost not quite eight and a half million euros', SUM, 'same'],
    ['Ukraine is to leave the four regions', REGIONS, 'same'],
    ['Ukraine is to leave two of the four regions', REGIONS, 'differs'],
    ['Ukraine is to leave only one of the four annexed regions', REGIONS, 'differs'],
    ['There is enough for the next five winters', WINTER, 'differs'],
    ['There is enough for this winter and the next nine', WINTER, 'differs'],
    ['Russia covers a third of what Serbia needs', NEED, 'differs'],
    ['Russia covers 60 per cent of demand', NEED, 'differs'],
    ['Russia owns 60 per cent of the company', NEED, 'unrelated'],
    ['Barely two hundred Kremlin fans came', MARCH, 'differs'],
    ['Two hundred thousand, says the man with the megaphone', MARCH, 'differs'],
    ['A handful of marchers came', MARCH, 'differs'],
    ['Russia will reach half of its goals', GOALS, 'differs'],
    ['Russia will reach most of its aims', GOALS, 'differs'],
    ['Russia will reach two of its three aims', GOALS, 'differs'],
    ['Russia will reach a hundred per cent of its goals', GOALS, 'same'],
    ['Russia will reach its two goals', GOALS, 'unrelated'],
    ['Russia, which holds a fifth of the country, will reach its goals', GOALS, 'unrelated'],
    ['Russia will reach not some of its goals but all', GOALS, 'unrelated'],
    ['Most of the Serbs would', MOST, 'same'],
    ['Few of the Serbs would', MOST, 'differs'],
    ['They came for the 80th', MARCH, 'unrelated'],
    ['It is worth a bit north of eight million euros', SUM, 'same'],
    ['It is worth just shy of nine million euros', SUM, 'same'],
    ['It is worth eight million four hundred thousand euros', SUM, 'same'],
    ['It is worth eight million euros', SUM, 'same'],
    ['They wrote 6.4 million for the generators', SUM, 'differs'],
    ['They wrote 8.4 million for the generators', SUM, 'same'],
    ['It is worth nine million euros', SUM, 'differs'],
    ['It is worth no more than eight million euros', SUM, 'differs'],
    ['It is worth no less than eight million euros', SUM, 'same'],
    ['It was the only talk since May two years ago', SILENCE, 'unrelated'],
    ['Hundreds marched', MARCH, 'differs'],
    ['Several thousand marched', MARCH, 'same'],
    ['It is not worth 84 million euros but 8.4 million', SUM, 'same'],
    ['It is not worth 8.4 million euros but 84 million', SUM, 'differs'],
  ])('%s', (text, detail, agreement) => {
    expect(compare(text, detail)).toBe(agreement);
  });
});

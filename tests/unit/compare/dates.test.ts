import { describe, expect, test } from 'vitest';
import type { Detail } from '../../../lib/claims/types.ts';
import { compareDate } from '../../../lib/compare/dates.ts';
import type { Agreement } from '../../../lib/compare/figures.ts';
import { datesToldIn } from '../../../lib/compare/told-dates.ts';
import { read } from '../text/reading.ts';

const date = (value: string): Extract<Detail, { kind: 'date' }> => ({
  kind: 'date',
  text: value,
  value,
  role: 'the day',
});

function compare(text: string, value: string, pageDate: string | null): Agreement {
  const reading = read(text, pageDate);
  const [found] = datesToldIn(reading, new Set(reading.units));
  if (!found) throw new Error(`no date in "${text}"`);
  return compareDate(found.told, date(value), true);
}

const PAGE = '2024-10-21';

describe('a date of a page of 21 October 2024 against the date of a claim', () => {
  test.each<[text: string, claim: string, agreement: Agreement]>([
    ['29 May 2022', '2022-05-29', 'same'],
    ['May 29, 2022', '2022-05-29', 'same'],
    ['May 2022', '2022-05-29', 'same'],
    ['spring 2022', '2022-05-29', 'same'],
    ['2022', '2022-05-29', 'same'],
    ['29 May', '2022-05-29', 'same'],
    ['28 May 2022', '2022-05-29', 'differs'],
    ['29 May 2021', '2022-05-29', 'differs'],
    ['June 2022', '2022-05-29', 'differs'],
    ['autumn 2022', '2022-05-29', 'differs'],
    ['2021', '2022-05-29', 'differs'],
    ['28 May', '2022-05-29', 'differs'],
    ['late May 2022', '2022-05-29', 'same'],
    ['mid-May 2022', '2022-05-29', 'differs'],
    ['early May 2022', '2022-05-29', 'differs'],
    ['20 October 1944', '1944-10-20', 'same'],
    ['October 1944', '1944-10-20', 'same'],
    ['1945', '1944-10-20', 'differs'],
    ['22-24 October', '2024-10-22/2024-10-24', 'same'],
    ['23 October', '2024-10-22/2024-10-24', 'same'],
    ['25 October', '2024-10-22/2024-10-24', 'differs'],
    ['2-4 November 2024', '2024-10-22/2024-10-24', 'differs'],
    ['9 May 2025', '2025-05-09', 'same'],
    ['9 May next year', '2025-05-09', 'same'],
    ['9 May', '2025-05-09', 'same'],
    ['9 May 2026', '2025-05-09', 'differs'],
    ['8 May 2025', '2025-05-09', 'differs'],
    ['Sunday', '2024-10-20', 'same'],
    ['yesterday', '2024-10-20', 'same'],
    ['March 2022', '2022', 'same'],
    ['March 2014', '2022', 'differs'],
    ['October 2024', '2024-10', 'same'],
    ['20 October 2024', '2024-10', 'same'],
    ['They met on Saturday', '2024-10-20', 'differs'],
    ['Monday the fourteenth', '2024-10-20', 'differs'],
    ['Sunday the 20th', '2024-10-20', 'same'],
    ['Sunday the 27th', '2024-10-20', 'differs'],
    ['9 May of this year', '2025-05-09', 'differs'],
    ['November 2024', '2024-10', 'differs'],
    ['On Friday, they met', '2024-10-20', 'differs'],
    ['A day before, on Saturday, they met', '2024-10-20', 'differs'],
    ['They met in July of last year', '2024-07-05', 'differs'],
    ['They met in July', '2024-07-05', 'same'],
    ['They met in June', '2024-07-05', 'differs'],
    ['They have met since June', '2024-07-05', 'unrelated'],
  ])('%s and %s: %s', (text, claim, agreement) => {
    expect(compare(text, claim, PAGE)).toBe(agreement);
  });
});

describe('what the text does not say is no difference', () => {
  test.each<[text: string, claim: string]>([
    ['today', '2022-05-29'],
    ['Friday', '2024-10-01'],
    ['tomorrow', '2024-10-20'],
    ['29 May', '2022'],
    ['October', '2022'],
  ])('%s and %s', (text, claim) => {
    expect(compare(text, claim, PAGE)).toBe('unrelated');
  });
});

test('without a page date the day of the year is compared', () => {
  expect(compare('29 May', '2022-05-29', null)).toBe('same');
  expect(compare('28 May', '2022-05-29', null)).toBe('differs');
});

describe('what a date is the date of', () => {
  const winter: Extract<Detail, { kind: 'date' }> = {
    kind: 'date',
    text: 'the coming winter',
    value: '2024-11/2025-03',
    role: 'the winter',
  };
  const told = (text: string): ReturnType<typeof datesToldIn>[number]['told'][] => {
    const reading = read(text, PAGE);
    const content = reading.units.filter(({ keys }) => keys.some((key) => /meet|receiv|gas/.test(key)));
    return datesToldIn(reading, new Set(content)).map((one) => one.told);
  };

  test('a season is compared with seasons only', () => {
    expect(
      told('Enough gas for the winter of 2025-26').map((one) => compareDate(one, winter, false)),
    ).toEqual(['differs']);
    expect(
      told('Enough gas for the winter of 2025 to 2026').map((one) => compareDate(one, winter, false)),
    ).toContain('differs');
    expect(
      told('Enough gas for the winter of 2024-25').map((one) => compareDate(one, winter, false)),
    ).toEqual(['same']);
    expect(told('The gas was promised on 20 October').map((one) => compareDate(one, winter, false))).toEqual([
      'unrelated',
    ]);
  });

  test('"since" dates something else, where no time since something is measured', () => {
    const [since] = told('The first such meeting since May 2022');
    expect(compareDate(since!, date('2024-10-20'), false)).toBe('unrelated');
    expect(compareDate(since!, date('2021-05-29'), true)).toBe('differs');
  });

  test('a weekday differs beside words of the claim, not beside who says it', () => {
    expect(told('On Saturday they received him').map(({ isOfClaim }) => isOfClaim)).toEqual([true]);
    expect(told("Saturday's papers received him").map(({ isOfClaim }) => isOfClaim)).toEqual([false]);
  });

  test('a day that is denied is none', () => {
    expect(told('The meeting did not take place on 2 October')).toEqual([]);
    expect(told('They had not met since 2 October')).toHaveLength(1);
  });
});

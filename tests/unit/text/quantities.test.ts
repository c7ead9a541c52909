import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesOf } from '../../../lib/text/quantities.ts';
import type { Count, DateSpan, Duration, Hedge, Money, Quantity } from '../../../lib/text/quantity.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

const SUNDAY = '2024-10-20';
const MONDAY = '2024-10-21';

const all = (text: string, pageDate: string | null = null): Quantity[] =>
  quantitiesOf(tokenize(text), pageDate);

/** The only quantity of a text. */
function only(text: string, pageDate: string | null = null): Quantity {
  const found = all(text, pageDate);
  expect(found, text).toHaveLength(1);
  return found[0]!;
}

function sliceOf(text: string, { first, last }: Quantity): string {
  const tokens = tokenize(text);
  return text.slice(tokens[first]!.start, tokens[last]!.end);
}

const months = (text: string): Duration => {
  const quantity = only(text);
  expect(quantity.kind, text).toBe('duration');
  return quantity as Duration;
};
const overlap = (a: Duration, b: Duration): boolean =>
  a.minMonths <= b.maxMonths && b.minMonths <= a.maxMonths;

describe('a length of time is an interval of months', () => {
  test.each<[text: string, months: number]>([
    ['2½ years', 30],
    ['2 1/2 years', 30],
    ['2.5 years', 30],
    ['2,5 years', 30],
    ['two and a half years', 30],
    ['a two-and-a-half-year silence', 30],
    ['two years and a half', 30],
    ['two years and six months', 30],
    ['nearly 30 months', 30],
    ['some thirty months', 30],
    ['a 30-month silence', 30],
    ['a year and a half', 18],
    ['three years', 36],
    ['eighty years', 960],
    ['eight decades', 960],
    ['half a year', 6],
    ['52 weeks', 12],
  ])('%s: %d', (text, value) => {
    const { minMonths, maxMonths } = months(text);
    expect(minMonths).toBeLessThanOrEqual(value);
    expect(maxMonths).toBeGreaterThanOrEqual(value);
    expect(maxMonths - minMonths).toBeLessThan(value / 2);
  });

  test('all ways to say two and a half years agree with each other, and none with three or five', () => {
    const same = [
      '2½ years',
      'two and a half years',
      'nearly 30 months',
      'two years and a half',
      '2.5 years',
    ];
    const others = ['three and a half years', 'five years', '18 months', 'a year and a half'];
    for (const a of same) {
      for (const b of same) expect(overlap(months(a), months(b)), `${a}, ${b}`).toBe(true);
      for (const b of others) expect(overlap(months(a), months(b)), `${a}, ${b}`).toBe(false);
    }
  });

  test('a hedge before or behind moves the bounds, and is part of the span', () => {
    const plain = months('two years');
    expect(months('over two years').maxMonths).toBeGreaterThan(plain.maxMonths);
    expect(months('more than two years').minMonths).toBeGreaterThanOrEqual(24);
    expect(months('more then two years')).toEqual(months('more than two years'));
    expect(months('almost two years').maxMonths).toBeLessThanOrEqual(24);
    expect(months('two years or more')).toMatchObject({ minMonths: months('over two years').minMonths });
    const about = months('about two years');
    expect(about.maxMonths - about.minMonths).toBeGreaterThan(plain.maxMonths - plain.minMonths);
    const text = 'silent for more than two years now';
    expect(sliceOf(text, only(text))).toBe('more than two years');
  });

  test.each(['a year', 'the year', 'years of war', 'the second half', 'this month'])('%j is none', (text) => {
    expect(all(text).filter(({ kind }) => kind === 'duration')).toEqual([]);
  });
});

describe('a sum of money is an amount and a currency', () => {
  test.each<[text: string, amount: number, currency: string, hedge: Hedge]>([
    ['€800mn', 8e8, 'EUR', 'exact'],
    ['€800 mn', 8e8, 'EUR', 'exact'],
    ['€800m', 8e8, 'EUR', 'exact'],
    ['€800\u00A0million', 8e8, 'EUR', 'exact'],
    ['EUR 800 million', 8e8, 'EUR', 'exact'],
    ['800 million euros', 8e8, 'EUR', 'exact'],
    ['800,000,000 euros', 8e8, 'EUR', 'exact'],
    ['0.8 billion euros', 8e8, 'EUR', 'exact'],
    ['€0.8bn', 8e8, 'EUR', 'exact'],
    ['eight hundred million euros', 8e8, 'EUR', 'exact'],
    ['about 800 million euros', 8e8, 'EUR', 'about'],
    ['over €800m', 8e8, 'EUR', 'over'],
    ['up to 800 million euros', 8e8, 'EUR', 'under'],
    ['close to 800 million euros', 8e8, 'EUR', 'about'],
    ['800 million euros or so', 8e8, 'EUR', 'about'],
    ['$855m', 8.55e8, 'USD', 'exact'],
    ['US$855 million', 8.55e8, 'USD', 'exact'],
    ['855 million dollars', 8.55e8, 'USD', 'exact'],
    ['8.4 million euros', 8.4e6, 'EUR', 'exact'],
    ['€8,4 million', 8.4e6, 'EUR', 'exact'],
    ['£12', 12, 'GBP', 'exact'],
    ['₴40 million', 4e7, 'UAH', 'exact'],
    ['¥3bn', 3e9, 'JPY', 'exact'],
    ['700 francs', 700, 'CHF', 'exact'],
    ['€5 m', 5e6, 'EUR', 'exact'],
    ['5 m euros', 5e6, 'EUR', 'exact'],
    ['five billion roubles', 5e9, 'RUB', 'exact'],
    ['one point five million euros', 1.5e6, 'EUR', 'exact'],
    ['two and a half million euros', 2.5e6, 'EUR', 'exact'],
    ['1,900 million euros', 1.9e9, 'EUR', 'exact'],
    ['1900 million euros', 1.9e9, 'EUR', 'exact'],
    ['€2000 million', 2e9, 'EUR', 'exact'],
    ['$2 trillion', 2e12, 'USD', 'exact'],
    ['2 trillions of roubles', 2e12, 'RUB', 'exact'],
    ['€1.5 tn', 1.5e12, 'EUR', 'exact'],
    ['$3trn', 3e12, 'USD', 'exact'],
    ['$1.250 billion', 1.25e9, 'USD', 'exact'],
    ['€1.250bn', 1.25e9, 'EUR', 'exact'],
    ['$1,250 billion', 1.25e12, 'USD', 'exact'],
    ['1.250.000 euros', 1.25e6, 'EUR', 'exact'],
    ['8.400 euros', 8400, 'EUR', 'exact'],
    ['$1,234.56', 1234.56, 'USD', 'exact'],
    ['$1,234,567.8', 1_234_567.8, 'USD', 'exact'],
  ])('%s', (text, amount, currency, hedge) => {
    const money = only(text) as Money;
    expect(money).toMatchObject({ kind: 'money', currency, hedge });
    expect(money.amount / amount).toBeCloseTo(1, 9);
  });

  test('the figure without a currency is none', () => {
    expect(only('800 million shells').kind).toBe('number');
  });
});

describe('a count is a value and what is counted', () => {
  test.each<[text: string, value: number, unit: string]>([
    ['the 80th anniversary', 80, 'anniversary'],
    ['the eightieth anniversary', 80, 'anniversary'],
    ['the eighty-first anniversary', 81, 'anniversary'],
    ['5% of Serbs', 5, 'percent'],
    ['five per cent of Serbs', 5, 'percent'],
    ['50 percent', 50, 'percent'],
    ['1.234 percent', 1.234, 'percent'],
    ['1.234 per cent', 1.234, 'percent'],
    ['1.234%', 1.234, 'percent'],
    ['2.125 million people', 2.125e6, 'people'],
    ['8.400 people', 8400, 'people'],
    ['2,000 packages', 2000, 'packages'],
    ['two thousand packages', 2000, 'packages'],
    ['8 400 people', 8400, 'people'],
    ['1\u00A0200\u00A0000 people', 1.2e6, 'people'],
    ['the fourteenth package', 14, 'package'],
    ['1.200.000 people', 1.2e6, 'people'],
    ['one hundred and five people', 105, 'people'],
    ['twenty-seven states', 27, 'states'],
    ['sent 2000 soldiers', 2000, 'soldiers'],
    ['2000 tonnes of grain', 2000, 'tonnes'],
    ['a 100 m race', 100, 'm'],
    ['5 m away', 5, 'm'],
    ['5m people', 5e6, 'people'],
    ['a quarter of a million people', 250_000, 'people'],
  ])('%s', (text, value, unit) => {
    expect(only(text)).toMatchObject({ kind: 'number', value, unit });
  });

  test.each<[hedged: string, hedge: Hedge]>([
    ['more than 20', 'over'],
    ['fewer than 20', 'under'],
    ['no more than 20', 'under'],
    ['not more than 20', 'under'],
    ['no fewer than 20', 'over'],
    ['not less than 20', 'over'],
    ['at least 20', 'over'],
  ])('a denied comparison is a hedge turned round, and no denial is left of it: %s', (hedged, hedge) => {
    const text = `he sent ${hedged} ships`;
    expect(only(text)).toMatchObject({ kind: 'number', value: 20, hedge });
    expect(sliceOf(text, only(text))).toBe(hedged);
  });

  test.each<[text: string, least: number, most: number]>([
    ['dozens of people', 24, 200],
    ['a few hundred people', 200, 900],
    ['hundreds of people', 200, 2000],
    ['thousands of people', 1000, 30_000],
    ['tens of thousands of people', 10_000, 300_000],
  ])('%s is a magnitude', (text, least, most) => {
    const { value, upTo } = only(text) as Count;
    expect(value).toBeGreaterThanOrEqual(least);
    expect(upTo).toBeLessThanOrEqual(most);
    expect(upTo).toBeGreaterThan(value);
  });

  test.each(['one of them', 'the third million', 'the first call', 'a second term', 'none'])(
    '%j is none',
    (text) => {
      expect(all(text)).toEqual([]);
    },
  );
});

describe('a date is a day, a month, a season or a year', () => {
  test.each<[text: string, pageDate: string | null, from: string, to: string]>([
    ['29 May 2022', null, '2022-05-29', '2022-05-29'],
    ['May 29, 2022', null, '2022-05-29', '2022-05-29'],
    ['the 29th of May 2022', null, '2022-05-29', '2022-05-29'],
    ['the twenty-ninth of May 2022', null, '2022-05-29', '2022-05-29'],
    ['Oct. 20, 2024', null, '2024-10-20', '2024-10-20'],
    ['20.10.2024', null, '2024-10-20', '2024-10-20'],
    ['20/10/2024', null, '2024-10-20', '2024-10-20'],
    ['10/20/2024', null, '2024-10-20', '2024-10-20'],
    ['10/09/2024', null, '2024-09-10', '2024-09-10'],
    ['10/09/2024', MONDAY, '2024-10-09', '2024-10-09'],
    ['in 1944 troops', null, '1944-01-01', '1944-12-31'],
    ['9/9/2024', null, '2024-09-09', '2024-09-09'],
    ['2024-10-20', null, '2024-10-20', '2024-10-20'],
    ['22-24 October 2024', null, '2024-10-22', '2024-10-24'],
    ['October 22 to 24, 2024', null, '2024-10-22', '2024-10-24'],
    ['May 2022', null, '2022-05-01', '2022-05-31'],
    ['February of 2024', null, '2024-02-01', '2024-02-29'],
    ['1944', null, '1944-01-01', '1944-12-31'],
    ['the 2020 elections', null, '2020-01-01', '2020-12-31'],
    ['29 May', MONDAY, '2024-05-29', '2024-05-29'],
    ['29 May', '2022-11-03', '2022-05-29', '2022-05-29'],
    ['29 December', '2025-01-03', '2024-12-29', '2024-12-29'],
    ['9 May next year', MONDAY, '2025-05-09', '2025-05-09'],
    ['October', MONDAY, '2024-10-01', '2024-10-31'],
    ['today', MONDAY, MONDAY, MONDAY],
    ['yesterday', MONDAY, SUNDAY, SUNDAY],
    ['Sunday', MONDAY, SUNDAY, SUNDAY],
    ['Sunday', SUNDAY, SUNDAY, SUNDAY],
    ['next Friday', MONDAY, '2024-10-25', '2024-10-25'],
    ['last Friday', '2024-11-01', '2024-10-25', '2024-10-25'],
    ['next Friday', '2024-11-01', '2024-11-08', '2024-11-08'],
    ['Friday', '2024-11-01', '2024-11-01', '2024-11-01'],
    ['last Friday', '2024-11-02', '2024-11-01', '2024-11-01'],
    ['on the 9th of May', MONDAY, '2024-05-09', '2024-05-09'],
    ['on the eighteenth of October', MONDAY, '2024-10-18', '2024-10-18'],
    ['on 18. October', MONDAY, '2024-10-18', '2024-10-18'],
    ['sunday', MONDAY, SUNDAY, SUNDAY],
    ['on the 21st', MONDAY, MONDAY, MONDAY],
    ['on the 28th', '2024-11-02', '2024-10-28', '2024-10-28'],
    ['on the 3rd', '2024-10-28', '2024-11-03', '2024-11-03'],
    ['on the 31st', '2025-03-02', '2025-01-31', '2025-01-31'],
    ['on the 30th', '2025-01-02', '2024-12-30', '2024-12-30'],
  ])('%s on a page of %s', (text, pageDate, from, to) => {
    expect(only(text, pageDate)).toMatchObject({ kind: 'date', from, to });
  });

  test('spring of a year lies in that year and holds May', () => {
    const { from, to } = only('since spring 2022') as DateSpan;
    expect(from <= '2022-05-29' && '2022-05-29' <= to).toBe(true);
    expect([from.slice(0, 4), to.slice(0, 4)]).toEqual(['2022', '2022']);
  });

  test('without a page date a day without a year keeps its day, and says the year is not known', () => {
    expect(only('29 May')).toMatchObject({ from: '0000-05-29', to: '0000-05-29', yearAssumed: true });
  });

  test.each(['on Sunday', 'yesterday', 'in October'])('without a page date %j is no day', (text) => {
    expect(all(text)).toEqual([]);
  });

  test('what was said and what was assumed are told apart', () => {
    expect(only('29 May 2022', MONDAY)).toMatchObject({ yearAssumed: false, relative: false });
    expect(only('29 May', MONDAY)).toMatchObject({ yearAssumed: true, relative: false });
    expect(only('Sunday', MONDAY)).toMatchObject({ relative: true });
  });

  test.each([
    'Serbia may join',
    'May he go?',
    'Theresa May said',
    'they march on',
    'March on Belgrade',
    'the sun and the sea',
    'May Day',
  ])('%j holds no date', (text) => {
    expect(all(text, MONDAY)).toEqual([]);
  });

  test('a verb "may" before a year is no month', () => {
    expect(only('they may go in 2022', MONDAY)).toMatchObject({ from: '2022-01-01', to: '2022-12-31' });
  });

  test.each(['31 February 2024', '32 May 2022', '30.02.2024'])('%s is no day', (text) => {
    expect(all(text).filter((one) => one.kind === 'date' && one.from === one.to)).toEqual([]);
  });
});

test('all quantities of a sentence are found in order', () => {
  const text = 'On 29 May 2022, two and a half years ago, 800 million euros and 5% were gone.';
  expect(all(text).map((one) => [one.kind, sliceOf(text, one)])).toEqual([
    ['date', '29 May 2022'],
    ['duration', 'two and a half years'],
    ['money', '800 million euros'],
    ['number', '5%'],
  ]);
});

test.each<[text: string, values: number[]]>([
  ['a fifty-fifty split', [50, 50]],
  ['in twenty twenty-four', [20, 24]],
  ['two hundred twenty-four', [224]],
])('what cannot be one figure is none: %s', (text, values) => {
  expect(all(text).map((one) => (one as Count).value)).toEqual(values);
});

test('a figure is not carried over a comma', () => {
  expect(all('On May 9, 27 leaders came', MONDAY)).toMatchObject([
    { kind: 'date', from: '2024-05-09', to: '2024-05-09' },
    { kind: 'number', value: 27, unit: 'leaders' },
  ]);
  expect(only('In all 27, states agreed')).toMatchObject({ value: 27, unit: '' });
});

test('a word that every object of the language has is no figure, unit or currency', () => {
  expect(all('the constructor of two constructor euros').map(({ kind }) => kind)).toEqual(['number']);
  expect(all('constructor 5 constructor')).toMatchObject([{ kind: 'number', value: 5 }]);
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...'two half a and the of in on may May Sunday 29 2022 2.5 ½ 1/2 million mn € $ euros years months 80 th hundred'.split(
      ' ',
    ),
    ...'about over than more nearly , . to percent % 0 00 31 February 1,000 decades next year thousands few'.split(
      ' ',
    ),
  );
  const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
  const pageDate = fc.constantFrom(null, MONDAY, '2024', 'not a date');

  test('quantities are in order, and their numbers and days are real', () => {
    fc.assert(
      fc.property(text, pageDate, (sentence, date) => {
        const tokens = tokenize(sentence);
        let last = -1;
        for (const one of quantitiesOf(tokens, date)) {
          expect(one.last).toBeGreaterThanOrEqual(one.first);
          expect(one.last).toBeLessThan(tokens.length);
          expect(one.last).toBeGreaterThan(last);
          last = one.last;
          if (one.kind === 'duration') expect(one.minMonths).toBeLessThanOrEqual(one.maxMonths);
          if (one.kind === 'money') expect(Number.isFinite(one.amount)).toBe(true);
          if (one.kind === 'number') expect(Number.isFinite(one.value)).toBe(true);
          if (one.kind === 'date') expect(one.from <= one.to, `${one.from} to ${one.to}`).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('any number of years in digits holds that many months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), (years) => {
        const { minMonths, maxMonths } = months(`${years} years`);
        expect(minMonths).toBeLessThan(years * 12);
        expect(maxMonths).toBeGreaterThan(years * 12);
      }),
    );
  });

  test('every day of the calendar is read back, written in three ways', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        const [year, number] = [date.getUTCFullYear(), date.getUTCDate()];
        for (const text of [`${number} ${month} ${year}`, `${month} ${number}, ${year}`, iso])
          expect(only(text), text).toMatchObject({ kind: 'date', from: iso, to: iso });
      }),
    );
  });
});

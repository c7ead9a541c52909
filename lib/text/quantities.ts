/**
 * Quantities and dates as values: "2½ years", "nearly 30 months" and "two and a half years" are intervals of months; "€800mn" and
 * "0.8 billion euros" are one amount; "29 May 2022", "May 29" and "Sunday" are days, the last two against the page's own date.
 *
 * Why our own: date parsers that were looked at (chrono, date-fns) read one date from a form field; here every figure of a sentence
 * is wanted with its bounds, its hedge and its unit, and nothing may be guessed where the text does not say it.
 */
import type { Token } from './tokens.ts';
import { wordTable } from './word-table.ts';

export type Hedge = 'about' | 'over' | 'under' | 'exact';

interface Found {
  /** First and last token, inclusive. */
  first: number;
  last: number;
}
/** A length of time, as the interval of months that a careful reader would call the same. */
export interface Duration extends Found {
  kind: 'duration';
  minMonths: number;
  maxMonths: number;
}
export interface Money extends Found {
  kind: 'money';
  amount: number;
  currency: string;
  hedge: Hedge;
}
export interface Count extends Found {
  kind: 'number';
  value: number;
  /** The word that is counted ("anniversary", "percent", "packages"), folded; empty when the figure stands alone. */
  unit: string;
  hedge: Hedge;
  /** The upper bound of a magnitude ("thousands"); `value` is the lower. */
  upTo?: number;
}
/** A day, a month or a year. `from` and `to` are ISO dates, inclusive; a day without a year has both in the year that is likeliest. */
export interface DateSpan extends Found {
  kind: 'date';
  from: string;
  to: string;
  /** The year was not in the text but taken from the page's date. */
  yearAssumed: boolean;
  /** Said as "today" or "on Sunday". */
  relative: boolean;
}
export type Quantity = Duration | Money | Count | DateSpan;

const UNITS = wordTable<number>({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const ORDINALS = wordTable<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
});
const SCALES = wordTable<number>({
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  m: 1e6,
  mio: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
});
const CURRENCIES = wordTable<string>({
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  rouble: 'RUB',
  roubles: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  dinar: 'RSD',
  dinars: 'RSD',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
});
const MONTHS_OF = wordTable<number>({
  decade: 120,
  decades: 120,
  year: 12,
  years: 12,
  month: 1,
  months: 1,
  week: 12 / 52,
  weeks: 12 / 52,
  day: 12 / 365,
  days: 12 / 365,
});
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((name, at) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const]).concat([
    ['sept', 9],
  ]),
);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SEASONS = wordTable<[string, string]>({
  spring: ['03-01', '06-15'],
  summer: ['06-01', '09-15'],
  autumn: ['09-01', '12-15'],
  fall: ['09-01', '12-15'],
});
const HEDGES = wordTable<Hedge>({
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  approx: 'about',
  estimated: 'about',
  almost: 'under',
  nearly: 'under',
  under: 'under',
  below: 'under',
  close: 'about',
  over: 'over',
  exceeding: 'over',
  above: 'over',
  least: 'over',
  barely: 'about',
  just: 'about',
  nigh: 'under',
  well: 'over',
});

/** All quantities of a token list, in order, none overlapping. `pageDate` is the ISO date of the page, when it is known. */
export function quantitiesOf(tokens: readonly Token[], pageDate: string | null): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!canBegin(wordAt(tokens, at))) continue;
    const quantity =
      moneyAt(tokens, at) ?? dateAt(tokens, at, pageDate) ?? durationAt(tokens, at) ?? countAt(tokens, at);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.last;
  }
  return found;
}

/** Whether a quantity can begin with a word: nearly all words of a text are told off by one look. */
function canBegin(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  BEGINNINGS ??= new Set([
    ...[UNITS, ORDINALS, CURRENCIES, SEASONS, MAGNITUDES].flatMap((table) => Object.keys(table)),
    ...MONTH_BY_NAME.keys(),
    ...WEEKDAYS,
    ...[
      'a',
      'an',
      'half',
      'few',
      'several',
      'couple',
      'tens',
      'on',
      'today',
      'tonight',
      'yesterday',
      'tomorrow',
    ],
  ]);
  return BEGINNINGS.has(word);
}
let BEGINNINGS: ReadonlySet<string> | null = null;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

interface Figure extends Found {
  value: number;
  ordinal: boolean;
}

/** A number in digits or in words that begins at a token: "2.5", "2,000", "two and a half", "one hundred and five", "80th", "0.8 billion". */
function figureAt(tokens: readonly Token[], at: number): Figure | null {
  const digits = /^\d/.test(wordAt(tokens, at));
  let value: number;
  let last = at;
  let ordinal = false;
  if (digits) {
    const parsed = parseDigits(wordAt(tokens, at));
    if (parsed === null) return null;
    value = parsed;
    if (/^(st|nd|rd|th)$/.test(wordAt(tokens, at + 1)) && adjacent(tokens, at)) {
      ordinal = true;
      last++;
    }
  } else {
    const words = wordsAt(tokens, at);
    if (!words) return null;
    ({ value, last, ordinal } = words);
  }
  const scale = SCALES[wordAt(tokens, last + 1)];
  const scaleWord = wordAt(tokens, last + 1);
  if (
    scale !== undefined &&
    !ordinal &&
    (scaleWord.length > 2 || adjacent(tokens, last) || /^(mn|bn|m|mil)$/.test(scaleWord))
  ) {
    value *= scale;
    last++;
  }
  // "two and a half", "2 1/2": a fraction that belongs to the number before it.
  const half = halfAt(tokens, last + 1);
  if (half && !ordinal) {
    value += half.value * (scale !== undefined && half.scaled ? scale : 1);
    last = half.last;
    const after = SCALES[wordAt(tokens, last + 1)];
    if (after !== undefined && scale === undefined && wordAt(tokens, last + 1).length > 2) {
      value *= after;
      last++;
    }
  }
  return { first: at, last, value, ordinal };
}

const adjacent = (tokens: readonly Token[], at: number): boolean => tokens[at]!.end === tokens[at + 1]?.start;

function parseDigits(word: string): number | null {
  if (!/^\d/.test(word)) return null;
  // "2,000" and "1.200.000" group by threes; "8.4" and "8,4" are decimals.
  if (/^\d{1,3}([.,]\d{3})+$/.test(word) && !/^0/.test(word)) return Number(word.replace(/[.,]/g, ''));
  const value = Number(word.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function wordsAt(tokens: readonly Token[], at: number): Figure | null {
  let value = 0;
  let last = at - 1;
  let ordinal = false;
  for (let i = at; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    const unit = UNITS[word];
    const nth = ORDINALS[word];
    if (i > at && tokens[i]!.afterBreak) break;
    if (unit !== undefined && (last < at || value % 10 === 0 || value % 100 === 0)) value += unit;
    else if (nth !== undefined && last >= at && value >= 20) {
      value += nth;
      ordinal = true;
    } else if (nth !== undefined && last < at) {
      value = nth;
      ordinal = true;
    } else if (word === 'hundred' && last >= at) value *= 100;
    else if (word === 'and' && last >= at && value >= 100 && UNITS[wordAt(tokens, i + 1)] !== undefined)
      continue;
    else break;
    last = i;
    if (ordinal) break;
  }
  if (last < at) return null;
  const tenth = UNITS[wordAt(tokens, last + 2)];
  if (wordAt(tokens, last + 1) === 'point' && tenth !== undefined && tenth < 10) {
    value += tenth / 10;
    last += 2;
  }
  return { first: at, last, value, ordinal };
}

function halfAt(
  tokens: readonly Token[],
  at: number,
): { value: number; last: number; scaled: boolean } | null {
  const [a, b, c] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (a === 'and' && b === 'a' && c === 'half') return { value: 0.5, last: at + 2, scaled: true };
  if (a === 'and' && b === 'half') return { value: 0.5, last: at + 1, scaled: true };
  if (a === '1' && b === '2' && tokens[at + 1]!.start === tokens[at]!.end + 1)
    return { value: 0.5, last: at + 1, scaled: false };
  if (/^0\.\d+$/.test(a) && tokens[at]!.end - tokens[at]!.start === 1)
    return { value: Number(a), last: at, scaled: false };
  return null;
}

/** The hedge in the two words before a figure: "more than", "at least", "up to", "nearly". */
function hedgeBefore(tokens: readonly Token[], at: number): { hedge: Hedge; first: number } {
  const one = wordAt(tokens, at - 1);
  const two = wordAt(tokens, at - 2);
  if (one === 'than' && (two === 'more' || two === 'longer' || two === 'greater'))
    return { hedge: 'over', first: at - 2 };
  if (one === 'than' && (two === 'less' || two === 'fewer')) return { hedge: 'under', first: at - 2 };
  if (one === 'least' && two === 'at') return { hedge: 'over', first: at - 2 };
  if (one === 'to' && (two === 'up' || two === 'close'))
    return { hedge: two === 'up' ? 'under' : 'about', first: at - 2 };
  if (one === 'over' && (two === 'just' || two === 'little')) return { hedge: 'about', first: at - 2 };
  if (one === 'under' && (two === 'just' || two === 'little')) return { hedge: 'about', first: at - 2 };
  const hedge = HEDGES[one];
  return hedge ? { hedge, first: at - 1 } : { hedge: 'exact', first: at };
}

/** "or so", "or more" after a figure. */
function hedgeAfter(tokens: readonly Token[], last: number): Hedge | null {
  const after = `${wordAt(tokens, last + 1)} ${wordAt(tokens, last + 2)}`;
  return after === 'or so' ? 'about' : after === 'or more' ? 'over' : null;
}

function moneyAt(tokens: readonly Token[], at: number): Money | null {
  const sign = CURRENCIES[wordAt(tokens, at)];
  const figure = figureAt(tokens, sign ? at + 1 : at);
  if (!figure || figure.ordinal) return null;
  const after = CURRENCIES[wordAt(tokens, figure.last + 1)];
  const currency = sign ?? after;
  if (!currency) return null;
  const { hedge, first } = hedgeBefore(tokens, at);
  const last = sign ? figure.last : figure.last + 1;
  return {
    kind: 'money',
    first,
    last,
    amount: figure.value,
    currency,
    hedge: hedgeAfter(tokens, last) ?? hedge,
  };
}

function durationAt(tokens: readonly Token[], at: number): Duration | null {
  const word = wordAt(tokens, at);
  if (word === 'half' && wordAt(tokens, at + 1) === 'a' && MONTHS_OF[wordAt(tokens, at + 2)]) {
    const months = MONTHS_OF[wordAt(tokens, at + 2)]! / 2;
    return { kind: 'duration', first: at, last: at + 2, minMonths: months * 0.8, maxMonths: months * 1.2 };
  }
  let figure: Figure | null;
  if ((word === 'a' || word === 'an') && MONTHS_OF[wordAt(tokens, at + 1)]) {
    figure = { first: at, last: at, value: 1, ordinal: false };
    const and =
      wordAt(tokens, at + 2) === 'and' && wordAt(tokens, at + 3) === 'a' && wordAt(tokens, at + 4) === 'half';
    const hedge = hedgeBefore(tokens, at);
    if (!and && hedge.hedge === 'exact') return null;
    if (and) return monthsBetween(tokens, at, at + 4, 1.5 * MONTHS_OF[wordAt(tokens, at + 1)]!, 6);
  } else figure = figureAt(tokens, at);
  if (!figure || figure.ordinal) return null;
  const unit = MONTHS_OF[wordAt(tokens, figure.last + 1)];
  if (!unit) return null;
  let months = figure.value * unit;
  let last = figure.last + 1;
  // "two years and five months"
  const more = wordAt(tokens, last + 1) === 'and' ? figureAt(tokens, last + 2) : null;
  const moreUnit = more ? MONTHS_OF[wordAt(tokens, more.last + 1)] : undefined;
  if (more && moreUnit && moreUnit < unit) {
    months += more.value * moreUnit;
    last = more.last + 1;
  } else if (
    wordAt(tokens, last + 1) === 'and' &&
    wordAt(tokens, last + 2) === 'a' &&
    wordAt(tokens, last + 3) === 'half'
  ) {
    months += unit / 2;
    last += 3;
  }
  return monthsBetween(tokens, at, last, months, unit);
}

/**
 * The interval of months a hedge leaves. A plain figure is taken as rounded to half its unit at most ("two years" may be 22 to 26
 * months); "over" leaves up to one unit more, "almost" an eighth less.
 */
function monthsBetween(
  tokens: readonly Token[],
  at: number,
  last: number,
  months: number,
  unit: number,
): Duration {
  const before = hedgeBefore(tokens, at);
  const hedge = hedgeAfter(tokens, last) ?? before.hedge;
  const slack = Math.min(unit / 6, months * 0.1);
  const [minMonths, maxMonths] =
    hedge === 'over'
      ? [months, months + Math.min(unit, Math.max(months / 2, unit / 2))]
      : hedge === 'under'
        ? [months * 0.875, months]
        : hedge === 'about'
          ? [months - slack * 1.5, months + slack * 1.5]
          : [months - slack, months + slack];
  return { kind: 'duration', first: before.first, last, minMonths, maxMonths };
}

const MAGNITUDES = wordTable<[number, number]>({
  dozens: [24, 200],
  scores: [40, 300],
  hundreds: [200, 2000],
  thousands: [1000, 30_000],
  millions: [1e6, 3e7],
});

/** "Thousands of people", "tens of thousands", "a few hundred". */
function magnitudeAt(tokens: readonly Token[], at: number): Count | null {
  const word = wordAt(tokens, at);
  const of = wordAt(tokens, at + 1) === 'of';
  const next = of ? MAGNITUDES[wordAt(tokens, at + 2)] : undefined;
  if ((word === 'tens' || word === 'hundreds') && next) {
    const factor = word === 'tens' ? 10 : 100;
    return {
      kind: 'number',
      first: at,
      last: at + 2,
      value: next[0] * factor,
      upTo: next[1] * factor,
      unit: '',
      hedge: 'exact',
    };
  }
  if (
    (word === 'few' || word === 'several' || word === 'couple') &&
    /^(dozen|hundred|thousand)$/.test(wordAt(tokens, at + 1))
  ) {
    const scale = SCALES[wordAt(tokens, at + 1)] ?? 12;
    return {
      kind: 'number',
      first: at,
      last: at + 1,
      value: 2 * scale,
      upTo: 9 * scale,
      unit: '',
      hedge: 'exact',
    };
  }
  const own = MAGNITUDES[word];
  return own
    ? { kind: 'number', first: at, last: at, value: own[0], upTo: own[1], unit: '', hedge: 'exact' }
    : null;
}

function countAt(tokens: readonly Token[], at: number): Count | null {
  const magnitude = magnitudeAt(tokens, at);
  if (magnitude) return magnitude;
  const figure = figureAt(tokens, at);
  if (!figure) return null;
  // "one" and "first", "second" are more often words than figures.
  if (
    figure.first === figure.last &&
    (figure.value <= 1 || (figure.ordinal && figure.value <= 4)) &&
    !/^\d/.test(wordAt(tokens, at))
  )
    return null;
  const { hedge, first } = hedgeBefore(tokens, at);
  let unit = wordAt(tokens, figure.last + 1);
  let last = figure.last;
  if (
    unit === '%' ||
    unit === 'percent' ||
    unit === 'pc' ||
    (unit === 'per' && wordAt(tokens, figure.last + 2) === 'cent')
  ) {
    last += unit === 'per' ? 2 : 1;
    unit = 'percent';
  } else if (tokens[figure.last + 1]?.afterBreak) unit = '';
  return { kind: 'number', first, last, value: figure.value, unit, hedge: hedgeAfter(tokens, last) ?? hedge };
}

const pad = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);
const asDay = (word: string): number | null =>
  /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 ? Number(word) : null;

function dateAt(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  return numericDate(tokens, at) ?? calendarDate(tokens, at, pageDate) ?? relativeDate(tokens, at, pageDate);
}

/** "20.10.2024", "2024-10-20", "20/10/2024". */
function numericDate(tokens: readonly Token[], at: number): DateSpan | null {
  const word = wordAt(tokens, at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(word);
  if (dotted) return oneDay(at, at, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), false);
  const gap = (i: number): boolean =>
    tokens[i + 1] !== undefined && tokens[i + 1]!.start === tokens[i]!.end + 1;
  if (!gap(at) || !gap(at + 1)) return null;
  const [a, b, c] = [word, wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (isYear(a) && asDay(b) && asDay(c) && b.length === 2)
    return oneDay(at, at + 2, Number(a), Number(b), Number(c), false);
  if (asDay(a) && asDay(b) && isYear(c)) return oneDay(at, at + 2, Number(c), Number(b), Number(a), false);
  return null;
}

function oneDay(
  first: number,
  last: number,
  year: number,
  month: number,
  day: number,
  yearAssumed: boolean,
): DateSpan | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return { kind: 'date', first, last, from: iso, to: iso, yearAssumed, relative: false };
}

/** "29 May 2022", "May 29, 2022", "29th of May", "22-24 October", "October 22 to 24", "May 2022", "spring 2022", "2022", "in May". */
function calendarDate(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  const word = wordAt(tokens, at);
  const dayFirst = dayAt(tokens, at);
  if (dayFirst) {
    let next = dayFirst.last + 1;
    let toDay = dayFirst.day;
    const until = dayAt(tokens, /^(to|and|until)$/.test(wordAt(tokens, next)) ? next + 1 : next);
    if (until && until.day > dayFirst.day && MONTH_BY_NAME.has(wordAt(tokens, until.last + 1))) {
      toDay = until.day;
      next = until.last + 1;
    }
    if (wordAt(tokens, next) === 'of') next++;
    const month = monthAt(tokens, next);
    if (month) return withYear(tokens, at, next, month, dayFirst.day, toDay, pageDate);
    return null;
  }
  const month = monthAt(tokens, at);
  if (month) {
    const day = dayAt(tokens, wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1);
    if (day) {
      let last = day.last;
      let toDay = day.day;
      const joiner = /^(to|and|until)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
      const until = dayAt(tokens, joiner);
      if (
        until &&
        until.day > day.day &&
        !CURRENCIES[wordAt(tokens, until.last + 1)] &&
        tokens[joiner]!.start - tokens[last]!.end <= 4
      ) {
        toDay = until.day;
        last = until.last;
      }
      return withYear(tokens, at, last, month, day.day, toDay, pageDate);
    }
    const yearAt = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
    if (isYear(wordAt(tokens, yearAt))) {
      const year = Number(wordAt(tokens, yearAt));
      return {
        kind: 'date',
        first: at,
        last: yearAt,
        from: `${year}-${pad(month)}-01`,
        to: `${year}-${pad(month)}-${lastDay(year, month)}`,
        yearAssumed: false,
        relative: false,
      };
    }
    // A bare "May" or "March" is more often a verb; other months stand for the last such month before the page's date.
    if (word === 'may' || word === 'march' || word.length <= 3 || !tokens[at]!.capital) return null;
    const year = nearestYear(month, 15, pageDate);
    if (year === null) return null;
    return {
      kind: 'date',
      first: at,
      last: at,
      from: `${year}-${pad(month)}-01`,
      to: `${year}-${pad(month)}-${lastDay(year, month)}`,
      yearAssumed: true,
      relative: false,
    };
  }
  const season = SEASONS[word];
  if (season) {
    const yearAt = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
    if (!isYear(wordAt(tokens, yearAt))) return null;
    return {
      kind: 'date',
      first: at,
      last: yearAt,
      from: `${wordAt(tokens, yearAt)}-${season[0]}`,
      to: `${wordAt(tokens, yearAt)}-${season[1]}`,
      yearAssumed: false,
      relative: false,
    };
  }
  if (isYear(word))
    return {
      kind: 'date',
      first: at,
      last: at,
      from: `${word}-01-01`,
      to: `${word}-12-31`,
      yearAssumed: false,
      relative: false,
    };
  return null;
}

function dayAt(tokens: readonly Token[], at: number): { day: number; last: number } | null {
  const day = asDay(wordAt(tokens, at));
  if (day !== null) {
    const suffixed = /^(st|nd|rd|th)$/.test(wordAt(tokens, at + 1)) && adjacent(tokens, at);
    return { day, last: suffixed ? at + 1 : at };
  }
  const words = wordsAt(tokens, at);
  return words?.ordinal && words.value <= 31 ? { day: words.value, last: words.last } : null;
}

const monthAt = (tokens: readonly Token[], at: number): number | null => {
  const month = MONTH_BY_NAME.get(wordAt(tokens, at));
  if (month === undefined) return null;
  // "may" and "march" without a capital are months only behind a day ("8 may 2025").
  const behindDay =
    asDay(wordAt(tokens, at - 1)) !== null || /^(st|nd|rd|th|of)$/.test(wordAt(tokens, at - 1));
  return tokens[at]!.capital || behindDay || wordAt(tokens, at).length > 5 ? month : null;
};

function withYear(
  tokens: readonly Token[],
  first: number,
  last: number,
  month: number,
  fromDay: number,
  toDay: number,
  pageDate: string | null,
): DateSpan | null {
  let end = last;
  let year: number | null = null;
  let yearAssumed = false;
  if (isYear(wordAt(tokens, last + 1))) {
    end = last + 1;
    year = Number(wordAt(tokens, end));
  } else if (pageDate && wordAt(tokens, last + 1) === 'next' && wordAt(tokens, last + 2) === 'year') {
    end = last + 2;
    year = Number(pageDate.slice(0, 4)) + 1;
  } else {
    year = nearestYear(month, fromDay, pageDate);
    yearAssumed = true;
  }
  if (year === null) {
    // Without a year and without a page date only the day of the year is known.
    return {
      kind: 'date',
      first,
      last: end,
      from: `0000-${pad(month)}-${pad(fromDay)}`,
      to: `0000-${pad(month)}-${pad(toDay)}`,
      yearAssumed: true,
      relative: false,
    };
  }
  if (toDay > lastDay(year, month)) return null;
  return {
    kind: 'date',
    first,
    last: end,
    from: `${year}-${pad(month)}-${pad(fromDay)}`,
    to: `${year}-${pad(month)}-${pad(toDay)}`,
    yearAssumed,
    relative: false,
  };
}

/** The year that puts a day nearest to the page's date. */
function nearestYear(month: number, day: number, pageDate: string | null): number | null {
  if (!pageDate) return null;
  const page = Date.parse(pageDate.slice(0, 10));
  if (Number.isNaN(page)) return null;
  const year = Number(pageDate.slice(0, 4));
  return [year - 1, year, year + 1].reduce((best, candidate) =>
    Math.abs(Date.UTC(candidate, month - 1, day) - page) < Math.abs(Date.UTC(best, month - 1, day) - page)
      ? candidate
      : best,
  );
}

const DAY = 86_400_000;

/** "today", "yesterday", "on Sunday", "last Friday": against the page's date, and only with one. */
function relativeDate(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  if (!pageDate) return null;
  const page = Date.parse(pageDate.slice(0, 10));
  if (Number.isNaN(page)) return null;
  const word = wordAt(tokens, at);
  const dayOf = (time: number): DateSpan => {
    const iso = new Date(time).toISOString().slice(0, 10);
    return { kind: 'date', first: at, last: at, from: iso, to: iso, yearAssumed: false, relative: true };
  };
  if (word === 'today' || word === 'tonight') return dayOf(page);
  if (word === 'yesterday') return dayOf(page - DAY);
  if (word === 'tomorrow') return dayOf(page + DAY);
  // "on the 21st": a day of the page's month.
  if (word === 'on' && wordAt(tokens, at + 1) === 'the') {
    const day = dayAt(tokens, at + 2);
    const bare =
      day !== null &&
      day.last > at + 2 &&
      (day.last + 1 >= tokens.length ||
        tokens[day.last + 1]!.afterBreak ||
        /^(he|she|it|and|received|met|of)$/.test(wordAt(tokens, day.last + 1)));
    if (bare)
      return oneDay(
        at + 2,
        day.last,
        Number(pageDate.slice(0, 4)),
        Number(pageDate.slice(5, 7)),
        day.day,
        true,
      );
  }
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0 || !tokens[at]!.capital) return null;
  const back = (new Date(page).getUTCDay() - weekday + 7) % 7;
  const coming = /^(next|by|until|coming|before)$/.test(wordAt(tokens, at - 1));
  return dayOf(coming ? page + ((7 - back) % 7) * DAY : page - back * DAY);
}

/**
 * Quantities and dates as values: "2½ years", "nearly 30 months" and "two and a half years" are intervals of months; "€800mn" and
 * "0.8 billion euros" are one amount; "29 May 2022", "May 29" and "Sunday" are days, the last two against the page's own date.
 *
 * Why our own: date parsers that were looked at (chrono, date-fns) read one date from a form field; here every figure of a sentence
 * is wanted with its bounds, its hedge and its unit, and nothing may be guessed where the text does not say it.
 */
import { dateAt, MONTH_BY_NAME, SEASONS, WEEKDAYS } from './dates.ts';
import {
  CURRENCIES,
  type Figure,
  figureAt,
  hedgeAfter,
  hedgeBefore,
  ORDINALS,
  SCALES,
  UNITS,
} from './numbers.ts';
import type { Count, Duration, Money, Quantity } from './quantity.ts';
import { type Token, wordAt } from './tokens.ts';
import { wordTable } from './word-table.ts';

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

/** All quantities of a token list from a token on, in order, none overlapping. `pageDate` is the ISO date of the page, when it is known. */
export function quantitiesOf(tokens: readonly Token[], pageDate: string | null, from = 0): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < tokens.length; at++) {
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
    ...'a an half quarter few several couple tens on today tonight yesterday tomorrow'.split(' '),
  ]);
  return BEGINNINGS.has(word);
}
let BEGINNINGS: ReadonlySet<string> | null = null;

function moneyAt(tokens: readonly Token[], at: number): Money | null {
  const sign = CURRENCIES[wordAt(tokens, at)];
  const low = figureAt(tokens, sign ? at + 1 : at);
  if (!low || low.ordinal) return null;
  const high = upperAt(tokens, low, at, sign !== undefined);
  const figure = high ?? low;
  // "80 millions of euros".
  const unit = wordAt(tokens, figure.last + 1) === 'of' ? figure.last + 2 : figure.last + 1;
  const after = CURRENCIES[wordAt(tokens, unit)];
  const currency = sign ?? after;
  if (!currency) return null;
  const { hedge, first } = hedgeBefore(tokens, at);
  const last = after && !sign ? unit : figure.last;
  const money: Money = { kind: 'money', first, last, amount: low.value, currency, hedge };
  if (!high) return { ...money, hedge: hedgeAfter(tokens, last) ?? hedge };
  // "800 to 900 million": the scale is said once.
  const scale = SCALES[wordAt(tokens, high.last)] ?? 1;
  const amount = SCALES[wordAt(tokens, low.last)] ? low.value : low.value * scale;
  return amount < high.value ? { ...money, amount, upTo: high.value } : null;
}

/** The second figure of "€800 to €900 million", "€800-900 million", "between 300 and 400 million euros". */
function upperAt(tokens: readonly Token[], low: Figure, at: number, signed: boolean): Figure | null {
  const next = low.last + 1;
  const joiner = wordAt(tokens, next);
  const joined = joiner === 'to' || (joiner === 'and' && wordAt(tokens, at - 1) === 'between');
  const dashed = signed && tokens[next]?.start === tokens[low.last]!.end + 1;
  if (!joined && !dashed) return null;
  const from = joined ? next + 1 : next;
  const high = figureAt(tokens, CURRENCIES[wordAt(tokens, from)] ? from + 1 : from);
  return high && !high.ordinal && high.value > low.value ? high : null;
}

/** "A couple of years", "several months": how many a reader would take it for. */
const VAGUE = wordTable<[number, number]>({ couple: [1.8, 2.6], few: [2.4, 5], several: [3, 9] });

function durationAt(tokens: readonly Token[], at: number): Duration | null {
  const word = wordAt(tokens, at);
  if (word === 'half' && wordAt(tokens, at + 1) === 'a' && MONTHS_OF[wordAt(tokens, at + 2)]) {
    const months = MONTHS_OF[wordAt(tokens, at + 2)]! / 2;
    return { kind: 'duration', first: at, last: at + 2, minMonths: months * 0.8, maxMonths: months * 1.2 };
  }
  const vague = VAGUE[word];
  const counted = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const vagueUnit = MONTHS_OF[wordAt(tokens, counted)];
  if (vague && vagueUnit) {
    const first = wordAt(tokens, at - 1) === 'a' ? at - 1 : at;
    const [minMonths, maxMonths] = [vague[0] * vagueUnit, vague[1] * vagueUnit];
    return { kind: 'duration', first, last: counted, minMonths, maxMonths };
  }
  let figure: Figure | null;
  if ((word === 'a' || word === 'an') && MONTHS_OF[wordAt(tokens, at + 1)]) {
    figure = { first: at, last: at, value: 1, ordinal: false };
    const and =
      wordAt(tokens, at + 2) === 'and' && wordAt(tokens, at + 3) === 'a' && wordAt(tokens, at + 4) === 'half';
    const hedge = hedgeBefore(tokens, at);
    // "A year", "a day" are seldom figures.
    if (!and && hedge.hedge === 'exact' && wordAt(tokens, at + 1) !== 'decade') return null;
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
  const magnitude = (last: number, [value, upTo]: readonly [number, number], factor = 1): Count => ({
    kind: 'number',
    first: at,
    last,
    value: value * factor,
    upTo: upTo * factor,
    unit: '',
    hedge: 'exact',
  });
  const next = of ? MAGNITUDES[wordAt(tokens, at + 2)] : undefined;
  if ((word === 'tens' || word === 'hundreds') && next)
    return magnitude(at + 2, next, word === 'tens' ? 10 : 100);
  const scaleAt = word === 'couple' && of ? at + 2 : at + 1;
  if (
    (word === 'few' || word === 'several' || word === 'couple') &&
    /^(dozen|hundred|thousand)$/.test(wordAt(tokens, scaleAt))
  )
    return magnitude(scaleAt, [2, 9], SCALES[wordAt(tokens, scaleAt)] ?? 12);
  const own = MAGNITUDES[word];
  return own ? magnitude(at, own) : null;
}

const PARTS = wordTable<number>({ half: 50, third: 100 / 3, quarter: 25, fifth: 20 });

/** "One Serb in five", "nine out of ten", "a third of", "half of": a share, in percent. */
function shareAt(tokens: readonly Token[], at: number): Count | null {
  const word = wordAt(tokens, at);
  const share = (last: number, value: number): Count => ({
    kind: 'number',
    first: at,
    last,
    value,
    unit: 'percent',
    hedge: 'about',
  });
  const some = UNITS[word];
  if (some !== undefined && some >= 1 && some < 10) {
    const whole = wholeAt(tokens, at + 1) || wholeAt(tokens, at + 2);
    const of = whole ? figureAt(tokens, whole) : null;
    if (of && !of.ordinal && of.value > some && of.value <= 20 && !MONTHS_OF[wordAt(tokens, of.last + 1)])
      return share(of.last, (100 * some) / of.value);
    const parts = PARTS[wordAt(tokens, at + 1).replace(/s$/, '')];
    if (some > 1 && parts !== undefined && wordAt(tokens, at + 2) === 'of')
      return share(at + 1, some * parts);
  }
  const part = word === 'half' ? at : /^(a|one)$/.test(word) ? at + 1 : -1;
  const value = PARTS[wordAt(tokens, part)];
  const ofAll = wordAt(tokens, part + 1) === 'of' && !/^an?$/.test(wordAt(tokens, part + 2));
  return value !== undefined && ofAll ? share(part, value) : null;
}

/** Where the figure of the whole stands behind "in", "in every" or "out of", or 0. */
function wholeAt(tokens: readonly Token[], at: number): number {
  const isOut = wordAt(tokens, at) === 'out' && wordAt(tokens, at + 1) === 'of';
  if (!isOut && wordAt(tokens, at) !== 'in') return 0;
  const behind = at + (isOut ? 2 : 1);
  return wordAt(tokens, behind) === 'every' ? behind + 1 : behind;
}

/** "A hundred people", "a dozen". */
function roundAt(tokens: readonly Token[], at: number): Figure | null {
  const value = wordAt(tokens, at) === 'a' ? ROUND[wordAt(tokens, at + 1)] : undefined;
  return value === undefined ? null : { first: at, last: at + 1, value, ordinal: false };
}
const ROUND = wordTable<number>({ dozen: 12, hundred: 100, thousand: 1000 });

function countAt(tokens: readonly Token[], at: number): Count | null {
  const vague = magnitudeAt(tokens, at) ?? shareAt(tokens, at);
  if (vague) return vague;
  const figure = figureAt(tokens, at) ?? roundAt(tokens, at);
  if (!figure) return null;
  // "One" and "first", "second" are more often words than figures.
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
  // "The anniversary, the seventy-fifth, was marked".
  if (figure.ordinal && (unit === '' || unit === 'of'))
    unit = tokens.find((token) => /^(anniversary|jubilee)$/.test(token.word)) ? 'anniversary' : '';
  return { kind: 'number', first, last, value: figure.value, unit, hedge: hedgeAfter(tokens, last) ?? hedge };
}

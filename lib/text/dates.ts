/** Dates of a text: of the calendar, in figures, and relative to the page's own date. Nothing is guessed where the text does not say it. */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import { adjacent, CURRENCIES, wordsAt } from './numbers.ts';
import type { DateSpan } from './quantity.ts';
import { type Token, wordAt } from './tokens.ts';
import { wordTable } from './word-table.ts';

// The names stand once in the script of every page; without "may", which is no name of the calendar where capitals are looked at.
const MONTHS = functionWords.months.slice(0, 11);
MONTHS.splice(4, 0, 'may');
export const MONTH_BY_NAME = new Map(
  MONTHS.flatMap((name, at) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const]).concat([
    ['sept', 9],
  ]),
);
/** From Monday on. */
export const WEEKDAYS = functionWords.months.slice(-7);
export const SEASONS = wordTable<[string, string]>({
  spring: ['03-01', '06-15'],
  summer: ['06-01', '09-15'],
  autumn: ['09-01', '12-15'],
  fall: ['09-01', '12-15'],
});

const pad = (value: number): string => String(value).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);
/** "2000 soldiers" are a count. */
const COUNTED = /^(people|(wo)?men|troops|soldiers|ton(ne)?s|km|kilomet(er|re)s|miles|%|euros|dollars)$/;
const asDay = (word: string): number | null =>
  /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 ? Number(word) : null;

/**
 * The date that begins at a token, or null.
 *
 * @param pageDate day (ISO 8601) by which "on Sunday" and "last year" are read; null leaves these unread
 */
export function dateAt(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  return (
    numericDate(tokens, at, pageDate) ??
    calendarDate(tokens, at, pageDate) ??
    relativeDate(tokens, at, pageDate)
  );
}

/** "20.10.2024", "2024-10-20", "20/10/2024". */
function numericDate(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  const word = wordAt(tokens, at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(word);
  if (dotted) return oneDay(at, at, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), false);
  const gap = (i: number): boolean =>
    tokens[i + 1] !== undefined && tokens[i + 1]!.start === tokens[i]!.end + 1;
  if (!gap(at) || !gap(at + 1)) return null;
  const [a, b, c] = [word, wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (isYear(a) && asDay(b) && asDay(c) && b.length === 2)
    return oneDay(at, at + 2, Number(a), Number(b), Number(c), false);
  if (!asDay(a) || !asDay(b) || !isYear(c)) return null;
  // "10/20/2024" is American, "10/09/2024" either day: the one nearer the page's date.
  const far = (date: DateSpan | null): number =>
    date ? Math.abs(Date.parse(date.from) - Date.parse(pageDate ?? date.from)) || 0 : Infinity;
  const [day, other] = [
    oneDay(at, at + 2, Number(c), Number(b), Number(a), false),
    oneDay(at, at + 2, Number(c), Number(a), Number(b), false),
  ];
  return far(other!) < far(day!) ? other! : day!;
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
  return spanOf(first, last, iso, iso, yearAssumed);
}

const spanOf = (
  first: number,
  last: number,
  from: string,
  to: string,
  yearAssumed: boolean,
  relative = false,
): DateSpan => ({ kind: 'date', first, last, from, to, yearAssumed, relative });

/** All days of a month. */
const monthSpan = (
  first: number,
  last: number,
  year: number,
  month: number,
  yearAssumed: boolean,
): DateSpan =>
  spanOf(
    first,
    last,
    `${year}-${pad(month)}-01`,
    `${year}-${pad(month)}-${lastDay(year, month)}`,
    yearAssumed,
  );

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
    // "In September, 12 people came" counts them; behind "Sept." stands a day.
    if (day && (word.length <= 4 || !tokens[at + 1]!.afterBreak)) {
      let last = day.last;
      let toDay = day.day;
      const joiner = /^(to|and|until)$/.test(wordAt(tokens, last + 1)) ? last + 2 : last + 1;
      const until = dayAt(tokens, joiner);
      if (
        until &&
        until.day > day.day &&
        !CURRENCIES[wordAt(tokens, until.last + 1)] &&
        // Behind a comma stands another figure: "On May 9, 27 leaders came".
        [1, 3, 4].includes(tokens[joiner]!.start - tokens[last]!.end)
      ) {
        toDay = until.day;
        last = until.last;
      }
      return withYear(tokens, at, last, month, day.day, toDay, pageDate);
    }
    const yearAt = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
    if (isYear(wordAt(tokens, yearAt)))
      return monthSpan(at, yearAt, Number(wordAt(tokens, yearAt)), month, false);
    // A bare "May" or "March" is more often a verb; other months stand for the last such month before the page's date.
    if (word === 'may' || word === 'march' || word.length <= 3 || !tokens[at]!.capital) return null;
    const year = nearestYear(month, 15, pageDate);
    return year === null ? null : monthSpan(at, at, year, month, true);
  }
  const season = SEASONS[word];
  if (season) {
    const yearAt = wordAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
    const year = wordAt(tokens, yearAt);
    return isYear(year) ? spanOf(at, yearAt, `${year}-${season[0]}`, `${year}-${season[1]}`, false) : null;
  }
  return isYear(word) &&
    (!COUNTED.test(wordAt(tokens, at + 1)) || /^(in|since|by|of)$/.test(wordAt(tokens, at - 1)))
    ? spanOf(at, at, `${word}-01-01`, `${word}-12-31`, false)
    : null;
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
  if (year !== null && toDay > lastDay(year, month)) return null;
  // Without a year and without a page date only the day of the year is known.
  const lead = `${year ?? '0000'}-${pad(month)}-`;
  return spanOf(first, end, lead + pad(fromDay), lead + pad(toDay), yearAssumed);
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
const AHEAD = 14 * DAY;

/** "today", "yesterday", "on Sunday", "last Friday": against the page's date, and only with one. */
function relativeDate(tokens: readonly Token[], at: number, pageDate: string | null): DateSpan | null {
  if (!pageDate) return null;
  const page = Date.parse(pageDate.slice(0, 10));
  if (Number.isNaN(page)) return null;
  const word = wordAt(tokens, at);
  const dayOf = (time: number): DateSpan => {
    const iso = new Date(time).toISOString().slice(0, 10);
    return spanOf(at, at, iso, iso, false, true);
  };
  if (word === 'today' || word === 'tonight') return dayOf(page);
  if (word === 'yesterday') return dayOf(page - DAY);
  if (word === 'tomorrow') return dayOf(page + DAY);
  // "on the 21st": the last such day, or one that is near.
  if (word === 'on' && wordAt(tokens, at + 1) === 'the') {
    const day = dayAt(tokens, at + 2);
    const bare =
      day !== null &&
      day.last > at + 2 &&
      (day.last + 1 >= tokens.length ||
        tokens[day.last + 1]!.afterBreak ||
        /^(he|she|it|and|received|met)$/.test(wordAt(tokens, day.last + 1)));
    if (bare) {
      let time = page + AHEAD;
      while (new Date(time).getUTCDate() !== day.day) time -= DAY;
      return { ...dayOf(time), first: at + 2, last: day.last, yearAssumed: true, relative: false };
    }
  }
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0) return null;
  const before = wordAt(tokens, at - 1);
  const back = (new Date(page).getUTCDay() - weekday + 6) % 7;
  // On a Friday, neither "last Friday" nor "next Friday" is the same day.
  const same = /^(last|next)$/.test(before) ? 7 : 0;
  const coming = /^(next|by|until|coming|before)$/.test(before);
  return dayOf(coming ? page + ((7 - back) % 7 || same) * DAY : page - (back || same) * DAY);
}

/** Dates: a day, month or year of the sentence against the dates a claim names. */
import type { Detail } from '../claims/types.ts';
import type { Agreement } from './figures.ts';
import type { ToldDate } from './told-dates.ts';

export type DateDetail = Extract<Detail, { kind: 'date' }>;

/**
 * Compares one date of a sentence with one date detail. They agree when one lies within the other. Where the year is not said, and for an
 * anniversary, the day of the year is enough. "Today" and "on Sunday" often date the report: they differ only from a day of the same week, and
 * only where they stand with words of the claim. A season is compared with a season; another generation's date is another thing.
 *
 * @param gap whether the claim measures the time since something, so that "since May" is a date of it
 */
export function compareDate(date: ToldDate, detail: DateDetail, gap: boolean): Agreement {
  const [from, to] = boundsOf(detail.value);
  const wholeDay = !/^\d{4}(-\d{2})?$/.test(detail.value);
  const isSeason = SEASON.test(detail.text);
  if (isSeason && !date.isSeason) return 'unrelated';
  if (date.from <= to && from <= date.to) return 'same';
  if (date.isSeason !== isSeason) return 'unrelated';
  const day = (iso: string): string => iso.slice(5);
  const sameDay =
    wholeDay &&
    day(date.from) <= day(to) &&
    day(from) <= day(date.to) &&
    date.to.slice(0, 7) === date.from.slice(0, 7);
  if (sameDay && (date.yearAssumed || date.relative)) return 'same';
  if (date.relative)
    return date.isOfClaim && from === to && daysApart(date, detail) <= WEEK ? 'differs' : 'unrelated';
  if (date.isSince && !gap && !/since/.test(detail.text)) return 'unrelated';
  if (daysApart(date, detail) > GENERATION && !date.yearAssumed) return 'unrelated';
  // "Since September" says when something else happened.
  const isMonth = date.yearAssumed && date.from !== date.to && date.from.endsWith('-01');
  if (
    isMonth &&
    wholeDay &&
    date.isIn &&
    date.isOfClaim &&
    from === to &&
    daysApart(date, detail) <= SOME_MONTHS
  )
    return 'differs';
  if (isMonth || (date.yearAssumed && !wholeDay)) return 'unrelated';
  return 'differs';
}
const SEASON = /\b(winter|summer|spring|autumn)\b/;
/** In days. */
const WEEK = 7;
const GENERATION = 30 * 365;
const SOME_MONTHS = 300;

/** How far a date is from the first day of a detail, in days. */
export const daysApart = (date: ToldDate, detail: DateDetail): number =>
  Math.abs(Date.parse(date.from) - Date.parse(boundsOf(detail.value)[0])) / 86_400_000;

/** First and last day of an ISO date, month, year or interval. */
function boundsOf(value: string): [string, string] {
  const [a = value, b = a] = value.split('/');
  const start = a.length === 4 ? `${a}-01-01` : a.length === 7 ? `${a}-01` : a;
  const end = b.length === 4 ? `${b}-12-31` : b.length === 7 ? `${b}-31` : b;
  return [start, end];
}

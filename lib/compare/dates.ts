/** Dates: a day, month or year of the sentence against the dates a claim names. */
import type { Detail } from '../claims/types.ts';
import type { DateSpan } from '../text/quantity.ts';
import type { Agreement } from './figures.ts';

export type DateDetail = Extract<Detail, { kind: 'date' }>;

/**
 * Compares one date of a sentence with one date detail. They agree when one lies within the other. Where the year is not said, and for an
 * anniversary, the day of the year is enough. "Today" and "on Sunday" can agree but never differ: they often date the report.
 */
export function compareDate(date: DateSpan, detail: DateDetail): Agreement {
  const [from, to] = boundsOf(detail.value);
  const wholeDay = !/^\d{4}(-\d{2})?$/.test(detail.value);
  if (date.from <= to && from <= date.to) return 'same';
  const day = (iso: string): string => iso.slice(5);
  const sameDay =
    wholeDay &&
    day(date.from) <= day(to) &&
    day(from) <= day(date.to) &&
    date.to.slice(0, 7) === date.from.slice(0, 7);
  if (sameDay && (date.yearAssumed || date.relative)) return 'same';
  if (date.relative) return 'unrelated';
  // "Since September" says when something else happened.
  const isMonth = date.yearAssumed && date.from !== date.to && date.from.endsWith('-01');
  if (isMonth || (date.yearAssumed && !wholeDay)) return 'unrelated';
  return 'differs';
}

/** How far a date is from the first day of a detail, in days. */
export const daysApart = (date: DateSpan, detail: DateDetail): number =>
  Math.abs(Date.parse(date.from) - Date.parse(boundsOf(detail.value)[0])) / 86_400_000;

/** First and last day of an ISO date, month, year or interval. */
function boundsOf(value: string): [string, string] {
  const [a = value, b = a] = value.split('/');
  const start = a.length === 4 ? `${a}-01-01` : a.length === 7 ? `${a}-01` : a;
  const end = b.length === 4 ? `${b}-12-31` : b.length === 7 ? `${b}-31` : b;
  return [start, end];
}

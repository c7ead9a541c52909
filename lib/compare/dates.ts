/** Dates: a day, month or year of the sentence against the dates a claim names. */
import type { Detail } from '../claims/types.ts';
import type { DateSpan } from '../text/quantities.ts';
import type { Agreement } from './figures.ts';

type DateDetail = Extract<Detail, { kind: 'date' }>;

/** Compares one date of a sentence with one date detail. They agree when one lies within the other. */
export function compareDate(date: DateSpan, detail: DateDetail): Agreement {
  const [from, to] = boundsOf(detail.value);
  if (date.from.startsWith('0000')) {
    // The year is not known: compare the day of the year.
    const day = (iso: string): string => iso.slice(5);
    if (from === to || detail.value.includes('/')) return day(date.from) <= day(to) && day(from) <= day(date.to) ? 'same' : 'differs';
    return 'unrelated';
  }
  return date.from <= to && from <= date.to ? 'same' : 'differs';
}

/** First and last day of an ISO date, month, year or interval. */
function boundsOf(value: string): [string, string] {
  const [a = value, b = a] = value.split('/');
  const start = a.length === 4 ? `${a}-01-01` : a.length === 7 ? `${a}-01` : a;
  const end = b.length === 4 ? `${b}-12-31` : b.length === 7 ? `${b}-31` : b;
  return [start, end];
}

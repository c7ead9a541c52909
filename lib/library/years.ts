/** Years: what lets "for the first time in six years" and "since 2019" be told for the same. */
import type { Quantity } from '../text/quantity.ts';

/** First and last, inclusive. */
export type Years = readonly [number, number];

/** A shorter time is told by months and days. */
const LEAST_MONTHS = 22;
const MOST_YEARS = 2;

/** The years that a figure may stand for; null where it tells no year, or too many. @param published the article's day, ISO 8601 */
export function yearsOf(quantity: Quantity, published: string | null): Years | null {
  if (quantity.kind === 'date') {
    const [from, to] = [quantity.from, quantity.to];
    return from.slice(5) === '01-01' && to.slice(5) === '12-31' ? [year(from), year(to)] : null;
  }
  if (quantity.kind !== 'duration' || published === null || quantity.minMonths < LEAST_MONTHS) return null;
  const today = year(published) + Number(published.slice(5, 7)) / 12;
  const years = [
    Math.floor(today - quantity.maxMonths / 12),
    Math.floor(today - quantity.minMonths / 12),
  ] as const;
  return years[1] - years[0] < MOST_YEARS ? years : null;
}

const year = (day: string): number => Number(day.slice(0, 4));

/** Whether a length of time and a date mean the same year. */
export const shareYear = (a: Years, b: Years): boolean => a[0] <= b[1] && b[0] <= a[1];

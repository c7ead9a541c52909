/** ISO 8601 dates, months, years and intervals of them, as a reader writes them. */
import { madeOnce } from '../i18n/made-once.ts';
import { speech } from '../i18n/messages.ts';

/** How much of a date is known. */
const FIELDS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { month: 'short', year: 'numeric' },
  3: { day: 'numeric', month: 'short', year: 'numeric' },
};

/**
 * `2024-10-20` becomes `20 Oct 2024`, `2024-10` `Oct 2024`, `2024-10-30/2024-10-31` `30–31 Oct 2024`. A value that is no date is
 * handed back as it stands: it is better read as written than not at all.
 */
export function dateText(iso: string): string {
  const [from, to] = iso.split('/');
  const start = parse(from);
  if (!start) return iso;
  if (to === undefined) return format(start.parts).format(start.date);
  const end = parse(to);
  if (!end) return iso;
  if (start.parts !== end.parts)
    return `${format(start.parts).format(start.date)} – ${format(end.parts).format(end.date)}`;
  // Browsers differ in the spaces about the dash; between two bare numbers there is none.
  const range = format(start.parts)
    .formatRange(start.date, end.date)
    .replace(/\s*–\s*/, ' – ');
  return range.replace(/^(\d+\.?) – (\d+)/, '$1–$2');
}

/** A moment (ISO 8601 in UTC) in the reader's own time: `22 Nov 2026, 11:05`. */
export const timeText = (iso: string): string =>
  madeOnce(Intl.DateTimeFormat, speech().formats, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );

function parse(value: string | undefined): { date: Date; parts: number } | null {
  if (value === undefined || !/^\d{4}(-\d{2}){0,2}$/.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : { date, parts: value.split('-').length };
}

const format = (parts: number): Intl.DateTimeFormat =>
  madeOnce(Intl.DateTimeFormat, speech().formats, { ...FIELDS[parts], timeZone: 'UTC' });

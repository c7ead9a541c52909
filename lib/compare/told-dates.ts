/** Dates as they are compared: what a sentence says of them beside the date itself. */
import { figureAt } from '../text/numbers.ts';
import type { DateSpan } from '../text/quantity.ts';
import { type Token, wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { wordTable } from '../text/word-table.ts';

/** A date with what it is the date of. */
export interface ToldDate extends DateSpan {
  /** "Since May 2022": from when on something else has been. */
  isSince: boolean;
  /** "In June": when it was, and not since when or until. */
  isIn: boolean;
  /** A season of a year ("the winter of 2025-26"). */
  isSeason: boolean;
  /** A day or month without its year, "today" or "on Sunday" beside words of the claim, and not beside who says it. */
  isOfClaim: boolean;
}

/** The dates of a sentence, in order, each with the quantity it was read as. @param content units that state the claim */
export function datesToldIn(
  reading: Reading,
  content: ReadonlySet<Unit>,
): { quantity: DateSpan; told: ToldDate }[] {
  return reading.units.flatMap((unit, at) => {
    const { quantity } = unit;
    if (quantity?.kind !== 'date' || isDenied(reading.tokens, quantity)) return [];
    const told: ToldDate = {
      ...(winterOf(reading.tokens, quantity) ??
        partOfMonth(reading.tokens, quantity) ??
        dayNamed(reading.tokens, quantity)),
      isSince: wordAt(reading.tokens, quantity.first - 1) === 'since',
      isIn: wordAt(reading.tokens, quantity.first - 1) === 'in',
      isSeason: winterOf(reading.tokens, quantity) !== null,
      isOfClaim: (quantity.relative || quantity.yearAssumed) && isBeside(reading, at, content),
    };
    return [{ quantity, told }];
  });
}

/** "Not on Sunday", "did not take place from 2 to 4 October": the day it was not. "Not since May" is a day it was. */
function isDenied(tokens: readonly Token[], { first }: DateSpan): boolean {
  const before = tokens.slice(Math.max(0, first - REACH), first).map(({ word }) => word);
  const not = before.lastIndexOf('not');
  return not >= 0 && !before.slice(not).some((word) => /^(since|for|until|before|but)$/.test(word));
}
const REACH = 5;

/** "Mid-November", "late May 2022": days of a month. */
function partOfMonth(tokens: readonly Token[], date: DateSpan): DateSpan | null {
  const days = PARTS[wordAt(tokens, date.first - 1)];
  const month = date.from.slice(0, 8);
  if (!days || tokens[date.first]!.afterBreak || !date.from.endsWith('-01')) return null;
  if (date.from === date.to || date.to.slice(0, 8) !== month) return null;
  return { ...date, first: date.first - 1, from: month + days[0], to: days[1] ? month + days[1] : date.to };
}
/** First and last day of each; of the last one that of the month. */
const PARTS = wordTable<[string, string | null]>({
  early: ['01', '12'],
  mid: ['10', '20'],
  late: ['19', null],
});

/** "Monday the fourteenth", "the 22nd of October", "9 May of this year". */
function dayNamed(tokens: readonly Token[], date: DateSpan): DateSpan {
  const after = [1, 2, 3].map((on) => wordAt(tokens, date.last + on));
  if (date.relative && after[0] === 'of') {
    const month = MONTHS.indexOf(after[1]!.slice(0, 3)) + 1;
    if (month > 0) {
      const day = `${date.from.slice(0, 5)}${String(month).padStart(2, '0')}${date.from.slice(7)}`;
      return { ...date, from: day, to: day, relative: false, yearAssumed: true };
    }
  }
  const figure = date.relative && after[0] === 'the' ? figureAt(tokens, date.last + 2) : null;
  // "Sunday, the first in two years" counts something else.
  const isWord = !/^\d/.test(after[1]!);
  const isDay = figure?.ordinal && figure.value <= 31 && !(isWord && figure.value < 5);
  if (isDay && !(isWord && tokens[date.last + 1]!.afterBreak)) {
    const day = nearestDay(date.from, figure.value);
    return { ...date, last: figure.last, from: day, to: day, relative: false };
  }
  const year = after[0] === 'of' ? after.slice(1) : after;
  // "In July of last year", "last July", "next May".
  const shift = year[1] === 'year' ? year[0]! : wordAt(tokens, date.first - 1);
  if (date.yearAssumed && !date.from.startsWith('0000') && /^(last|next)$/.test(shift) && year[1] === 'year')
    return { ...date, ...inYear(date, shift === 'last' ? -1 : 1), yearAssumed: false };
  return date.yearAssumed && year[0] === 'this' && year[1] === 'year'
    ? { ...date, yearAssumed: false }
    : date;
}
/** A date of the page's year, so many years on. */
function inYear({ from, to }: DateSpan, on: number): { from: string; to: string } {
  const moved = (iso: string): string => `${Number(iso.slice(0, 4)) + on}${iso.slice(4)}`;
  return { from: moved(from), to: moved(to) };
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of that number in the month that puts it nearest to another day. */
function nearestDay(iso: string, day: number): string {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1];
  const days = [-1, 0, 1].map((shift) => Date.UTC(year, month + shift, day));
  const [nearest] = days.sort((a, b) => Math.abs(a - Date.parse(iso)) - Math.abs(b - Date.parse(iso)));
  return new Date(nearest!).toISOString().slice(0, 10);
}

/** "The winter of 2025-26", "winter 2025/26", "the winter of 2026": from autumn to spring. */
function winterOf(tokens: readonly Token[], date: DateSpan): DateSpan | null {
  const year = wordAt(tokens, date.first);
  const at = wordAt(tokens, date.first - 1) === 'of' ? date.first - 2 : date.first - 1;
  if (date.first !== date.last || !/^\d{4}$/.test(year) || wordAt(tokens, at) !== 'winter') return null;
  const next = tokens[date.last + 1];
  const isSpan =
    next !== undefined && !next.afterBreak && Number(next.word) % 100 === (Number(year) + 1) % 100;
  const until = /^(to|and)$/.test(wordAt(tokens, date.last + 1)) ? wordAt(tokens, date.last + 2) : '';
  if (until === String(Number(year) + 1))
    return { ...date, first: at, last: date.last + 2, from: `${year}-11-01`, to: `${until}-03-31` };
  const isSlashed = next?.start === tokens[date.last]!.end + 1 && /^\d+$/.test(next.word);
  if (isSpan || isSlashed)
    return {
      ...date,
      first: at,
      last: date.last + 1,
      from: `${year}-11-01`,
      to: `${Number(year) + 1}-03-31`,
    };
  return { ...date, first: at, from: `${year}-01-01`, to: `${Number(year) + 1}-03-31` };
}

/** Whether a day stands with words of the claim, and neither with who says it nor before a possessive ("Monday's papers"). */
function isBeside(reading: Reading, at: number, content: ReadonlySet<Unit>): boolean {
  const { text, tokens, units } = reading;
  const { first, last } = units[at]!;
  if (/^['’]s/.test(text.slice(tokens[last]!.end, tokens[last]!.end + 2))) return false;
  const lead = /^(on|in|late|early|only|last)$/.test(wordAt(tokens, first - 1)) ? first - 1 : first;
  const isOpening = lead === 0 || reading.start === tokens[lead]!.start;
  const leadsIn = tokens[lead]!.afterBreak && lead <= LEAD;
  const told = (step: 1 | -1): boolean => {
    for (let i = at + step, left = NEAR; left > 0 && units[i]; i += step, left--) {
      const unit = units[i]!;
      const [from, to] = step > 0 ? [last + 1, unit.first] : [unit.last + 1, first];
      const breaks = tokens
        .slice(from, to + 1)
        .filter(({ afterBreak, word }) => afterBreak && word !== 'when');
      // "On Friday, he met them", "a day earlier, on Friday, he met them": set off at one end, it is of what follows.
      const isSetOff =
        step > 0 && breaks.length === 1 && breaks[0] === tokens[last + 1] && (leadsIn || isOpening);
      if (breaks.length > 0 && !isSetOff) return false;
      if (unit.keys.includes('c:say')) return false;
      if (content.has(unit)) return true;
    }
    return false;
  };
  return !units[at - 1]?.keys.includes('c:say') && (told(-1) || told(1));
}
const NEAR = 4;
/** Tokens before a date that a sentence opens with ("a day earlier, on Friday,"). */
const LEAD = 5;

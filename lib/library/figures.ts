/**
 * Figures: what newsrooms say in another unit, as the value that it is. Shares ("nine out of ten", "by a fifth"), points ("50 basis points", "half a
 * point"), hours and centuries are read here on top of lib/text's quantities, which a claim of a pack is matched by and which must fit into every tab.
 */
import { figureAt } from '../text/numbers.ts';
import type { Count, Duration, Quantity } from '../text/quantity.ts';
import { type Token, wordAt } from '../text/tokens.ts';
import { wordTable } from '../text/word-table.ts';

const PARTS = wordTable<number>({ half: 50, third: 100 / 3, quarter: 25, fifth: 20, tenth: 10 });
const HOURS_A_MONTH = (24 * 365.25) / 12;
const MONTHS = wordTable<number>({ decade: 120, century: 1200 });
/** "Two decades" may be somewhat more or less. */
const SLACK = 0.05;
/** "Nine out of ten" is a share; "three out of 4,000" are three. */
const MOST_OF = 100;

/** All figures of a sentence in order; what is read here takes the place of what lib/text found in it. */
export function figuresOf(tokens: readonly Token[], quantities: readonly Quantity[]): Quantity[] {
  const own: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = shareAt(tokens, at) ?? pointsAt(tokens, at) ?? lengthAt(tokens, at);
    if (!found) continue;
    own.push(found);
    at = found.last;
  }
  const meets = (one: Quantity): boolean =>
    own.some(({ first, last }) => one.first <= last && one.last >= first);
  return [...quantities.filter((one) => !meets(one)), ...own].sort((a, b) => a.first - b.first);
}

function shareAt(tokens: readonly Token[], at: number): Count | null {
  const some = figureAt(tokens, at);
  if (some && !some.ordinal && some.value >= 1) {
    const isOutOf = wordAt(tokens, some.last + 1) === 'out' && wordAt(tokens, some.last + 2) === 'of';
    const all = isOutOf ? figureAt(tokens, some.last + 3) : null;
    if (all && !all.ordinal && all.value > some.value && all.value <= MOST_OF)
      return share(at, all.last, (100 * some.value) / all.value);
  }
  // "By a fifth", "plus a tenth", "a quarter more".
  const part = PARTS[wordAt(tokens, at + 1)];
  if (part === undefined || !/^(?:a|an|one)$/.test(wordAt(tokens, at))) return null;
  const isBehind = /^(?:by|plus|some|about|almost|nearly|roughly|only|just)$/.test(wordAt(tokens, at - 1));
  const isBefore = COMPARED.test(wordAt(tokens, at + 2)) && !tokens[at + 2]!.afterBreak;
  return isBehind || isBefore ? share(at, at + 1, part) : null;
}
const COMPARED = /^(?:more|less|fewer|higher|lower|cheaper|dearer|above|below|up|down|bigger|smaller|off)$/;

const share = (first: number, last: number, value: number): Count => ({
  kind: 'number',
  first,
  last,
  value,
  unit: 'percent',
  hedge: 'about',
});

/** Percentage points: what rates and shares of votes move by. */
function pointsAt(tokens: readonly Token[], at: number): Count | null {
  const points = (last: number, value: number): Count => ({
    kind: 'number',
    first: at,
    last,
    value,
    unit: 'points',
    hedge: 'exact',
  });
  const figure = figureAt(tokens, at);
  if (figure && !figure.ordinal) {
    const [next, behind] = [wordAt(tokens, figure.last + 1), wordAt(tokens, figure.last + 2)];
    if (next === 'basis' && /^points?$/.test(behind)) return points(figure.last + 2, figure.value / 100);
    if (next === 'percentage' && /^points?$/.test(behind)) return points(figure.last + 2, figure.value);
  }
  // "Half a point", "a quarter of a point", "a quarter-point cut".
  const part = partAt(tokens, at);
  const percent = PARTS[wordAt(tokens, part)];
  if (percent === undefined) return null;
  let last = part + 1;
  if (wordAt(tokens, last) === 'of') last++;
  if (wordAt(tokens, last) === 'a') last++;
  if (wordAt(tokens, last) === 'percentage') last++;
  return wordAt(tokens, last) === 'point' ? points(last, percent / 100) : null;
}

/** Where the word of a part stands that begins here: "half", "a quarter"; -1 where none can. */
function partAt(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) === 'half') return at;
  return wordAt(tokens, at) === 'a' ? at + 1 : -1;
}

/** "48 hours", "a quarter of a century", "two decades". */
function lengthAt(tokens: readonly Token[], at: number): Duration | null {
  const length = (last: number, months: number): Duration => ({
    kind: 'duration',
    first: at,
    last,
    minMonths: months * (1 - SLACK),
    maxMonths: months * (1 + SLACK),
  });
  const figure = figureAt(tokens, at);
  const unit = figure && !figure.ordinal ? wordAt(tokens, figure.last + 1) : '';
  if (figure && /^hours?$/.test(unit)) return length(figure.last + 1, figure.value / HOURS_A_MONTH);
  const many = figure ? MONTHS[unit.replace(/ies$/, 'y').replace(/s$/, '')] : undefined;
  if (figure && many !== undefined) return length(figure.last + 1, figure.value * many);
  const part = partAt(tokens, at);
  const percent = PARTS[wordAt(tokens, part)];
  if (percent === undefined) return null;
  const of = wordAt(tokens, part + 1) === 'of' ? part + 2 : part + 1;
  const isOfCentury = wordAt(tokens, of) === 'a' && wordAt(tokens, of + 1) === 'century';
  return isOfCentury ? length(of + 1, (MONTHS.century! * percent) / 100) : null;
}

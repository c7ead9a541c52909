/**
 * Quantities as they are compared: those near the words that state a claim, read once more for what only a comparison needs: what is counted
 * ("two of the four regions"), what was left out ("not two years but one"), hedges of several words, and what a date is the date of.
 */
import { MONTH_BY_NAME } from '../text/dates.ts';
import { figureAt, hedgeBefore } from '../text/numbers.ts';
import type { Count, DateSpan, Duration, Hedge, Quantity } from '../text/quantity.ts';
import { type Token, wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { wordTable } from '../text/word-table.ts';
import { datesToldIn, type ToldDate } from './told-dates.ts';

/** A quantity of a sentence; the `unit` of a count holds all words that may name what is counted. */
export type Told = Exclude<Quantity, DateSpan> | ToldDate;

/** Units beside the part of a sentence in which a figure or a date may still be the claim's. */
const BESIDE = 6;

/**
 * Quantities in a part of a sentence, or a few units beside it.
 *
 * @param from first unit of the part; @param to its last, inclusive; @param content units that state the claim
 */
export function quantitiesNear(
  reading: Reading,
  from: number,
  to: number,
  content: ReadonlySet<Unit>,
): Told[] {
  const near = new Set(
    reading.units
      .slice(Math.max(0, from - BESIDE), to + BESIDE + 1)
      .flatMap(({ quantity }) => quantity ?? []),
  );
  const all = reading.units.flatMap(({ quantity }) => quantity ?? []);
  const told = all.flatMap((quantity, at): Told[] => {
    if (!near.has(quantity)) return [];
    if (quantity.kind === 'date') return [];
    if (isContrast(reading.tokens, quantity.first)) return insteadOf(reading.tokens, quantity);
    return figureTold(reading.tokens, quantity, all[at - 1], all[at + 1]);
  });
  const inPart = reading.units.slice(from, to + 1);
  const vague = vagueIn(reading.tokens, inPart[0]?.first ?? 0, inPart.at(-1)?.last ?? 0);
  const dates = datesToldIn(reading, content).filter(({ quantity }) => near.has(quantity));
  return [...told, ...vague, ...dates.map(({ told }) => told)];
}

/** "A handful of marchers", "most of its goals": for a page words like others, for a comparison a few, or a share. */
function vagueIn(tokens: readonly Token[], from: number, to: number): Count[] {
  return tokens.flatMap(({ word }, at): Count[] => {
    const range = VAGUE[word];
    if (!range || at < from - BESIDE || at > to || wordAt(tokens, at + 1) !== 'of') return [];
    if (isContrast(tokens, at)) return [];
    const isShare = word !== 'handful';
    if (isShare && !/^(the|its|his|her|their|those|these)$/.test(wordAt(tokens, at + 2))) return [];
    const [value, upTo] = range;
    const unit = isShare ? 'percent' : '';
    const told: Count = { kind: 'number', first: at, last: at + 1, value, upTo, unit, hedge: 'exact' };
    return [{ ...told, last: at, unit: nounsBehind(tokens, told).join(' ') }];
  });
}
/** From how many up to how many, a share in percent. */
const VAGUE = wordTable<[number, number]>({ handful: [3, 12], most: [51, 99], some: [1, 60], few: [1, 30] });

/** "Two years and not three": what stands behind "not" is what it was not. */
const isContrast = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at - 1) === 'not' ||
  (wordAt(tokens, at - 2) === 'not' && /^(on|in|the|for|worth|a)$/.test(wordAt(tokens, at - 1)));

/** "Not two and a half years but one": what is said in its place, counted in the same. */
function insteadOf(tokens: readonly Token[], quantity: Exclude<Quantity, DateSpan>): Told[] {
  const but = quantity.last + (/^(but|only)$/.test(wordAt(tokens, quantity.last + 1)) ? 2 : 0);
  const figure = but > quantity.last ? figureAt(tokens, but) : null;
  if (!figure || figure.ordinal) return [];
  const place = { first: figure.first, last: figure.last };
  switch (quantity.kind) {
    case 'duration': {
      const months = /^year/.test(wordAt(tokens, quantity.last)) ? 12 : 1;
      if (!/^(year|month)/.test(wordAt(tokens, quantity.last))) return [];
      const [minMonths, maxMonths] = [figure.value * months * 0.9, figure.value * months * 1.1];
      return [{ ...quantity, ...place, minMonths, maxMonths }];
    }
    case 'money':
      return [{ kind: 'money', amount: figure.value, currency: quantity.currency, hedge: 'exact', ...place }];
    case 'number':
      return [{ kind: 'number', value: figure.value, unit: quantity.unit, hedge: 'exact', ...place }];
  }
}

function figureTold(
  tokens: readonly Token[],
  quantity: Exclude<Quantity, DateSpan>,
  before: Quantity | undefined,
  after: Quantity | undefined,
): Told[] {
  if (quantity.kind === 'duration') {
    // "Two years and nearly five months" is one length of time; "three months into the war" is a point in it.
    if (before?.kind === 'duration' && joins(tokens, before, quantity)) return [];
    if (wordAt(tokens, quantity.last + 1) === 'into') return [];
    // "Since May two years ago", "on May 29 two years ago": the year of a date.
    const behindDate =
      MONTH_BY_NAME.has(wordAt(tokens, quantity.first - 1)) ||
      (before?.kind === 'date' && before.last === quantity.first - 1);
    if (wordAt(tokens, quantity.last + 1) === 'ago' && behindDate) return [];
    return [
      after?.kind === 'duration' && joins(tokens, quantity, after)
        ? sumOf(quantity, after)
        : hedged(tokens, quantity),
    ];
  }
  if (quantity.kind === 'money') {
    // "Eight million four hundred thousand euros" is one sum.
    const lead =
      before?.kind === 'number' && before.last === quantity.first - 1 && before.value > quantity.amount;
    const amount = quantity.amount + (lead ? before.value : 0);
    return [{ ...quantity, amount, hedge: hedgeOf(tokens, quantity.first) ?? quantity.hedge }];
  }
  if (after?.kind === 'money' && after.first === quantity.last + 1 && after.amount < quantity.value)
    return [];
  if (before?.kind === 'number' && partitive(tokens, before.last, quantity.first)) return [];
  const whole = after?.kind === 'number' && partitive(tokens, quantity.last, after.first) ? after : quantity;
  const unit = isOrdinal(tokens, whole) ? whole.unit || 'nth' : nounsBehind(tokens, whole).join(' ');
  const hedge = hedgeOf(tokens, quantity.first) ?? quantity.hedge;
  const told = { ...quantity, ...(isOneOfThe(tokens, quantity) ? { value: 1 } : {}), unit, hedge };
  // "Two of its three goals" is two, and two thirds.
  return whole !== quantity && told.value < whole.value
    ? [told, { ...told, value: (told.value / whole.value) * 100, unit: `percent ${unit}`, hedge: 'about' }]
    : [told];
}

const joins = (tokens: readonly Token[], a: Quantity, b: Quantity): boolean =>
  b.first === a.last + 2 && wordAt(tokens, a.last + 1) === 'and';

const sumOf = (a: Duration, b: Duration): Duration => {
  const middle = (a.minMonths + a.maxMonths) / 2;
  return { ...a, last: b.last, minMonths: middle + b.minMonths, maxMonths: middle + b.maxMonths };
};

/** Whether "of the" stands between two figures: "two of the four". */
const partitive = (tokens: readonly Token[], last: number, first: number): boolean => {
  const between = tokens.slice(last + 1, first).map((token) => token.word);
  return /^of( the| its| his| her| their| those| these)?$/.test(between.join(' '));
};

/** "One of the four regions": "one" alone is no figure elsewhere. */
const isOneOfThe = (tokens: readonly Token[], { first }: Count): boolean =>
  [2, 3].some((back) => wordAt(tokens, first - back) === 'one' && partitive(tokens, first - back, first));

/** "The 80th": which one, and not how many. */
const isOrdinal = (tokens: readonly Token[], { last, unit }: Count): boolean =>
  unit !== 'percent' && /^\d*(st|nd|rd|th)$|(first|second|third|th|tieth)$/.test(wordAt(tokens, last));

/** Words that may name what is counted: those of the noun phrase behind a figure, and of what a share is a share of. */
function nounsBehind(tokens: readonly Token[], { last, unit }: Count): string[] {
  const isShare = unit === 'percent';
  const nouns: string[] = isShare ? [unit] : [];
  for (let at = last + 1; at < tokens.length && at <= last + (isShare ? SHARE : NOUNS); at++) {
    const { word, afterBreak } = tokens[at]!;
    if (afterBreak || (!isShare && END.test(word))) break;
    nouns.push(word);
  }
  // "This winter and the next nine": what was named before.
  if (nouns.length === 0 && wordAt(tokens, last - 1) === 'next')
    for (let at = last - 2; at >= last - 4; at--)
      if (wordAt(tokens, at) === 'and') nouns.push(wordAt(tokens, at - 1));
  return unit !== '' && !END.test(unit) && !nouns.includes(unit) ? [unit, ...nouns] : nouns;
}
const NOUNS = 3;
const SHARE = 7;
const END =
  /^(of|in|on|at|to|for|from|and|or|by|with|who|that|which|over|into|is|are|was|were|has|have|had)$/;

/** A hedge of several words before a figure, or null. */
function hedgeOf(tokens: readonly Token[], first: number): Hedge | null {
  const [two, one] = [wordAt(tokens, first - 2), wordAt(tokens, first - 1)];
  const said = `${two} ${one}`;
  if (/^(north of|upwards? of|excess of|fewer than|less than|little over|bit over)$/.test(said))
    return /^(fewer|less) /.test(said) && wordAt(tokens, first - 3) !== 'no' ? 'under' : 'over';
  if (/^(on for|close on|close to)$/.test(said)) return 'about';
  return /^(shy of|short of|south of|not quite)$/.test(said) ? 'under' : null;
}

/** A length of time with a hedge of several words, or in months ("more than 24 months" may be thirty). */
function hedged(tokens: readonly Token[], duration: Duration): Duration {
  const { first, minMonths, maxMonths } = duration;
  const middle = (minMonths + maxMonths) / 2;
  switch (hedgeOf(tokens, first)) {
    case 'over':
      return { ...duration, minMonths: middle, maxMonths: middle * 1.4 };
    case 'under':
      return { ...duration, minMonths: middle * 0.875, maxMonths: middle };
    default: {
      // Before the quantity, or in it: "more than", "no less than".
      const isOver = [0, 2, 3].some(
        (words) => first + words <= duration.last && hedgeBefore(tokens, first + words).hedge === 'over',
      );
      return isOver && minMonths >= 12
        ? { ...duration, maxMonths: Math.max(maxMonths, minMonths * 1.25) }
        : duration;
    }
  }
}

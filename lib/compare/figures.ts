/** Figures: durations, sums of money and counts, compared as intervals with their hedges. */
import type { Detail } from '../claims/types.ts';
import type { Hedge, Money, Quantity } from '../text/quantity.ts';
import { stem } from '../text/stem.ts';
import { wordTable } from '../text/word-table.ts';

export type Agreement = 'same' | 'differs' | 'unrelated';

/** A figure without a hedge is what it says; half a percent is left for rounding. */
const EXACT = 0.005;
const ABOUT = 0.08;
/** A bare number from here on may be a sum of money. */
const LEAST_SUM = 100_000;

/** Compares one quantity of a sentence with one detail of a claim. The `unit` of a count may be several words, any of which may name what is counted. */
export function compareFigure(quantity: Quantity, detail: Detail): Agreement {
  if (quantity.kind === 'duration' && detail.kind === 'duration') {
    // An hour, or eighty years, is not another figure for two and a half years but another thing.
    const middle = (quantity.minMonths + quantity.maxMonths) / 2;
    if (middle < detail.minMonths / 30 || middle > detail.maxMonths * 6) return 'unrelated';
    return quantity.minMonths <= detail.maxMonths && detail.minMonths <= quantity.maxMonths
      ? 'same'
      : 'differs';
  }
  // "Seventy-five years ago" for the eightieth anniversary; a short while, or centuries, are other things.
  if (quantity.kind === 'duration' && detail.kind === 'number' && detail.unit === ANNIVERSARY) {
    const [from, to] = [quantity.minMonths / 12, quantity.maxMonths / 12];
    if (to < detail.value / 2 || from > detail.value * 2) return 'unrelated';
    return from <= detail.value && detail.value <= to ? 'same' : 'differs';
  }
  if (quantity.kind === 'money' && detail.kind === 'money') {
    if (quantity.currency !== detail.currency) return isConverted(quantity, detail) ? 'unrelated' : 'differs';
    const high = quantity.upTo ?? quantity.amount;
    const inside = quantity.amount <= detail.amount && detail.amount <= high;
    return inside ||
      isRounded(quantity.amount, quantity.hedge, detail.amount) ||
      sameValue(quantity.amount, quantity.hedge, detail.amount, detail.hedge ?? 'exact') ||
      sameValue(high, quantity.hedge, detail.amount, detail.hedge ?? 'exact')
      ? 'same'
      : 'differs';
  }
  // "The generators cost 84 million": a sum with its currency left out.
  if (quantity.kind === 'number' && detail.kind === 'money')
    return quantity.unit !== '' || quantity.value < LEAST_SUM || quantity.upTo !== undefined
      ? 'unrelated'
      : sameValue(quantity.value, quantity.hedge, detail.amount, detail.hedge ?? 'exact')
        ? 'same'
        : 'differs';
  if (quantity.kind === 'number' && detail.kind === 'number') {
    // "Thousands" against "a few hundred", "ten thousand": magnitudes of people.
    const magnitude = detail.hedge === 'over' && detail.value >= 100 && detail.value % 10 === 0;
    if (magnitude && (quantity.upTo !== undefined || quantity.value >= 20)) {
      const isBare = quantity.unit === '' && quantity.value >= LEAST_BARE;
      if (quantity.upTo === undefined && !isBare && !sameUnit(quantity.unit, `${detail.unit} ${PEOPLE}`))
        return 'unrelated';
      return quantity.value <= detail.value * 30 &&
        (quantity.value >= detail.value || (quantity.upTo ?? 0) > detail.value * 2)
        ? 'same'
        : 'differs';
    }
    // "A third of what it needs this winter" counts no winters.
    if (quantity.unit.startsWith('percent') && detail.value === 1) return 'unrelated';
    const ofWhole = detail.unit.replace(/^percent /, '');
    // A share of some things is compared with shares of these: "two goals", or "a fifth of the country", is nothing to "all the goals".
    if (ofWhole !== detail.unit && !quantity.unit.startsWith('percent ')) return 'unrelated';
    if (!sameUnit(quantity.unit, ofWhole)) return 'unrelated';
    // "Most of its goals", "a handful": whatever lies between.
    if (quantity.upTo && quantity.value <= detail.value && detail.value <= quantity.upTo) return 'same';
    // "Most": any share from there on.
    const most = quantity.upTo ?? quantity.value;
    if (detail.unit === 'percent' && detail.hedge === 'over' && most > detail.value) return 'same';
    return sameValue(quantity.value, quantity.hedge, detail.value, detail.hedge ?? 'exact')
      ? 'same'
      : 'differs';
  }
  return 'unrelated';
}

/** "Eight million" for 8.4 million: the same to the digits that are told. */
function isRounded(page: number, hedge: Hedge, claim: number): boolean {
  if (hedge === 'over' || hedge === 'under' || digitsOf(page) >= digitsOf(claim)) return false;
  const unit = 10 ** (Math.floor(Math.log10(page)) - digitsOf(page) + 1);
  return Math.round(claim / unit) * unit === page;
}

/** Digits of a figure that are told: two of 8.4 million. */
const digitsOf = (value: number): number => String(Math.round(value)).replace(/0+$/, '').length;

/**
 * "Roughly $870 million" for 800 million euros: a sum that is told with a hedge, as one is that was converted. A bare sum in another currency is
 * another figure, and so is the same figure in another currency. The rates are of the years 2022 to 2024, and a little beside, as rates move: so much is left open and not called the same.
 */
function isConverted(
  { amount, hedge, currency }: Money,
  detail: Extract<Detail, { kind: 'money' }>,
): boolean {
  const [page, claim] = [PER_EURO[currency], PER_EURO[detail.currency]];
  if (hedge === 'exact' || amount === detail.amount || page === undefined || claim === undefined)
    return false;
  const converted = (amount / page) * claim;
  return converted >= detail.amount * (1 - RATES_MOVE) && converted <= detail.amount * (1 + RATES_MOVE);
}
const PER_EURO = wordTable<number>({ EUR: 1, USD: 1.07, GBP: 0.86, RSD: 117 });
const RATES_MOVE = 0.06;

const ANNIVERSARY = 'anniversary';
/** What follows a count of people: who they are, or what they did. */
const PEOPLE =
  'people marchers demonstrators citizens persons participants supporters fans protesters nationalists men women youths locals residents belgraders patriots admirers sympathisers activists turned marched gathered walked came joined attended showed rallied paraded took went';
/** "Two hundred thousand, says the organiser": a count of people with nothing named. */
const LEAST_BARE = 30;

function sameUnit(a: string, b: string): boolean {
  const counted = b.split(/\s+/).map((word) => stem(word.toLowerCase()));
  return a !== '' && a.split(' ').some((word) => counted.includes(stem(word)));
}

function sameValue(page: number, pageHedge: Hedge, claim: number, claimHedge: Hedge): boolean {
  const [low, high] = intervalOf(page, pageHedge);
  const [claimLow, claimHigh] = intervalOf(claim, claimHedge);
  return low <= claimHigh && claimLow <= high;
}

function intervalOf(value: number, hedge: Hedge): [number, number] {
  switch (hedge) {
    case 'exact':
      return [value * (1 - EXACT), value * (1 + EXACT)];
    case 'about':
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case 'over':
      return [value, value * 1.25];
    case 'under':
      return [value * 0.8, value * 0.999];
  }
}

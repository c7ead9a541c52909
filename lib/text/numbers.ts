/** Numbers in digits and in words, and the hedges around them ("nearly", "more than", "or so"). */
import type { Found, Hedge } from './quantity.ts';
import { type Token, wordAt } from './tokens.ts';
import { wordTable } from './word-table.ts';

const UNTIL_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERED = [
  ...UNTIL_TWENTY.map((word, value) => [word, value] as const),
  ...TENS.map((word, tens) => [word, 10 * tens + 20] as const),
];
export const UNITS = wordTable<number>(Object.fromEntries(NUMBERED));
export const ORDINALS = wordTable<number>({
  ...Object.fromEntries(NUMBERED.map(([word, value]) => [`${word.replace(/y$/, 'ie')}th`, value])),
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  hundredth: 100,
});
export const SCALES = wordTable<number>({
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  m: 1e6,
  mio: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
});

/** Signs and names of currencies, as ISO 4217 codes. */
export const CURRENCIES = wordTable<string>({
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  rouble: 'RUB',
  roubles: 'RUB',
  ruble: 'RUB',
  rubles: 'RUB',
  dinar: 'RSD',
  dinars: 'RSD',
  hryvnia: 'UAH',
  hryvnias: 'UAH',
  '₴': 'UAH',
  '₽': 'RUB',
  '₹': 'INR',
  rupee: 'INR',
  rupees: 'INR',
  '¥': 'JPY',
  yen: 'JPY',
  yuan: 'CNY',
  franc: 'CHF',
  francs: 'CHF',
  zloty: 'PLN',
  lira: 'TRY',
});

const HEDGES = wordTable<Hedge>({
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  approx: 'about',
  estimated: 'about',
  almost: 'under',
  nearly: 'under',
  under: 'under',
  below: 'under',
  close: 'about',
  over: 'over',
  exceeding: 'over',
  above: 'over',
  least: 'over',
  barely: 'about',
  just: 'about',
  nigh: 'under',
  well: 'over',
  'more than': 'over',
  'longer than': 'over',
  'greater than': 'over',
  'at least': 'over',
  'less than': 'under',
  'fewer than': 'under',
  'up to': 'under',
  'close to': 'about',
  'just over': 'about',
  'little over': 'about',
  'just under': 'about',
  'little under': 'about',
});

export interface Figure extends Found {
  value: number;
  ordinal: boolean;
}

/** A number in digits or in words that begins at a token: "2.5", "2,000", "two and a half", "one hundred and five", "80th", "0.8 billion". */
export function figureAt(tokens: readonly Token[], at: number): Figure | null {
  return fractionAt(tokens, at) ?? plainFigureAt(tokens, at);
}

/** "Half a million", "a quarter of a million": a fraction of a scale. */
function fractionAt(tokens: readonly Token[], at: number): Figure | null {
  const article = /^an?$/.test(wordAt(tokens, at)) ? at + 1 : at;
  const part = FRACTIONS[wordAt(tokens, article)];
  if (part === undefined) return null;
  let last = article + 1;
  if (wordAt(tokens, last) === 'of') last++;
  if (/^an?$/.test(wordAt(tokens, last))) last++;
  const scale = SCALES[wordAt(tokens, last)];
  return scale !== undefined && wordAt(tokens, last).length > 2
    ? { first: at, last, value: part * scale, ordinal: false }
    : null;
}
const FRACTIONS = wordTable<number>({ half: 0.5, quarter: 0.25 });

function plainFigureAt(tokens: readonly Token[], at: number): Figure | null {
  const digits = /^\d/.test(wordAt(tokens, at));
  let value: number;
  let last = at;
  let ordinal = false;
  if (digits) {
    const next = wordAt(tokens, at + 1);
    const parsed = parseDigits(
      wordAt(tokens, at),
      SCALES[next] !== undefined || /^(%|percent)/.test(next + wordAt(tokens, at + 2)),
    );
    if (parsed === null) return null;
    value = parsed;
    if (/^(st|nd|rd|th)$/.test(wordAt(tokens, at + 1)) && adjacent(tokens, at)) {
      ordinal = true;
      last++;
    }
  } else {
    const words = wordsAt(tokens, at);
    if (!words) return null;
    ({ value, last, ordinal } = words);
  }
  const scale = SCALES[wordAt(tokens, last + 1)];
  const scaleWord = wordAt(tokens, last + 1);
  if (
    scale !== undefined &&
    !ordinal &&
    (scaleWord.length > 2 ||
      adjacent(tokens, last) ||
      /n$/.test(scaleWord) ||
      // "5 m" is metres where it is no sum.
      CURRENCIES[wordAt(tokens, at - 1)] ||
      CURRENCIES[wordAt(tokens, last + 2)])
  ) {
    value *= scale;
    last++;
  }
  // "two and a half", "2 1/2": a fraction that belongs to the number before it.
  const half = halfAt(tokens, last + 1);
  if (half && !ordinal) {
    value += half.value * (scale !== undefined && half.scaled ? scale : 1);
    last = half.last;
    const after = SCALES[wordAt(tokens, last + 1)];
    if (after !== undefined && scale === undefined && wordAt(tokens, last + 1).length > 2) {
      value *= after;
      last++;
    }
  }
  return { first: at, last, value, ordinal };
}

/** Whether nothing stands between a token and the next. */
export const adjacent = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.end === tokens[at + 1]?.start;

function parseDigits(word: string, isScaled: boolean): number | null {
  // "2,000" and "1.200.000" group by threes; "8.4" and "8,4" are decimals, and so is "1.250" of billions. Cents follow "1,234".
  if (/^[1-9]\d{0,2}([.,]\d{3})+$/.test(word) && !(isScaled && /^\d+\.\d+$/.test(word)))
    return Number(word.replace(/[.,]/g, ''));
  const value = Number(word.replace(/,(?=\d{3}[,.])/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** The number in words that begins at a token ("two and a half", "twenty-first"), or null. */
export function wordsAt(tokens: readonly Token[], at: number): Figure | null {
  let value = 0;
  let last = at - 1;
  let ordinal = false;
  for (let i = at; i < tokens.length; i++) {
    const word = wordAt(tokens, i);
    const unit = UNITS[word];
    const nth = ORDINALS[word];
    if (i > at && tokens[i]!.afterBreak) break;
    // "Fifty-fifty" is no hundred.
    if (unit !== undefined && (last < at || value % (unit < 10 ? 10 : 100) === 0)) value += unit;
    else if (nth !== undefined && last >= at && value >= 20) {
      value += nth;
      ordinal = true;
    } else if (nth !== undefined && last < at) {
      value = nth;
      ordinal = true;
    } else if (word === 'hundred' && last >= at) value *= 100;
    else if (word === 'and' && last >= at && value >= 100 && UNITS[wordAt(tokens, i + 1)] !== undefined)
      continue;
    else break;
    last = i;
    if (ordinal) break;
  }
  if (last < at) return null;
  const tenth = UNITS[wordAt(tokens, last + 2)];
  if (wordAt(tokens, last + 1) === 'point' && tenth !== undefined && tenth < 10) {
    value += tenth / 10;
    last += 2;
  }
  return { first: at, last, value, ordinal };
}

function halfAt(
  tokens: readonly Token[],
  at: number,
): { value: number; last: number; scaled: boolean } | null {
  const [a, b, c] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  if (a === 'and' && b === 'a' && c === 'half') return { value: 0.5, last: at + 2, scaled: true };
  if (a === 'and' && b === 'half') return { value: 0.5, last: at + 1, scaled: true };
  if (a === '1' && b === '2' && tokens[at + 1]!.start === tokens[at]!.end + 1)
    return { value: 0.5, last: at + 1, scaled: false };
  if (/^0\.\d+$/.test(a) && tokens[at]!.end - tokens[at]!.start === 1)
    return { value: Number(a), last: at, scaled: false };
  return null;
}

/** The hedge in the two words before a figure: "more than", "at least", "up to", "nearly". */
export function hedgeBefore(tokens: readonly Token[], at: number): { hedge: Hedge; first: number } {
  const one = wordAt(tokens, at - 1);
  const two = wordAt(tokens, at - 2);
  // "More then two years" is a common slip.
  const hedgeOfTwo = HEDGES[`${two} ${one === 'then' ? 'than' : one}`];
  if (hedgeOfTwo) {
    // "No more than" is at most, and denies nothing.
    const isTurned = /^th/.test(one) && /^not?$/.test(wordAt(tokens, at - 3));
    return isTurned
      ? { hedge: hedgeOfTwo === 'over' ? 'under' : 'over', first: at - 3 }
      : { hedge: hedgeOfTwo, first: at - 2 };
  }
  const hedge = HEDGES[one];
  return hedge ? { hedge, first: at - 1 } : { hedge: 'exact', first: at };
}

/** "or so", "or more" after a figure. */
export function hedgeAfter(tokens: readonly Token[], last: number): Hedge | null {
  const after = `${wordAt(tokens, last + 1)} ${wordAt(tokens, last + 2)}`;
  return after === 'or so' ? 'about' : after === 'or more' ? 'over' : null;
}

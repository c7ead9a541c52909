/** The kinds of quantity, as values: what quantities.ts finds and lib/compare compares. */

export type Hedge = 'about' | 'over' | 'under' | 'exact';

/** Where something was found: first and last token, inclusive. */
export interface Found {
  /** First and last token, inclusive. */
  first: number;
  last: number;
}
/** A length of time, as the interval of months that a careful reader would call the same. */
export interface Duration extends Found {
  kind: 'duration';
  minMonths: number;
  maxMonths: number;
}
export interface Money extends Found {
  kind: 'money';
  amount: number;
  currency: string;
  hedge: Hedge;
  /** The upper bound of a range ("800 to 900 million"); `amount` is the lower. */
  upTo?: number;
}
export interface Count extends Found {
  kind: 'number';
  value: number;
  /** The word that is counted ("anniversary", "percent", "packages"), folded; empty when the figure stands alone. */
  unit: string;
  hedge: Hedge;
  /** The upper bound of a magnitude ("thousands"); `value` is the lower. */
  upTo?: number;
}
/** A day, a month or a year. `from` and `to` are ISO dates, inclusive; a day without a year has both in the year that is likeliest. */
export interface DateSpan extends Found {
  kind: 'date';
  from: string;
  to: string;
  /** The year was not in the text but taken from the page's date. */
  yearAssumed: boolean;
  /** Said as "today" or "on Sunday". */
  relative: boolean;
}
export type Quantity = Duration | Money | Count | DateSpan;

/** The Data Commons feed: `dataFeedElement[].item[]`, with null in every place where something should be. */
import { readClaimReview } from './claim-review.ts';
import { type Item, leftOut } from './found.ts';
import { own } from './values.ts';

/** Whether a parsed file is such a feed. */
export const isDataFeed = (data: unknown): boolean => Array.isArray(own(data, 'dataFeedElement'));

/** Lists in lists are followed so far down; what lies deeper is no review. */
const LEVELS = 6;

/** Reads a feed, one item for every review, and one for every element that holds none. */
export function* readDataFeed(data: unknown, lastDay: string): Generator<Item> {
  const elements = own(data, 'dataFeedElement');
  const around = { lastDay, resolve: (value: unknown) => value };
  for (const element of Array.isArray(elements) ? elements : []) {
    // Some feeds leave the wrapper out.
    const item = own(element, 'item') ?? (own(element, '@type') === 'ClaimReview' ? element : undefined);
    if (item === undefined || item === null) {
      yield leftOut('empty');
      continue;
    }
    const reviews = [item].flat(LEVELS);
    if (reviews.length === 0) yield leftOut('empty');
    for (const review of reviews) yield readClaimReview(review, around);
  }
}

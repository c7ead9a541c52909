/** A saved answer of Google's Fact Check Tools, `claims:search`. The service itself is never asked. */
import { MAX_NAME, MAX_TEXT } from '../format/limits.ts';
import { FIRST_DAY, publisherOf, put } from './claim-review.ts';
import { type FoundReview, type Item, leftOut } from './found.ts';
import { isObject, languageIn, Notes, own, textIn } from './values.ts';

/** Whether a parsed file is such an answer. */
export function isClaimSearch(data: unknown): boolean {
  const claims = own(data, 'claims');
  return Array.isArray(claims) && claims.some((claim) => own(claim, 'claimReview') !== undefined);
}

/** Reads an answer, one item for every review, and one for every claim without any. */
export function* readClaimSearch(data: unknown, lastDay: string): Generator<Item> {
  const claims = own(data, 'claims');
  for (const claim of Array.isArray(claims) ? claims : []) {
    const reviews = own(claim, 'claimReview');
    if (!isObject(claim) || !Array.isArray(reviews) || reviews.length === 0) yield leftOut('empty');
    else for (const review of reviews) yield readReview(claim, review, lastDay);
  }
}

function readReview(claim: unknown, value: unknown, lastDay: string): Item {
  if (value === null) return leftOut('empty');
  if (!isObject(value)) return leftOut('not-a-review');
  const text = textIn(own(claim, 'text'));
  if (text === undefined) return leftOut('no-claim');
  if (text.length > MAX_TEXT) return leftOut('too-long');
  const notes = new Notes();
  const url = notes.address(own(value, 'url'));
  const by = own(value, 'publisher');
  const publisher = publisherOf([by, own(by, 'site')], url, notes);
  if (publisher === undefined) return leftOut('no-publisher');
  const review: FoundReview = { claim: text, publisher };
  put(review, 'claimant', notes.short(own(claim, 'claimant'), MAX_NAME));
  put(review, 'claimDate', notes.day(own(claim, 'claimDate'), '1000-01-01', lastDay));
  put(review, 'headline', notes.short(own(value, 'title'), MAX_NAME));
  put(review, 'url', url);
  put(review, 'date', notes.day(own(value, 'reviewDate'), FIRST_DAY, lastDay));
  put(review, 'language', languageIn(own(value, 'languageCode')));
  const rating = notes.short(own(value, 'textualRating'), MAX_NAME);
  put(review, 'rating', rating === undefined ? undefined : { alternateName: rating });
  return { kind: 'review', review, notes: notes.found };
}

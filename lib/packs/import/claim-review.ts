/** One schema.org ClaimReview, as publishers write it, read into plain values. */
import { MAX_NAME, MAX_TEXT } from '../format/limits.ts';
import { type FoundReview, type Item, leftOut } from './found.ts';
import { first, isObject, type JsonObject, languageIn, Notes, numberIn, own, textIn } from './values.ts';

/** The first day of the web; no review of a claim on it is older. */
export const FIRST_DAY = '1990-01-01';
const LONG_AGO = '1000-01-01';

/** What reading a node needs to know of what is around it. */
export interface Around {
  /** The last day, ISO 8601, that a date may name: tomorrow, as clocks and time zones differ. */
  lastDay: string;
  /** A node that is only named by its `@id`, in full. */
  resolve(value: unknown): unknown;
}

/** Whether a node's type is one, with or without the vocabulary's address before it. */
export function hasType(node: JsonObject, type: string): boolean {
  const types = [own(node, '@type') ?? own(node, 'type')].flat();
  return types.some((one) => typeof one === 'string' && one.replace(/^.*[/:#]/, '') === type);
}

/** Reads a value that should be a ClaimReview. */
export function readClaimReview(value: unknown, around: Around): Item {
  if (value === null || value === undefined) return leftOut('empty');
  if (!isObject(value)) return leftOut('not-a-review');
  if (Object.keys(value).length === 0) return leftOut('empty');
  if (!hasType(value, 'ClaimReview')) return leftOut('not-a-review');
  const at = (node: unknown, key: string): unknown => around.resolve(first(own(node, key)));
  const notes = new Notes();
  const claim = at(value, 'itemReviewed');
  const statement =
    textIn(own(value, 'claimReviewed')) ?? textIn(own(claim, 'text')) ?? textIn(own(claim, 'name'));
  if (statement === undefined) return leftOut('no-claim');
  if (statement.length > MAX_TEXT) return leftOut('too-long');
  const url = notes.address(own(value, 'url'));
  const publisher = publisherOf(
    [at(value, 'author'), at(value, 'publisher'), at(value, 'sdPublisher')],
    url,
    notes,
  );
  if (publisher === undefined) return leftOut('no-publisher');
  const review: FoundReview = { claim: statement, publisher };
  put(review, 'claimant', nameOf(at(claim, 'author'), notes));
  put(review, 'claimDate', notes.day(own(claim, 'datePublished'), LONG_AGO, around.lastDay));
  put(review, 'firstAppearance', addressOf(at(claim, 'firstAppearance') ?? at(claim, 'appearance'), notes));
  put(review, 'headline', notes.short(own(value, 'headline') ?? own(value, 'name'), MAX_NAME));
  put(review, 'url', url);
  put(review, 'date', notes.day(own(value, 'datePublished'), FIRST_DAY, around.lastDay));
  put(review, 'language', languageIn(own(value, 'inLanguage')));
  put(review, 'licence', notes.short(licenceIn(own(value, 'sdLicense') ?? own(value, 'license')), MAX_NAME));
  put(review, 'rating', ratingOf(at(value, 'reviewRating'), notes));
  return { kind: 'review', review, notes: notes.found };
}

/** A field is there or not; never there and undefined. */
export function put<T, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) into[key] = value;
}

/** The name of the first that has one, else the host of the review's address. */
export function publisherOf(
  candidates: readonly unknown[],
  url: string | undefined,
  notes: Notes,
): string | undefined {
  for (const one of candidates) {
    const name = nameOf(one, notes);
    if (name !== undefined) return name;
  }
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
}

/** The name of a person or an organisation, given as a node or as a text; an address is no name. */
function nameOf(value: unknown, notes: Notes): string | undefined {
  const one = first(value);
  const name = notes.short(isObject(one) ? (own(one, 'name') ?? own(one, 'alternateName')) : one, MAX_NAME);
  return name !== undefined && /^https?:\/\//i.test(name) ? undefined : name;
}

/** An appearance is a node or an address; where it is neither, nothing was refused. */
function addressOf(value: unknown, notes: Notes): string | undefined {
  const address = isObject(value) ? (own(value, 'url') ?? own(value, '@id')) : value;
  return textIn(address) === undefined ? undefined : notes.address(address);
}

const licenceIn = (value: unknown): unknown => {
  const one = first(value);
  return isObject(one) ? (own(one, 'url') ?? own(one, '@id') ?? own(one, 'name')) : one;
};

function ratingOf(value: unknown, notes: Notes): FoundReview['rating'] {
  if (!isObject(value)) {
    const text = notes.short(value, MAX_NAME);
    return text === undefined ? undefined : { alternateName: text };
  }
  const rating: NonNullable<FoundReview['rating']> = {};
  const figure = numberIn(own(value, 'ratingValue'));
  // Some put the words where the figure belongs.
  const words = figure === undefined ? own(value, 'ratingValue') : undefined;
  put(
    rating,
    'alternateName',
    notes.short(own(value, 'alternateName') ?? own(value, 'name') ?? words, MAX_NAME),
  );
  put(rating, 'ratingValue', figure);
  put(rating, 'bestRating', numberIn(own(value, 'bestRating')));
  put(rating, 'worstRating', numberIn(own(value, 'worstRating')));
  put(rating, 'ratingExplanation', notes.short(own(value, 'ratingExplanation'), MAX_TEXT));
  return Object.keys(rating).length === 0 ? undefined : rating;
}

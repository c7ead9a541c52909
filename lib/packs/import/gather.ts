/** From single reviews to a pack's content: reviews of one claim come together, and documents become sources. */
import type { ClaimId, SourceId } from '../../claims/types.ts';
import { fold } from '../../text/fold.ts';
import { breathe, SLICE } from '../file/progress.ts';
import type { ReadOptions } from '../file/read.ts';
import type { PackContent } from '../file/seal.ts';
import { MAX_CLAIMS, MAX_REPORTS, MAX_SOURCES } from '../format/limits.ts';
import type { PackClaim, PackSource, Review } from '../format/schema.ts';
import { put } from './claim-review.ts';
import type { FoundReview, Item, LeftOutReason, Note, Tally } from './found.ts';
import { freshId } from './ids.ts';

export interface Gathered {
  content: PackContent;
  tally: Tally;
}

/**
 * Gathers the items of a file. Two reviews are of one claim when they state it in the same words: case, accents, punctuation and white space
 * aside. Two claims of different words are never called one, however near: that is for a reader to see.
 */
export async function gather(items: Iterable<Item>, reading: ReadOptions): Promise<Gathered> {
  const claims = new Map<string, PackClaim>();
  const sources = new Map<string, PackSource>();
  const ids = new Set<string>();
  const tally: Tally = { items: 0, kept: 0, leftOut: {}, notes: {} };
  for (const item of items) {
    tally.items++;
    const reason = item.kind === 'review' ? add(item.review) : item.reason;
    if (reason !== null) tally.leftOut[reason] = (tally.leftOut[reason] ?? 0) + 1;
    else {
      tally.kept++;
      if (item.kind === 'review') for (const note of item.notes) count(tally.notes, note);
    }
    // How many there will be is not known before the last.
    if (tally.items % (2 * SLICE) === 0) await breathe(reading, tally.items, Number.NaN);
  }

  function add(review: FoundReview): LeftOutReason | null {
    const key = sameWords(review.claim);
    if (key === '') return 'no-claim';
    const known = claims.get(key);
    if (!known && claims.size >= MAX_CLAIMS) return 'too-many';
    if (sources.size >= MAX_SOURCES) return 'too-many';
    if (known && known.review.length >= MAX_REPORTS) return 'too-many';
    const document = review.url ?? JSON.stringify([review.publisher, review.headline, review.date]);
    const source = sources.get(document) ?? sourceOf(review, ids);
    if (known?.review.some(({ citation }) => citation === source.identifier)) return 'repeated';
    sources.set(document, source);
    const claim = known ?? claimOf(review, ids);
    claims.set(key, claim);
    put(claim, 'author', claim.author ?? review.claimant);
    put(claim, 'datePublished', claim.datePublished ?? review.claimDate);
    put(claim, 'firstAppearance', claim.firstAppearance ?? review.firstAppearance);
    const entry: Review = { citation: source.identifier };
    put(entry, 'reviewRating', review.rating);
    claim.review.push(entry);
    return null;
  }

  return { content: { stories: [], sources: [...sources.values()], claims: [...claims.values()] }, tally };
}

function count(counts: Partial<Record<Note, number>>, note: Note): void {
  counts[note] = (counts[note] ?? 0) + 1;
}

/** The words of a claim, as they are compared: letters and figures, and the signs that change a figure. */
const sameWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%]+/gu, ' ')
    .trim();

function sourceOf(review: FoundReview, ids: Set<string>): PackSource {
  const source: PackSource = {
    identifier: freshId(review.publisher, review.url ?? `${review.headline} ${review.date}`, ids) as SourceId,
    publisher: review.publisher,
    inLanguage: review.language ?? 'und',
    origins: [review.publisher],
  };
  put(source, 'headline', review.headline);
  put(source, 'url', review.url);
  put(source, 'datePublished', review.date);
  put(source, 'sdLicense', review.licence);
  return source;
}

const claimOf = ({ claim }: FoundReview, ids: Set<string>): PackClaim => ({
  identifier: freshId(claim, sameWords(claim), ids) as ClaimId,
  text: claim,
  phrasings: [],
  details: [],
  appearance: [],
  review: [],
});

/**
 * The index of statements: claims by the hundred thousand that have little more than their wording. A file of sections as lib/index/format.ts
 * tells, with the letters `SLST`; opening it makes views and reads nothing.
 *
 * A *wording* is one text of a claim; its *record* is the list of its distinct keys (keys.ts) in the order of the text, at most
 * {@link MOST_KEYS}. Wordings of fewer than {@link LEAST_KEYS} keys have no record. Keys are numbered from the rarest in this file to the commonest
 * (ties by ascending hash); records from the lightest to the weightiest (ties by the order of their wordings). The *code* of a key is its
 * number modulo 65,536.
 *
 * | id | section | bytes an element | what |
 * |---|---|---|---|
 * | 1 | counts | 4 | keys, records, wordings, claims |
 * | 2 | keyHashes | 4 | FNV-1a of each key's UTF-16 units, ascending |
 * | 3 | keyNumbers | 4 | the number of the key with each of these hashes |
 * | 4 | keyWeights | 1 | by number: sixteenths of log-odds (keys.ts) |
 * | 5 | postingStarts | 4 | by number, and one more: where the key's postings begin, in postings |
 * | 6 | postings | 4 | two elements each, see below; within a key by ascending record |
 * | 7 | recordStarts | 4 | by record, and one more: where it begins in codes |
 * | 8 | codes | 2 | of each record the sum of its keys' weights, then their codes |
 * | 9 | recordWordings | 4 | the wording of each record |
 * | 10 | lighter | 4 | element n: how many records weigh less than {@link STEP} × (n + 1) |
 * | 11 | otherClasses | 4 | one element a posting, see below |
 * | 12 | claimWordings | 4 | by claim, and one more: its first wording; empty where every claim has just one |
 *
 * A record is posted under its rarest keys: under every key before which, from the rarest on, keys of at most 1 - {@link LEAST_SHARE} of its
 * weight stand. A sentence that has LEAST_SHARE of the weight has one of them, and it is found under the rarest that it has. A
 * posting: record (25 bits), need of four (3 bits), need of eight (4 bits); four classes (8 bits each). Four more classes are its element of
 * otherClasses, because few postings come so far. The classes are those of the (up to eight) weightiest keys behind this one, the weightiest first,
 * 0 for none; so many of the first four and of all must stand in a sentence that has enough of the record and none of its rarer keys. With five classes five times as many records had to be
 * looked up.
 */
import type { FileKind } from '../index/format.ts';

export const STATEMENTS: FileKind = { magic: 'SLST', version: 1 };

export const SECTION = {
  counts: 1,
  keyHashes: 2,
  keyNumbers: 3,
  keyWeights: 4,
  postingStarts: 5,
  postings: 6,
  recordStarts: 7,
  codes: 8,
  recordWordings: 9,
  lighter: 10,
  otherClasses: 11,
  claimWordings: 12,
} as const;

/**
 * Share of a wording's weight that a sentence must have to be looked at. What has less is hardly ever accepted by decide.ts: of 552 right marks (debates with
 * their 19,250 claims, the corpus with the bundled claims and their phrasings), 308 of them sure, ten lie between 0.65 and 0.72, three of them sure, and
 * nine more, two of them sure, up to 0.75; and the postings that a page reads become two fifths fewer from 0.65 to 0.72.
 */
export const LEAST_SHARE = 0.72;
/** Fewer keys say nothing that a page would not say by chance. */
export const LEAST_KEYS = 3;
export const MOST_KEYS = 64;
/** Different keys a file can hold: with a place in a window each is one number of 31 bits. */
export const MOST_NUMBERED = 2 ** 24;
/** Records a file can hold. */
export const MOST_RECORDS = 2 ** 25;
export const STEP = 16;
/** Keys behind the posted one whose classes a posting carries. */
export const CLASSES = 8;
/** Elements of a posting. */
export const POSTING = 2;

/** Weight that a sentence must have of a record. */
export const neededOf = (weight: number): number => Math.ceil(weight * LEAST_SHARE);

/**
 * The element of `lighter` that counts all records of which so much weight can be enough: weight / LEAST_SHARE / STEP in whole numbers, as dividing
 * others costs as much as reading three postings.
 */
export const stepFor = (weight: number): number => ((25 * weight) / 288) | 0;

/** Class of a key: 1 to 255. */
export const classOf = (key: number): number => Math.imul(key + 1, 0x9e3779b1) >>> 24 || 1;

export const CODES = 0x10000;

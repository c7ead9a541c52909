/** Opens an index of statements: views on its sections, nothing is read or copied. The file is described in format.ts. */
import { decodeSections, IndexFormatError, type Numbers } from '../index/format.ts';
import {
  LEAST_KEYS,
  MOST_KEYS,
  MOST_NUMBERED,
  MOST_RECORDS,
  POSTING,
  SECTION,
  STATEMENTS,
  STEP,
} from './format.ts';

/** An open index; every array is a section of format.ts. */
export interface Statements {
  keys: number;
  records: number;
  wordings: number;
  claims: number;
  keyHashes: Uint32Array;
  keyNumbers: Uint32Array;
  keyWeights: Uint8Array;
  postingStarts: Uint32Array;
  postings: Uint32Array;
  otherClasses: Uint32Array;
  recordStarts: Uint32Array;
  codes: Uint16Array;
  recordWordings: Uint32Array;
  lighter: Uint32Array;
  claimWordings: Uint32Array;
}

const KINDS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/**
 * Opens a file that {@link verifyStatements} has passed once. Checks magic, version and sizes only; under a millisecond for any size.
 *
 * @throws {IndexFormatError} for a file that is cut off, foreign or of another version
 */
export function openStatements(bytes: ArrayBuffer): Statements {
  return viewsOf(bytes, false);
}

function viewsOf(bytes: ArrayBuffer, thorough: boolean): Statements {
  const sections = decodeSections(bytes, thorough, STATEMENTS);
  const view = <Width extends 1 | 2 | 4>(
    name: keyof typeof SECTION,
    width: Width,
  ): InstanceType<(typeof KINDS)[Width]> => {
    const numbers: Numbers = sections.numbers(SECTION[name]);
    if (numbers.BYTES_PER_ELEMENT !== width)
      throw new IndexFormatError(
        `section ${name} has ${numbers.BYTES_PER_ELEMENT} bytes an element, expected ${width}`,
      );
    return numbers as InstanceType<(typeof KINDS)[Width]>;
  };
  const counts = view('counts', 4);
  if (counts.length !== 4)
    throw new IndexFormatError(`section counts has ${counts.length} elements, expected 4`);
  const [keys, records, wordings, claims] = counts as unknown as [number, number, number, number];
  const statements: Statements = {
    keys,
    records,
    wordings,
    claims,
    keyHashes: view('keyHashes', 4),
    keyNumbers: view('keyNumbers', 4),
    keyWeights: view('keyWeights', 1),
    postingStarts: view('postingStarts', 4),
    postings: view('postings', 4),
    otherClasses: view('otherClasses', 4),
    recordStarts: view('recordStarts', 4),
    codes: view('codes', 2),
    recordWordings: view('recordWordings', 4),
    lighter: view('lighter', 4),
    claimWordings: view('claimWordings', 4),
  };
  const lengths: Partial<Record<keyof Statements, number>> = {
    keyHashes: keys,
    keyNumbers: keys,
    keyWeights: keys,
    postingStarts: keys + 1,
    recordStarts: records + 1,
    recordWordings: records,
  };
  for (const [name, expected] of Object.entries(lengths)) {
    const { length } = statements[name as keyof Statements] as Numbers;
    if (length !== expected)
      throw new IndexFormatError(`section ${name} has ${length} elements, expected ${expected}`);
  }
  if (statements.postings.length !== POSTING * statements.otherClasses.length)
    throw new IndexFormatError('sections postings and otherClasses are not of one length');
  const perClaim = statements.claimWordings.length;
  if (perClaim === 0 ? claims !== wordings : perClaim !== claims + 1)
    throw new IndexFormatError(`section claimWordings has ${perClaim} elements for ${claims} claims`);
  return statements;
}

/**
 * Checks all of a file, once, when it is installed: its checksum, and that every number in it points to where it may, so that no search runs
 * astray. Linear: a few milliseconds a megabyte.
 *
 * @throws {IndexFormatError} saying what is wrong
 */
export function verifyStatements(bytes: ArrayBuffer): void {
  const statements = viewsOf(bytes, true);
  const { keys, records, wordings, postings, recordStarts, codes } = statements;
  const expect = (holds: boolean, what: string): void => {
    if (!holds) throw new IndexFormatError(`the index is damaged: ${what}`);
  };
  expect(keys <= MOST_NUMBERED, 'too many keys');
  expect(records <= MOST_RECORDS, 'too many records');
  for (let at = 1; at < keys; at++)
    expect(statements.keyHashes[at]! > statements.keyHashes[at - 1]!, 'hashes are not in order');
  expect(isPermutation(statements.keyNumbers), 'keys are not numbered');
  expectSteps(statements.postingStarts, postings.length / POSTING, 'postings', expect);
  expectSteps(statements.recordStarts, statements.codes.length, 'records', expect);
  if (statements.claimWordings.length > 0)
    expectSteps(statements.claimWordings, wordings, 'wordings', expect);
  for (let key = 0; key < keys; key++) {
    let last = -1;
    for (let at = statements.postingStarts[key]!; at < statements.postingStarts[key + 1]!; at++) {
      const record = postings[POSTING * at]! >>> 7;
      expect(record > last && record < records, 'a posting names no record, or out of order');
      last = record;
    }
  }
  const weightOf = (record: number): number => codes[recordStarts[record]!]!;
  for (let record = 0; record < records; record++) {
    const size = recordStarts[record + 1]! - recordStarts[record]! - 1;
    expect(size >= LEAST_KEYS && size <= MOST_KEYS, 'a record is too short or too long');
    expect(record === 0 || weightOf(record) >= weightOf(record - 1), 'records are not in order');
    expect(statements.recordWordings[record]! < wordings, 'a record names no wording');
  }
  const heaviest = records === 0 ? 0 : weightOf(records - 1);
  expect(statements.lighter.length === Math.floor(heaviest / STEP) + 1, 'steps of weight are missing');
  let below = 0;
  for (const [step, count] of statements.lighter.entries()) {
    while (below < records && weightOf(below) < STEP * (step + 1)) below++;
    expect(count === below, 'steps of weight are wrong');
  }
}

function isPermutation(numbers: Uint32Array): boolean {
  const seen = new Uint8Array(numbers.length);
  for (const number of numbers) {
    if (number >= numbers.length || seen[number] === 1) return false;
    seen[number] = 1;
  }
  return true;
}

/** Starts of stretches: from 0 up to the length of what they lie in, never back. */
function expectSteps(
  starts: Uint32Array,
  length: number,
  what: string,
  expect: (holds: boolean, what: string) => void,
): void {
  expect(starts[0] === 0 && starts[starts.length - 1] === length, `${what} do not fill their section`);
  for (let at = 1; at < starts.length; at++)
    expect(starts[at]! >= starts[at - 1]!, `${what} are out of order`);
}

/** Guesses before the search halves: hashes are spread evenly, unless someone chose them. */
const GUESSES = 6;

/** Number of the key with a hash, -1 where the index has none. Interpolation search. */
export function keyNumber({ keyHashes, keyNumbers, keys }: Statements, signed: number): number {
  const hash = signed >>> 0;
  let low = 0;
  let high = keys - 1;
  for (let step = 0; low <= high; step++) {
    const from = keyHashes[low]!;
    const to = keyHashes[high]!;
    if (hash < from || hash > to) return -1;
    const share = step < GUESSES && to > from ? (hash - from) / (to - from) : 0.5;
    const at = low + Math.floor(share * (high - low));
    const found = keyHashes[at]!;
    if (found === hash) return keyNumbers[at]!;
    if (found < hash) low = at + 1;
    else high = at - 1;
  }
  return -1;
}

/** The claim and the number of its wording that a wording of the file is. */
export function wordingAt({ claimWordings }: Statements, at: number): { claim: number; wording: number } {
  if (claimWordings.length === 0) return { claim: at, wording: 0 };
  let low = 0;
  let high = claimWordings.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (claimWordings[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { claim: low, wording: at - claimWordings[low]! };
}

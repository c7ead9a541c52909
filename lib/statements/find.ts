/**
 * Finds the wordings that a sentence may state: filter, check, align. Numbers in, numbers out; what is found is compared in words by decide.ts.
 *
 * Algorithm. A sentence states a wording when it has {@link LEAST_SHARE} of its weight. Prefix filtering (R. J. Bayardo, Y. Ma and R. Srikant 2007)
 * with the positional bound of C. Xiao and others (2008), by weight: take the sentence's keys from the rarest on; under each look only for
 * records of which it is the rarest key that the sentence has. Such a record can have no more of the sentence than stands behind that key, so
 * that the list, which goes from light records to weighty ones, is left early, the sooner the commoner the key. A posting carries the classes of
 * eight more keys and how many of them must be there; what passes is checked against its record, what has enough is aligned.
 *
 * Nothing that has enough is lost: every step leaves out only what cannot have it. (Keys whose numbers share their last 16 bits are
 * one for the check; that adds and never loses, and decide.ts sees the words.)
 *
 * Cost at 100,000 claims of world news: some 300 postings of eight bytes read one after another, ten records looked up and less than
 * one aligned a sentence. When not to use it: for claims in other words; less than six tenths of the words is no candidate here.
 */
import { CODES, classOf, LEAST_KEYS, LEAST_SHARE, neededOf, POSTING, STEP } from './format.ts';
import { STEPS } from './keys.ts';
import { keyNumber, type Statements } from './open.ts';
import { MOST_WORDS, scan, starts } from './scan.ts';
import { createSpellings } from './spellings.ts';

/** A wording that a sentence has enough of. Offsets in UTF-16 units of the sentence. */
export interface Found {
  record: number;
  /** Share of the wording's weight that the sentence has, LEAST_SHARE to 1. */
  share: number;
  /** Share of the shared keys, the first apart, that stand behind the one before them in both. */
  ordered: number;
  /** Weight of what is shared as a share of all that stands between the first and the last of it. */
  density: number;
  /** Weight of what is shared, as log-odds. */
  gain: number;
  start: number;
  end: number;
}

/** What a search took, counted; and whether a bound cut it short. */
export interface Work {
  postings: number;
  checked: number;
  aligned: number;
  capped: boolean;
}

export const noWork = (): Work => ({ postings: 0, checked: 0, aligned: 0, capped: false });

/**
 * Bounds of one window of {@link MOST_WORDS} words. Real text stays far below (at 100,000 claims of world news no window reads more than 4,000
 * postings); packs made to be slow do not.
 */
const MOST_POSTINGS = 12_000;
const MOST_CHECKED = 256;
const MOST_ALIGNED = 64;

/**
 * Least gain × share × ordered × density of what is found: the accepting score. On 64,290 debate sentences with 19,250 claims one pair of 835 that
 * decide.ts would have listed lies below; on 961 sentences of news with 100,000 other claims of world news, 25 pairs of 106 lie above.
 */
export const LEAST_STRENGTH = 14;

/** More than twice the different words of a page of 100,000. */
const spellings = createSpellings(14);
const { ids, keyHashes, lengths } = spellings;
const NOT_ASKED = -2;

/** Numbers of the keys of one index by spelling: known, -1 for none. */
interface Lookup {
  generation: number;
  keys: Int32Array;
}
const lookups = new WeakMap<Statements, Lookup>();

function lookupOf(statements: Statements): Lookup {
  let lookup = lookups.get(statements);
  if (!lookup) {
    lookup = { generation: -1, keys: new Int32Array(spellings.most) };
    lookups.set(statements, lookup);
  }
  if (lookup.generation !== spellings.generation()) {
    lookup.keys.fill(NOT_ASKED);
    lookup.generation = spellings.generation();
  }
  return lookup;
}

/** The window at hand: its distinct keys from the rarest on; by word the key or -1; marks of what stands in it. */
const distinct = new Int32Array(MOST_WORDS);
const wordKeys = new Int32Array(MOST_WORDS);
const wordLengths = new Uint8Array(MOST_WORDS);
/** By code: weight of the key, and the word where it stands first. */
const marks = new Uint8Array(CODES);
const places = new Uint8Array(CODES);
/** By the last ten bits of a code: whether such a key stands in the window. Nearly all codes of a record are told off here, in the fastest memory. */
const near = new Uint8Array(1024);
const classes = new Uint8Array(256);
/** Records that were checked, by their last bits: a record stands under several keys, and most are met again at once. */
const checkedLately = new Int32Array(256);

/** Everything a sentence has enough of, in no order; a record may come more than once. */
export function findIn(statements: Statements, sentence: string, work: Work): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (;;) {
    const words = scan(sentence, from);
    const next = words === MOST_WORDS ? starts[MOST_WORDS / 2]! : -1;
    const count = readKeys(statements, sentence, words);
    if (count >= LEAST_KEYS) search(statements, count, words, work, found);
    for (let at = 0; at < count; at++) {
      marks[distinct[at]! % CODES] = 0;
      near[distinct[at]! & 1023] = 0;
      classes[classOf(distinct[at]!)] = 0;
    }
    if (next < 0) return found;
    from = next;
  }
}

/** Marks the keys of the scanned words. @returns how many distinct keys the index knows. */
function readKeys(statements: Statements, text: string, words: number): number {
  const { keyWeights } = statements;
  spellings.read(text, words);
  const lookup = lookupOf(statements);
  let count = 0;
  for (let word = 0; word < words; word++) {
    const spelling = ids[word]!;
    if (spelling < 0) {
      wordKeys[word] = -1;
      continue;
    }
    let key = lookup.keys[spelling]!;
    if (key === NOT_ASKED) {
      const hash = keyHashes[spelling]!;
      key = hash === 0 ? -1 : keyNumber(statements, hash);
      lookup.keys[spelling] = key;
    }
    wordKeys[word] = key;
    if (key < 0) continue;
    wordLengths[word] = lengths[spelling]!;
    const code = key % CODES;
    if (marks[code] !== 0) continue;
    marks[code] = keyWeights[key]!;
    places[code] = word;
    classes[classOf(key)] = 1;
    near[key & 1023] = 1;
    let place = count++;
    for (; place > 0 && distinct[place - 1]! > key; place--) distinct[place] = distinct[place - 1]!;
    distinct[place] = key;
  }
  return count;
}

function search(statements: Statements, count: number, words: number, work: Work, found: Found[]): void {
  const { postingStarts, postings, otherClasses, keyWeights, lighter, records } = statements;
  checkedLately.fill(-1);
  let behind = 0;
  for (let at = 0; at < count; at++) behind += keyWeights[distinct[at]!]!;
  let read = 0;
  let checked = 0;
  let aligned = 0;
  for (let at = 0; at < count - LEAST_KEYS + 1; at++) {
    const key = distinct[at]!;
    // The weightiest record of which what stands from here on can be enough.
    const step = Math.floor(Math.floor(behind / LEAST_SHARE) / STEP);
    behind -= keyWeights[key]!;
    const limit = step < lighter.length ? lighter[step]! : records;
    const first = POSTING * postingStarts[key]!;
    const end = POSTING * postingStarts[key + 1]!;
    let posting = first;
    for (; posting < end; posting += POSTING) {
      const head = postings[posting]!;
      const record = head >>> 7;
      if (record >= limit) break;
      const weighty = postings[posting + 1]!;
      let have =
        classes[weighty >>> 24]! +
        classes[(weighty >>> 16) & 255]! +
        classes[(weighty >>> 8) & 255]! +
        classes[weighty & 255]!;
      if (have < ((head >>> 4) & 7)) continue;
      const others = otherClasses[posting / POSTING]!;
      have +=
        classes[others >>> 24]! +
        classes[(others >>> 16) & 255]! +
        classes[(others >>> 8) & 255]! +
        classes[others & 255]!;
      if (have < (head & 15)) continue;
      if (checkedLately[record & 255] === record) continue;
      checkedLately[record & 255] = record;
      if (++checked > MOST_CHECKED) break;
      const gain = gainOf(statements, record);
      if (gain === 0) continue;
      if (++aligned > MOST_ALIGNED) break;
      const one = align(statements, record, gain, words);
      if (one) found.push(one);
    }
    read += (posting - first) / POSTING;
    if (read > MOST_POSTINGS || checked > MOST_CHECKED || aligned > MOST_ALIGNED) {
      work.capped = true;
      break;
    }
  }
  work.postings += read;
  work.checked += checked;
  work.aligned += aligned;
}

/** Weight that the window has of a record; 0 where that is not enough. */
function gainOf({ recordStarts, codes }: Statements, record: number): number {
  const start = recordStarts[record]!;
  const end = recordStarts[record + 1]!;
  let gain = 0;
  for (let at = start + 1; at < end; at++) {
    const code = codes[at]!;
    if (near[code & 1023] === 1) gain += marks[code]!;
  }
  return gain >= neededOf(codes[start]!) ? gain : 0;
}

/** Aligns a record with the window; null where it shares too few keys, or too loosely. */
function align(statements: Statements, record: number, gain: number, words: number): Found | null {
  const { recordStarts, codes, keyWeights } = statements;
  let shared = 0;
  let inOrder = 0;
  let last = -1;
  let first = words;
  let end = 0;
  for (let at = recordStarts[record]! + 1; at < recordStarts[record + 1]!; at++) {
    const code = codes[at]!;
    if (marks[code] === 0) continue;
    const place = places[code]!;
    if (place > last) inOrder++;
    shared++;
    last = place;
    if (place < first) first = place;
    if (place > end) end = place;
  }
  if (shared < LEAST_KEYS) return null;
  let between = 0;
  for (let word = first; word <= end; word++)
    if (wordKeys[word]! >= 0 && places[wordKeys[word]! % CODES] === word)
      between += keyWeights[wordKeys[word]!]!;
  const share = gain / codes[recordStarts[record]!]!;
  const ordered = (inOrder - 1) / (shared - 1);
  const density = gain / between;
  if ((gain / STEPS) * share * ordered * density < LEAST_STRENGTH) return null;
  return {
    record,
    share,
    ordered,
    density,
    gain: gain / STEPS,
    start: starts[first]!,
    end: starts[end]! + wordLengths[end]!,
  };
}

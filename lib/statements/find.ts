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
 * Cost at 100,000 claims of world news: some 200 postings of eight bytes read one after another, one record looked up in three sentences and hardly
 * any aligned. When not to use it: for claims in other words; less than LEAST_SHARE of the weight is no candidate here.
 */
import { CODES, classOf, LEAST_KEYS, neededOf, POSTING, stepFor } from './format.ts';
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

/** A fresh count: it is added to in place. */
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
const { ids, places: wordOf, keyHashes, lengths } = spellings;

/**
 * What one index has for each spelling, so that a word costs one place in memory however large the index is: ENTRY elements each, the key's
 * number + 2 (0 where it has not been asked for), its weight, where its postings begin and end.
 */
interface Lookup {
  of: Statements;
  generation: number;
  entries: Int32Array;
}
const ENTRY = 4;
const lookups = new WeakMap<Statements, Lookup>();
/** A page is searched in one index after another. */
let latest: Lookup | null = null;

function entriesOf(statements: Statements): Int32Array {
  if (latest?.of !== statements) {
    latest = lookups.get(statements) ?? {
      of: statements,
      generation: spellings.generation(),
      entries: new Int32Array(ENTRY * spellings.most),
    };
    lookups.set(statements, latest);
  }
  if (latest.generation !== spellings.generation()) {
    latest.entries.fill(0);
    latest.generation = spellings.generation();
  }
  return latest.entries;
}

function fillEntry(statements: Statements, entries: Int32Array, spelling: number): void {
  const at = ENTRY * spelling;
  const key = keyNumber(statements, keyHashes[spelling]!);
  entries[at] = key + 2;
  if (key < 0) return;
  entries[at + 1] = statements.keyWeights[key]!;
  entries[at + 2] = POSTING * statements.postingStarts[key]!;
  entries[at + 3] = POSTING * statements.postingStarts[key + 1]!;
}

/** The window at hand, its words without a key apart: by place the key or -1, and where its entry is; the distinct keys from the rarest on, with theirs. */
const keyAt = new Int32Array(MOST_WORDS);
const knownEntries = new Int32Array(MOST_WORDS);
const distinct = new Int32Array(MOST_WORDS);
const entryOf = new Int32Array(MOST_WORDS);
/** MOST_WORDS places take so many bits. */
const PLACE_BITS = 7;
const PLACE_MASK = 2 ** PLACE_BITS - 1;
/** Keys of the window, each with the place of its entry in the bits below, so that sorting moves one number. */
const order = new Int32Array(MOST_WORDS);
/** Which classes of keys stand in it. */
const classes = new Uint8Array(256);

/** What records are checked with; filled for windows in which one is checked. By code: weight of the key, and the place where it stands first. */
const marks = new Uint8Array(CODES);
const placeOf = new Uint8Array(CODES);
/** By the last ten bits of a code: whether such a key stands in the window. Nearly all codes of a record are told off here, in the fastest memory. */
const near = new Uint8Array(1024);
/** Records that were checked, by their last bits: a record stands under several keys, and most are met again at once. */
const checkedLately = new Int32Array(256);

/** Everything a sentence has enough of, in no order; a record may come more than once. */
export function findIn(statements: Statements, sentence: string, work: Work): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (;;) {
    const words = scan(sentence, from);
    const next = words === MOST_WORDS ? starts[MOST_WORDS / 2]! : -1;
    const places = spellings.read(sentence, words);
    if (places >= LEAST_KEYS) {
      const entries = entriesOf(statements);
      const count = readKeys(statements, entries, places);
      if (count >= LEAST_KEYS) search(statements, entries, count, places, work, found);
      for (let at = 0; at < count; at++) classes[classOf(distinct[at]!)] = 0;
    }
    if (next < 0) return found;
    from = next;
  }
}

/** Reads the keys of the words at hand. @returns how many distinct ones the index knows */
function readKeys(statements: Statements, entries: Int32Array, places: number): number {
  let known = 0;
  for (let place = 0; place < places; place++) {
    const entry = ENTRY * ids[place]!;
    if (entries[entry] === 0) fillEntry(statements, entries, ids[place]!);
    const key = entries[entry]! - 2;
    keyAt[place] = key;
    // Written in any case, counted where the key is not -1.
    knownEntries[known] = entry;
    order[known] = (key << PLACE_BITS) | known;
    known += 1 + (key >> 31);
  }
  sort(known);
  let count = 0;
  let last = -1;
  for (let at = 0; at < known; at++) {
    const key = order[at]! >> PLACE_BITS;
    if (key === last) continue;
    last = key;
    distinct[count] = key;
    entryOf[count++] = knownEntries[order[at]! & PLACE_MASK]!;
    classes[classOf(key)] = 1;
  }
  return count;
}

/** By insertion: a dozen of them as a rule. */
function sort(size: number): void {
  for (let at = 1; at < size; at++) {
    const one = order[at]!;
    let to = at;
    for (; to > 0 && order[to - 1]! > one; to--) order[to] = order[to - 1]!;
    order[to] = one;
  }
}

function search(
  statements: Statements,
  entries: Int32Array,
  count: number,
  places: number,
  work: Work,
  found: Found[],
): void {
  const { postings, otherClasses, lighter, records } = statements;
  let behind = 0;
  for (let at = 0; at < count; at++) behind += entries[entryOf[at]! + 1]!;
  let read = 0;
  let checked = 0;
  let aligned = 0;
  for (let at = 0; at < count - LEAST_KEYS + 1; at++) {
    const entry = entryOf[at]!;
    const weight = entries[entry + 1]!;
    const first = entries[entry + 2]!;
    const end = entries[entry + 3]!;
    behind -= weight;
    if (first === end) continue;
    // The weightiest record of which what stands from here on can be enough.
    const step = stepFor(behind + weight);
    const limit = step < lighter.length ? lighter[step]! : records;
    let posting = nextLikely(postings, otherClasses, first, end, limit);
    for (; posting >= 0; posting = nextLikely(postings, otherClasses, posting + POSTING, end, limit)) {
      const record = postings[posting]! >>> 7;
      if (checked === 0) markKeys(entries, places);
      if (checkedLately[record & 255] === record) continue;
      checkedLately[record & 255] = record;
      if (++checked > MOST_CHECKED) break;
      const gain = gainOf(statements, record);
      if (gain === 0) continue;
      if (++aligned > MOST_ALIGNED) break;
      const one = align(statements, record, gain, places);
      if (one) found.push(one);
    }
    read += ((posting < 0 ? ~posting : posting) - first) / POSTING;
    if (read > MOST_POSTINGS || checked > MOST_CHECKED || aligned > MOST_ALIGNED) {
      work.capped = true;
      break;
    }
  }
  if (checked > 0) unmarkKeys(count);
  work.postings += read;
  work.checked += checked;
  work.aligned += aligned;
}

/**
 * The next posting, from one on, of whose record enough classes stand in the window; less than 0 where none does: ~ the place where the reading
 * ended. A function of its own, as compilers make small loops fast.
 */
function nextLikely(
  postings: Uint32Array,
  otherClasses: Uint32Array,
  from: number,
  end: number,
  limit: number,
): number {
  for (let posting = from; posting < end; posting += POSTING) {
    const head = postings[posting]!;
    if (head >>> 7 >= limit) return ~posting;
    const weighty = postings[posting + 1]!;
    const have =
      classes[weighty >>> 24]! +
      classes[(weighty >>> 16) & 255]! +
      classes[(weighty >>> 8) & 255]! +
      classes[weighty & 255]!;
    if (have < ((head >>> 4) & 7)) continue;
    const others = otherClasses[posting >>> 1]!;
    const more =
      classes[others >>> 24]! +
      classes[(others >>> 16) & 255]! +
      classes[(others >>> 8) & 255]! +
      classes[others & 255]!;
    if (have + more >= (head & 15)) return posting;
  }
  return ~end;
}

function markKeys(entries: Int32Array, places: number): void {
  checkedLately.fill(-1);
  for (let place = 0; place < places; place++) {
    const key = keyAt[place]!;
    if (key < 0) continue;
    const code = key % CODES;
    if (marks[code] !== 0) continue;
    marks[code] = entries[ENTRY * ids[place]! + 1]!;
    placeOf[code] = place;
    near[key & 1023] = 1;
  }
}

function unmarkKeys(count: number): void {
  for (let at = 0; at < count; at++) {
    marks[distinct[at]! % CODES] = 0;
    near[distinct[at]! & 1023] = 0;
  }
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
function align(statements: Statements, record: number, gain: number, places: number): Found | null {
  const { recordStarts, codes } = statements;
  let shared = 0;
  let inOrder = 0;
  let last = -1;
  let first = places;
  let end = 0;
  for (let at = recordStarts[record]! + 1; at < recordStarts[record + 1]!; at++) {
    const code = codes[at]!;
    if (marks[code] === 0) continue;
    const place = placeOf[code]!;
    if (place > last) inOrder++;
    shared++;
    last = place;
    if (place < first) first = place;
    if (place > end) end = place;
  }
  if (shared < LEAST_KEYS) return null;
  let between = 0;
  for (let place = first; place <= end; place++) {
    const code = keyAt[place]! % CODES;
    if (code >= 0 && placeOf[code] === place) between += marks[code]!;
  }
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
    start: starts[wordOf[first]!]!,
    end: starts[wordOf[end]!]! + lengths[ids[end]!]!,
  };
}

/** Builds the index of statements; the file is described in format.ts. */
import { encodeSections } from '../index/format.ts';
import {
  CLASSES,
  CODES,
  classOf,
  LEAST_KEYS,
  MOST_KEYS,
  MOST_NUMBERED,
  MOST_RECORDS,
  neededOf,
  POSTING,
  SECTION,
  STATEMENTS,
  STEP,
} from './format.ts';
import { ends, MOST_WORDS, scan } from './scan.ts';
import { createSpellings } from './spellings.ts';

/** A claim as it enters the index: its statement, then other wordings of it. */
export interface StatedClaim {
  texts: readonly string[];
}

export interface Building {
  /** Told now and then how many claims are done; the last fifth of the work comes when all are. */
  progress?: (done: number) => void;
  signal?: AbortSignal;
  /** Called every {@link SLICE} claims, a few milliseconds of work: what is awaited there lets the interface draw. */
  pause?: () => Promise<void>;
}

/** Claims between two pauses. */
const SLICE = 500;
/** Those of 300,000 claims fit. */
const SPELLING_BITS = 18;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Builds an index. The same claims in the same order give the same bytes. Cost: linear in the words of the claims, half a second for
 * 100,000; memory some 300 bytes a claim while it runs.
 *
 * @throws the signal's reason when it is aborted; RangeError when there are more wordings, or different words in them, than a file can hold
 */
export async function buildStatements(
  claims: Iterable<StatedClaim>,
  { progress, signal, pause = nextTask }: Building = {},
): Promise<ArrayBuffer> {
  const read = createReader();
  let done = 0;
  for (const claim of claims) {
    read.take(claim);
    done++;
    if (done % SLICE > 0) continue;
    signal?.throwIfAborted();
    progress?.(done);
    await pause();
  }
  signal?.throwIfAborted();
  progress?.(done);
  return await write(read.records(), pause, signal);
}

/** Records as they were read, their keys numbered in the order of appearance. */
interface Records {
  /** Claims and wordings, those without a record too. */
  claims: number;
  wordings: number;
  claimWordings: Uint32Array;
  /** Where the keys of each record begin, and the wording it is of. */
  starts: Uint32Array;
  wordingOf: Uint32Array;
  keys: Uint32Array;
  /** By key: hash, weight, records that have it. */
  hashes: Uint32Array;
  weights: Uint8Array;
  holders: Uint32Array;
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
}

/** An array of numbers that grows. */
function createList(): {
  push(value: number): void;
  size(): number;
  cut(size: number): void;
  all(): Uint32Array;
} {
  let values = new Uint32Array(1024);
  let size = 0;
  return {
    push(value) {
      if (size === values.length) values = grown(values);
      values[size++] = value;
    },
    size: () => size,
    cut(to) {
      size = to;
    },
    all: () => values.subarray(0, size),
  };
}

function createReader(): { take(claim: StatedClaim): void; records(): Records } {
  const spellings = createSpellings(SPELLING_BITS);
  const keyOfSpelling = new Int32Array(spellings.most);
  let generation = spellings.generation();
  const keyOfHash = new Map<number, number>();
  const keyHashes = createList();
  const keyWeights = createList();
  /** By key: the last wording that had it, counted from 1. */
  let lastSeen = new Uint32Array(1024);
  const claimWordings = createList();
  const recordStarts = createList();
  const wordingOf = createList();
  const keys = createList();
  let holders = new Uint32Array(1024);
  let wordings = 0;

  /** Number of a spelling's key plus 1. */
  function keyOf(spelling: number): number {
    const known = keyOfSpelling[spelling]!;
    if (known !== 0) return known;
    const hash = spellings.keyHashes[spelling]!;
    let key = keyOfHash.get(hash) ?? 0;
    if (key === 0) {
      keyHashes.push(hash);
      keyWeights.push(spellings.weights[spelling]!);
      key = keyHashes.size();
      if (key > lastSeen.length) {
        lastSeen = grown(lastSeen);
        holders = grown(holders);
      }
      keyOfHash.set(hash, key);
    }
    keyOfSpelling[spelling] = key;
    return key;
  }

  function takeText(text: string): void {
    const first = keys.size();
    const stamp = wordings + 1;
    let from = 0;
    let count: number;
    do {
      count = scan(text, from);
      const keyed = spellings.read(text, count);
      if (spellings.generation() !== generation) {
        generation = spellings.generation();
        keyOfSpelling.fill(0);
      }
      for (let at = 0; at < keyed && keys.size() - first < MOST_KEYS; at++) {
        const key = keyOf(spellings.ids[at]!);
        if (lastSeen[key - 1] === stamp) continue;
        lastSeen[key - 1] = stamp;
        keys.push(key - 1);
      }
      from = count > 0 ? ends[count - 1]! : 0;
    } while (count === MOST_WORDS && keys.size() - first < MOST_KEYS);
    if (keys.size() - first < LEAST_KEYS) keys.cut(first);
    else {
      if (recordStarts.size() === MOST_RECORDS)
        throw new RangeError(`an index holds at most ${MOST_RECORDS} wordings`);
      recordStarts.push(first);
      wordingOf.push(wordings);
      const all = keys.all();
      for (let at = first; at < all.length; at++) holders[all[at]!]!++;
    }
    wordings++;
  }

  return {
    take({ texts }) {
      claimWordings.push(wordings);
      for (const text of texts) takeText(text);
    },
    records() {
      recordStarts.push(keys.size());
      claimWordings.push(wordings);
      return {
        claims: claimWordings.size() - 1,
        wordings,
        claimWordings: claimWordings.all(),
        starts: recordStarts.all(),
        wordingOf: wordingOf.all(),
        keys: keys.all(),
        hashes: keyHashes.all(),
        weights: Uint8Array.from(keyWeights.all()),
        holders: holders.subarray(0, keyHashes.size()),
      };
    },
  };
}

/** Records between two pauses while they are written and posted, and postings while they are laid out. */
const POSTED_SLICE = 5_000;
const LAID_OUT_SLICE = 100_000;

async function write(read: Records, pause: () => Promise<void>, signal?: AbortSignal): Promise<ArrayBuffer> {
  const { byNumber, numberOf } = numberKeys(read);
  await pause();
  const keyWeights = Uint8Array.from(byNumber, (key) => read.weights[key]!);
  const { order, weightOf } = orderRecords(read);
  await pause();
  const count = order.length;
  const recordStarts = new Uint32Array(count + 1);
  const codes = new Uint16Array(read.keys.length + count);
  const recordKeys = new Uint32Array(codes.length);
  const recordWordings = new Uint32Array(count);
  let size = 0;
  for (let record = 0; record < count; record++) {
    if (record % POSTED_SLICE === 0) await pause();
    const old = order[record]!;
    recordStarts[record] = size;
    codes[size++] = weightOf[old]!;
    recordWordings[record] = read.wordingOf[old]!;
    for (let at = read.starts[old]!; at < read.starts[old + 1]!; at++) {
      const key = numberOf[read.keys[at]!]!;
      recordKeys[size] = key;
      codes[size++] = key % CODES;
    }
  }
  recordStarts[count] = size;
  await pause();
  const postings = createPostings(keyWeights);
  for (let record = 0; record < count; record++) {
    postings.take(
      record,
      recordKeys.subarray(recordStarts[record]! + 1, recordStarts[record + 1]),
      codes[recordStarts[record]!]!,
    );
    if (record % POSTED_SLICE > 0) continue;
    signal?.throwIfAborted();
    await pause();
  }
  const { postingStarts, posted, otherClasses } = await postings.laidOut(pause);
  signal?.throwIfAborted();
  const byHash = byNumber.slice().sort((a, b) => read.hashes[a]! - read.hashes[b]!);
  await pause();
  const oneEach =
    read.claims === read.wordings && read.claimWordings.every((first, claim) => first === claim);
  return encodeSections(
    [
      { id: SECTION.counts, numbers: Uint32Array.of(byNumber.length, count, read.wordings, read.claims) },
      { id: SECTION.keyHashes, numbers: Uint32Array.from(byHash, (key) => read.hashes[key]!) },
      { id: SECTION.keyNumbers, numbers: Uint32Array.from(byHash, (key) => numberOf[key]!) },
      { id: SECTION.keyWeights, numbers: keyWeights },
      { id: SECTION.postingStarts, numbers: postingStarts },
      { id: SECTION.postings, numbers: posted },
      { id: SECTION.otherClasses, numbers: otherClasses },
      { id: SECTION.recordStarts, numbers: recordStarts },
      { id: SECTION.codes, numbers: codes },
      { id: SECTION.recordWordings, numbers: recordWordings },
      { id: SECTION.lighter, numbers: lighterOf(order, weightOf) },
      { id: SECTION.claimWordings, numbers: oneEach ? new Uint32Array(0) : read.claimWordings },
    ],
    STATEMENTS,
  );
}

/** Numbers the keys from the rarest to the commonest; those that no record has are left out. */
function numberKeys({ holders, hashes: keyHashes }: Records): {
  byNumber: Uint32Array;
  numberOf: Uint32Array;
} {
  const byNumber = Uint32Array.from(holders.keys())
    .filter((key) => holders[key]! > 0)
    .sort((a, b) => holders[a]! - holders[b]! || keyHashes[a]! - keyHashes[b]!);
  if (byNumber.length > MOST_NUMBERED)
    throw new RangeError(`an index holds at most ${MOST_NUMBERED} different words`);
  const numberOf = new Uint32Array(holders.length);
  for (let number = 0; number < byNumber.length; number++) numberOf[byNumber[number]!] = number;
  return { byNumber, numberOf };
}

/** Records from the lightest to the weightiest, by counting. */
function orderRecords(read: Records): { order: Uint32Array; weightOf: Uint32Array } {
  const count = read.starts.length - 1;
  const weightOf = new Uint32Array(count);
  for (let record = 0; record < count; record++) {
    let weight = 0;
    for (let at = read.starts[record]!; at < read.starts[record + 1]!; at++)
      weight += read.weights[read.keys[at]!]!;
    weightOf[record] = weight;
  }
  const most = weightOf.reduce((most, weight) => Math.max(most, weight), 0);
  const next = new Uint32Array(most + 2);
  for (const weight of weightOf) next[weight + 1]!++;
  for (let weight = 0; weight <= most; weight++) next[weight + 1]! += next[weight]!;
  const order = new Uint32Array(count);
  for (let record = 0; record < count; record++) order[next[weightOf[record]!]!++] = record;
  return { order, weightOf };
}

function lighterOf(order: Uint32Array, weightOf: Uint32Array): Uint32Array {
  const most = order.length === 0 ? 0 : weightOf[order[order.length - 1]!]!;
  const lighter = new Uint32Array(Math.floor(most / STEP) + 1);
  for (const weight of weightOf) lighter[Math.floor(weight / STEP)]!++;
  for (let step = 1; step < lighter.length; step++) lighter[step]! += lighter[step - 1]!;
  return lighter;
}

function createPostings(keyWeights: Uint8Array): {
  take(record: number, keys: Uint32Array, weight: number): void;
  laidOut(
    pause: () => Promise<void>,
  ): Promise<{ postingStarts: Uint32Array; posted: Uint32Array; otherClasses: Uint32Array }>;
} {
  const under = createList();
  const heads = createList();
  const classes = createList();
  /** The record's keys from the rarest on; their places in this order, the weightiest first, of equals the rarest. */
  const sorted = new Uint32Array(MOST_KEYS);
  const byWeight = new Uint8Array(MOST_KEYS);
  const chosen = new Uint32Array(CLASSES);

  /** The weightiest keys behind a place. @returns how many */
  function choose(behind: number, size: number): number {
    let count = 0;
    for (let at = 0; at < size && count < CLASSES; at++)
      if (byWeight[at]! > behind) chosen[count++] = sorted[byWeight[at]!]!;
    return count;
  }

  function sort(keys: Uint32Array): void {
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at]!;
      let place = at;
      for (; place > 0 && sorted[place - 1]! > key; place--) sorted[place] = sorted[place - 1]!;
      sorted[place] = key;
    }
    for (let at = 0; at < keys.length; at++) {
      const weight = keyWeights[sorted[at]!]!;
      let place = at;
      for (; place > 0 && keyWeights[sorted[byWeight[place - 1]!]!]! < weight; place--)
        byWeight[place] = byWeight[place - 1]!;
      byWeight[place] = at;
    }
  }

  const classAt = (at: number, count: number): number => (at < count ? classOf(chosen[at]!) : 0);
  const fourFrom = (at: number, count: number): number =>
    ((classAt(at, count) << 24) |
      (classAt(at + 1, count) << 16) |
      (classAt(at + 2, count) << 8) |
      classAt(at + 3, count)) >>>
    0;

  /** How many of the first `count` chosen keys cannot be missing: as many can as weigh no more than the slack, from the lightest on. */
  function needOf(count: number, slack: number): number {
    let left = slack;
    let need = count;
    while (need > 0 && keyWeights[chosen[need - 1]!]! <= left) left -= keyWeights[chosen[--need]!]!;
    return need;
  }

  return {
    take(record, keys, weight) {
      const size = keys.length;
      sort(keys);
      let slack = weight - neededOf(weight);
      for (let at = 0; at < size && slack >= 0; at++) {
        const count = choose(at, size);
        under.push(sorted[at]!);
        heads.push(((record << 7) | (needOf(Math.min(4, count), slack) << 4) | needOf(count, slack)) >>> 0);
        classes.push(fourFrom(0, count));
        classes.push(fourFrom(4, count));
        slack -= keyWeights[sorted[at]!]!;
      }
    },
    async laidOut(pause) {
      const keyOf = under.all();
      const head = heads.all();
      const tail = classes.all();
      const postingStarts = new Uint32Array(keyWeights.length + 1);
      for (const key of keyOf) postingStarts[key + 1]!++;
      for (let key = 0; key < keyWeights.length; key++) postingStarts[key + 1]! += postingStarts[key]!;
      await pause();
      const next = postingStarts.slice();
      const posted = new Uint32Array(keyOf.length * POSTING);
      const otherClasses = new Uint32Array(keyOf.length);
      for (let at = 0; at < keyOf.length; at++) {
        if (at % LAID_OUT_SLICE === 0) await pause();
        const to = next[keyOf[at]!]!++;
        posted[POSTING * to] = head[at]!;
        posted[POSTING * to + 1] = tail[2 * at]!;
        otherClasses[to] = tail[2 * at + 1]!;
      }
      return { postingStarts, posted, otherClasses };
    },
  };
}

/**
 * Spelling: a typing error in a word that the index knows is forgiven. One edit (a letter left out, put in, changed, or two changed about)
 * in a stem of five letters or more, or in a name, is corrected when just one known stem is that near.
 *
 * Stems and not words are compared, so that an index need not carry every form; an error within an ending ("liberaton") is not mended.
 * An edit leaves the first or the last letters of a word as they were, so only known words with the same are compared letter by letter. To go
 * through all of them for each unknown word of a page, some sixty, takes less than to sort them into buckets first. Common English stems that are one edit from a known one ("winner", "winter") are never corrected: the
 * index carries a filter of these look-alikes, worked out when it is built. What the filter takes for one by mistake is a typing error that
 * stays, one of eighteen.
 */

export interface Spelling {
  /** The known stem or name that a folded word was meant to be, or null when it is known, too short, or not near just one. */
  correct(word: string): string | null;
}

const SHORTEST = 5;
const HALF = 3;
const MEMORY_LIMIT = 5_000;

/** @param known stems and names; @param targets those of them that an error may be mended to; @param isLookAlike knows stems that are right as they are. */
export function createSpelling(
  known: Iterable<string>,
  targets: Iterable<string>,
  isLookAlike: (word: string) => boolean,
): Spelling {
  const words = new Set(known);
  let mendable: string[] | null = null;
  const memory = new Map<string, string | null>();
  return {
    correct(word) {
      if (word.length < SHORTEST || words.has(word)) return null;
      const before = memory.get(word);
      if (before !== undefined) return before;
      mendable ??= [...new Set(targets)].filter(({ length }) => length >= SHORTEST);
      const near = isLookAlike(word)
        ? null
        : new Set(mendable.filter((known) => sharesAnEnd(word, known) && oneEdit(word, known)));
      const only = near?.size === 1 ? [...near][0]! : null;
      if (memory.size < MEMORY_LIMIT) memory.set(word, only);
      return only;
    },
  };
}

/** Stems of a list that are one edit from a target and not known themselves: the look-alikes that an index must carry. */
export function lookAlikesOf(
  known: Iterable<string>,
  targets: Iterable<string>,
  common: Iterable<string>,
): string[] {
  const words = new Set(known);
  const buckets = bucketsOf(new Set(targets));
  const found = new Set<string>();
  for (const word of common) {
    if (word.length >= SHORTEST && !words.has(word) && nearest(word, buckets).size > 0) found.add(word);
  }
  return [...found].sort();
}

function bucketsOf(words: ReadonlySet<string>): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const key of [`${word.slice(0, HALF)}-`, `-${word.slice(-HALF)}`]) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(word);
      else buckets.set(key, [word]);
    }
  }
  return buckets;
}

function nearest(word: string, buckets: ReadonlyMap<string, string[]>): Set<string> {
  const near = new Set<string>();
  for (const key of [`${word.slice(0, HALF)}-`, `-${word.slice(-HALF)}`]) {
    for (const candidate of buckets.get(key) ?? []) if (oneEdit(word, candidate)) near.add(candidate);
  }
  return near;
}

/** Whether two words of about one length begin or end with the same letters. */
function sharesAnEnd(a: string, b: string): boolean {
  const longer = b.length - a.length;
  if (longer > 1 || longer < -1) return false;
  let at = 0;
  while (at < HALF && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === HALF) return true;
  at = a.length - 1;
  while (at >= a.length - HALF && a.charCodeAt(at) === b.charCodeAt(at + longer)) at--;
  return at < a.length - HALF;
}

/** True when two different words are one insertion, deletion, replacement or exchange of neighbours apart. */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = endA - from;
  const restB = endB - from;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/**
 * Opens an index file for matching. Opening only numbers the keys: weights, phrasings and details are worked out when a sentence first asks for them,
 * as a page needs an eighth of the keys and its first marks should not wait for the rest.
 */
import type { ClaimId } from '../claims/types.ts';
import { conceptPhrases, type StemmedConcept } from '../text/concepts.ts';
import { nameLexicon } from '../text/names.ts';
import { createSpelling } from '../text/spelling.ts';
import { createVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { isIn } from '../text/word-filter.ts';
import { decodeSections, IndexFormatError, type Numbers, type Sections } from './format.ts';
import { frontDecoded } from './front-coding.ts';
import { endsOf } from './lists.ts';
import { type Posting, sizesOf, type WeighedKey, weighKey } from './profile.ts';
import { claimKey, idOfClaimKey, LEAST_LESSON, LEAST_OUTSET, SECTION } from './sections.ts';

/** A phrasing as a list of units, each with its keys and its weight within the story. */
export interface ComparedPhrasing {
  /** `side` is the side that a name stands for. */
  units: { keys: readonly string[]; weight: number; side: string | null }[];
  total: number;
}

/** A claim as the matcher uses it. */
export interface OpenClaim {
  /** Number of the claim in the index. */
  at: number;
  id: ClaimId;
  story: string;
  /** What fully stating the claim gains in its profile. */
  expected: number;
  /** Sides at least half of the phrasings name; all that any names; entities that any names. */
  requiredSides: readonly string[];
  knownSides: readonly string[];
  knownEntities: readonly string[];
  /** Years that the claim's story names, and 0000 for a day without a year. */
  years: readonly string[];
  /** The newest year that two of the story's claims name, or '': one alone may look ahead. */
  storyYear: string;
  /** Days that its phrasings name, by their keys: `d:05-29`. */
  days: readonly string[];
  /** What most phrasings say, names apart: keys with share times weight. Worked out once. */
  core(): readonly { key: string; value: number }[];
  phrasings(): readonly ComparedPhrasing[];
}

export interface ClaimIndex extends Vocabulary {
  claims: readonly OpenClaim[];
  /** The keys that any claim or concept has. */
  keys: readonly string[];
  /** The claims whose profile holds a key. */
  postingsOf(key: string): readonly Posting[];
  /** What labelled pages taught of its claims' words; null where nothing did. */
  lessons: OpenLessons | null;
}

/** Lessons, see model.ts. */
export interface OpenLessons {
  /** Of each claim. */
  outsets: readonly number[];
  of(key: string): readonly Lesson[];
}

export interface Lesson {
  /** Number of the claim. */
  claim: number;
  weight: number;
}

/** A key that this share of the phrasings hold belongs to what the claim says. */
const CORE_SHARE = 0.55;
/** A side that this share of the phrasings name is one that the claim cannot do without. */
const REQUIRED_SHARE = 0.5;

const NO_POSTINGS: readonly Posting[] = [];
/** Of a key that tells nothing about a claim. */
const NO_WEIGHT = { share: 0, weight: 0 };

/** @throws {IndexFormatError} when the file is not a whole index of this version. @param thorough checks the checksum, as at install. */
export const openIndex = (buffer: ArrayBuffer, thorough = false): ClaimIndex =>
  openSections(decodeSections(buffer, thorough));

/** @throws {IndexFormatError} when the sections are not those of an index. */
export function openSections(sections: Sections): ClaimIndex {
  const stems = sortedWords(sections, SECTION.stems);
  const otherKeys = sections.lines(SECTION.otherKeys);
  const keys = [...stems.map((stem) => `w:${stem}`), ...otherKeys];
  let last = '';
  const rows = sections.lines(SECTION.claims).map((line) => {
    const [id = '', story = last] = line.split('\t');
    last = story;
    return { id, story };
  });
  const readings = sections.numbers(SECTION.readings);
  const sizes = sizesOf(rows.map(({ story }, at) => ({ story, readings: readings[at]! })));
  const counted = readPostings(sections, rows.length);
  const rarity = sections.numbers(SECTION.rarity);
  const expected = sections.numbers(SECTION.expected);
  for (const [what, found, wanted] of [
    ['gains', expected.length, rows.length],
    ['rarities', rarity.length, keys.length],
    ['key counts', counted.ends.length, keys.length],
  ] as const)
    expectCount(what, found, wanted);

  const ids = new Map(keys.map((key, at) => [key, at]));
  const weighed: (WeighedKey | undefined)[] = [];
  const weighedKey = (id: number): WeighedKey => {
    weighed[id] ??= weighKey({ rarity: rarity[id]!, ...counted.of(id) }, sizes);
    return weighed[id];
  };
  const names = nameLexicon().words;
  const lookAlikes = sections.numbers(SECTION.lookAlikes);
  const vocabulary = createVocabulary(
    conceptPhrases(readConcepts(sections, stems, otherKeys)),
    createSpelling([...names, ...stems], [...names, ...stems.filter((_, at) => rarity[at]! > 0)], (word) =>
      isIn(lookAlikes, word),
    ),
  );
  const named = namesOfClaims(keys, stems.length, counted, readings);
  const phrasingsOf = phrasingReader(
    sections,
    keys,
    counted,
    (key, story) => weighedKey(key).byStory[story]!,
    sizes.stories,
  );
  const storyYears = sizes.storySizes.map((_, story) =>
    yearsOf(named.flatMap(({ years }, at) => (sizes.stories[at] === story ? [years] : []))),
  );
  const claims = rows.map(({ id, story }, at): OpenClaim => {
    const { required, sides, entities, days } = named[at]!;
    const years = storyYears[sizes.stories[at]!]!;
    return {
      at,
      // The ids were checked when the pack was assembled, and the checksum when it was installed.
      id: id as ClaimId,
      story,
      expected: expected[at]! / 100,
      requiredSides: required,
      knownSides: sides,
      knownEntities: entities,
      ...years,
      days,
      core: once(() => {
        const core: { key: string; value: number }[] = [];
        for (const key of counted.keysOf(at)) {
          const { share, weight } = weighedKey(key).postings.find(({ claim }) => claim === at) ?? NO_WEIGHT;
          // The keys come by falling count.
          if (weight > 0 && share < CORE_SHARE) break;
          if (weight > 0 && !NAME.test(keys[key]!)) core.push({ key: keys[key]!, value: share * weight });
        }
        return core;
      }),
      phrasings: once(() => phrasingsOf(at)),
    };
  });
  return {
    claims,
    keys,
    postingsOf: (key) => {
      const id = ids.get(key);
      return id === undefined ? NO_POSTINGS : weighedKey(id).postings;
    },
    lessons: readLessons(sections, ids),
    ...vocabulary,
  };
}

/** Keys of names and of their sides. */
const NAME = /^[ns]:/;

/** Works a value out when it is first asked for. */
function once<Value>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

/** The counts behind the weights: in which claims a key stands, in how many phrasings of each. */
interface Counted {
  /** End of each key's postings. */
  ends: Uint32Array;
  of(key: number): { claims: number[]; counts: number[] };
  /** The keys of a claim in the order in which they are numbered within it. */
  keysOf(claim: number): Uint32Array;
}

function expectCount(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new IndexFormatError(`the index has ${found} ${what}, expected ${wanted}`);
}

function readPostings(sections: Sections, claims: number): Counted {
  const firsts = sections.numbers(SECTION.firstClaims);
  const steps = sections.numbers(SECTION.postingClaims);
  const counts = sections.numbers(SECTION.postingCounts);
  const ends = endsOf(sections.numbers(SECTION.keyClaims));
  const postings = firsts.length + steps.length;
  expectCount('counts', counts.length, postings);
  expectCount('postings', postings, ends.at(-1) ?? 0);
  const claimOf = new Uint32Array(postings);
  const claimEnds = new Uint32Array(claims + 1);
  for (let key = 0, at = 0, first = 0; key < ends.length; key++) {
    for (let claim = -1; at < ends[key]!; at++) {
      claim = claim < 0 ? firsts[first++]! : claim + steps[at - first]!;
      if (claim >= claims)
        throw new IndexFormatError(`the index has a posting of claim ${claim}, expected less than ${claims}`);
      claimOf[at] = claim;
      claimEnds[claim + 1]!++;
    }
  }
  // Every key of every claim, the claims one after the other.
  for (let claim = 1; claim <= claims; claim++) claimEnds[claim]! += claimEnds[claim - 1]!;
  const claimKeys = new Uint32Array(postings);
  const next = claimEnds.slice();
  for (let key = 0, at = 0; key < ends.length; key++) {
    for (; at < ends[key]!; at++) claimKeys[next[claimOf[at]!]!++] = claimKey(key, counts[at]!);
  }
  const numbered: (Uint32Array | undefined)[] = [];
  return {
    ends,
    of(key) {
      const from = key === 0 ? 0 : ends[key - 1]!;
      return {
        claims: [...claimOf.subarray(from, ends[key])],
        counts: [...counts.subarray(from, ends[key])],
      };
    },
    keysOf(claim) {
      numbered[claim] ??= claimKeys
        .slice(claimEnds[claim], claimEnds[claim + 1])
        .sort()
        .map(idOfClaimKey);
      return numbered[claim];
    },
  };
}

function readLessons(sections: Sections, ids: ReadonlyMap<string, number>): OpenLessons | null {
  const ends = endsOf(sections.numbers(SECTION.keyLessons));
  const steps = sections.numbers(SECTION.lessonClaims);
  const weights = sections.numbers(SECTION.lessonWeights);
  const outsets = sections.numbers(SECTION.outsets);
  if (outsets.length === 0) return null;
  expectCount('lessons', steps.length, ends.at(-1) ?? 0);
  expectCount('weights of lessons', weights.length, steps.length);
  return {
    outsets: Array.from(outsets, (quarters) => quarters / 4 + LEAST_OUTSET),
    of(key) {
      const id = ids.get(key) ?? -1;
      const lessons: Lesson[] = [];
      let claim = 0;
      for (let at = ends[id - 1] ?? 0; at < (ends[id] ?? 0); at++) {
        claim += steps[at]!;
        lessons.push({ claim, weight: weights[at]! / 2 + LEAST_LESSON });
      }
      return lessons;
    },
  };
}

interface NamesOfClaim {
  required: string[];
  sides: string[];
  entities: string[];
  years: string[];
  days: string[];
}

const DATE_VALUE = /^v:(\d{4})-/;

/** Sides, entities and years follow from the keys of each claim that are no stems. */
function namesOfClaims(
  keys: readonly string[],
  firstOther: number,
  counted: Counted,
  readings: Numbers,
): NamesOfClaim[] {
  const named = Array.from(
    readings,
    (): NamesOfClaim => ({ required: [], sides: [], entities: [], years: [], days: [] }),
  );
  for (let id = firstOther; id < keys.length; id++) {
    const key = keys[id]!;
    const year = DATE_VALUE.exec(key)?.[1];
    const { claims, counts } = counted.of(id);
    claims.forEach((claim, at) => {
      const own = named[claim];
      if (!own) return;
      if (key.startsWith('n:')) own.entities.push(key.slice(2));
      if (year) own.years.push(year);
      if (key.startsWith('d:')) own.days.push(key);
      if (!key.startsWith('s:')) return;
      own.sides.push(key.slice(2));
      if (counts[at]! >= REQUIRED_SHARE * readings[claim]!) own.required.push(key.slice(2));
    });
  }
  return named;
}

/** All years that a story names, and its own. @param named years of each of its claims */
function yearsOf(named: readonly (readonly string[])[]): Pick<OpenClaim, 'years' | 'storyYear'> {
  const years = [...new Set(['0000', ...named.flat()])].sort();
  const isShared = (year: string): boolean =>
    year !== '0000' && named.filter((own) => own.includes(year)).length > 1;
  return { years, storyYear: years.findLast(isShared) ?? '' };
}

function readConcepts(
  sections: Sections,
  stems: readonly string[],
  otherKeys: readonly string[],
): StemmedConcept[] {
  const ends = endsOf(sections.numbers(SECTION.conceptForms));
  const sizes = sections.numbers(SECTION.formSizes);
  const firsts = sections.numbers(SECTION.formFirsts);
  const rests = sections.numbers(SECTION.formRests);
  let form = 0;
  let rest = 0;
  let key = 0;
  return Array.from(sections.numbers(SECTION.concepts), (step, at) => {
    key += step;
    const forms: string[][] = [];
    for (let first = 0; form < ends[at]!; form++) {
      first += firsts[form]!;
      const own = [stems[first]!];
      for (let left = sizes[form]! - 1; left > 0; left--) own.push(stems[rests[rest++]!]!);
      forms.push(own);
    }
    return { id: otherKeys[key]!.slice(2), forms };
  });
}

/** Reads the compared phrasings of a claim. @param weightOf weight of a key within a story; @param storyOf number of a claim's story */
function phrasingReader(
  sections: Sections,
  keys: readonly string[],
  counted: Counted,
  weightOf: (key: number, story: number) => number,
  storyOf: readonly number[],
): (claim: number) => ComparedPhrasing[] {
  const companions = sections.numbers(SECTION.companions);
  const companionEnds = endsOf(sections.numbers(SECTION.keyCompanions));
  const phrasingEnds = endsOf(sections.numbers(SECTION.claimPhrasings));
  const unitEnds = endsOf(sections.numbers(SECTION.phrasingSizes));
  const units = sections.numbers(SECTION.phrasingUnits);

  /** By story, then by the closest key: the claims of a story share most of theirs. */
  const read: (ComparedPhrasing['units'][number] | undefined)[][] = [];

  function unitOf(first: number, story: number): ComparedPhrasing['units'][number] {
    const own = [keys[first]!];
    // A word is as telling as its concept is: the rarest reading would overrate an odd synonym.
    let weight = weightOf(first, story);
    for (let at = companionEnds[first - 1] ?? 0; at < companionEnds[first]!; at++) {
      const key = keys[companions[at]!]!;
      own.push(key);
      weight = Math.min(weight, weightOf(companions[at]!, story));
    }
    return { keys: own, side: own.find((key) => key.startsWith('s:'))?.slice(2) ?? null, weight };
  }

  return (claim) => {
    const numbered = counted.keysOf(claim);
    const story = storyOf[claim]!;
    read[story] ??= [];
    const known = read[story];
    const phrasings: ComparedPhrasing[] = [];
    for (let at = phrasingEnds[claim - 1] ?? 0; at < phrasingEnds[claim]!; at++) {
      let number = 0;
      const own = Array.from(units.subarray(unitEnds[at - 1] ?? 0, unitEnds[at]), (step) => {
        number += step;
        const first = numbered[number]!;
        known[first] ??= unitOf(first, story);
        return known[first];
      });
      phrasings.push({ units: own, total: own.reduce((sum, unit) => sum + unit.weight, 0) || 1 });
    }
    return phrasings;
  };
}

const sortedWords = (sections: Sections, id: number): string[] => frontDecoded(sections.lines(id)[0] ?? '');

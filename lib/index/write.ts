/**
 * Writes the claim model as an index file. Stems are numbered in alphabetical order and other keys after them, unit types and claims in the order in which they are
 * written. A list of lists is two sections: the lists end to end, and the length of each.
 *
 * A unit type is a list of keys; phrasings are lists of unit types, in ascending order and written as differences, because the order of
 * words is not compared.
 */
import type { Detail } from '../claims/types.ts';
import type { StemmedConcept } from '../text/concepts.ts';
import { encodeSections, type Numbers } from './format.ts';
import type { ClaimModel } from './model.ts';

/** Section ids, with their meaning. */
export const SECTION = {
  /** Text: the stems; a stem is the key `w:` and itself. The other keys follow them in number. */
  stems: 1,
  /** Text: the other keys, see text/units. */
  otherKeys: 18,
  /** Rarity of each key, see weigh.ts; 0 for a stem that only concepts use. */
  rarity: 2,
  /** Text: a line a claim: id, story, required sides, known sides, years, polarity, modalities, known entities, denied keys; tabs between, commas within. */
  claims: 3,
  /** Text: the statement of each claim. */
  statements: 4,
  /** Text: the details of each claim that are compared, as one JSON array a line; parsed only when a match is compared. */
  details: 5,
  /** Phrasings that were read of each claim, and hundredths of what fully stating it gains. */
  readings: 6,
  expected: 7,
  /** For each key: in how many claims it stands; the claims, as differences; how many phrasings of that claim hold it. */
  keyClaims: 8,
  postingClaims: 9,
  postingCounts: 10,
  /** Unit types: number of keys of each; the keys. */
  unitSizes: 11,
  unitKeys: 12,
  /** Phrasings: their number for each claim; units of each; the unit types, as differences. */
  claimPhrasings: 13,
  phrasingSizes: 14,
  phrasingUnits: 15,
  /** Text: common words that are one edit from a known word and right as they are. */
  lookAlikes: 16,
  /** Concepts that the claims use: the ids as text; forms of each; stems of each form; the stems by number. */
  concepts: 17,
  conceptForms: 19,
  formSizes: 20,
  formStems: 21,
} as const;

/** What the writer needs beside the model. */
export interface IndexExtras {
  /** What fully stating each claim gains, see open.ts. */
  expected: readonly number[];
  concepts: readonly StemmedConcept[];
  lookAlikes: readonly string[];
}

/** Encodes a model. The same model gives the same bytes, in Node and in every browser. */
export function writeIndex(model: ClaimModel, extras: IndexExtras): ArrayBuffer {
  const isStem = (key: string): boolean => key.startsWith('w:');
  const stems = new Set([...model.rarity.keys()].filter(isStem).map((key) => key.slice(2)));
  for (const { forms } of extras.concepts) for (const form of forms) for (const stem of form) stems.add(stem);
  const stemKeys = [...stems].sort().map((stem) => `w:${stem}`);
  const otherKeys = [...model.rarity.keys()].filter((key) => !isStem(key)).sort();
  const keys = [...stemKeys, ...otherKeys];
  const keyIds = new Map(keys.map((key, at) => [key, at]));
  const postings = keys.map((key) =>
    model.claims.flatMap((claim, at) =>
      claim.counts.has(key) ? [{ at, count: claim.counts.get(key)! }] : [],
    ),
  );
  const units = unitTypes(model, keyIds);
  const lines = (id: number, list: readonly string[]) => ({ id, lines: list });
  const numbers = (id: number, list: readonly number[]) => ({ id, numbers: narrowest(list) });
  const { claims } = model;
  return encodeSections([
    lines(
      SECTION.stems,
      stemKeys.map((key) => key.slice(2)),
    ),
    lines(SECTION.otherKeys, otherKeys),
    numbers(
      SECTION.rarity,
      keys.map((key) => model.rarity.get(key) ?? 0),
    ),
    lines(
      SECTION.claims,
      claims.map((claim) =>
        [
          claim.id,
          claim.story,
          claim.requiredSides.join(','),
          claim.knownSides.join(','),
          claim.years.join(','),
          claim.polarity,
          claim.modalities.join(','),
          claim.knownEntities.join(','),
          claim.deniedKeys.join(','),
        ].join('\t'),
      ),
    ),
    lines(
      SECTION.statements,
      claims.map((claim) => claim.statement),
    ),
    lines(
      SECTION.details,
      claims.map((claim) => JSON.stringify(claim.details.flatMap(comparedPart))),
    ),
    numbers(
      SECTION.readings,
      claims.map((claim) => claim.readings),
    ),
    numbers(
      SECTION.expected,
      extras.expected.map((gain) => Math.round(gain * 100)),
    ),
    numbers(
      SECTION.keyClaims,
      postings.map((list) => list.length),
    ),
    numbers(
      SECTION.postingClaims,
      postings.flatMap((list) => differences(list.map((one) => one.at))),
    ),
    numbers(
      SECTION.postingCounts,
      postings.flatMap((list) => list.map((one) => one.count)),
    ),
    numbers(
      SECTION.unitSizes,
      units.types.map((type) => type.length),
    ),
    numbers(SECTION.unitKeys, units.types.flat()),
    numbers(
      SECTION.claimPhrasings,
      units.phrasings.map((list) => list.length),
    ),
    numbers(
      SECTION.phrasingSizes,
      units.phrasings.flatMap((list) => list.map((phrasing) => phrasing.length)),
    ),
    numbers(
      SECTION.phrasingUnits,
      units.phrasings.flatMap((list) => list.flatMap(differences)),
    ),
    lines(SECTION.lookAlikes, extras.lookAlikes),
    lines(
      SECTION.concepts,
      extras.concepts.map(({ id }) => id),
    ),
    numbers(
      SECTION.conceptForms,
      extras.concepts.map(({ forms }) => forms.length),
    ),
    numbers(
      SECTION.formSizes,
      extras.concepts.flatMap(({ forms }) => forms.map((form) => form.length)),
    ),
    numbers(
      SECTION.formStems,
      extras.concepts.flatMap(({ forms }) =>
        forms.flatMap((form) => form.map((stem) => keyIds.get(`w:${stem}`)!)),
      ),
    ),
  ]);
}

/** Unit types by falling use, so that frequent ones have small numbers; and the compared phrasings of each claim. */
function unitTypes(
  model: ClaimModel,
  keyIds: ReadonlyMap<string, number>,
): { types: number[][]; phrasings: number[][][] } {
  const uses = new Map<string, { keys: string[]; count: number }>();
  const compared = model.claims.map((claim) => claim.compared.map((at) => claim.units[at]!));
  for (const unit of compared.flat(2)) {
    const name = unit.join(' ');
    const use = uses.get(name);
    if (use) use.count++;
    else uses.set(name, { keys: unit, count: 1 });
  }
  const sorted = [...uses].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const ids = new Map(sorted.map(([name], at) => [name, at]));
  return {
    types: sorted.map(([, use]) => use.keys.map((key) => keyIds.get(key)!)),
    phrasings: compared.map((phrasings) =>
      phrasings.map((phrasing) => phrasing.map((unit) => ids.get(unit.join(' '))!).sort((a, b) => a - b)),
    ),
  };
}

/** What is compared of a detail: names are compared by their keys, and a role is only for those who read the pack. */
function comparedPart(detail: Detail): Detail[] {
  if (detail.kind === 'person' || detail.kind === 'place' || detail.kind === 'organisation') return [];
  if (detail.kind === 'date') return [{ ...detail, role: '' }];
  if ('role' in detail) {
    const { role: _role, ...rest } = detail;
    return [rest];
  }
  return [detail];
}

/** Ascending numbers as the first and the steps after it. */
const differences = (ascending: readonly number[]): number[] =>
  ascending.map((value, at) => (at === 0 ? value : value - ascending[at - 1]!));

/** The narrowest array that holds all numbers. */
function narrowest(list: readonly number[]): Numbers {
  const largest = list.reduce((most, value) => Math.max(most, value), 0);
  return largest < 0x100
    ? Uint8Array.from(list)
    : largest < 0x10000
      ? Uint16Array.from(list)
      : Uint32Array.from(list);
}

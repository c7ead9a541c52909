/**
 * Writes the claim model as an index file. Keys, unit types and claims are numbered from 0 in the order in which they are written.
 *
 * A unit type is a list of keys with a weight; phrasings are lists of unit types. Weights are stored as 255ths of {@link HEAVIEST}, shares
 * as 255ths. A list of lists is two sections: the lists end to end, and where each begins, with one end more.
 */
import type { Concept } from '../text/concepts.ts';
import { encodeSections, type Numbers } from './format.ts';
import { type ClaimModel, HEAVIEST } from './model.ts';

/** Section ids, with their meaning. */
export const SECTION = {
  /** Text: every key, see text/units. */
  keys: 1,
  /** Text: a line a claim: id, story, required sides, known sides, years, polarity, modalities, known entities; tabs between, commas within. */
  claims: 2,
  /** Text: the statement of each claim. */
  statements: 3,
  /** Text: the details of each claim, as one JSON array a line; parsed only when a match is compared. */
  details: 4,
  /** Hundredths of what fully stating each claim gains. */
  expected: 5,
  /** Profiles: begin of each claim's entries; key, weight and share of each entry. */
  profileStarts: 6,
  profileKeys: 7,
  profileWeights: 8,
  profileShares: 9,
  /** Unit types: begin of each type's keys; the keys; the type's weight. */
  unitStarts: 10,
  unitKeys: 11,
  unitWeights: 12,
  /** Phrasings: begin of each claim's phrasings; begin of each phrasing's units; the units. */
  claimPhrasings: 13,
  phrasingStarts: 14,
  phrasingUnits: 15,
  /** Text: common words that are one edit from a known word and right as they are. */
  lookAlikes: 16,
  /** Text: the concepts that the claims use: id, then the forms; bars between. */
  concepts: 17,
} as const;

/** Encodes a model. The same model gives the same bytes, in Node and in every browser. */
export function writeIndex(model: ClaimModel, concepts: readonly Concept[], lookAlikes: readonly string[]): ArrayBuffer {
  const keys = numbering<string>();
  const unitIds = numbering<string>();
  const unitStarts = [0];
  const unitKeys: number[] = [];
  const unitWeights: number[] = [];
  const profileStarts = [0];
  const profileKeys: number[] = [];
  const profileWeights: number[] = [];
  const profileShares: number[] = [];
  const claimPhrasings = [0];
  const phrasingStarts = [0];
  const phrasingUnits: number[] = [];

  for (const claim of model.claims) {
    for (const entry of claim.profile) {
      profileKeys.push(keys.of(entry.key));
      profileWeights.push(toByte(entry.weight / HEAVIEST));
      profileShares.push(toByte(entry.share));
    }
    profileStarts.push(profileKeys.length);
    for (const phrasing of claim.phrasings) {
      for (const unit of phrasing.units) {
        const weight = toByte(unit.weight / HEAVIEST);
        const known = unitIds.size;
        const id = unitIds.of(`${weight} ${unit.keys.join(' ')}`);
        if (id === known) {
          unitKeys.push(...unit.keys.map(keys.of));
          unitStarts.push(unitKeys.length);
          unitWeights.push(weight);
        }
        phrasingUnits.push(id);
      }
      phrasingStarts.push(phrasingUnits.length);
    }
    claimPhrasings.push(phrasingStarts.length - 1);
  }

  const lines = (id: number, list: readonly string[]) => ({ id, lines: list });
  const numbers = (id: number, list: readonly number[]) => ({ id, numbers: narrowest(list) });
  return encodeSections([
    lines(SECTION.keys, keys.all()),
    lines(
      SECTION.claims,
      model.claims.map((claim) =>
        [
          claim.id, claim.story, claim.requiredSides.join(','), claim.knownSides.join(','), claim.years.join(','), claim.polarity,
          claim.modalities.join(','), claim.knownEntities.join(','),
        ].join('\t'),
      ),
    ),
    lines(SECTION.statements, model.claims.map((claim) => claim.statement)),
    lines(SECTION.details, model.claims.map((claim) => JSON.stringify(claim.details))),
    numbers(SECTION.expected, model.claims.map((claim) => Math.round(claim.expected * 100))),
    numbers(SECTION.profileStarts, profileStarts),
    numbers(SECTION.profileKeys, profileKeys),
    { id: SECTION.profileWeights, numbers: Uint8Array.from(profileWeights) },
    { id: SECTION.profileShares, numbers: Uint8Array.from(profileShares) },
    numbers(SECTION.unitStarts, unitStarts),
    numbers(SECTION.unitKeys, unitKeys),
    { id: SECTION.unitWeights, numbers: Uint8Array.from(unitWeights) },
    numbers(SECTION.claimPhrasings, claimPhrasings),
    numbers(SECTION.phrasingStarts, phrasingStarts),
    numbers(SECTION.phrasingUnits, phrasingUnits),
    lines(SECTION.lookAlikes, lookAlikes),
    lines(SECTION.concepts, concepts.map(({ id, forms }) => [id, ...forms].join('|'))),
  ]);
}

const toByte = (share: number): number => Math.max(0, Math.min(255, Math.round(share * 255)));

/** The narrowest array that holds all numbers. */
function narrowest(list: readonly number[]): Numbers {
  const largest = list.reduce((most, value) => Math.max(most, value), 0);
  return largest < 0x100 ? Uint8Array.from(list) : largest < 0x10000 ? Uint16Array.from(list) : Uint32Array.from(list);
}

function numbering<Item>(): { of: (item: Item) => number; all: () => Item[]; readonly size: number } {
  const ids = new Map<Item, number>();
  return {
    of(item) {
      let id = ids.get(item);
      if (id === undefined) {
        id = ids.size;
        ids.set(item, id);
      }
      return id;
    },
    all: () => [...ids.keys()],
    get size() {
      return ids.size;
    },
  };
}

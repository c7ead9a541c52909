/** Opens an index file for matching. The texts that only a hit needs (details) are parsed on the first hit. */
import type { ClaimId, Detail, Modality } from '../claims/types.ts';
import type { Polarity } from '../compare/polarity.ts';
import { createSpelling } from '../text/spelling.ts';
import { conceptPhrases, conceptWords } from '../text/concepts.ts';
import { nameWords } from '../text/names.ts';
import type { Vocabulary } from '../text/units.ts';
import { decodeSections, IndexFormatError } from './format.ts';
import { HEAVIEST, type IndexedPhrasing, type ProfileEntry } from './model.ts';
import { SECTION } from './write.ts';

/** A claim as the matcher uses it. */
export interface OpenClaim {
  /** Number of the claim in the index. */
  at: number;
  id: ClaimId;
  story: string;
  statement: string;
  profile: readonly ProfileEntry[];
  /** Weight of each key of the profile. */
  weights: ReadonlyMap<string, number>;
  expected: number;
  phrasings: readonly IndexedPhrasing[];
  requiredSides: readonly string[];
  knownSides: readonly string[];
  years: readonly string[];
  polarity: Polarity;
  modalities: readonly Modality[];
  knownEntities: readonly string[];
  details(): readonly Detail[];
}

export interface ClaimIndex extends Vocabulary {
  claims: readonly OpenClaim[];
}

/**
 * @param thorough checks the checksum, as at install.
 * @throws {IndexFormatError} when the file is not a whole index of this version.
 */
export function openIndex(buffer: ArrayBuffer, thorough = false): ClaimIndex {
  const sections = decodeSections(buffer, thorough);
  const keys = sections.lines(SECTION.keys);
  const rows = sections.lines(SECTION.claims);
  const statements = sections.lines(SECTION.statements);
  const details = sections.lines(SECTION.details);
  const expected = sections.numbers(SECTION.expected);
  if (statements.length !== rows.length || details.length !== rows.length || expected.length !== rows.length)
    throw new IndexFormatError(`the index has ${rows.length} claims and ${statements.length} statements`);

  const profileStarts = sections.numbers(SECTION.profileStarts);
  const profileKeys = sections.numbers(SECTION.profileKeys);
  const profileWeights = sections.numbers(SECTION.profileWeights);
  const profileShares = sections.numbers(SECTION.profileShares);
  const unitStarts = sections.numbers(SECTION.unitStarts);
  const unitKeys = sections.numbers(SECTION.unitKeys);
  const unitWeights = sections.numbers(SECTION.unitWeights);
  const claimPhrasings = sections.numbers(SECTION.claimPhrasings);
  const phrasingStarts = sections.numbers(SECTION.phrasingStarts);
  const phrasingUnits = sections.numbers(SECTION.phrasingUnits);

  const units = Array.from(unitWeights, (weight, at) => ({
    keys: Array.from(unitKeys.subarray(unitStarts[at]!, unitStarts[at + 1]!), (key) => keys[key]!),
    weight: (weight / 255) * HEAVIEST,
  }));
  const phrasingAt = (at: number): IndexedPhrasing => {
    const list = Array.from(phrasingUnits.subarray(phrasingStarts[at]!, phrasingStarts[at + 1]!), (unit) => units[unit]!);
    return { units: list, total: list.reduce((sum, unit) => sum + unit.weight, 0) || 1 };
  };

  const claims = rows.map((row, at): OpenClaim => {
    const [id = '', story = '', required = '', known = '', years = '', polarity = '', modalities = '', entities = ''] = row.split('\t');
    const profile: ProfileEntry[] = [];
    for (let entry = profileStarts[at]!; entry < profileStarts[at + 1]!; entry++)
      profile.push({
        key: keys[profileKeys[entry]!]!,
        weight: (profileWeights[entry]! / 255) * HEAVIEST,
        share: profileShares[entry]! / 255,
      });
    const phrasings: IndexedPhrasing[] = [];
    for (let phrasing = claimPhrasings[at]!; phrasing < claimPhrasings[at + 1]!; phrasing++) phrasings.push(phrasingAt(phrasing));
    let parsed: Detail[] | null = null;
    return {
      at,
      // The index is written from validated claims, and its checksum is held by the build.
      id: id as ClaimId,
      story,
      statement: statements[at]!,
      profile,
      weights: new Map(profile.map((one) => [one.key, one.weight])),
      expected: expected[at]! / 100,
      phrasings,
      requiredSides: list(required),
      knownSides: list(known),
      years: list(years),
      modalities: list(modalities) as Modality[],
      knownEntities: list(entities),
      polarity: polarity === 'negated' || polarity === 'affirmed' ? polarity : 'mixed',
      details: () => {
        parsed ??= JSON.parse(details[at]!) as Detail[];
        return parsed;
      },
    };
  });
  const stems = keys.filter((key) => key.startsWith('w:')).map((key) => key.slice(2));
  const concepts = sections.lines(SECTION.concepts).map((line) => {
    const [id = '', ...forms] = line.split('|');
    return { id, forms };
  });
  return {
    claims,
    concepts: conceptPhrases(concepts),
    spelling: createSpelling([...nameWords(), ...conceptWords(concepts), ...stems], sections.lines(SECTION.lookAlikes)),
  };
}

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

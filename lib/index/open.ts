/** Opens an index file for matching. The texts that only a hit needs (details) are parsed on the first hit. */
import type { ClaimId, Detail, Modality } from '../claims/types.ts';
import type { Polarity } from '../compare/polarity.ts';
import { conceptPhrases, type StemmedConcept } from '../text/concepts.ts';
import { nameLexicon } from '../text/names.ts';
import { createSpelling } from '../text/spelling.ts';
import { type Reading, readUnits, type Vocabulary } from '../text/units.ts';
import { decodeSections, IndexFormatError, type Numbers, type Sections } from './format.ts';
import { type ClaimSizes, type Posting, sizesOf, weighKey } from './profile.ts';
import { SECTION } from './write.ts';

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
  statement: string;
  /** What fully stating the claim gains in its profile. */
  expected: number;
  phrasings: readonly ComparedPhrasing[];
  requiredSides: readonly string[];
  knownSides: readonly string[];
  knownEntities: readonly string[];
  years: readonly string[];
  polarity: Polarity;
  deniedKeys: readonly string[];
  modalities: readonly Modality[];
  /** What most phrasings say, names apart: keys with share times weight. */
  core: readonly { key: string; value: number }[];
  details(): readonly Detail[];
  /** The statement, read once. */
  statementReading(): Reading;
}

export interface ClaimIndex extends Vocabulary {
  claims: readonly OpenClaim[];
  /** For each key, the claims whose profile holds it. */
  postings: ReadonlyMap<string, readonly Posting[]>;
}

/** A key that this share of the phrasings hold belongs to what the claim says. */
const CORE_SHARE = 0.55;

/**
 * @param thorough checks the checksum, as at install.
 * @throws {IndexFormatError} when the file is not a whole index of this version.
 */
export function openIndex(buffer: ArrayBuffer, thorough = false): ClaimIndex {
  const sections = decodeSections(buffer, thorough);
  const stems = sections.lines(SECTION.stems);
  const keys = [...stems.map((stem) => `w:${stem}`), ...sections.lines(SECTION.otherKeys)];
  const rarity = sections.numbers(SECTION.rarity);
  const rows = sections.lines(SECTION.claims).map((line) => line.split('\t'));
  const statements = sections.lines(SECTION.statements);
  const details = sections.lines(SECTION.details);
  const expected = sections.numbers(SECTION.expected);
  if (
    statements.length !== rows.length ||
    details.length !== rows.length ||
    expected.length !== rows.length ||
    rarity.length !== keys.length
  )
    throw new IndexFormatError(
      `the index has ${rows.length} claims and ${statements.length} statements, ${keys.length} keys and ${rarity.length} rarities`,
    );

  const readings = sections.numbers(SECTION.readings);
  const sizes = sizesOf(rows.map((row, at) => ({ story: row[1] ?? '', readings: readings[at]! })));
  const { postings, byStory, cores } = readPostings(sections, keys, rarity, sizes);
  const phrasings = readPhrasings(sections, keys, byStory, sizes);
  const names = nameLexicon().words;
  const vocabulary: Vocabulary = {
    concepts: conceptPhrases(readConcepts(sections, stems)),
    spelling: createSpelling(
      [...names, ...stems],
      [...names, ...stems.filter((_, at) => rarity[at]! > 0)],
      sections.lines(SECTION.lookAlikes),
    ),
  };
  const claims = rows.map(
    (
      [
        id = '',
        story = '',
        required = '',
        known = '',
        years = '',
        polarity = '',
        modalities = '',
        entities = '',
        denied = '',
      ],
      at,
    ): OpenClaim => {
      let parsed: Detail[] | null = null;
      let statement: Reading | null = null;
      return {
        at,
        // The index is written from validated claims, and its checksum is held by the build.
        id: id as ClaimId,
        story,
        statement: statements[at]!,
        expected: expected[at]! / 100,
        phrasings: phrasings[at]!,
        requiredSides: list(required),
        knownSides: list(known),
        knownEntities: list(entities),
        deniedKeys: list(denied),
        years: list(years),
        polarity: polarity === 'negated' || polarity === 'affirmed' ? polarity : 'mixed',
        modalities: list(modalities) as Modality[],
        details: () => {
          parsed ??= JSON.parse(details[at]!) as Detail[];
          return parsed;
        },
        core: cores[at]!,
        statementReading: () => {
          statement ??= readUnits(statements[at]!, 0, statements[at]!.length, null, vocabulary);
          return statement;
        },
      };
    },
  );
  return { claims, postings, ...vocabulary };
}

interface ReadPostings {
  postings: Map<string, Posting[]>;
  /** Weight of each key within each story. */
  byStory: (readonly number[])[];
  cores: { key: string; value: number }[][];
}

function readPostings(
  sections: Sections,
  keys: readonly string[],
  rarity: Numbers,
  sizes: ClaimSizes,
): ReadPostings {
  const keyClaims = sections.numbers(SECTION.keyClaims);
  const postingClaims = sections.numbers(SECTION.postingClaims);
  const postingCounts = sections.numbers(SECTION.postingCounts);
  const postings = new Map<string, Posting[]>();
  const cores: ReadPostings['cores'] = sizes.stories.map(() => []);
  let posting = 0;
  const byStory = keys.map((key, at) => {
    const claims: number[] = [];
    const counts: number[] = [];
    let claim = 0;
    for (let left = keyClaims[at]!; left > 0; left--, posting++) {
      claim += postingClaims[posting]!;
      claims.push(claim);
      counts.push(postingCounts[posting]!);
    }
    const weighed = weighKey({ rarity: rarity[at]!, claims, counts }, sizes);
    if (weighed.postings.length > 0) postings.set(key, weighed.postings);
    if (!NAME.test(key)) {
      for (const { claim: holder, share, weight } of weighed.postings)
        if (share >= CORE_SHARE) cores[holder]!.push({ key, value: share * weight });
    }
    return weighed.byStory;
  });
  return { postings, byStory, cores };
}

/** Keys of names and of their sides. */
const NAME = /^[ns]:/;

function readConcepts(sections: Sections, stems: readonly string[]): StemmedConcept[] {
  const forms = cut(sections.numbers(SECTION.formStems), sections.numbers(SECTION.formSizes)).map((form) =>
    form.map((at) => stems[at]!),
  );
  const counts = sections.numbers(SECTION.conceptForms);
  let end = 0;
  return sections.lines(SECTION.concepts).map((id, at) => {
    end += counts[at]!;
    return { id, forms: forms.slice(end - counts[at]!, end) };
  });
}

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

function readPhrasings(
  sections: Sections,
  keys: readonly string[],
  byStory: readonly (readonly number[])[],
  sizes: ClaimSizes,
): ComparedPhrasing[][] {
  const unitSizes = sections.numbers(SECTION.unitSizes);
  const unitKeys = sections.numbers(SECTION.unitKeys);
  const types = cut(unitKeys, unitSizes).map((numbers) => {
    const own = numbers.map((key) => keys[key]!);
    const side = own.find((key) => key.startsWith('s:'))?.slice(2) ?? null;
    // A word is as telling as its concept is: the rarest reading would overrate an odd synonym.
    const weights = sizes.storySizes.map((_, story) =>
      Math.min(...numbers.map((key) => byStory[key]![story]!)),
    );
    return { own, side, weights };
  });
  const phrasingSizes = sections.numbers(SECTION.phrasingSizes);
  const lists = cut(sections.numbers(SECTION.phrasingUnits), phrasingSizes);
  let phrasing = 0;
  return Array.from(sections.numbers(SECTION.claimPhrasings), (size, claim) =>
    Array.from({ length: size }, (): ComparedPhrasing => {
      let type = 0;
      const units = lists[phrasing++]!.map((step) => {
        type += step;
        const { own, side, weights } = types[type]!;
        return { keys: own, weight: weights[sizes.stories[claim]!]!, side };
      });
      return { units, total: units.reduce((sum, unit) => sum + unit.weight, 0) || 1 };
    }),
  );
}

/** Cuts numbers that stand end to end into lists of the sizes given. */
function cut(numbers: Numbers, sizes: Numbers): number[][] {
  const lists: number[][] = [];
  let at = 0;
  for (const size of sizes) {
    const list: number[] = [];
    for (let left = size; left > 0; left--, at++) list.push(numbers[at]!);
    lists.push(list);
  }
  return lists;
}

/**
 * Writes the claim model as an index file. Stems are numbered in alphabetical order and other keys after them, claims in the order in which
 * they are written. A list of lists is two sections: the lists end to end, and the length of each.
 *
 * A phrasing is a list of units, and a unit is written as its closest key alone, because its other keys nearly always follow from that: the
 * side from the name, the concept from the word. Within a claim its keys are numbered by falling count, so that a phrasing is a few small
 * numbers, ascending and written as differences: the order of words is not compared. Half the bytes of numbering all units of the index.
 */
import type { Detail } from '../claims/types.ts';
import { isComparedPlace } from '../compare/places.ts';
import type { StemmedConcept } from '../text/concepts.ts';
import { wordFilter } from '../text/word-filter.ts';
import { differenceLessonLines } from './difference-lessons.ts';
import { encodeSections, type Numbers } from './format.ts';
import { frontCoded } from './front-coding.ts';
import type { ClaimModel, CountedClaim } from './model.ts';
import { claimKey, LEAST_LESSON, LEAST_OUTSET, SECTION, TEXT_SECTION } from './sections.ts';

/** What the writer needs beside the model. */
export interface IndexExtras {
  /** What fully stating each claim gains, see open.ts. */
  expected: readonly number[];
  concepts: readonly StemmedConcept[];
  lookAlikes: readonly string[];
}

/** Encodes a model. The same model gives the same bytes, in Node and in every browser. */
export function* writeIndex(model: ClaimModel, extras: IndexExtras): Generator<number, ArrayBuffer> {
  const { claims } = model;
  const concepts = extras.concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { stems, otherKeys } = keysOf(model, concepts);
  const keys = [...stems.map((stem) => `w:${stem}`), ...otherKeys];
  const ids = new Map(keys.map((key, at) => [key, at]));
  const idOf = (key: string): number => ids.get(key)!;
  const postings = keys.map((key) =>
    claims.flatMap((claim, at) => (claim.counts.has(key) ? [{ at, count: claim.counts.get(key)! }] : [])),
  );
  yield claims.length;
  const isTaught = claims.some(({ lessons }) => lessons);
  const lessons = isTaught
    ? keys.map((key) =>
        claims.flatMap(({ lessons }, at) => (lessons?.keys[key] ? [{ at, weight: lessons.keys[key] }] : [])),
      )
    : [];
  const companions = companionsOf(claims);
  yield claims.length;
  const phrasings = claims.map((claim) => phrasingsOf(claim, idOf));
  const formsOf = concepts.map((concept) =>
    concept.forms.map((form) => form.map((stem) => idOf(`w:${stem}`))).sort((a, b) => a[0]! - b[0]!),
  );
  yield claims.length;
  const sides = [
    ...new Set(
      claims.flatMap(({ opposites: { contraries, pivots } }) => [...contraries, ...pivots].map(formsLine)),
    ),
  ];
  const lines = (id: number, list: readonly string[]) => ({ id, lines: list });
  const numbers = (id: number, list: readonly number[]) => ({ id, numbers: narrowest(list) });
  return encodeSections([
    lines(SECTION.stems, [frontCoded(stems)]),
    { id: SECTION.lookAlikes, numbers: wordFilter(extras.lookAlikes) },
    lines(SECTION.otherKeys, otherKeys),
    numbers(SECTION.concepts, differences(concepts.map(({ id }) => idOf(`c:${id}`) - stems.length))),
    lines(
      SECTION.claims,
      claims.map(({ id, story }, at) => (story === claims[at - 1]?.story ? id : `${id}\t${story}`)),
    ),
    lines(
      TEXT_SECTION.manners,
      claims.map((claim) => mannerOf(claim, sides)),
    ),
    lines(TEXT_SECTION.sides, sides),
    lines(TEXT_SECTION.differenceLessons, differenceLessonLines(claims)),
    lines(
      TEXT_SECTION.statements,
      claims.map((claim) => claim.statement),
    ),
    lines(
      TEXT_SECTION.details,
      claims.map((claim) => JSON.stringify(claim.details.flatMap(comparedPart))),
    ),
    numbers(
      SECTION.rarity,
      keys.map((key) => model.rarity.get(key) ?? 0),
    ),
    numbers(
      SECTION.keyClaims,
      postings.map((list) => list.length),
    ),
    numbers(
      SECTION.firstClaims,
      postings.flatMap((list) => list[0]?.at ?? []),
    ),
    numbers(
      SECTION.postingClaims,
      postings.flatMap((list) => differences(list.map((one) => one.at)).slice(1)),
    ),
    numbers(
      SECTION.postingCounts,
      postings.flatMap((list) => list.map((one) => one.count)),
    ),
    numbers(
      SECTION.phrasingUnits,
      phrasings.flatMap((list) => list.flatMap(differences)),
    ),
    numbers(
      SECTION.phrasingSizes,
      phrasings.flatMap((list) => list.map((phrasing) => phrasing.length)),
    ),
    numbers(
      SECTION.claimPhrasings,
      phrasings.map((list) => list.length),
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
      TEXT_SECTION.claimDenied,
      claims.map((claim) => claim.denials.keys.length),
    ),
    numbers(
      TEXT_SECTION.deniedKeys,
      claims.flatMap((claim) => claim.denials.keys.map(idOf)),
    ),
    numbers(
      SECTION.keyCompanions,
      keys.map((key) => companions.get(key)?.length ?? 0),
    ),
    numbers(
      SECTION.companions,
      keys.flatMap((key) => companions.get(key)?.map(idOf) ?? []),
    ),
    numbers(
      SECTION.conceptForms,
      concepts.map((concept) => concept.forms.length),
    ),
    numbers(
      SECTION.formSizes,
      formsOf.flat().map((form) => form.length),
    ),
    numbers(
      SECTION.formFirsts,
      formsOf.flatMap((forms) => differences(forms.map(([first]) => first!))),
    ),
    numbers(
      SECTION.formRests,
      formsOf.flat().flatMap(([, ...rest]) => rest),
    ),
    numbers(
      SECTION.keyLessons,
      lessons.map((list) => list.length),
    ),
    numbers(
      SECTION.lessonClaims,
      lessons.flatMap((list) => differences(list.map(({ at }) => at))),
    ),
    numbers(
      SECTION.lessonWeights,
      lessons.flatMap((list) => list.map(({ weight }) => 2 * (weight - LEAST_LESSON))),
    ),
    numbers(
      SECTION.outsets,
      isTaught ? claims.map(({ lessons }) => 4 * ((lessons?.outset ?? 0) - LEAST_OUTSET)) : [],
    ),
  ]);
}

const formsLine = (forms: readonly string[]): string => forms.join('|');

/** How the phrasings of a claim say it, as one line, see sections.ts. */
function mannerOf(claim: CountedClaim, sides: readonly string[]): string {
  const { denials, modalities, head, opposites } = claim;
  const numbers = (list: readonly (readonly string[])[]): number[] =>
    list.map((forms) => sides.indexOf(formsLine(forms)));
  const percent = (share: number): number => Math.round(share * 100);
  return [
    percent(denials.share),
    Object.entries(modalities).map(([modality, share]) => `${modality} ${percent(share)}`),
    denials.topics,
    head,
    numbers(opposites.contraries),
    denials.adverse ? 1 : '',
    claim.prefers ?? '',
    numbers(opposites.pivots),
  ]
    .map((part) => (Array.isArray(part) ? part.join(', ') : part))
    .join('\t');
}

/** All keys of the claims, and the stems that only concepts use. */
function keysOf(
  model: ClaimModel,
  concepts: readonly StemmedConcept[],
): { stems: string[]; otherKeys: string[] } {
  const taught = model.claims.flatMap(({ lessons }) =>
    Object.keys(lessons?.keys ?? {}).filter((key) => lessons!.keys[key]),
  );
  const keys = new Set([...model.rarity.keys(), ...concepts.map(({ id }) => `c:${id}`), ...taught]);
  const isStem = (key: string): boolean => key.startsWith('w:');
  const stems = new Set([...keys].filter(isStem).map((key) => key.slice(2)));
  for (const { forms } of concepts) for (const form of forms) for (const stem of form) stems.add(stem);
  return { stems: [...stems].sort(), otherKeys: [...keys].filter((key) => !isStem(key)).sort() };
}

/**
 * What follows from the closest key of a unit: the other keys that most of its units in the compared phrasings have. Units that differ ("tens of
 * thousands" and "thousands of people" are one magnitude) are read as the usual one.
 */
function companionsOf(claims: readonly CountedClaim[]): Map<string, readonly string[]> {
  const uses = new Map<string, Map<string, { rest: readonly string[]; count: number }>>();
  for (const [first, ...rest] of comparedUnits(claims)) {
    const own = uses.get(first!) ?? new Map<string, { rest: readonly string[]; count: number }>();
    uses.set(first!, own);
    const name = rest.join(' ');
    own.set(name, { rest, count: (own.get(name)?.count ?? 0) + 1 });
  }
  return new Map(
    [...uses].map(([first, own]) => {
      const sorted = [...own].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
      return [first, sorted[0]![1].rest];
    }),
  );
}

const comparedUnits = (claims: readonly CountedClaim[]): (readonly string[])[] =>
  claims.flatMap((claim) => claim.compared.flatMap((at) => claim.units[at]!));

/** The compared phrasings of a claim, each as the ascending numbers of its units' closest keys within the claim, see sections.ts. */
function phrasingsOf(claim: CountedClaim, idOf: (key: string) => number): number[][] {
  const rank = (key: string): number => claimKey(idOf(key), claim.counts.get(key)!);
  const numbered = [...claim.counts.keys()].sort((a, b) => rank(a) - rank(b));
  const numberOf = new Map(numbered.map((key, at) => [key, at]));
  return claim.compared.map((at) =>
    claim.units[at]!.map(([first]) => numberOf.get(first!)!).sort((a, b) => a - b),
  );
}

/** What is compared of a detail: names are compared by their keys, and a role is only for those who read the pack. */
function comparedPart(detail: Detail): Detail[] {
  if (detail.kind === 'person' || detail.kind === 'organisation') return [];
  if (detail.kind === 'place') return isComparedPlace(detail) ? [{ ...detail, role: '' }] : [];
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

/** All differences between a sentence and a claim it states, each in the words of both. Every kind is compared by its own module. */
import type { Detail, Difference } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';
import { otherSpeaker } from './attribution.ts';
import { compareDate, type DateDetail, daysApart } from './dates.ts';
import { type Agreement, compareFigure } from './figures.ts';
import { type DifferenceLessons, decided } from './lessons.ts';
import { type Firmness, type ModalShares, openIn, otherModality } from './modality.ts';
import type { OwnDenials } from './own-denials.ts';
import { otherPlace } from './places.ts';
import { otherPolarity } from './polarity.ts';
import type { Preference } from './preferences.ts';
import { quantitiesNear, type Told } from './quantities.ts';
import { isAsked, type Said } from './said.ts';
import type { ToldDate } from './told-dates.ts';
import type { DifferenceWeights } from './weigh.ts';
import type { Stated } from './weighed-denials.ts';

/** What is compared of a claim. */
export interface ComparedClaim {
  statement: string;
  denials: OwnDenials;
  /** Modalities of its phrasings. */
  modalities: ModalShares;
  /** Keys of the words that carry it. */
  head: readonly string[];
  /** Forms that say the contrary, as stems. */
  contraries: readonly string[];
  /** Forms of the words that it turns on, as stems. */
  pivots: readonly string[];
  /** Whom its statement sets above whom, or null. */
  prefers: Preference | null;
  /** What labelled pages taught of the words beside its matches; null in a pack that has no lessons. */
  lessons: DifferenceLessons | null;
  /** Entities that any phrasing names. */
  knownEntities: readonly string[];
  details: readonly Detail[];
}

/** The part of the sentence that states the claim. */
export interface ComparedPart {
  /** First and last unit, inclusive. */
  from: number;
  to: number;
  /** Units that share a word (not only a name) with this claim and not better with another claim of the sentence. */
  content: readonly { unit: number; weight: number }[];
  /** The other claims of the sentence: a figure that agrees with one of these, a denial that one of these states, is theirs. */
  others: readonly ComparedClaim[];
  /** Persons that a pronoun of the sentence stands for. */
  persons: ReadonlySet<string>;
}

/** Compares. Empty when nothing plain differs: silence is not a difference. @param weights in place of those in use, to judge these */
export function differencesOf(
  reading: Reading,
  part: ComparedPart,
  claim: ComparedClaim,
  weights?: DifferenceWeights,
): Difference[] {
  const { details } = claim;
  const said = saidIn(reading, part);
  const isTold = !isAsked(reading, said);
  const firmness = firmnessOf(reading, part, claim);
  const stated = statedOf(reading, part, claim);
  const figures = figureDifferences(reading, part, details);
  // "Half of its goals" is another figure, and not a denial as well.
  const polarity = (isTold ? polarityDifference(reading, stated, claim, weights) : []).filter(
    ({ page }) => !figures.some((figure) => page.startsWith(figure.page)),
  );
  const isTurned = polarity.length > 0 && firmness.isNegated;
  return [
    ...figures,
    ...dateDifferences(reading, part, details),
    ...polarity,
    ...(isTold ? modalityDifference(reading, stated.part, firmness, claim, isTurned, weights) : []),
    ...attributionDifference(reading, part, claim, details),
    ...placeDifference(reading, part, claim),
  ];
}

const rawOf = (reading: Reading, first: number, last: number): string =>
  reading.text.slice(reading.tokens[first]!.start, reading.tokens[last]!.end);

/** Quantities near the part that are not another claim's. */
function quantitiesOfClaim(reading: Reading, part: ComparedPart): Told[] {
  const content = new Set(part.content.map(({ unit }) => reading.units[unit]!));
  return quantitiesNear(reading, part.from, part.to, content).filter(
    (quantity) =>
      !part.others.some(({ details }) =>
        details.some((detail) => compareQuantity(quantity, detail, details) === 'same'),
      ),
  );
}

const hasGap = (details: readonly Detail[]): boolean => details.some(({ kind }) => kind === 'duration');

function compareQuantity(quantity: Told, detail: Detail, details: readonly Detail[]): Agreement {
  if (quantity.kind === 'date')
    return detail.kind === 'date' ? compareDate(quantity, detail, hasGap(details)) : 'unrelated';
  return compareFigure(quantity, detail);
}

function figureDifferences(reading: Reading, part: ComparedPart, details: readonly Detail[]): Difference[] {
  const quantities = quantitiesOfClaim(reading, part);
  return details.flatMap((detail): Difference[] => {
    if (detail.kind !== 'duration' && detail.kind !== 'money' && detail.kind !== 'number') return [];
    const compared = quantities.map((quantity) => ({
      quantity,
      result: compareQuantity(quantity, detail, details),
    }));
    if (compared.some(({ result }) => result === 'same')) return [];
    const other = compared.find(({ result }) => result === 'differs');
    return other
      ? [
          {
            kind: 'number',
            page: rawOf(reading, other.quantity.first, other.quantity.last),
            claim: detail.text,
          },
        ]
      : [];
  });
}

/** A date differs from a detail that no other date of the sentence agrees with; of several, from the nearest. */
function dateDifferences(reading: Reading, part: ComparedPart, details: readonly Detail[]): Difference[] {
  const dates = quantitiesOfClaim(reading, part).flatMap((one) => (one.kind === 'date' ? [one] : []));
  const own = details.flatMap((detail) => (detail.kind === 'date' ? [detail] : []));
  const agreement = (date: ToldDate, detail: DateDetail): Agreement =>
    compareDate(date, detail, hasGap(details));
  const agrees = (date: ToldDate, with_: readonly DateDetail[]): boolean =>
    with_.some((detail) => agreement(date, detail) === 'same');
  const open = own.filter((detail) => !dates.some((date) => agrees(date, [detail])));
  for (const date of dates) {
    if (agrees(date, own)) continue;
    const [nearest] = open
      .filter((detail) => agreement(date, detail) === 'differs')
      .sort((a, b) => daysApart(date, a) - daysApart(date, b));
    if (nearest) return [{ kind: 'date', page: rawOf(reading, date.first, date.last), claim: nearest.text }];
  }
  return [];
}

/** The words of the sentence that state the claim; who says it is no part of that. */
const saidIn = (reading: Reading, part: ComparedPart): Said =>
  part.content
    .map(({ unit, weight }) => ({ unit: reading.units[unit]!, weight }))
    .filter(({ unit }) => !unit.entity && !unit.quantity && !unit.keys.includes('c:say'));

/** What polarity is compared by. */
export const statedOf = (reading: Reading, part: ComparedPart, claim: ComparedClaim): Stated => ({
  ...claim.denials,
  said: saidIn(reading, part),
  deniedByOthers: part.others.flatMap(({ denials }) => (denials.polarity === 'negated' ? denials.keys : [])),
  gap: claim.details.some((detail) => detail.kind === 'duration'),
  head: claim.head,
  names: claim.knownEntities,
  prefers: claim.prefers,
  isShared: part.others.length > 0,
  contraries: claim.contraries,
  pivots: claim.pivots,
  part: [reading.units[part.from]!.first, reading.units[part.to]!.last],
});

function polarityDifference(
  reading: Reading,
  stated: Stated,
  claim: ComparedClaim,
  weights?: DifferenceWeights,
): Difference[] {
  const lessons = claim.lessons?.get(`polarity ${claim.denials.polarity}`);
  const span = decided(reading, stated.part, otherPolarity(reading, stated, weights), lessons);
  if (!span) return [];
  const own = claim.details.find((detail) => detail.kind === 'polarity');
  return [
    {
      kind: 'polarity',
      page: rawOf(reading, ...span),
      claim: own?.kind === 'polarity' ? own.text : claim.statement,
    },
  ];
}

/** What modality is compared by. */
export const firmnessOf = (reading: Reading, part: ComparedPart, claim: ComparedClaim): Firmness => ({
  said: saidIn(reading, part),
  declared: claim.details.flatMap((detail) => (detail.kind === 'modality' ? detail.modality : [])),
  shares: claim.modalities,
  isNegated: claim.denials.polarity === 'negated',
  head: claim.head,
});

function modalityDifference(
  reading: Reading,
  part: readonly [first: number, last: number],
  firmness: Firmness,
  claim: ComparedClaim,
  isTurned: boolean,
  weights?: DifferenceWeights,
): Difference[] {
  const own = claim.details.find((detail) => detail.kind === 'modality');
  if (!own) return [];
  const leaning = otherModality(reading, firmness, weights);
  const open = isTurned && leaning.odds < 0 ? openIn(reading) : null;
  const lessons = claim.lessons?.get(`modality ${firmness.declared[0]!}`);
  const span = decided(reading, part, open ?? leaning, lessons);
  return span ? [{ kind: 'modality', page: rawOf(reading, ...span), claim: own.text }] : [];
}

function placeDifference(reading: Reading, part: ComparedPart, claim: ComparedClaim): Difference[] {
  const places = claim.details.flatMap((detail) => (detail.kind === 'place' ? [detail] : []));
  const other = otherPlace(reading, part, places, claim.knownEntities);
  if (!other) return [];
  const { unit, detail } = other;
  return [{ kind: 'place', page: rawOf(reading, unit.first, unit.last), claim: detail.entity }];
}

function attributionDifference(
  reading: Reading,
  part: ComparedPart,
  claim: ComparedClaim,
  details: readonly Detail[],
): Difference[] {
  const own = details.find((detail) => detail.kind === 'attribution');
  if (!own) return [];
  const other = otherSpeaker(reading, own.entity, claim.knownEntities, part.persons);
  return other
    ? [{ kind: 'attribution', page: rawOf(reading, other.first, other.last), claim: own.entity }]
    : [];
}

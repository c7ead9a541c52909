/** All differences between a sentence and a claim it states, each in the words of both. Every kind is compared by its own module. */
import type { Detail, Difference, Modality } from '../claims/types.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Reading } from '../text/units.ts';
import { otherSpeaker } from './attribution.ts';
import { compareDate } from './dates.ts';
import { type Agreement, compareFigure } from './figures.ts';
import { otherModality } from './modality.ts';
import { denialOf, deniesNear, MOSTLY_DENIED, type Polarity } from './polarity.ts';

/** What is compared of a claim. */
export interface ComparedClaim {
  statement: string;
  polarity: Polarity;
  /** Keys that its own phrasings deny ("had not spoken"): to deny these is no difference. */
  deniedKeys: readonly string[];
  /** Modalities of its phrasings. */
  modalities: readonly Modality[];
  /** Entities that any phrasing names. */
  knownEntities: readonly string[];
  details(): readonly Detail[];
}

/** The part of the sentence that states the claim. */
export interface ComparedPart {
  /** First and last unit, inclusive. */
  from: number;
  to: number;
  /** Units that share a word (not only a name) with this claim and not better with another claim of the sentence. */
  content: readonly number[];
  /** Details of the other claims of the sentence: a figure that agrees with one of these is theirs. */
  others: readonly Detail[];
  /** Persons that a pronoun of the sentence stands for. */
  persons: ReadonlySet<string>;
}

/** Compares. Empty when nothing plain differs: silence is not a difference. */
export function differencesOf(reading: Reading, part: ComparedPart, claim: ComparedClaim): Difference[] {
  const details = claim.details();
  const governed = new Set(part.content.flatMap((at) => tokensOf(reading, at)));
  return [
    ...figureDifferences(reading, part, details),
    ...dateDifferences(reading, part, details),
    ...polarityDifference(reading, governed, claim, details),
    ...modalityDifference(reading, governed, claim, details),
    ...attributionDifference(reading, part, claim, details),
  ];
}

const rawOf = (reading: Reading, first: number, last: number): string =>
  reading.text.slice(reading.tokens[first]!.start, reading.tokens[last]!.end);

function tokensOf(reading: Reading, at: number): number[] {
  const { first, last } = reading.units[at]!;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Quantities in the part, or up to three units beside it, that are not another claim's. */
function quantitiesNear(reading: Reading, part: ComparedPart): Quantity[] {
  return reading.units
    .slice(Math.max(0, part.from - 3), part.to + 4)
    .flatMap((unit) => unit.quantity ?? [])
    .filter((quantity) => !part.others.some((detail) => compareQuantity(quantity, detail) === 'same'));
}

function compareQuantity(quantity: Quantity, detail: Detail): Agreement {
  if (quantity.kind === 'date') return detail.kind === 'date' ? compareDate(quantity, detail) : 'unrelated';
  return compareFigure(quantity, detail);
}

function figureDifferences(reading: Reading, part: ComparedPart, details: readonly Detail[]): Difference[] {
  const quantities = quantitiesNear(reading, part);
  return details.flatMap((detail): Difference[] => {
    if (detail.kind !== 'duration' && detail.kind !== 'money' && detail.kind !== 'number') return [];
    const compared = quantities.map((quantity) => ({ quantity, result: compareFigure(quantity, detail) }));
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

function dateDifferences(reading: Reading, part: ComparedPart, details: readonly Detail[]): Difference[] {
  const own = details.filter((detail) => detail.kind === 'date');
  for (const quantity of quantitiesNear(reading, part)) {
    if (quantity.kind !== 'date') continue;
    const results = own.map((detail) => compareDate(quantity, detail));
    if (results.includes('same') || !results.includes('differs')) continue;
    const nearest = own[results.indexOf('differs')]!;
    return [{ kind: 'date', page: rawOf(reading, quantity.first, quantity.last), claim: nearest.text }];
  }
  return [];
}

function polarityDifference(
  reading: Reading,
  governed: ReadonlySet<number>,
  claim: ComparedClaim,
  details: readonly Detail[],
): Difference[] {
  if (claim.polarity === 'mixed' || governed.size === 0) return [];
  const negated = claim.polarity === 'negated';
  const { denied } = denialOf(reading, governed, negated);
  const ownDenied = (token: number): boolean =>
    keysAt(reading, token).some((key) => claim.deniedKeys.includes(key));
  if (negated) {
    // What the claim denies must be said here, and nothing be denied beside it; "it will stay so" leaves it unsaid.
    const said = [...governed].filter(ownDenied);
    if (said.length === 0 || deniesNear(reading, Math.min(...said), Math.max(...said))) return [];
  } else {
    const strange = [...denied].filter((token) => !ownDenied(token));
    if (strange.length / governed.size < MOSTLY_DENIED) return [];
  }
  const own = details.find((detail) => detail.kind === 'polarity' && detail.negated === negated);
  const first = Math.min(...governed);
  const last = Math.max(...governed);
  return [
    {
      kind: 'polarity',
      page: rawOf(reading, first, last),
      claim: own?.kind === 'polarity' ? own.text : claim.statement,
    },
  ];
}

const keysAt = (reading: Reading, token: number): readonly string[] =>
  reading.units.find((unit) => unit.first <= token && token <= unit.last)?.keys ?? [];

function modalityDifference(
  reading: Reading,
  governed: ReadonlySet<number>,
  claim: ComparedClaim,
  details: readonly Detail[],
): Difference[] {
  const own = details.filter((detail) => detail.kind === 'modality');
  if (own.length === 0) return [];
  const declared = own.map((detail) => detail.modality);
  // What the phrasings allow is no difference, unless the claim is about the very firmness ("hopes").
  const modalities = new Set<Modality>(
    declared.includes('hopes') ? declared : [...declared, ...claim.modalities],
  );
  // To promise is to say that one will.
  if (modalities.has('will') && !modalities.has('hopes')) modalities.add('promised');
  const cue = otherModality(reading, governed, modalities);
  return cue ? [{ kind: 'modality', page: rawOf(reading, cue.first, cue.last), claim: own[0]!.text }] : [];
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

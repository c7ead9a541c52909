/** Relations: how the sentence of one article stands to the claim that it states in another's words. Compared by lib/compare, kind by kind. */
import type { Detail, Difference } from '../claims/types.ts';
import { type ComparedClaim, differencesOf } from '../compare/differences.ts';
import { ownDenials } from '../compare/own-denials.ts';
import { preferenceIn } from '../compare/preferences.ts';
import type { Quantity } from '../text/quantity.ts';
import { align, type Match } from './alignment.ts';
import type { Relation } from './article.ts';
import { figuresAgree } from './figures-agree.ts';
import { firmnessDifference } from './firmness.ts';
import type { Statement } from './statements.ts';
import { generalWeight } from './weights.ts';

export interface Compared {
  relation: Relation;
  differs: Difference[];
}

/** What a sentence has besides the claim weighs at least this share of it, and this much, before it is said to add something. */
const ADDED_SHARE = 0.5;
const ADDED = 12;

/** A denial turns a claim round only where most of what both sentences say is the same. */
const TURNED_SHARE = 0.55;

/** Compares a statement with the one that gives the claim its text. */
export function relationTo(claim: Statement, statement: Statement): Compared {
  if (claim === statement) return { relation: 'same', differs: [] };
  const weights = weightsOf(statement);
  const weightsOfClaim = weightsOf(claim);
  const matches = align(statement.terms, claim.terms, [weights, weightsOfClaim]);
  const shared = new Set(matches.map((match) => match.a));
  const sharedOfClaim = new Set(matches.map((match) => match.b));
  const share = Math.min(
    sumOf(weights, shared) / sumOf(weights),
    sumOf(weightsOfClaim, sharedOfClaim) / sumOf(weightsOfClaim),
  );
  const differs = [
    ...differencesOf(
      statement.reading,
      {
        from: 0,
        to: Math.max(0, statement.reading.units.length - 1),
        content: contentOf(statement, new Map(matches.map((match) => [match.a, match.gain]))),
        others: [],
        persons: new Set(),
      },
      comparedClaim(claim, statement, matches),
    ).filter(({ kind }) => kind !== 'polarity' || share >= TURNED_SHARE),
    ...firmnessDifference(
      statement.reading,
      claim.reading,
      new Map(
        matches.flatMap((match) => {
          const [own, other] = [statement.terms[match.a]!, claim.terms[match.b]!];
          const isWord = own.kind === 'word' && own.first >= 0 && other.first >= 0;
          return isWord ? [[own.first, other.first] as const] : [];
        }),
      ),
    ),
  ];
  if (differs.some(({ kind }) => kind === 'polarity')) return { relation: 'contradicts', differs };
  if (differs.length > 0) return { relation: 'differs', differs };
  const added = sumOf(weights) - sumOf(weights, shared);
  return {
    relation: added >= ADDED && added >= sumOf(weights) * ADDED_SHARE ? 'adds' : 'same',
    differs,
  };
}

const weightsOf = ({ terms }: Statement): number[] => terms.map((term) => generalWeight(term.keys[0]!));

const sumOf = (weights: readonly number[], only?: ReadonlySet<number>): number =>
  weights.reduce((sum, weight, at) => sum + (only && !only.has(at) ? 0 : weight), 0);

/** The units of the sentence's reading whose terms the claim shares. */
function contentOf(
  { terms, reading }: Statement,
  gains: ReadonlyMap<number, number>,
): { unit: number; weight: number }[] {
  return reading.units.flatMap((unit, at) => {
    const term = terms.findIndex(({ first, last }) => first === unit.first && last === unit.last);
    const weight = gains.get(term);
    return weight === undefined ? [] : [{ unit: at, weight }];
  });
}

/** Its modality is compared by itself (firmness.ts), as it has no phrasings that tell what it allows for. */
function comparedClaim(claim: Statement, statement: Statement, matches: readonly Match[]): ComparedClaim {
  const { reading } = claim;
  return {
    statement: claim.text,
    denials: ownDenials([reading]),
    modalities: {},
    head: [],
    contraries: [],
    pivots: [],
    prefers: preferenceIn(reading)?.sides ?? null,
    lessons: null,
    knownEntities: reading.units.flatMap(({ entity }) => (entity ? [entity.id] : [])),
    details: comparedFigures(claim, statement, matches).flatMap((quantity) => detailOf(claim, quantity)),
  };
}

/**
 * Figures of the claim to compare: durations that agree, as they tell that a time without something is measured; and those that could differ: the only
 * one of its kind on either side that nothing agrees with, beside words that both share. Where several are left, which stands for which
 * cannot be told, and figures in other surroundings count other things.
 */
function comparedFigures(claim: Statement, statement: Statement, matches: readonly Match[]): Quantity[] {
  const [own, other] = [quantitiesIn(claim), quantitiesIn(statement)];
  const agrees = (quantity: Quantity, all: readonly Quantity[]): boolean =>
    all.some((one) => /^(?:same|near)$/.test(figuresAgree(quantity, one)));
  const open = own.filter((quantity) => !agrees(quantity, other));
  const openOther = other.filter((quantity) => !agrees(quantity, own));
  const only = (kind: Quantity['kind'], all: readonly Quantity[]): Quantity | undefined => {
    const ofKind = all.filter((one) => one.kind === kind);
    return ofKind.length === 1 ? ofKind[0] : undefined;
  };
  const areBeside = (here: Quantity, there: Quantity): boolean =>
    matches.some(
      (match) =>
        claim.terms[match.b]!.kind !== 'person' &&
        isNear(claim.terms[match.b]!, here) &&
        isNear(statement.terms[match.a]!, there),
    );
  return [
    ...own.filter((quantity) => quantity.kind === 'duration' && agrees(quantity, other)),
    ...open.filter((quantity) => {
      const counterpart = only(quantity.kind, openOther);
      return counterpart && only(quantity.kind, open) === quantity && areBeside(quantity, counterpart);
    }),
  ];
}

/** Tokens between a figure and a word that belongs to it. */
const BESIDE = 5;

const isNear = (term: { first: number; last: number }, { first, last }: Quantity): boolean =>
  term.first >= 0 && term.first - last <= BESIDE && first - term.last <= BESIDE;

const quantitiesIn = ({ terms }: Statement): Quantity[] =>
  terms.flatMap(({ quantity }) =>
    quantity && !(quantity.kind === 'date' && quantity.relative) ? [quantity] : [],
  );

function detailOf({ reading, text }: Statement, quantity: Quantity): Detail[] {
  const words = text.slice(reading.tokens[quantity.first]!.start, reading.tokens[quantity.last]!.end);
  const hedge = 'hedge' in quantity && quantity.hedge !== 'exact' ? { hedge: quantity.hedge } : {};
  switch (quantity.kind) {
    case 'duration':
      return [
        { kind: 'duration', text: words, minMonths: quantity.minMonths, maxMonths: quantity.maxMonths },
      ];
    case 'money':
      return [{ kind: 'money', text: words, amount: quantity.amount, currency: quantity.currency, ...hedge }];
    case 'number':
      return quantity.unit === ''
        ? []
        : [{ kind: 'number', text: words, value: quantity.value, unit: quantity.unit, ...hedge }];
    case 'date':
      return [
        {
          kind: 'date',
          text: words,
          value: quantity.from === quantity.to ? quantity.from : `${quantity.from}/${quantity.to}`,
          role: 'date',
        },
      ];
  }
}

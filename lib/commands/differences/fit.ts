/**
 * Fits the weights of polarity and modality. A sentence differs when the likeliest of its denials (or modal words) makes it: so the weights are
 * fitted in rounds, each time to the denial that the weights of the round before hold likeliest.
 */

import { contrariesAgainst } from '../../compare/contraries.ts';
import { firmnessOf, statedOf } from '../../compare/differences.ts';
import { fulfilmentsOf } from '../../compare/fulfilment.ts';
import { type Firmness, modalsAgainst } from '../../compare/modality.ts';
import { isAsked } from '../../compare/said.ts';
import type { DifferenceWeights, Features, Weights } from '../../compare/weigh.ts';
import { denialsAgainst, type Stated } from '../../compare/weighed-denials.ts';
import type { Reading } from '../../text/units.ts';
import { fitLogistic, type LogisticModel } from '../logistic.ts';
import type { LabelledMatch } from './labelled-matches.ts';

type Kind = keyof DifferenceWeights;
const ROUNDS = 6;
/**
 * Log-odds from which on a difference is told: about even for denials and below for modal words, which most sentences have none of. Chosen
 * by `--cross`, which prints how many are named and how many agreeing sentences are called different.
 */
const TOLD: Readonly<Record<Kind, number>> = {
  polarity: 0.1,
  contrary: -0.2,
  modality: -0.5,
  fulfilment: -0.6,
};

/** A sentence that states a claim, with what is weighed in it, cue by cue. */
interface Example {
  differs: boolean;
  cues: number[][];
}

/** What is weighed of a match, by kind; null where nothing is, or where it differs in another kind only. */
export interface WeighedMatch {
  polarity: Weighed | null;
  contrary: Weighed | null;
  modality: Weighed | null;
  fulfilment: Weighed | null;
}
interface Weighed {
  differs: boolean;
  cues: readonly Features[];
}

/** What is weighed of a match: done once, however often weights are fitted. */
export const weighedOf = (match: LabelledMatch): WeighedMatch => ({
  polarity: weighedIn('polarity', match),
  contrary: weighedIn('contrary', match),
  modality: weighedIn('modality', match),
  fulfilment: weighedIn('fulfilment', match),
});

function weighedIn(kind: Kind, { reading, part, claim, kinds, isMade }: LabelledMatch): Weighed | null {
  // Told by cue, these gain nothing by `--cross`: 3 more named of 1,172, and one more called different.
  if (isMade) return null;
  const told = kind === 'modality' || kind === 'fulfilment' ? 'modality' : 'polarity';
  if (kinds.length > 0 && !kinds.includes(told)) return null;
  const firmness = firmnessOf(reading, part, claim);
  if (isAsked(reading, firmness.said)) return null;
  // What differs by a modal word teaches nothing of the verbs beside it.
  const isModal = kind === 'fulfilment' && kinds.includes('modality');
  if (isModal && firmness.declared.length > 0 && modalsAgainst(reading, firmness).length > 0) return null;
  const cues = featuresIn(kind, reading, firmness, statedOf(reading, part, claim));
  return cues.length === 0 ? null : { differs: kinds.includes(told), cues };
}

/** What is weighed of each word that may make a difference, where that is how the claim is compared. */
function featuresIn(kind: Kind, reading: Reading, firmness: Firmness, stated: Stated): Features[] {
  const isNegated = stated.polarity === 'negated';
  switch (kind) {
    case 'polarity':
      return isNegated ? [] : denialsAgainst(reading, stated).map(({ features }) => features);
    case 'contrary':
      return isNegated && !stated.adverse
        ? []
        : contrariesAgainst(reading, stated).map(({ features }) => features);
    case 'modality':
      return firmness.declared.length === 0
        ? []
        : modalsAgainst(reading, firmness).map(({ features }) => features);
    case 'fulfilment':
      return fulfilmentsOf(reading, firmness).map(({ features }) => features);
  }
}

/** The weights that tell best which of some matches differ. */
export const fitWeights = (matches: readonly WeighedMatch[]): DifferenceWeights => ({
  polarity: fitKind('polarity', matches),
  contrary: fitKind('contrary', matches),
  modality: fitKind('modality', matches),
  fulfilment: fitKind('fulfilment', matches),
});

function fitKind(kind: Kind, matches: readonly WeighedMatch[]): Weights {
  const weighed = matches.flatMap((match) => match[kind] ?? []);
  const names = Object.keys(weighed[0]?.cues[0] ?? {});
  const { bias, weights } = fitInRounds(
    weighed.map(({ differs, cues }) => ({
      differs,
      cues: cues.map((features) => names.map((name) => features[name]!)),
    })),
  );
  const features = Object.fromEntries(names.map((name, at) => [name, round(weights[at]!)]));
  return { bias: round(bias - TOLD[kind]), features };
}

function fitInRounds(examples: readonly Example[]): LogisticModel {
  let model: LogisticModel | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = examples.flatMap((example) =>
      example.differs
        ? [{ x: model ? likeliest(model, example) : example.cues[0]!, y: 1 }]
        : example.cues.map((x) => ({ x, y: 0 })),
    );
    model = fitLogistic(rows);
  }
  return model!;
}

const oddsOf = ({ bias, weights }: LogisticModel, cue: readonly number[]): number =>
  cue.reduce((sum, value, at) => sum + value * weights[at]!, bias);

const likeliest = (model: LogisticModel, { cues }: Example): number[] =>
  cues.reduce((best, cue) => (oddsOf(model, cue) > oddsOf(model, best) ? cue : best));

const round = (value: number): number => Math.round(value * 100) / 100;

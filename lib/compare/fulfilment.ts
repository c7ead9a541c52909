/**
 * Fulfilment: what a claim says will be, is wanted or may be, told as done ("have already been handed over"). Every verb in the past is weighed by its tense and by what of
 * the claim its clause says (`npm run calibrate:differences` fits the weights).
 */
import irregular from '../../data/lexicon/irregular.json' with { type: 'json' };
import type { Modality } from '../claims/types.ts';
import { type Token, wordAt } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import type { Firmness } from './modality.ts';
import { modalsOf } from './modals.ts';
import { weightOf } from './said.ts';
import type { Features } from './weigh.ts';

/** A verb with its auxiliaries, by token, last inclusive, and what is weighed of it. */
export interface WeighedFulfilment {
  first: number;
  last: number;
  features: Features;
}

/** What may be told as done: what is promised or hoped for was promised or hoped, done or not. */
const OPEN = new Set<Modality>(['will', 'wants', 'may']);

/** The verbs in the past, or words for what is over, in clauses that say words of the claim. */
export function fulfilmentsOf(reading: Reading, claim: Firmness): WeighedFulfilment[] {
  const [declared] = claim.declared;
  if (claim.isNegated || !declared || !OPEN.has(declared)) return [];
  const { tokens, units } = reading;
  const modals = modalsOf(reading);
  const turned = turnedTokens(denialsOf(reading));
  const whole = weightOf(claim.said);
  const modalShare = Object.values(claim.shares).reduce((sum, share) => sum + share, 0);
  const bit = (is: boolean): number => (is ? 1 : 0);
  return tokens.flatMap(({ word }, at): WeighedFulfilment[] => {
    const isState = STATE.test(word) && BE.test(wordAt(tokens, at - 1));
    if (!isState && !isPast(word)) return [];
    if (modals.some(({ first, last }) => first <= at && at <= last) || turned.has(at)) return [];
    const unit = units.find(({ first, last }) => first <= at && at <= last);
    if (unit && (unit.entity || unit.quantity || unit.keys.includes('c:say'))) return [];
    const [from, to] = [clauseStart(tokens, at), clauseEnd(tokens, at)];
    const within = claim.said.filter((one) => one.unit.first >= from && one.unit.last <= to);
    if (within.length === 0) return [];
    const before = tokens.slice(Math.max(from, at - AUXILIARY_NEAR), at).map((token) => token.word);
    const isHead = unit?.keys.some((key) => claim.head.includes(key)) ?? false;
    const isSaid = unit !== undefined && claim.said.some((one) => one.unit === unit);
    const isPerfect = before.some((one) => PERFECT.test(one));
    const isPassive = before.some((one) => PASSIVE.test(one));
    const isSettled = isNearSettled(tokens, from, to);
    const share = weightOf(within) / whole;
    const isOpen = modals.some(({ first }) => first >= from && first <= to);
    return [
      {
        first: firstOf(tokens, at),
        last: at,
        features: {
          share,
          isPerfect: bit(isPerfect),
          isPassive: bit(isPassive),
          isBare: bit(!isPerfect && !isPassive && !isState),
          isState: bit(isState),
          isSettled: bit(isSettled),
          isSettledPerfect: bit(isSettled && isPerfect),
          settledAndShare: share * bit(isSettled),
          isSaid: bit(isSaid),
          isHead: bit(isHead),
          headAndPerfect: bit(isHead && isPerfect),
          saidAndPerfect: bit(isSaid && isPerfect),
          saidAndPassive: bit(isSaid && isPassive),
          isOpen: bit(isOpen),
          isOpenElsewhere: bit(!isOpen && modals.length > 0),
          isWill: bit(before.some((one) => /^(will|would|may|might|could|should|can)$/.test(one))),
          ofWill: bit(declared === 'will'),
          ofMay: bit(declared === 'may'),
          modalShare: Math.min(1, modalShare),
          declaredToo: bit(claim.declared.length > 1),
          isBehindThat: bit(tokens[from]!.word === 'that'),
        },
      },
    ];
  });
}

const PAST = new Set(
  Object.values(irregular.forms)
    .flat()
    .filter((form) => !/(s|ing)$/.test(form)),
);
const isPast = (word: string): boolean => PAST.has(word) || /[^e]ed$/.test(word);

const AUXILIARY_NEAR = 3;
const PERFECT = /^(has|have|had|having)$/;
const PASSIVE = /^(was|were|been|being|got|did)$/;
const BE = /^(is|are|was|were|been|being|already|all|now|and|long)$/;
const STATE =
  /^(over|done|finished|complete|accomplished|gone|certain|inevitable|already|reality|fact|coming|running|there)$/;
const SETTLED =
  /^(already|since|now|finally|meanwhile|then|ago|earlier|last|summer|yesterday|back|once|inevitably|certain|certainly)$/;

const isNearSettled = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some(({ word }) => SETTLED.test(word));

function firstOf(tokens: readonly Token[], verb: number): number {
  let first = verb;
  while (
    first > 0 &&
    /^(has|have|had|having|already|been|was|were|is|are|did|now)$/.test(tokens[first - 1]!.word)
  )
    first--;
  return first;
}

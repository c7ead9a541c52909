/**
 * Measures: what the decision weighs, for one sentence and one claim. Each is a plain number with a plain meaning, so that a reader of
 * the code, and the explanation for the reader of the page, can say why.
 */

import type { ComparedPhrasing, OpenClaim } from '../index/open.ts';
import { bestKey } from '../index/profile.ts';
import type { Reading, Unit } from '../text/units.ts';

/** Who is meant without being named: by "he", "the two men", or by the page's subject. */
export interface Supplied {
  /** Sides that a pronoun or a pair stands for. */
  sides: ReadonlySet<string>;
  /** Sides that the page is mostly about. */
  pageSides: ReadonlySet<string>;
}

/** The part of a sentence that states a claim, with what it shares. */
export interface Window {
  claim: OpenClaim;
  /** First and last unit, inclusive. */
  from: number;
  to: number;
  gain: number;
  /** Units of the window that share a key with the profile, and the key. */
  shared: { unit: number; key: string; weight: number }[];
}

const GAP_COST = 0.35;

/**
 * The window of a sentence that gains most for a claim: the stretch of units with the largest sum of shared weights, less a cost for
 * every unit that shares nothing. One pass over the units (J. Kadane's maximum subarray).
 */
export function bestWindow(units: readonly Unit[], claim: OpenClaim): Window | null {
  const used = new Set<string>();
  let sum = 0;
  let start = 0;
  let shared: Window['shared'] = [];
  let best: Window | null = null;
  for (let at = 0; at < units.length; at++) {
    const found = bestKey(units[at]!.keys, used, claim.weights);
    const value = found ? found.weight : -GAP_COST;
    if (sum + value <= 0) {
      sum = 0;
      start = at + 1;
      shared = [];
      used.clear();
      continue;
    }
    sum += value;
    if (found) {
      used.add(found.key);
      shared.push({ unit: at, key: found.key, weight: found.weight });
      if (!best || sum > best.gain) best = { claim, from: start, to: at, gain: sum, shared: [...shared] };
    }
  }
  return best;
}

/** How much of a phrasing's weight the units of a sentence hold. */
export interface Recall {
  recall: number;
  /** The same with the closest reading of each unit only: no synonyms. */
  literal: number;
}

const CONCEPT_SHARE = 0.75;
const SIDE_SHARE = 0.5;
const KIND_SHARE = 0.4;

function similarity(
  keys: readonly string[],
  have: ReadonlySet<string>,
  haveFirst: ReadonlySet<string>,
): number {
  let best = 0;
  for (const key of keys) {
    if (!have.has(key)) continue;
    const kind = key.charAt(0);
    const value =
      kind === 's'
        ? keys[0] === key
          ? 1
          : SIDE_SHARE
        : kind === 'q'
          ? KIND_SHARE
          : kind === 'c' && !haveFirst.has(keys[0]!)
            ? CONCEPT_SHARE
            : 1;
    if (value > best) best = value;
  }
  return best;
}

export function recallOf(
  phrasing: ComparedPhrasing,
  have: ReadonlySet<string>,
  haveFirst: ReadonlySet<string>,
  supplied: ReadonlySet<string>,
): Recall {
  let recall = 0;
  let literal = 0;
  for (const unit of phrasing.units) {
    const share = similarity(unit.keys, have, haveFirst);
    if (share > 0) recall += share * unit.weight;
    else if (unit.keys.some((key) => key.startsWith('s:') && supplied.has(key.slice(2))))
      recall += 0.7 * unit.weight;
    if (haveFirst.has(unit.keys[0]!)) literal += unit.weight;
  }
  return { recall: recall / phrasing.total, literal: literal / phrasing.total };
}

/** What is measured of a candidate, each by its own name. */
export interface Measures {
  /** Gain of the window, as a share of what fully stating the claim gains; at most 1.6. */
  coverage: number;
  /** Gain in tens of log-odds. */
  gain: number;
  /** Share of the best phrasing's weight that the sentence holds; the mean of the best three; the best without synonyms. */
  recall: number;
  recall3: number;
  literal: number;
  /** Share of the window's units that share something. */
  density: number;
  /** Share of what nearly every phrasing says that the sentence lacks. */
  coreMissing: number;
  /** How far the claim stands above the strongest rival for the same words, -1 to 1; and what no rival explains better. */
  margin: number;
  exclusive: number;
  exclusiveGain: number;
  /** Share of the needed sides that nothing names or supplies; whether some were supplied by a pronoun. */
  sidesMissing: number;
  sidesSupplied: number;
  /** Whether a needed side is missing and someone else stands in the sentence. */
  substitution: number;
  /** Others in the window: of no phrasing, and of no lexicon. */
  strangers: number;
  unknownNames: number;
  /** How much of the rest of the page tells the story, 0 to 1. */
  page: number;
  /** Log of the number of shared words; weight of the weightiest; share of the window's words that are shared. */
  content: number;
  rarest: number;
  precision: number;
  /** Whether the sentence names a year that the story does not. */
  otherYear: number;
}

export type MeasureName = keyof Measures;

const CORE_SHARE = 0.55;

/** Measures of a window, the margin and the page's share apart (they need the other claims and the other sentences). */
export function measuresOf(reading: Reading, window: Window, supplied: Supplied): Measures {
  const { claim, from, to } = window;
  const units = reading.units;
  const inWindow = units.slice(Math.max(0, from), to + 1);
  const have = new Set(units.flatMap((unit) => unit.keys));
  const haveFirst = new Set(units.map((unit) => unit.keys[0]!));
  const recalls = claim.phrasings
    .map((phrasing) => recallOf(phrasing, have, haveFirst, supplied.sides))
    .sort((a, b) => b.recall - a.recall);
  const sides = new Set(units.flatMap((unit) => (unit.entity ? [unit.entity.side] : [])));
  const missing = claim.requiredSides.filter((side) => !sides.has(side));
  const suppliedSides = missing.filter((side) => supplied.sides.has(side));
  const pageSides = missing.filter((side) => !supplied.sides.has(side) && supplied.pageSides.has(side));
  const strangers = inWindow.filter((unit) => isStranger(unit, claim)).length;
  const otherActors =
    units.some((unit) => isStranger(unit, claim) && isActor(reading, unit)) ||
    [...supplied.sides].some((side) => !claim.knownSides.includes(side) && !ABSTRACT.has(side));
  const content = window.shared.filter((one) => !/^[ns]:/.test(one.key));
  const plainUnits = inWindow.filter((unit) => !unit.entity);
  let core = 0;
  let coreHeld = 0;
  for (const entry of claim.profile) {
    if (entry.share < CORE_SHARE || entry.key.startsWith('n:') || entry.key.startsWith('s:')) continue;
    const value = entry.share * entry.weight;
    core += value;
    if (have.has(entry.key)) coreHeld += value;
  }
  const left = missing.filter((side) => !supplied.sides.has(side));
  const recall3 = ((recalls[0]?.recall ?? 0) + (recalls[1]?.recall ?? 0) + (recalls[2]?.recall ?? 0)) / 3;
  const coverage = Math.min(1.6, window.gain / claim.expected);
  const hardMissing = missing.length - suppliedSides.length - pageSides.length * 0.5;
  return {
    coverage,
    gain: Math.min(3, window.gain / 10),
    recall: recalls[0]?.recall ?? 0,
    recall3,
    literal: Math.max(...recalls.slice(0, 3).map((one) => one.literal), 0),
    density: window.shared.length / Math.max(1, to - from + 1),
    coreMissing: core > 0 ? 1 - coreHeld / core : 0.3,
    margin: 0,
    sidesMissing: claim.requiredSides.length > 0 ? hardMissing / claim.requiredSides.length : 0,
    sidesSupplied: suppliedSides.length > 0 ? 1 : 0,
    strangers: Math.min(2, strangers),
    unknownNames: Math.min(2, inWindow.filter((unit) => unit.unknownName).length),
    page: 0,
    content: Math.log(1 + content.length),
    rarest: content.reduce((most, one) => Math.max(most, one.weight), 0) / 6,
    substitution: left.length > 0 && otherActors ? 1 : 0,
    precision: content.length / Math.max(1, plainUnits.length),
    exclusive: 0,
    exclusiveGain: 0,
    otherYear: units.some(
      (unit) => unit.quantity?.kind === 'date' && !claim.years.includes(unit.quantity.from.slice(0, 4)),
    )
      ? 1
      : 0,
  };
}

/** Sides that are bodies, not actors that could stand in another's place. */
const ABSTRACT = new Set(['media', 'west', 'eu', 'un', 'brics', 'nato', 'balkans']);

/** Whether a named entity can do something here: a place someone is in, and a body, cannot. */
function isActor(reading: Reading, unit: Unit): boolean {
  if (unit.entity!.kind === 'organisation') return false;
  if (unit.entity!.kind === 'person' || unit.entity!.kind === 'group') return true;
  // "In Warsaw, wreaths were laid": a place that opens the sentence is its scene.
  return unit.first <= 1 || !LOCATIVE.has(reading.tokens[unit.first - 1]?.word ?? '');
}

const LOCATIVE = new Set(['in', 'at', 'near', 'from', 'via', 'through', 'outside', 'around', 'across']);

/** A person, country or people that no phrasing of the claim knows. Media that relay news are no strangers. */
function isStranger(unit: Unit, claim: OpenClaim): boolean {
  if (!unit.entity) return false;
  const { side } = unit.entity;
  return !ABSTRACT.has(side) && !claim.knownSides.includes(side);
}

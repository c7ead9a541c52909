/**
 * Measures: what the decision weighs, for one sentence and one claim. Each is a plain number with a plain meaning, so that a reader of the
 * code, and the explanation for the reader of the page, can say why.
 */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import type { OpenClaim } from '../index/open.ts';
import { HEAVIEST } from '../index/weigh.ts';
import { stem } from '../text/stem.ts';
import { wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';
import { recallOf } from './recall.ts';
import type { SentenceKeys } from './sentence-keys.ts';
import type { Window } from './windows.ts';

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
  /** Share of the needed sides that the sentence neither names nor means; that the page does not supply either; whether it means some. */
  sidesLeft: number;
  sidesMissing: number;
  sidesSupplied: number;
  /** Whether a needed side is missing and someone else stands in the sentence. */
  substitution: number;
  /** Whether a needed side is missing and a pronoun stands for someone else, as far as can be told. */
  meansOther: number;
  /** Others in the window that no lexicon knows. */
  unknownNames: number;
  /** How much in the sentence is strange to the claim: a year, a name that no lexicon knows, one that no phrasing knows, half of the sides missing. */
  doubts: number;
  /** Share of the sentences telling something like the claims elsewhere on the page that tell it of others, or of another year (company.ts). */
  others: number;
  /** How much of the rest of the page tells the story, 0 to 1; whether it was published before the year of the story (company.ts). */
  page: number;
  early: number;
  /** Chance of the likeliest other claim in the sentence (company.ts). */
  rival: number;
  /** Chance of the same claim in the sentence before (company.ts). */
  before: number;
  /** Log of the units outside the window. */
  outside: number;
  /** Log of the number of shared words; weight of the weightiest. */
  content: number;
  rarest: number;
  /** Whether the sentence names a year that the story does not. */
  otherYear: number;
  /** Words of the sentence, and whether no stop ends it, as in a headline; not weighed, but see decide.ts. */
  words: number;
  headline: number;
  /** Whether the index has lessons of labelled pages; what they say of the claim by the words of the sentence (lessons.ts). */
  hasLessons: number;
  taught: number;
}

export type MeasureName = keyof Measures;

/** Sides that the claim needs and the sentence neither names nor means. */
export const sidesLeft = (
  { requiredSides }: OpenClaim,
  keys: SentenceKeys,
  meant: ReadonlySet<string>,
): string[] => requiredSides.filter((side) => !keys.sides.has(side) && !meant.has(side));

/** A missing side that the page is mostly about is half there. */
export const ON_PAGE = 0.5;

/** The share of the needed sides that is missing. @param left of {@link sidesLeft}; @param pageSides what the page is mostly about */
export const sidesMissing = (
  { requiredSides }: OpenClaim,
  left: readonly string[],
  pageSides: ReadonlySet<string>,
): number =>
  left.reduce((sum, side) => sum + (pageSides.has(side) ? ON_PAGE : 1), 0) / (requiredSides.length || 1);

/**
 * Measures of a window, as far as the sentence tells them: the margin needs the other claims (rivals.ts); the page's
 * share, and the sides that it supplies, the other sentences (company.ts).
 *
 * @param meant sides that a pronoun or a pair stands for; @param left of {@link sidesLeft}
 */
export function measuresOf(
  reading: Reading,
  keys: SentenceKeys,
  window: Window,
  meant: ReadonlySet<string>,
  left: readonly string[],
): Measures {
  const { claim, from, to } = window;
  const inWindow = reading.units.slice(from, to + 1);
  const recall = recallOf(claim, keys, meant);
  const content = window.shared.filter((one) => !one.isName);
  const missing = left.length / (claim.requiredSides.length || 1);
  const otherYear =
    keys.years.some((year) => !claim.years.includes(year)) && !changesYear(reading, claim) ? 1 : 0;
  return {
    coverage: Math.min(1.6, window.gain / claim.expected),
    gain: Math.min(3, window.gain / 10),
    recall: recall.best,
    recall3: recall.best3,
    literal: recall.literal,
    density: window.shared.length / (to - from + 1),
    coreMissing: coreMissing(claim, keys),
    margin: 0,
    exclusive: 0,
    exclusiveGain: 0,
    sidesLeft: missing,
    sidesMissing: missing,
    sidesSupplied: claim.requiredSides.some((side) => !keys.sides.has(side) && meant.has(side)) ? 1 : 0,
    substitution: left.length > 0 && someoneElse(reading, claim) ? 1 : 0,
    meansOther: left.length > 0 && meansOther(claim, meant) ? 1 : 0,
    unknownNames: Math.min(2, inWindow.filter((unit) => unit.unknownName).length),
    doubts:
      otherYear +
      (reading.units.some((unit) => unit.unknownName) ? 1 : 0) +
      (reading.units.some((unit) => isUnheardOf(unit, claim)) ? 1 : 0) +
      (missing < HALF ? 0 : 1),
    others: 0,
    page: 0,
    early: 0,
    rival: 0,
    before: 0,
    outside: Math.log(1 + reading.units.length - inWindow.length),
    content: Math.log(1 + content.length),
    rarest: content.reduce((most, one) => Math.max(most, one.weight), 0) / HEAVIEST,
    otherYear,
    words: reading.tokens.length,
    headline: STOPPED.test(reading.text.slice(reading.end - 3, reading.end)) ? 0 : 1,
    hasLessons: 0,
    taught: 0,
  };
}

const HALF = 0.5;

/** Whether a unit names someone or some place that no phrasing of the claim names. */
const isUnheardOf = ({ entity, adjective }: Unit, { knownEntities, knownSides }: OpenClaim): boolean =>
  entity !== null &&
  (!knownSides.includes(entity.side) || (!adjective && !knownEntities.includes(entity.id)));

const STOPPED = /[.!?…]\W*$/;

/** Whether the sentence gives another year to a day that the claim names: that differs, and is no other event. */
const changesYear = (reading: Reading, claim: OpenClaim): boolean =>
  reading.units.some(({ keys }) => keys.some((key) => claim.days.includes(key)));

/** Where the claim has no core, nothing can be missing; this much is what it comes to elsewhere. */
const NO_CORE = 0.3;

function coreMissing(claim: OpenClaim, keys: SentenceKeys): number {
  let whole = 0;
  let held = 0;
  for (const { key, value } of claim.core()) {
    whole += value;
    if (keys.all.has(key)) held += value;
  }
  return whole > 0 ? 1 - held / whole : NO_CORE;
}

/**
 * Whether someone whom the claim does not know stands in a role: anyone who acts before all others, any person, and a country where no
 * pronoun stands for the side that is missing. "It refused to follow Washington" is no story about Washington.
 */
function someoneElse(reading: Reading, claim: OpenClaim): boolean {
  const actors = reading.units.filter((unit) => unit.entity && isActor(reading, unit));
  const hasStandIn = reading.thing || reading.pair || reading.speaker || reading.pronouns.length > 0;
  const counts = (unit: Unit, at: number): boolean =>
    at === 0 || !hasStandIn || unit.entity!.kind === 'person';
  return actors.some((unit, at) => counts(unit, at) && isStranger(unit, claim));
}

/** Whether what a pronoun or a pair stands for is someone whom the claim does not know. Antecedents are guessed: less telling than a name. */
const meansOther = (claim: OpenClaim, meant: ReadonlySet<string>): boolean =>
  [...meant].some((side) => !claim.knownSides.includes(side) && !ABSTRACT.has(side));

/** Sides that are bodies, not actors that could stand in another's place. */
const ABSTRACT = new Set(['media', 'west', 'eu', 'un', 'brics', 'nato', 'balkans']);

/** Whether a named entity can do something here: a place someone is in, and a body, cannot. */
function isActor(reading: Reading, unit: Unit): boolean {
  if (unit.entity!.kind === 'organisation') return false;
  if (unit.entity!.kind === 'person') return true;
  if (isRelay(reading, unit)) return false;
  if (unit.entity!.kind === 'group') return true;
  // "In Warsaw, wreaths were laid": a place that opens the sentence is its scene.
  return unit.first <= 1 || !LOCATIVE.has(reading.tokens[unit.first - 1]?.word ?? '');
}

/** "A Hungarian site", "Zagreb's daily": who only passes on what another says. */
const isRelay = ({ tokens }: Reading, { last }: Unit): boolean =>
  [1, 2, 3].some(
    (ahead) => RELAYS.has(stem(wordAt(tokens, last + ahead))) && !tokens[last + ahead]!.afterBreak,
  );

const RELAYS = new Set(functionWords.relays.map(stem));
const LOCATIVE = new Set(['in', 'at', 'near', 'from', 'via', 'through', 'outside', 'around', 'across']);

/** A person, country or people that no phrasing of the claim knows. Media that relay news are no strangers. */
function isStranger(unit: Unit, claim: OpenClaim): boolean {
  if (!unit.entity) return false;
  const { side } = unit.entity;
  return !ABSTRACT.has(side) && !claim.knownSides.includes(side);
}

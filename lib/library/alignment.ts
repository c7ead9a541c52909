/** Alignment: which terms of two statements mean the same, each at most once, the weightiest first. */
import type { Quantity } from '../text/quantity.ts';
import { figuresAgree } from './figures-agree.ts';
import type { Term } from './terms.ts';
import { shareYear } from './years.ts';

/** Two terms that mean the same; `gain` is the weight they share. */
export interface Match {
  a: number;
  b: number;
  gain: number;
}

/** What a match by less than the word itself is worth; best of 0.5-0.9 on the stories that were tuned on. */
const CONCEPT = 0.7;
const GROUP = 0.7;
const LOOSE = 0.4;
const KINDRED = 0.8;
const SIDE = 0.6;
/** A count below this is worth less where another thing is counted, or none is named. */
const SMALL = 20;
const OTHER_UNIT = 0.75;
const NEAR_FIGURE = 0.6;
/** "In six years" and "since 2019": a year may have seen more than one thing begin. */
const SPAN = 0.2;

/** How far two terms mean the same, 0 to 1. */
export function likeness(a: Term, b: Term): number {
  if (a.quantity || b.quantity) {
    if (!a.quantity || !b.quantity) return 0;
    if (a.years && b.years && a.quantity.kind !== b.quantity.kind)
      return shareYear(a.years, b.years) ? SPAN : 0;
    const agreement = figuresAgree(a.quantity, b.quantity);
    return agreement === 'same' ? sameWorth(a.quantity, b.quantity) : agreement === 'near' ? NEAR_FIGURE : 0;
  }
  let most = 0;
  for (const key of a.keys) {
    if (!b.keys.includes(key)) continue;
    most = Math.max(most, worthOf(key, a, b));
    if (most === 1) return 1;
  }
  if (most > 0) return most;
  return areKindred(a.keys[0]!, b.keys[0]!) ? KINDRED : 0;
}

function worthOf(key: string, a: Term, b: Term): number {
  switch (key.charAt(0)) {
    case 's':
      return a.kind === b.kind && a.kind !== 'person' ? 1 : SIDE;
    case 'c':
      return CONCEPT;
    case 'k':
      return a.kind === 'word' && b.kind === 'word' ? GROUP : 0;
    case 'l':
      return a.kind === 'word' && b.kind === 'word' ? LOOSE : 0;
    default:
      return 1;
  }
}

/** "biolog-ist" and "biolog-y": a common beginning that the stemmer left with two ends. */
function areKindred(a: string, b: string): boolean {
  if (!a.startsWith('w:') || !b.startsWith('w:') || a[2] !== b[2]) return false;
  let same = 2;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same >= 7 && a.length - same <= 4 && b.length - same <= 4;
}

/** Aligns two lists of terms with their weights. Cost: the product of their lengths. */
export function align(a: readonly Term[], b: readonly Term[], weights: Weights): Match[] {
  return bestMatches(possibleMatches(a, b, weights), () => true);
}

/** Weights of the terms of both sides. */
export type Weights = readonly [ArrayLike<number>, ArrayLike<number>];

/** All pairs of terms that mean the same, the weightiest first. */
function possibleMatches(a: readonly Term[], b: readonly Term[], weights: Weights): Match[] {
  const possible: Match[] = [];
  a.forEach((term, i) => {
    b.forEach((other, j) => {
      const alike = likeness(term, other);
      if (alike > 0) possible.push({ a: i, b: j, gain: alike * Math.min(weights[0][i]!, weights[1][j]!) });
    });
  });
  return possible.sort(byGain);
}

/** The weightiest first; of equals the first by both places. */
export const byGain = (x: Match, y: Match): number => y.gain - x.gain || x.a - y.a || x.b - y.b;

/** Of those that are allowed, each term once. */
export function bestMatches(possible: readonly Match[], allowed: (match: Match) => boolean): Match[] {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return possible.filter((match) => {
    if (takenA.has(match.a) || takenB.has(match.b) || !allowed(match)) return false;
    takenA.add(match.a);
    takenB.add(match.b);
    return true;
  });
}

/** A unit is the word behind a number, whatever it is: these name nothing that is counted. */
const UNITLESS =
  /^(?:|of|to|and|in|against|for|on|at|by|from|or|the|with|as|were|was|is|are|had|have|who|that|a)$/;

/** "In September" and "9 September" may be told of one thing, and of many. */
const WITHIN = 0.6;

/** Fourteen votes are not fourteen neighbours; a greater number is hardly met twice by chance. */
function sameWorth(a: Quantity, b: Quantity): number {
  if (a.kind === 'date' && b.kind === 'date') return a.from === b.from && a.to === b.to ? 1 : WITHIN;
  if (a.kind !== 'number' || b.kind !== 'number' || a.value >= SMALL) return 1;
  return a.unit === b.unit && !UNITLESS.test(a.unit) ? 1 : OTHER_UNIT;
}

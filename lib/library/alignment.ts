/** Alignment: which terms of two statements mean the same, each at most once, the weightiest first. */
import { figuresAgree } from './figures-agree.ts';
import type { Term } from './terms.ts';

/** Two terms that mean the same; `gain` is the weight they share. */
export interface Match {
  a: number;
  b: number;
  gain: number;
}

/** What a match by less than the word itself is worth; best of 0.5-0.9 on the stories that were tuned on. */
const CONCEPT = 0.7;
const GROUP = 0.7;
const KINDRED = 0.8;
const SIDE = 0.6;
const NEAR_FIGURE = 0.6;

/** How far two terms mean the same, 0 to 1. */
export function likeness(a: Term, b: Term): number {
  if (a.quantity || b.quantity) {
    if (!a.quantity || !b.quantity) return 0;
    const agreement = figuresAgree(a.quantity, b.quantity);
    return agreement === 'same' ? 1 : agreement === 'near' ? NEAR_FIGURE : 0;
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

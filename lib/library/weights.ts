/**
 * Weights of terms: how much it tells that two statements share one. How rare a key is in general English, times how rare it is in the two
 * articles that are compared, because what all their sentences say tells no two of them apart. Nothing else of the library counts: a pair of
 * articles is compared once and for all, whatever is added or removed later.
 */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };
import { generalEnglish } from '../text/general-english.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Rarity } from '../text/rarity.ts';
import { stem } from '../text/stem.ts';
import type { Statement } from './statements.ts';
import type { Term } from './terms.ts';

/** How heavily general rarity and rarity within the two articles count; best of 0.3-1 and 0.5-1.4 on the stories that were tuned on. */
const GENERAL = 0.65;
const LOCAL = 0.85;
const LOCAL_FIGURE = 0.6;
/** −ln of the rarest chance that the table of words tells. */
const RAREST = 8;
const SAYING = 0.4;
const SUPPLIED = 0.6;
const FRAMED = 0.35;
const BACKGROUND = 0.5;
/** "Minister", "bank": who acts, which all sentences of a story tell of a few. Of 0.4-1 the best. */
const ACTOR = 0.7;
const ACTORS = new Set(
  [...articleWords.roles, ...articleWords.bodies].flatMap((actor) =>
    actor.split(' ').map((word) => `w:${stem(word)}`),
  ),
);

/** How many statements of an article hold each key. */
export type KeyCounts = ReadonlyMap<string, number>;

/** A statement that holds a key twice counts once. */
export function keyCounts(statements: readonly Statement[]): KeyCounts {
  const counts = new Map<string, number>();
  for (const { terms } of statements)
    for (const key of new Set(terms.flatMap((term) => term.keys)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

let rarity: Rarity | null = null;
const general = new Map<string, number>();
const MEMORY_LIMIT = 200_000;

/**
 * Tells how rare words are in general English, before anything is compared: the extension reads its table from a file. Node has it in a
 * package, and needs not be told.
 */
export function tellRarity(told: Rarity): void {
  rarity = told;
  general.clear();
}

/** −ln of the chance that a sentence of general English holds the key, 0.7 to 8.1. */
export function generalWeight(key: string): number {
  let weight = general.get(key);
  if (weight === undefined) {
    rarity ??= generalEnglish().rarity;
    weight = -Math.log(rarity(key));
    if (general.size >= MEMORY_LIMIT) general.clear();
    general.set(key, weight);
  }
  return weight;
}

/** Two articles as the place where a key is common or rare. */
export interface Common {
  statements: number;
  counts: readonly [KeyCounts, KeyCounts];
}

/** 1 for a key that one statement of the two articles holds, towards 0 for one that all hold. */
function localRarity(key: string, { statements, counts: [a, b] }: Common): number {
  const held = (a.get(key) ?? 0) + (b.get(key) ?? 0);
  return Math.log((statements + 1) / (held + 0.5)) / Math.log((statements + 1) / 1.5);
}

/**
 * How much a term tells of what its sentence says, 0 to 8: general rarity by rarity within the two articles, less in a frame ("he said
 * that …") and in background.
 */
export function termWeight(term: Term, common: Common): number {
  const frame = (term.framed ? FRAMED : 1) * (term.background ? BACKGROUND : 1);
  const key = term.keys[0]!;
  if (term.quantity) {
    const local = Math.max(0.05, localRarity(key, common));
    return figureWeight(term.quantity) * local ** LOCAL_FIGURE * frame;
  }
  if (term.keys.includes('c:say')) return SAYING * frame;
  const local = Math.max(0.02, localRarity(key, common));
  const weight = (generalWeight(key) / RAREST) ** GENERAL * local ** LOCAL * RAREST;
  const actor = term.kind === 'word' && ACTORS.has(key) ? ACTOR : 1;
  return weight * frame * actor * (term.first < 0 ? SUPPLIED : 1);
}

/** An odd figure is hardly met twice by chance; "two", "today" and "2024" are. */
function figureWeight(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'money':
      return 7;
    case 'duration':
      return 5.5;
    case 'number':
      if (quantity.unit === 'percent') return 6;
      if (quantity.value < 13) return 3.5;
      return quantity.value < 100 && quantity.value % 10 === 0 ? 5 : 6.5;
    case 'date':
      if (quantity.relative) return 1.5;
      return quantity.from === quantity.to
        ? 6
        : quantity.from.slice(0, 7) === quantity.to.slice(0, 7)
          ? 5.5
          : 4.5;
  }
}

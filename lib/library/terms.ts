/** Terms: what two statements are compared by. A term is a person, a name, a figure or a word, with keys for its near-synonyms. */
import type { Quantity } from '../text/quantity.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { appositionTokens } from './appositions.ts';
import { backgroundTokens } from './background.ts';
import { framedTokens } from './frames.ts';
import { groupsIn } from './news-words.ts';
import type { PersonNamed } from './people.ts';
import { type Years, yearsOf } from './years.ts';

export type TermKind = 'person' | 'name' | 'figure' | 'word';

export interface Term {
  kind: TermKind;
  /** Keys as of lib/text/units.ts, then `k:` and `l:` of news-words.ts and `p:` of a person; the closest reading first. */
  keys: readonly string[];
  quantity: Quantity | null;
  /** The years that a length of time leads back to from the article's day, or those of a date that names a year alone. */
  years: Years | null;
  /** First and last token; -1 where the term is only supplied. */
  first: number;
  last: number;
  /** Stands in the words that tell who says it. */
  framed: boolean;
  /** Only says when, or beside what, something happened (background.ts). */
  background: boolean;
}

/**
 * The terms of a sentence in order: a person is one term by whatever name; what a pronoun means is a term too, and stands first.
 *
 * @param supplied keys of persons that are meant and not named
 * @param figures of the sentence: a fixed phrase ("in two years") may have swallowed one
 * @param published the article's day, ISO 8601
 */
export function termsOf(
  reading: Reading,
  named: readonly PersonNamed[],
  supplied: readonly string[],
  figures: readonly Quantity[],
  published: string | null,
): Term[] {
  const framed = new Set([...framedTokens(reading.tokens), ...appositionTokens(reading.tokens)]);
  const background = backgroundTokens(reading.tokens);
  const terms: Term[] = [];
  const add = (kind: TermKind, keys: readonly string[], first: number, last: number, quantity?: Quantity) =>
    terms.push({
      kind,
      keys,
      quantity: quantity ?? null,
      years: quantity ? yearsOf(quantity, published) : null,
      first,
      last,
      framed: framed.has(first) && framed.has(last),
      background: background.has(first) && background.has(last),
    });
  const meets = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
    a.first <= b.last && a.last >= b.first;
  for (const { key, first, last } of named) add('person', personKeys(key), first, last);
  const found = groupsIn(reading.tokens.map((token) => stem(token.word)));
  for (const unit of reading.units) {
    const { first, last, keys, quantity } = unit;
    if (named.some((one) => meets(one, unit))) continue;
    const figure = figures.find((one) => meets(one, unit));
    // What is read here otherwise, or as a part of a figure, gets its term below.
    const isRead = figure && (quantity ? !isSame(figure, quantity) : holds(figure, unit));
    if (isRead) continue;
    if (quantity) add('figure', keys, first, last, quantity);
    else if (unit.entity || unit.unknownName) add('name', keys, first, last);
    else {
      // Of a phrase the last word carries the group: "go to court" is found by "court".
      const groups = found
        .filter((group) => group.last >= first && group.last <= last)
        .flatMap(({ keys }) => keys);
      const own = isNoun(reading.tokens, first) ? keys.filter((key) => key !== 'c:say') : keys;
      add('word', groups.length === 0 ? own : [...own, ...new Set(groups)], first, last);
    }
  }
  for (const quantity of figures)
    if (!terms.some((term) => term.quantity && meets(term, quantity)))
      add('figure', figureKeys(quantity), quantity.first, quantity.last, quantity);
  for (const key of supplied)
    if (!named.some((one) => one.key === key)) add('person', personKeys(key), -1, -1);
  return terms.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** By its value, as of lib/text/units.ts. */
const figureKeys = (quantity: Quantity): string[] =>
  quantity.kind === 'number' ? [`v:${quantity.value}`, 'q:number'] : [`q:${quantity.kind}`];

const holds = (a: { first: number; last: number }, b: { first: number; last: number }): boolean =>
  a.first <= b.first && a.last >= b.last;

const isSame = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind && a.first === b.first && a.last === b.last;

/** "A relay" and "the state" are none of the words for saying that look like them. */
const isNoun = (tokens: Reading['tokens'], at: number): boolean =>
  !tokens[at]!.afterBreak && DETERMINER.test(tokens[at - 1]?.word ?? '');
const DETERMINER = /^(?:a|an|the|this|that|its|their|his|her|our)$/;

/** A person whom one article introduces and the other only names is found by the surname. */
const personKeys = (key: string): string[] =>
  key.startsWith('p:') ? [key, `w:${stem(key.slice(2))}`] : [key];

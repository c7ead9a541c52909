/**
 * Units: what a sentence is compared by. A unit is a name, a quantity, or a word with its near-synonyms, and it has keys; two units
 * agree when they share a key. The first key is the closest reading.
 *
 * Keys: `n:vucic` an entity, `s:serbia` the side it stands for, `w:ga` a stem, `c:winter` a concept, `q:money` a kind of quantity,
 * `v:EUR:8.4e6` its value, `d:05-29` a day in any year.
 */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import { type NameLexicon, nameLexicon, wordsOf } from './names.ts';
import { bareOffices, joinOffices } from './offices.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { quantitiesOf } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { stem } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';
import { entityKeys, type Unit, unit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence read once: its tokens, its units in order, its pronouns. */
export interface Reading {
  text: string;
  start: number;
  end: number;
  tokens: Token[];
  units: Unit[];
  /** "He", "him", "the president": tokens that mean a person; `object` for "him". */
  pronouns: { token: number; object: boolean; office: boolean }[];
  /** Says "she" or "her": none of the persons of the lexicon is known to be meant. */
  she: boolean;
  /** Says "the two men", "each other": two parties from before are meant. */
  pair: boolean;
  /** Says "it", "its", "the country": a country from before is meant. */
  thing: boolean;
  /** Says "we", "our", "I": the speaker is meant. */
  speaker: boolean;
}

const CALENDAR = new Set(functionWords.months);
/** The time that an entry of a live page opens with is no figure of what it says. */
const STAMP =
  /^([01]?\d|2[0-3])[.:][0-5]\d:?\s+((?!(thousand|[mbt]r?illion|per ?cent|euros|dollars|pounds|ton(ne)?s|km|hours)\b)\p{L}|[-–—|].*\p{L})/iu;
/** The first word of a sentence has its capital for that: "16:40 Thousands march". */
const LETTER = /^\p{L}/u;
const PAIRS = (() => {
  const phrases = createPhrases<true>();
  for (const form of functionWords.pairs) phrases.add(wordsOf(form), true);
  return phrases;
})();

/** Reads one sentence of a text. `pageDate` as in {@link quantitiesOf}. */
export function readUnits(
  text: string,
  start: number,
  end: number,
  pageDate: string | null,
  vocabulary: Vocabulary,
): Reading {
  const { concepts } = vocabulary;
  const tokens = tokenize(text, start, end);
  const facts = tokens.map((token) => vocabulary.factsOf(token.word));
  const words = facts.map((fact) => fact.word);
  const stems = facts.map((fact) => fact.stem);
  const lex = nameLexicon();
  const titleCase = isTitleCase(tokens, lex);
  const from = STAMP.test(text.slice(start, end)) ? tokens.findIndex((token) => token.start > start + 4) : 0;
  const quantities = quantitiesOf(tokens, pageDate, from);
  const units: Unit[] = [];
  const pronouns: Reading['pronouns'] = [];
  let pair = false;
  let she = false;
  let thing = false;
  let speaker = false;
  let nextQuantity = 0;
  const opening = words.findIndex((word) => LETTER.test(word));

  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!pair && PAIRS.longestAt(words, at)) pair = true;
    const quantity = quantities[nextQuantity];
    if (quantity && quantity.first <= at) {
      nextQuantity++;
      if (quantity.last >= at) {
        units.push(quantityUnit(quantity, words, stems, at, concepts));
        at = quantity.last;
        continue;
      }
    }
    const fact = facts[at]!;
    const name = fact.opensName ? nameAt(lex, tokens, words, at) : null;
    if (name) {
      units.push(name);
      at = name.last;
      continue;
    }
    switch (fact.stand) {
      case 'he':
      case 'him':
        pronouns.push({ token: at, object: fact.stand === 'him', office: false });
        break;
      case 'she':
        she = true;
        break;
      case 'thing':
        thing = true;
        break;
      case 'speaker':
        speaker = true;
        break;
    }
    const concept = concepts.longestAt(stems, at);
    if (concept && concept.last > at) {
      const inner: string[] = [];
      for (let i = at; i <= concept.last; i++) if (!facts[i]!.isStop) inner.push(facts[i]!.keys[0]!);
      units.push(unit(at, concept.last, [...concept.values.map((id) => `c:${id}`), ...inner]));
      // A pronoun inside ("gave his word") is not the subject; the words of a multi-word form may begin a name, which is rare.
      at = concept.last;
      continue;
    }
    if (fact.isStop) continue;
    const word = unit(at, at, fact.keys);
    word.unknownName =
      isProper(text, token) &&
      !titleCase &&
      at > opening &&
      !token.afterBreak &&
      fact.keys.length === 1 &&
      !CALENDAR.has(token.word);
    units.push(word);
  }
  const joined = joinOffices(units, tokens, words, lex);
  for (const bare of bareOffices(joined, tokens, words, lex))
    pronouns.push({ token: bare, object: false, office: true });
  pronouns.sort((a, b) => a.token - b.token);
  return { text, start, end, tokens, units: joined, pronouns, she, pair, thing, speaker };
}

function nameAt(
  lex: NameLexicon,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Unit | null {
  const found = lex.names.longestAt(words, at);
  if (!found) return null;
  const name = found.values.find((one) => !one.needsCapital || tokens[at]!.capital);
  if (!name) return null;
  return unit(at, found.last, entityKeys(name.entity, name.adjective), name.entity, name.adjective);
}

function quantityUnit(
  quantity: Quantity,
  words: readonly string[],
  stems: readonly string[],
  at: number,
  concepts: Phrases<string>,
): Unit {
  const keys: string[] = [];
  switch (quantity.kind) {
    case 'duration':
      keys.push(`v:months:${Math.round((quantity.minMonths + quantity.maxMonths) / 12)}`, 'q:duration');
      break;
    case 'money':
      keys.push(`v:${quantity.currency}:${quantity.amount.toPrecision(2)}`, 'q:money');
      break;
    case 'date':
      keys.push(
        `v:${quantity.from === quantity.to ? quantity.from : `${quantity.from}/${quantity.to}`}`,
        'q:date',
      );
      if (quantity.from === quantity.to) keys.push(`d:${quantity.from.slice(5)}`);
      break;
    case 'number':
      keys.push(`v:${quantity.value}`, quantity.unit ? `q:number:${stem(quantity.unit)}` : 'q:number');
      for (let i = at; i <= quantity.last; i++) keys.push(`w:${stems[i] ?? words[i]!}`);
      break;
  }
  // "9 May" is Victory Day and "1944" the war, but "9 March" is no march.
  for (let i = at; i <= quantity.last; i++) {
    const concept = concepts.longestAt(stems, i);
    if (concept && (concept.last > i || !CALENDAR.has(words[i]!)))
      keys.push(...concept.values.map((id) => `c:${id}`));
  }
  return { ...unit(Math.max(quantity.first, at), quantity.last, keys), quantity };
}

/** Begins with a capital and is not all capitals: "BREAKING" is shouted, not named. */
function isProper(text: string, token: Token): boolean {
  const raw = text.slice(token.start, token.end);
  return token.capital && raw !== raw.toUpperCase();
}

/** A headline in title case says nothing by its capitals. */
function isTitleCase(tokens: readonly Token[], lex: NameLexicon): boolean {
  const content = tokens.filter((token) => /^[a-z]/.test(token.word) && !lex.stop.has(token.word));
  return content.length > 3 && content.filter((token) => token.capital).length > content.length * 0.7;
}

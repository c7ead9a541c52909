/**
 * Statements: the sentences of an article that are worth comparing, each read into terms. What a sentence leaves to its neighbours is supplied:
 * who "he" or "the mayor" is, who speaks in a quotation, which day "today" was.
 */
import { ALL_CONCEPTS } from '../text/all-concepts.ts';
import { conceptPhrases, stemConcepts } from '../text/concepts.ts';
import { quantitiesOf } from '../text/quantities.ts';
import { type Reading, readUnits } from '../text/units.ts';
import { createVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import type { Article, Place } from './article.ts';
import { figuresOf } from './figures.ts';
import { createFurnitureSieve } from './furniture.ts';
import { leadInLength } from './lead-in.ts';
import { createPeople, type People } from './people.ts';
import { placedSentences } from './place.ts';
import { type Term, termsOf } from './terms.ts';

/** A sentence of an article that states something. */
export interface Statement {
  place: Place;
  /** The sentence as it stands in the article, without lead-in. */
  text: string;
  reading: Reading;
  /** How many tokens it has. */
  words: number;
  terms: readonly Term[];
  /** Keys of persons that a pronoun, or the quotation's frame, means. */
  supplied: readonly string[];
  /** Whether nearly all of it stands in quotation marks. */
  isQuoted: boolean;
}

let vocabulary: Vocabulary | null = null;
const plainVocabulary = (): Vocabulary =>
  (vocabulary ??= createVocabulary(conceptPhrases(stemConcepts(ALL_CONCEPTS)), null));

/** A sentence read by itself, as statements are. @param published day that "today" is counted from, ISO 8601 */
export const readingOf = (text: string, published: string | null): Reading =>
  readUnits(text, 0, text.length, published, plainVocabulary());

/** The statements of an article in reading order. Cost: linear in its words. */
export function statementsOf(article: Article): Statement[] {
  const sieve = createFurnitureSieve();
  const people = createPeople();
  const read: { place: Place; text: string; reading: Reading; paragraph: number }[] = [];
  article.paragraphs.forEach((paragraph, at) => {
    const sentences = placedSentences(paragraph);
    const texts = sentences.map(({ start, end }) => paragraph.slice(start, end));
    const furniture = sieve(paragraph, texts);
    sentences.forEach(({ number }, i) => {
      if (furniture[i] !== null) return;
      const text = texts[i]!.slice(leadInLength(texts[i]!));
      const reading = readingOf(text, article.published ?? null);
      people.meet(reading);
      const place = { article: article.id, paragraph: at + 1, sentence: number };
      read.push({ place, text, reading, paragraph: at });
    });
  });
  const follow = createFollowing(people);
  return read.flatMap(({ place, text, reading, paragraph }) => {
    const { named, supplied, isQuoted } = follow(reading, paragraph);
    const figures = figuresOf(reading.tokens, quantitiesOf(reading.tokens, article.published ?? null));
    const terms = termsOf(reading, named, supplied, figures, article.published ?? null);
    const told = terms.filter((term) => term.kind !== 'person').length;
    return told < LEAST_TERMS
      ? []
      : [{ place, text, reading, words: reading.tokens.length, terms, supplied, isQuoted }];
  });
}

/** A sentence that has fewer terms beside persons tells nothing by itself. */
const LEAST_TERMS = 2;

const QUOTE_MARKS = /["“”„«»]/gu;

/** Follows who is spoken of and who speaks, sentence by sentence. */
function createFollowing(people: People) {
  let subject: string | null = null;
  let pair: string[] = [];
  let speaker: string | null = null;
  let last = -1;
  return (reading: Reading, paragraph: number) => {
    const named = people.namedIn(reading);
    const outside = outsideQuotes(reading.text);
    const isQuoted = outside.length < reading.text.length * 0.25;
    const supplied = new Set<string>();
    const firstNamed = named[0]?.first ?? Number.POSITIVE_INFINITY;
    const pronoun = reading.tokens.findIndex((token) =>
      /^(?:he|she|his|her|him|himself|herself)$/.test(token.word),
    );
    if (pronoun >= 0 && pronoun < firstNamed && subject) supplied.add(subject);
    if (reading.pair) for (const one of pair) supplied.add(one);
    // A quotation that names no speaker goes on from the one before it.
    if (isQuoted && named.length === 0 && speaker && paragraph - last <= 1) supplied.add(speaker);
    if (supplied.size === 0 && reading.speaker && named.length === 0 && speaker && paragraph - last <= 1)
      supplied.add(speaker);
    const leads = pronoun >= 0 && pronoun < firstNamed && subject !== null;
    const persons = [...new Set(named.map(({ key }) => key))];
    if (persons[0] && !leads) subject = persons[0];
    if (persons.length >= 2) pair = persons.slice(0, 2);
    if (/["“„«]/u.test(reading.text)) speaker = leads ? subject : (persons[0] ?? speaker ?? subject);
    last = paragraph;
    return { named, supplied: [...supplied], isQuoted };
  };
}

/** The text with what stands in quotation marks left out. */
function outsideQuotes(text: string): string {
  let open = false;
  let outside = '';
  let from = 0;
  for (const mark of text.matchAll(QUOTE_MARKS)) {
    if (!open) outside += text.slice(from, mark.index);
    open = !open;
    from = mark.index + 1;
  }
  return open ? outside : outside + text.slice(from);
}

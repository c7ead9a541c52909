/**
 * People of an article: who is named in it, by which office they are called, who is meant by "he" or "the mayor". A name is taken for a
 * person's where the article says so plainly: an office before or behind it, or a verb of saying beside it. Names of lib/text's lexicon are known.
 */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };
import { wordsOf } from '../text/names.ts';
import { createPhrases } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';

/** A person in a sentence: the tokens that name them, last inclusive, with the office said beside the name. */
export interface PersonNamed {
  first: number;
  last: number;
  /** `p:brandeck`, or `n:…` of a name that the lexicon holds. */
  key: string;
}

const ROLES = (() => {
  const phrases = createPhrases<string>();
  for (const role of articleWords.roles) {
    const words = wordsOf(role);
    phrases.add(words, role);
    phrases.add([...words.slice(0, -1), `${words.at(-1)!}s`], role);
  }
  return phrases;
})();

const SAYING =
  /^(?:said|says|told|tells|added|adds|argued|argues|announced|claimed|claims|insisted|insists|warned|warns|stressed|noted|notes|explained|wrote|writes|replied|stated|emphasi[sz]ed|confirmed|denied|thinks|believes|reckons|hopes)$/;
const LONGEST_NAME = 4;
/** Last words of names that are no person's, and what is called by kind and name: "the utility Calder Electric". */
const NO_PERSONS = new Set(articleWords.noPersons);
const BODIES = new Set(articleWords.bodies);
/** Small words within a name. */
const PARTICLES = /^(?:de|van|von|der|den|di|da|al|el|bin|la|le|ter|zu|dos)$/;

/** What is known of the people of one article; grows while it is read. */
export interface People {
  /** Takes note of a sentence's names. Call for every sentence before the second reading. */
  meet(reading: Reading): void;
  /** The persons a sentence names, by name or by office, in order. */
  namedIn(reading: Reading): PersonNamed[];
}

/** Nobody is known yet but those of the lexicon. */
export function createPeople(): People {
  /** Surname to key. */
  const persons = new Map<string, string>();
  /** Office to the person who was last met with it. */
  const holders = new Map<string, string>();

  return {
    meet(reading) {
      const { tokens } = reading;
      for (const name of capitalRuns(reading)) {
        const before = roleEndingAt(tokens, name.first - 1);
        const behind = roleBehind(tokens, name.last);
        const surname = tokens[name.last]!.word;
        if (NO_PERSONS.has(surname)) continue;
        const opener = tokens[name.first - 1]?.word ?? '';
        // "The Southern Alliance said": people are not called by an article.
        const says =
          name.last > name.first &&
          opener !== 'the' &&
          !BODIES.has(opener) &&
          (opensWho(tokens, name.last) ||
            SAYING.test(tokens[name.last + 1]?.word ?? '') ||
            SAYING.test(tokens[name.first - 1]?.word ?? ''));
        const isPerson = before !== null || behind !== null || says || persons.has(surname);
        if (!isPerson) continue;
        if (!persons.has(surname)) persons.set(surname, `p:${surname}`);
        const role = before?.role ?? behind;
        if (role) holders.set(role, persons.get(surname)!);
      }
      for (const unit of reading.units) {
        if (unit.entity?.kind !== 'person') continue;
        const role = roleEndingAt(tokens, unit.first - 1)?.role ?? roleBehind(tokens, unit.last);
        if (role) holders.set(role, unit.keys[0]!);
      }
    },
    namedIn(reading) {
      const { tokens, units } = reading;
      const named: PersonNamed[] = units.flatMap((unit) =>
        unit.entity?.kind === 'person' ? [{ first: unit.first, last: unit.last, key: unit.keys[0]! }] : [],
      );
      const isTaken = (at: number): boolean => named.some(({ first, last }) => at >= first && at <= last);
      for (const run of capitalRuns(reading)) {
        const key = persons.get(tokens[run.last]!.word);
        if (!key || isTaken(run.last)) continue;
        const first = roleEndingAt(tokens, run.first - 1)?.first ?? run.first;
        named.push({ first, last: run.last, key });
      }
      for (let at = 1; at < tokens.length; at++) {
        if (isTaken(at) || !/^(?:the|its|their|his|her)$/.test(tokens[at - 1]!.word)) continue;
        const role = ROLES.longestAt(wordsFrom(tokens, at), 0);
        const holder = role && holders.get(role.values[0]!);
        if (!role || !holder || tokens[at + role.last + 1]?.word === 'of') continue;
        if (isTaken(at + role.last + 1)) continue;
        named.push({ first: at - 1, last: at + role.last, key: holder });
      }
      return named.sort((a, b) => a.first - b.first);
    },
  };
}

/** "Tomas Verhagen, who leads the opposition". */
const opensWho = (tokens: readonly Token[], last: number): boolean =>
  tokens[last + 1]?.word === 'who' && tokens[last + 1]!.afterBreak;

const wordsFrom = (tokens: readonly Token[], at: number): string[] =>
  tokens.slice(at, at + LONGEST_NAME).map((token) => token.word);

/** The office that ends at a token: "Mayor", "chief executive". */
function roleEndingAt(tokens: readonly Token[], last: number): { role: string; first: number } | null {
  if (last < 0 || tokens[last + 1]?.afterBreak) return null;
  for (let first = Math.max(0, last - 2); first <= last; first++) {
    const found = ROLES.longestAt(wordsFrom(tokens, first), 0);
    if (found && first + found.last === last) return { role: found.values[0]!, first };
  }
  return null;
}

/** "Brandeck, the mayor", "Coyle, chairman since 2017". */
function roleBehind(tokens: readonly Token[], last: number): string | null {
  let at = last + 1;
  if (!tokens[at]?.afterBreak) return null;
  if (/^(?:the|a|an|its|their)$/.test(tokens[at]!.word)) at++;
  for (let first = at; first <= at + 2 && first < tokens.length; first++) {
    if (first > at && tokens[first]!.afterBreak) return null;
    const found = ROLES.longestAt(wordsFrom(tokens, first), 0);
    if (found) return found.values[0]!;
  }
  return null;
}

/** Runs of capitalised words that the lexicon does not hold: "Ilse Brandeck", "Brandeck". */
function capitalRuns({ tokens, units }: Reading): { first: number; last: number }[] {
  const inEntity = new Set(
    units.flatMap((unit) =>
      unit.entity ? Array.from({ length: unit.last - unit.first + 1 }, (_, i) => unit.first + i) : [],
    ),
  );
  const isPart = (at: number): boolean =>
    tokens[at]?.capital === true && !inEntity.has(at) && /^\p{L}/u.test(tokens[at].word);
  const runs: { first: number; last: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isPart(at)) continue;
    let last = at;
    while (
      last - at < LONGEST_NAME - 1 &&
      !tokens[last + 1]?.afterBreak &&
      (isPart(last + 1) || (PARTICLES.test(tokens[last + 1]?.word ?? '') && isPart(last + 2)))
    )
      last++;
    // An office with a capital belongs to the name and is no part of it: "Mayor Ilse Brandeck".
    let first = at;
    for (let role = ROLES.longestAt(wordsFrom(tokens, first), 0); role && first + role.last < last; ) {
      first += role.last + 1;
      role = ROLES.longestAt(wordsFrom(tokens, first), 0);
    }
    runs.push({ first, last });
    at = last;
  }
  return runs;
}

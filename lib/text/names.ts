/**
 * Names: persons, countries, cities, peoples and bodies with their spellings, in look-up form. They are part of the program, not of a pack,
 * because the strangers in a sentence matter as much as those the claims know.
 */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import namesFile from '../../data/lexicon/names.json' with { type: 'json' };
import { fold } from './fold.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { tokenize } from './tokens.ts';

export type EntityKind = 'person' | 'country' | 'city' | 'group' | 'organisation';

/** Someone or something with a name. `side` is the country (or body) it stands for: Belgrade and Vučić stand for Serbia. */
export interface Entity {
  id: string;
  kind: EntityKind;
  side: string;
  office?: string;
}

/** A spelling of an entity. An adjective ("Serbian") names the side without being the thing itself. */
export interface Name {
  entity: Entity;
  adjective: boolean;
  /** The spelling is also a common word: it counts only with a capital letter. */
  needsCapital: boolean;
}

export interface NameLexicon {
  names: Phrases<Name>;
  /** Every single word of the names, folded: what a typing error may be corrected to. */
  words: ReadonlySet<string>;
  /** Sequences of folded words to the office they name. */
  offices: Phrases<string>;
  holders: ReadonlyMap<string, Entity>;
  entities: ReadonlyMap<string, Entity>;
  stop: ReadonlySet<string>;
}

/** The folded words of a text, as names are compared by them. */
export const wordsOf = (text: string): string[] =>
  PLAIN.test(text) ? text.split(/[ -]/).map(fold) : tokenize(text).map((token) => token.word);

/**
 * Letters, single spaces and hyphens only: such a text is taken apart without the tokenizer, whose cost was a quarter of that of opening an
 * index.
 */
const PLAIN = /^[\p{L}\p{M}]+(?:[ -][\p{L}\p{M}]+)*$/u;

/** Key of the holder of an office: `president:serbia`. */
export const officeKey = (office: string, side: string): string => `${office}:${side}`;

/**
 * A line of names.json: spellings; adjectives, `@` the side where it is not itself, `#` the office, `=` the id where it is not the first
 * spelling, folded. "Emmanuel +Macron" is "Macron" and "Emmanuel Macron". A spelling with a star is a common word too.
 */
export const NAME_ROW = /^([^;@#=]+)(?:;([^@#=]+))?(?:@(\S+) ?)?(?:#(\S+) ?)?(?:=(\S+))?$/;

/** Every line fits: a test reads them all, so that no page carries the words of that error. */
const rowOf = (line: string): string[] => NAME_ROW.exec(line)!.map((part) => part?.trim() ?? '');

const spellingsOf = (list: string): string[] =>
  list === '' ? [] : list.replace(AND_ALONE, '$2$3, $1 $2').split(', ');
const AND_ALONE = /([^, ][^,]*) \+([^,*]+)(\*?)/g;

const plainSpelling = (spelling: string): string => spelling.replace('*', '');
const SHORT_CAPITALS = /^[A-Z ]{2,3}$/;

function buildNames(): NameLexicon {
  const names = createPhrases<Name>();
  const words = new Set<string>();
  const holders = new Map<string, Entity>();
  const entities = new Map<string, Entity>();
  for (const [kind, lines] of Object.entries(namesFile.entities)) {
    for (const line of lines) {
      const [, spellings = '', adjectives = '', side, office, ownId] = rowOf(line);
      const first = wordsOf(plainSpelling(spellingsOf(spellings)[0] ?? ''));
      const id = ownId || first.join('-');
      const entity: Entity = {
        id,
        kind: kind as EntityKind,
        side: side || id,
        ...(office ? { office } : {}),
      };
      entities.set(id, entity);
      if (office) holders.set(officeKey(office, entity.side), entity);
      const add = (spelling: string, adjective: boolean): void => {
        const plain = plainSpelling(spelling);
        const own = wordsOf(plain);
        for (const word of own) words.add(word);
        names.add(own, { entity, adjective, needsCapital: plain !== spelling || SHORT_CAPITALS.test(plain) });
      };
      for (const spelling of spellingsOf(spellings)) add(spelling, false);
      for (const spelling of spellingsOf(adjectives)) add(spelling, true);
    }
  }
  const offices = createPhrases<string>();
  for (const [office, forms] of Object.entries(namesFile.offices)) {
    for (const form of forms) offices.add(wordsOf(form), office);
  }
  return { names, words, offices, holders, entities, stop: new Set(functionWords.stop.map(fold)) };
}

let built: NameLexicon | null = null;

/** The one lexicon of names, built on first use and never changed. */
export function nameLexicon(): NameLexicon {
  built ??= buildNames();
  return built;
}

/**
 * The lexicon: names with their spellings and near-synonyms, in look-up form. It is part of the program, not of a pack: packs carry
 * plain strings, and a word means the same whatever packs are installed.
 */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import namesFile from '../../data/lexicon/names.json' with { type: 'json' };
import synonymsFile from '../../data/lexicon/synonyms.json' with { type: 'json' };
import { fold } from './fold.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { stem } from './stem.ts';
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

export interface Lexicon {
  names: Phrases<Name>;
  /** Sequences of stems to concept ids. */
  concepts: Phrases<string>;
  /** Sequences of folded words to the office they name. */
  offices: Phrases<string>;
  holders: ReadonlyMap<string, Entity>;
  entities: ReadonlyMap<string, Entity>;
  stop: ReadonlySet<string>;
}

interface NameRow {
  id: string;
  kind: string;
  side: string;
  names: string[];
  adjectives?: string[];
  office?: string;
}

export const wordsOf = (text: string): string[] => tokenize(text).map((token) => token.word);
export const stemsOf = (text: string): string[] => wordsOf(text).map(stem);

/** Key of the holder of an office: `president:serbia`. */
export const officeKey = (office: string, side: string): string => `${office}:${side}`;

function buildLexicon(): Lexicon {
  const names = createPhrases<Name>();
  const holders = new Map<string, Entity>();
  const entities = new Map<string, Entity>();
  for (const row of namesFile.entities as NameRow[]) {
    const entity: Entity = { id: row.id, kind: row.kind as EntityKind, side: row.side, ...(row.office ? { office: row.office } : {}) };
    entities.set(entity.id, entity);
    if (row.office) holders.set(officeKey(row.office, row.side), entity);
    const add = (spelling: string, adjective: boolean): void => {
      const plain = spelling.replace(/\*$/, '');
      names.add(wordsOf(plain), { entity, adjective, needsCapital: spelling.endsWith('*') || /^[A-Z ]{2,3}$/.test(plain) });
    };
    for (const spelling of row.names) add(spelling, false);
    for (const spelling of row.adjectives ?? []) add(spelling, true);
  }
  const concepts = createPhrases<string>();
  for (const [concept, forms] of Object.entries(synonymsFile as Record<string, string[]>)) {
    for (const form of forms) concepts.add(stemsOf(form), concept);
  }
  const offices = createPhrases<string>();
  for (const [office, forms] of Object.entries(namesFile.offices)) {
    for (const form of forms) offices.add(wordsOf(form), office);
  }
  return { names, concepts, offices, holders, entities, stop: new Set(functionWords.stop.map(fold)) };
}

let built: Lexicon | null = null;

/** The one lexicon, built on first use (about 2 ms) and never changed. */
export function lexicon(): Lexicon {
  built ??= buildLexicon();
  return built;
}

/** Every single word of the lexicon, folded: what a typing error may be corrected to. */
export function lexiconWords(): string[] {
  const forms = Object.values(synonymsFile as Record<string, string[]>).flat();
  const names = (namesFile.entities as NameRow[]).flatMap((row) => [...row.names, ...(row.adjectives ?? [])]);
  return [...new Set([...forms, ...names.map((name) => name.replace(/\*$/, ''))].flatMap(wordsOf))];
}

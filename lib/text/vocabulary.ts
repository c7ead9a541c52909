/**
 * The words that sentences are read with: what is known of each, worked out once for a word and remembered, because a page says most of its
 * words again and again.
 */
import functionWords from '../../data/lexicon/function-words.json' with { type: 'json' };
import { nameLexicon } from './names.ts';
import type { Phrases } from './phrases.ts';
import type { Spelling } from './spelling.ts';
import { stem } from './stem.ts';

/** What stands for someone or something from before; "him" is an object. */
export type Stand = 'he' | 'him' | 'she' | 'thing' | 'speaker';

/** What is known of one folded word. */
export interface WordFacts {
  /** The word and its stem, with a typing error mended. */
  word: string;
  stem: string;
  /** Keys of the word by itself: its stem, then the concepts it stands for. */
  keys: readonly string[];
  isStop: boolean;
  stand: Stand | null;
  /** Whether a name may begin with it. */
  opensName: boolean;
}

export interface Vocabulary {
  /** Sequences of stems to concept ids. */
  concepts: Phrases<string>;
  /** Corrects typing errors in words that an index knows. */
  spelling: Spelling | null;
  factsOf(word: string): WordFacts;
}

/** A page of 100,000 words has about 10,000 different ones. */
const MEMORY_LIMIT = 20_000;

const STANDS: ReadonlyMap<string, Stand> = new Map([
  ...functionWords.speakers.map((word) => [word, 'speaker'] as const),
  ...functionWords.things.map((word) => [word, 'thing'] as const),
  ['she', 'she'] as const,
  ['her', 'she'] as const,
  ...functionWords.pronouns.map((word) => [word, word === 'him' ? 'him' : 'he'] as const),
]);

/** A reader of words that remembers what it has read. `spelling` mends typing errors against the index's words; null reads every word as it stands. */
export function createVocabulary(concepts: Phrases<string>, spelling: Spelling | null): Vocabulary {
  const memory = new Map<string, WordFacts>();

  function readWord(raw: string): WordFacts {
    const lex = nameLexicon();
    const { word, stem } = mended(raw, spelling);
    const single = concepts.longestAt([stem], 0);
    return {
      word,
      stem,
      keys: [`w:${stem}`, ...(single ? single.values.map((id) => `c:${id}`) : [])],
      isStop: lex.stop.has(raw),
      stand: STANDS.get(raw) ?? null,
      opensName: lex.names.opens(word),
    };
  }

  return {
    concepts,
    spelling,
    factsOf(word) {
      let facts = memory.get(word);
      if (!facts) {
        facts = readWord(word);
        if (memory.size >= MEMORY_LIMIT) memory.clear();
        memory.set(word, facts);
      }
      return facts;
    },
  };
}

/**
 * Puts a known stem or name in the place of a word that was meant to be it. A whole word is only mended to a name: "president" is no
 * error for "presidenti", the stem of another word.
 */
function mended(raw: string, spelling: Spelling | null): { word: string; stem: string } {
  const plain = { word: raw, stem: stem(raw) };
  if (!spelling) return plain;
  let right = spelling.correct(plain.stem);
  if (right === null && plain.stem !== raw) {
    const name = spelling.correct(raw);
    if (name !== null && nameLexicon().words.has(name)) right = name;
  }
  return right === null ? plain : { word: right, stem: right };
}

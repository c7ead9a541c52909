/** Longest-match look-up of word sequences: by the first word, then the few phrases that begin with it. */

/** What was found at a position; `last` is the index of its last word. */
export interface PhraseFound<Value> {
  last: number;
  values: readonly Value[];
}

export interface Phrases<Value> {
  add(words: readonly string[], value: Value): void;
  /** The longest phrase that begins at a position. Cost: a look-up for most words; else the phrases that share their first word. */
  longestAt(words: readonly string[], at: number): PhraseFound<Value> | null;
  /** Whether any phrase begins with the word. */
  opens(word: string): boolean;
}

interface Phrase<Value> {
  words: readonly string[];
  values: Value[];
}

/** An empty list of phrases. Adding one that is there gives it another value; looking up costs as many steps as phrases begin with the word. */
export function createPhrases<Value>(): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  return {
    add(words, value) {
      if (words.length === 0) return;
      const phrases = byFirst.get(words[0]!);
      const same = phrases?.find((phrase) => isSame(phrase.words, words));
      if (same) {
        if (!same.values.includes(value)) same.values.push(value);
      } else if (phrases) phrases.push({ words, values: [value] });
      else byFirst.set(words[0]!, [{ words, values: [value] }]);
    },
    opens: (word) => byFirst.has(word),
    longestAt(words, at) {
      const phrases = byFirst.get(words[at]!);
      if (!phrases) return null;
      let longest: Phrase<Value> | null = null;
      for (const phrase of phrases) {
        if (phrase.words.length > (longest?.words.length ?? 0) && standsAt(phrase.words, words, at))
          longest = phrase;
      }
      return longest && { last: at + longest.words.length - 1, values: longest.values };
    },
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 1; i < phrase.length; i++) if (phrase[i] !== words[at + i]) return false;
  return true;
}

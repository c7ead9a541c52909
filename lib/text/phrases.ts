/** Longest-match look-up of word sequences: a trie over words, built once, walked from every position of a sentence. */

interface Node<Value> {
  next: Map<string, Node<Value>>;
  values: Value[] | null;
}

/** What was found at a position; `last` is the index of its last word. */
export interface PhraseFound<Value> {
  last: number;
  values: readonly Value[];
}

export interface Phrases<Value> {
  add(words: readonly string[], value: Value): void;
  /** The longest phrase that begins at a position. Cost: the length of the phrase. */
  longestAt(words: readonly string[], at: number): PhraseFound<Value> | null;
}

export function createPhrases<Value>(): Phrases<Value> {
  const root: Node<Value> = { next: new Map(), values: null };
  return {
    add(words, value) {
      let node = root;
      for (const word of words) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), values: null };
          node.next.set(word, next);
        }
        node = next;
      }
      node.values ??= [];
      if (!node.values.includes(value)) node.values.push(value);
    },
    longestAt(words, at) {
      let node: Node<Value> | undefined = root;
      let found: PhraseFound<Value> | null = null;
      for (let i = at; i < words.length; i++) {
        node = node.next.get(words[i]!);
        if (!node) break;
        if (node.values) found = { last: i, values: node.values };
      }
      return found;
    },
  };
}

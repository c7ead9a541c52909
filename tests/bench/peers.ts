/** Peers: what anyone could take instead, set up as their own documentation proposes for matching text with text. */
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../lib/text/fold.ts';
import { nameLexicon } from '../../lib/text/names.ts';

/** Looks up a sentence; gives the best claim and its score, higher is nearer, or null. */
export type LookUp = (sentence: string) => { claim: number; score: number } | null;

export interface Peer {
  name: string;
  build(claims: readonly string[]): LookUp;
  /** Sentences of the page that are run, evenly spread; the time is scaled to the whole. By the number of claims. */
  sample(claims: number): number;
}

const { stop } = nameLexicon();

/** Folded words without function words, which cost these engines most. */
const contentWords = (text: string): string[] =>
  (foldText(text).match(/[a-z0-9]+/g) ?? []).filter((word) => !stop.has(word));

const foldText = (text: string): string => text.split(/\s+/).map(fold).join(' ');

export const PEERS: readonly Peer[] = [
  {
    name: 'MiniSearch',
    sample: (claims) => (claims > 1_000 ? 30 : 100),
    build(claims) {
      const search = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        processTerm: (term) => {
          const word = fold(term);
          return stop.has(word) ? null : word;
        },
      });
      search.addAll(claims.map((text, id) => ({ id, text })));
      return (sentence) => {
        const [best] = search.search(sentence);
        return best ? { claim: Number(best.id), score: best.score } : null;
      };
    },
  },
  {
    name: 'FlexSearch',
    sample: (claims) => (claims > 1_000 ? 30 : 100),
    build(claims) {
      const index = new FlexSearch.Index({
        tokenize: 'strict',
        encode: contentWords,
      });
      claims.forEach((text, id) => {
        index.add(id, text);
      });
      // It gives an order and no score.
      return (sentence) => {
        const [best] = index.search(sentence, { limit: 3, suggest: true }) as number[];
        return best === undefined ? null : { claim: best, score: 1 };
      };
    },
  },
  {
    name: 'fuse.js',
    sample: (claims) => (claims > 1_000 ? 1 : 3),
    build(claims) {
      const fuse = new Fuse(
        claims.map((text, id) => ({ id, text: foldText(text) })),
        { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 0.4, minMatchCharLength: 4 },
      );
      return (sentence) => {
        const [best] = fuse.search(foldText(sentence), { limit: 1 });
        return best ? { claim: best.item.id, score: 1 - (best.score ?? 1) } : null;
      };
    },
  },
];

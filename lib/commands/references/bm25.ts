/** Plain BM25 (S. Robertson and H. Zaragoza, 2009) over folded words, k1 1.2 and b 0.75: what the published figures of the benchmarks are compared with. */
import { tokenize } from '../../text/tokens.ts';

export interface Bm25Hit {
  /** Number of the document. */
  at: number;
  score: number;
}

const SATURATION = 1.2;
const LENGTH = 0.75;

/** @returns a search for the `most` best documents; of equals the one that stands first. Cost of a search: the postings of its words. */
export function createBm25(documents: readonly string[]): (query: string, most: number) => Bm25Hit[] {
  const postings = new Map<string, { at: number[]; times: number[] }>();
  const lengths = documents.map((document, at) => {
    const words = wordsIn(document);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, times] of counts) {
      const list = postings.get(word) ?? { at: [], times: [] };
      list.at.push(at);
      list.times.push(times);
      postings.set(word, list);
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const held = Float64Array.from(lengths, (length) => SATURATION * (1 - LENGTH + (LENGTH * length) / mean));
  const sums = new Float64Array(documents.length);
  return (query, most) => {
    sums.fill(0);
    for (const word of new Set(wordsIn(query))) {
      const list = postings.get(word);
      if (!list) continue;
      const having = list.at.length;
      const weight = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5)) * (SATURATION + 1);
      for (let i = 0; i < having; i++) {
        const at = list.at[i]!;
        const times = list.times[i]!;
        sums[at]! += (weight * times) / (times + held[at]!);
      }
    }
    const best: Bm25Hit[] = [];
    for (let at = 0; at < sums.length; at++) {
      const score = sums[at]!;
      if (score === 0 || (best.length === most && score <= best[most - 1]!.score)) continue;
      let place = best.length;
      while (place > 0 && best[place - 1]!.score < score) place--;
      best.splice(place, 0, { at, score });
      best.length = Math.min(best.length, most);
    }
    return best;
  };
}

const wordsIn = (text: string): string[] => tokenize(text).map((token) => token.word);

/** MiniSearch: BM25+ over an inverted index, with prefixes and typing errors as its own documentation proposes them. */
import MiniSearch from 'minisearch';
import { fold } from '../../text/fold.ts';
import { MOST_HITS, type Reference, type ReferenceClaim } from './reference.ts';

/** Scores without a ceiling: sums of BM25+. */
export function miniSearchReference(claims: readonly ReferenceClaim[]): Reference {
  const search = new MiniSearch<ReferenceClaim>({ fields: ['statement'], processTerm: fold });
  search.addAll(claims);
  return {
    name: 'MiniSearch',
    search: (sentence) =>
      search
        .search(sentence, {
          prefix: (term) => term.length > 3,
          fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        })
        .slice(0, MOST_HITS)
        .map((hit) => ({ claim: String(hit.id), score: hit.score })),
  };
}

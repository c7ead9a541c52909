/** Fuse.js alone: the approximate string search that the extension's own search box is made with. */
import Fuse from 'fuse.js';
import { fold } from '../../text/fold.ts';
import { MOST_HITS, type Reference, type ReferenceClaim } from './reference.ts';

/** Scores from 0 to 1: what is left of 1 when Fuse's distance is taken off. */
export function fuseReference(claims: readonly ReferenceClaim[]): Reference {
  const records = claims.map((claim) => ({ id: claim.id, text: foldText(claim.statement) }));
  const fuse = new Fuse(records, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.7,
    minMatchCharLength: 4,
  });
  return {
    name: 'fuse.js',
    search: (sentence) =>
      fuse
        .search(foldText(sentence), { limit: MOST_HITS })
        .map((hit) => ({ claim: hit.item.id, score: 1 - (hit.score ?? 1) }))
        .filter((hit) => hit.score > 0),
  };
}

const foldText = (text: string): string => text.split(/\s+/).map(fold).join(' ');

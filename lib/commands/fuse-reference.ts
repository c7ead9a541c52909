/** Fuse.js alone, as a matcher: the reference that our own must beat. Its best threshold on the very pages is picked afterwards. */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import type { FoundPair } from './measure.ts';
import type { PlacedSentence } from './page-text.ts';

/** One candidate of the reference: lower scores are nearer. */
export interface ScoredPair extends FoundPair {
  score: number;
}

const MOST = 3;

export function fuseReference(
  claims: readonly { id: string; statement: string }[],
): (sentences: readonly PlacedSentence[]) => ScoredPair[] {
  const records = claims.map((claim) => ({ id: claim.id, text: foldText(claim.statement) }));
  const fuse = new Fuse(records, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.7,
    minMatchCharLength: 4,
  });
  return (sentences) =>
    sentences.flatMap((sentence) =>
      fuse.search(foldText(sentence.label.text), { limit: MOST }).map(
        (hit): ScoredPair => ({
          block: sentence.block,
          start: sentence.start,
          end: sentence.end,
          claim: hit.item.id,
          tier: 'sure',
          differs: [],
          score: hit.score ?? 1,
        }),
      ),
    );
}

const foldText = (text: string): string => text.split(/\s+/).map(fold).join(' ');

/** The installed packs' share of a page: the background compares what the page holds by now, and is asked again when that has changed meanwhile. */
import type { PageFacts } from '../match/matcher.ts';
import type { Match } from '../match/types.ts';
import type { Block } from '../page/blocks.ts';
import { createMatching, type Found } from './matching.ts';
import type { Ports } from './ports.ts';

export interface Elsewhere {
  readonly found: Found<Match>;
  /** Nothing has been answered yet. */
  readonly isFirst: boolean;
  /** All packs were compared with all that was asked about. What a pack left out is not caught up with on the same page; what was not answered at all is, with its next change. */
  readonly isWhole: boolean;
  /** Has these blocks compared; those that were before, at no cost. */
  ask(blocks: readonly Block[], facts: PageFacts): void;
}

/** @param told hears of everything found so far, portion by portion */
export function createElsewhere(match: Ports['match'], told: () => void, signal: AbortSignal): Elsewhere {
  const matching = createMatching<Match>(async (texts, facts) => {
    const answer = await match(texts, facts);
    if (signal.aborted) return { status: 'aborted' };
    if (answer) isPartial ||= !answer.isWhole;
    else isLost = true;
    return answer ? { status: 'done', value: answer.found } : { status: 'out-of-time' };
  });
  let found: Found<Match> = new Map();
  let isFirst = true;
  let isPartial = false;
  // What was not answered is asked again with the next change.
  let isLost = false;
  let isAsking = false;
  let next: [readonly Block[], PageFacts] | null = null;

  async function askNext(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (next && !signal.aborted) {
      const [blocks, facts] = next;
      next = null;
      isLost = false;
      await matching.run(
        blocks,
        facts,
        (all) => {
          found = all;
          told();
        },
        signal,
      );
      isFirst = false;
    }
    isAsking = false;
  }

  return {
    get found() {
      return found;
    },
    get isFirst() {
      return isFirst;
    },
    get isWhole() {
      return !isPartial && !isLost;
    },
    ask(blocks, facts) {
      next = [blocks, facts];
      void askNext();
    },
  };
}

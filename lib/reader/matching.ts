/** Matches a page's blocks in slices, and remembers what it found: a portion whose text is as before is not matched again. */
import type { ClaimIndex } from '../index/open.ts';
import { type BlockMatches, matchBlocks, type PageFacts } from '../match/matcher.ts';
import type { Block } from '../page/blocks.ts';
import { onScreenFirst, portionsOf } from './portions.ts';
import { budgetOf, inSlices, type Outcome } from './schedule.ts';

/** What was found in each block that has been compared. */
export type Found = ReadonlyMap<Block, BlockMatches>;

export interface Matching {
  /**
   * Matches the blocks; `onPortion` hears of everything found so far after each portion.
   *
   * @returns `out-of-time` when the last portions were left
   */
  run(
    blocks: readonly Block[],
    facts: PageFacts,
    onPortion: (found: Found) => void,
    signal: AbortSignal,
  ): Promise<Outcome<Found>['status']>;
}

/** A portion as it was matched before. */
interface Known {
  texts: string[];
  published: string | null;
  found: BlockMatches[];
}

/** @param openIndex called when there is something to match for the first time */
export function createMatching(openIndex: () => ClaimIndex): Matching {
  let known: Known[] = [];
  return {
    async run(blocks, facts, onPortion, signal) {
      if (blocks.length === 0) return 'done';
      const published = facts.published ?? null;
      const index = openIndex();
      const found = new Map<Block, BlockMatches>();
      const now: Known[] = [];
      const budget = budgetOf();
      for (const portion of onScreenFirst(portionsOf(blocks))) {
        const texts = portion.map(({ text }) => text);
        let one = known.find((before) => before.published === published && isSame(before.texts, texts));
        if (!one) {
          const outcome = await inSlices(matchBlocks(index, texts, facts), budget, signal);
          if (outcome.status !== 'done') return outcome.status;
          one = { texts, published, found: outcome.value };
        }
        now.push(one);
        portion.forEach((block, at) => {
          found.set(block, one.found[at] ?? []);
        });
        onPortion(found);
      }
      known = now;
      return 'done';
    },
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at]);

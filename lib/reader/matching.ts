/** Matches a page's blocks in slices, and remembers what it found: a portion whose text is as before is not matched again. */
import type { EarlyMatches, PageFacts } from '../match/matcher.ts';
import type { PageFound, SentenceMatches } from '../match/types.ts';
import type { Block } from '../page/blocks.ts';
import { type Budget, budgetOf, type Outcome } from '../schedule/schedule.ts';
import { onScreenFirst, portionsOf } from './portions.ts';

/** What was found in each block that has been compared. */
export type Found<Match = PageFound> = ReadonlyMap<Block, SentenceMatches<Match>[]>;

export interface Matching<Match> {
  /**
   * Matches the blocks; `onPortion` hears of everything found so far after each portion, and before its end when something is sure by then.
   *
   * @returns `out-of-time` when the last portions were left
   */
  run(
    blocks: readonly Block[],
    facts: PageFacts,
    onPortion: (found: Found<Match>) => void,
    signal: AbortSignal,
  ): Promise<Outcome<unknown>['status']>;
}

/** A portion as it was matched before. */
interface Known<Match> {
  texts: string[];
  published: string | null;
  found: SentenceMatches<Match>[][];
}

/** Matches the texts of one portion's blocks: here (lib/match), or wherever else. */
export type MatchPortion<Match> = (
  texts: readonly string[],
  facts: PageFacts,
  budget: Budget,
  signal: AbortSignal,
  early: (found: EarlyMatches<Match>) => void,
) => Promise<Outcome<SentenceMatches<Match>[][]>>;

/** @param match called only for text that it has not seen in the same page before */
export function createMatching<Match>(match: MatchPortion<Match>): Matching<Match> {
  let known: Known<Match>[] = [];
  return {
    async run(blocks, facts, onPortion, signal) {
      if (blocks.length === 0) return 'done';
      const published = facts.published ?? null;
      const found = new Map<Block, SentenceMatches<Match>[]>();
      const now: Known<Match>[] = [];
      const budget = budgetOf();
      for (const portion of onScreenFirst(portionsOf(blocks))) {
        const texts = portion.map(({ text }) => text);
        let one = known.find((before) => before.published === published && isSame(before.texts, texts));
        if (!one) {
          // Told of the first block with a match, then each time there are twice as many: to paint for each would hold up the rest.
          let early = 0;
          let next = 1;
          const outcome = await match(texts, facts, budget, signal, ({ block, sentences }) => {
            if (sentences.every(({ matches }) => matches.length === 0)) return;
            found.set(portion[block]!, sentences);
            if (++early < next) return;
            next *= 2;
            onPortion(found);
          });
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

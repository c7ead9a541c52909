/** Matches a page in one go and compares what was found: for commands and tests. */
import type { WholeIndex } from '../index/texts.ts';
import { matchBlocks, type PageFacts } from './matcher.ts';
import { tellMatch } from './tell.ts';
import type { Match, SentenceMatches } from './types.ts';

/** @returns one list of sentences a block, each with its matches */
export function matchAll(
  index: WholeIndex,
  blocks: readonly string[],
  page: PageFacts = {},
): SentenceMatches<Match>[][] {
  const work = matchBlocks(index, blocks, page);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.map((sentences) =>
    sentences.map((sentence) => ({
      ...sentence,
      matches: sentence.matches.map((found) => tellMatch(found, index.texts)),
    })),
  );
}

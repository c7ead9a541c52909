/** Matches a page in one go and compares what was found: for commands and tests. */
import { atOnce } from '../index/steps.ts';
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
  return atOnce(matchBlocks(index, blocks, page)).map((sentences) =>
    sentences.map((sentence) => ({
      ...sentence,
      matches: sentence.matches.map((found) => tellMatch(found, index.texts)),
    })),
  );
}

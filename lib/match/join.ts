/** What several packs found in the same text, as one. */
import type { Match, PageFound, SentenceMatches } from './types.ts';

/** Sentences of one block, each with the matches of both; a claim that both found in it is there once, as the first found it. */
export function joinSentences<One extends PageFound, Other extends Match>(
  first: readonly SentenceMatches<One>[] | undefined,
  second: readonly SentenceMatches<Other>[] | undefined,
): SentenceMatches<One | Other>[] {
  if (!first?.length) return [...(second ?? [])];
  return first.map((sentence, at): SentenceMatches<One | Other> => {
    const others = second?.[at]?.matches ?? [];
    const more = others.filter(({ claim }) => !sentence.matches.some((match) => match.claim === claim));
    if (more.length === 0) return sentence;
    return { ...sentence, matches: [...sentence.matches, ...more].sort((a, b) => a.start - b.start) };
  });
}

/** The engine for large packs (lib/statements) as packs are searched: blocks in, their sentences with matches out. */
import type { ClaimId } from '../../claims/types.ts';
import type { SentenceMatches } from '../../match/types.ts';
import { nextTurn } from '../../schedule/schedule.ts';
import { matchSentences, type WordingRef } from '../../statements/match.ts';
import { openStatements } from '../../statements/open.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { PlacedMatch, SearchPack, WordingsAt } from './searchable.ts';

/** @param ids the claims' ids, in the file's order @throws {IndexFormatError} when the bytes are damaged */
export function searchStatements(
  bytes: ArrayBuffer,
  wordingsAt: WordingsAt,
  ids: readonly string[],
): SearchPack {
  const statements = openStatements(bytes);
  const placeOf = ({ claim, wording }: WordingRef): number => {
    const { claimWordings } = statements;
    return (claimWordings.length === 0 ? claim : claimWordings[claim]!) + wording;
  };

  return async (blocks, { published = null }, budget, signal) => {
    const spans = blocks.map((text) => sentencesOf(text));
    const sentences: string[] = [];
    for (const [at, text] of blocks.entries())
      for (const { start, end } of spans[at]!) sentences.push(text.slice(start, end));
    if (signal.aborted) return null;
    const ending = new AbortController();
    const end = (): void => ending.abort();
    signal.addEventListener('abort', end);
    let begun = performance.now();
    const pause = (): Promise<void> | undefined => {
      const spent = performance.now() - begun;
      if (spent < budget.slice) return undefined;
      budget.left -= spent;
      if (budget.left <= 0) end();
      return nextTurn().then(() => {
        begun = performance.now();
      });
    };
    try {
      const found = await matchSentences(statements, sentences, (asked) => wordingsAt(asked.map(placeOf)), {
        published,
        signal: ending.signal,
        pause,
      });
      let next = 0;
      return spans.map((own) =>
        own.map(({ start, end: last }): SentenceMatches<PlacedMatch> => {
          const { matches } = found[next++]!;
          return {
            start,
            end: last,
            matches: matches.map(({ claim, why, wording: _wording, ...match }) => ({
              ...match,
              claim: ids[claim] as ClaimId,
              place: claim,
              start: start + match.start,
              end: start + match.end,
              why: () => why,
            })),
          };
        }),
      );
    } catch (error) {
      if (ending.signal.aborted) return null;
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  };
}

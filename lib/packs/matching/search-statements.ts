/** The engine for large packs (lib/statements) as packs are searched: blocks in, their sentences with matches out. */
import type { ClaimId } from '../../claims/types.ts';
import type { Match, SentenceMatches } from '../../match/types.ts';
import { nextTurn } from '../../schedule/schedule.ts';
import { matchSentences } from '../../statements/match.ts';
import { openStatements } from '../../statements/open.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { SearchPack } from './searchable.ts';

/**
 * @param wordings every wording, claim by claim, a line each; @param ids the claims' ids, in the same order
 * @throws {IndexFormatError} when the bytes are damaged
 */
export function searchStatements(bytes: ArrayBuffer, wordings: string, ids: readonly string[]): SearchPack {
  const statements = openStatements(bytes);
  // Cut apart when the first is asked for: a page that shares nothing with the pack never does.
  let lines: string[] | null = null;
  const textAt = ({ claim, wording }: { claim: number; wording: number }): string | undefined => {
    lines ??= wordings.split('\n');
    const { claimWordings } = statements;
    const first = claimWordings.length === 0 ? claim : claimWordings[claim]!;
    return lines[first + wording];
  };

  return async (blocks, { published = null }, budget, signal) => {
    const spans = blocks.map((text) => sentencesOf(text).map(({ start, end }) => ({ start, end })));
    const sentences = blocks.flatMap((text, at) =>
      spans[at]!.map(({ start, end }) => text.slice(start, end)),
    );
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
      const found = await matchSentences(statements, sentences, (asked) => asked.map(textAt), {
        published,
        signal: ending.signal,
        pause,
      });
      let next = 0;
      return spans.map((own) =>
        own.map(({ start, end: last }): SentenceMatches<Match> => {
          const { matches } = found[next++]!;
          return {
            start,
            end: last,
            matches: matches.map(({ claim, why, wording: _wording, ...match }) => ({
              ...match,
              claim: ids[claim] as ClaimId,
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

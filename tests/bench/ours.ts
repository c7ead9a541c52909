/** Our engine, as the background uses it: sentences found, matched, the few texts fetched, the words compared. */
import { buildStatements } from '../../lib/statements/build.ts';
import type { Work } from '../../lib/statements/find.ts';
import { type MatchedSentence, matchSentences } from '../../lib/statements/match.ts';
import { openStatements, type Statements } from '../../lib/statements/open.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';

const noPause = (): Promise<void> => Promise.resolve();

export const build = (claims: readonly string[]): Promise<ArrayBuffer> =>
  buildStatements(
    claims.map((text) => ({ texts: [text] })),
    { pause: noPause },
  );

export interface Engine {
  statements: Statements;
  bytes: ArrayBuffer;
  claims: readonly string[];
}

export async function engineOf(claims: readonly string[]): Promise<Engine> {
  const bytes = await build(claims);
  return { statements: openStatements(bytes), bytes, claims };
}

function sentencesIn(paragraphs: readonly string[]): string[] {
  const sentences: string[] = [];
  for (const paragraph of paragraphs)
    for (const { start, end } of sentencesOf(paragraph)) sentences.push(paragraph.slice(start, end));
  return sentences;
}

export function matchPage(
  { statements, claims }: Engine,
  paragraphs: readonly string[],
  work?: Work,
  pause?: () => Promise<void> | undefined,
): Promise<MatchedSentence[]> {
  return matchSentences(
    statements,
    sentencesIn(paragraphs),
    (asked) => asked.map(({ claim }) => claims[claim]),
    { ...(work ? { work } : {}), ...(pause ? { pause } : {}) },
  );
}

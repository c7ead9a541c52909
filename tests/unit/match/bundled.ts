/** The bundled pack's index, built as `npm run build` builds it, and matching in short form. */
import { buildIndex } from '../../../lib/index/build.ts';
import { openWholeIndex, type WholeIndex } from '../../../lib/index/texts.ts';
import { matchAll } from '../../../lib/match/match-all.ts';
import type { Match } from '../../../lib/match/types.ts';
import { BUNDLED, readPackFolder } from '../../../lib/packs/pack-folder.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';

/** Takes about a second: once a file, in beforeAll. */
export const bundledIndex = (): WholeIndex =>
  openWholeIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()), true);

/** All matches of a page, block after block. */
export const matchesOn = (index: WholeIndex, blocks: readonly string[], published?: string): Match[] =>
  matchAll(index, blocks, published ? { published } : {}).flatMap((block) =>
    block.flatMap((sentence) => sentence.matches),
  );

/** What was found, without where: a line a sentence with a match, `block: claim tier, …`. */
export const foundOn = (index: WholeIndex, blocks: readonly string[], published?: string): string[] =>
  matchAll(index, blocks, published ? { published } : {}).map((sentences, block) => {
    const found = sentences.flatMap(({ matches }) => matches.map(({ claim, tier }) => `${claim} ${tier}`));
    return `${block}: ${found.sort().join(', ')}`;
  });

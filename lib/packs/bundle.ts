/** What is bundled with the extension: the pack's readable side, and its index packed for a script. Built in Node, at build time. */
import type { Pack } from '../claims/types.ts';
import { buildIndex } from '../index/build.ts';
import { partSections } from '../index/texts.ts';
import { generalEnglish } from '../text/general-english.ts';
import { contentOf } from './file/view.ts';
import { readPackFolder } from './pack-folder.ts';
import { sealedText, today } from './pack-path.ts';
import { type Packed, packed } from './packed.ts';

export interface Bundle {
  pack: Pack;
  /** What finds matches: `bundled-index.ts` opens it. */
  index: Packed;
  /** What they are compared with: `bundled-texts.ts` opens it. */
  texts: Packed;
}

/**
 * Builds the bundle of a pack's folder. Takes about a second.
 *
 * @throws {PackError} naming the file, the id and the field of every problem.
 */
export function bundlePack(folder: string): Bundle {
  const { pack, claims } = readPackFolder(folder);
  const { index, texts } = partSections(buildIndex(claims, generalEnglish()));
  return { pack, index: packed(index), texts: packed(texts) };
}

/**
 * The same pack as a file for others, as `npm run pack -- build` writes it: what the options page saves.
 *
 * @throws {PackError} as {@link bundlePack} does
 */
export const bundledFileText = async (folder: string): Promise<string> =>
  sealedText(...contentOf(readPackFolder(folder), today()), 'the pack as a file');

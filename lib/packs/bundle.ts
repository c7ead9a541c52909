/** What is bundled with the extension: the pack's readable side, and its index packed for a script. Built in Node, at build time. */
import { deflateRawSync } from 'node:zlib';
import type { Pack } from '../claims/types.ts';
import { buildIndex } from '../index/build.ts';
import { sectionStarts } from '../index/format.ts';
import { splitIndex } from '../index/texts.ts';
import { generalEnglish } from '../text/general-english.ts';
import { readPackFolder } from './pack-folder.ts';

export interface Bundle {
  pack: Pack;
  /** The index file in parts, each deflated (RFC 1951), as base64: what `bundled-index.ts` opens. */
  index: string[];
  /** Its texts in the same form: what `bundled-texts.ts` opens. */
  texts: string[];
}

/**
 * Builds the bundle of a pack's folder. Takes about a second.
 *
 * @throws {PackError} naming the file, the id and the field of every problem.
 */
export function bundlePack(folder: string): Bundle {
  const { pack, claims } = readPackFolder(folder);
  const { index, texts } = splitIndex(buildIndex(claims, generalEnglish()));
  const packed = (file: ArrayBuffer): string[] => deflatedParts(file).map((part) => part.toString('base64'));
  return { pack, index: packed(index), texts: packed(texts) };
}

/**
 * Deflates a file in as many parts as make it smallest: words, counts and claim numbers each have a code of their own, and one code for all
 * takes a twelfth more.
 */
function deflatedParts(file: ArrayBuffer): Buffer[] {
  const deflate = (from: number, to: number): Buffer =>
    deflateRawSync(new Uint8Array(file, from, to - from), { level: 9 });
  const ends = [...sectionStarts(file), file.byteLength];
  const parts: { from: number; to: number; bytes: Buffer }[] = [];
  for (let at = 0, from = 0; at < ends.length; from = ends[at++]!) {
    const to = ends[at]!;
    const last = parts.at(-1);
    const bytes = deflate(from, to);
    const joined = last && deflate(last.from, to);
    if (last && joined && joined.length <= last.bytes.length + bytes.length + PART_COST) {
      last.to = to;
      last.bytes = joined;
    } else parts.push({ from, to, bytes });
  }
  return parts.map(({ bytes }) => bytes);
}

/** Bytes that a part more takes in the script: quotes, a comma, padding. */
const PART_COST = 6;

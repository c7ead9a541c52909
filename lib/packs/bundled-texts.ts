/** The texts of the bundled index, unpacked and opened. */
import { bundledTexts } from 'virtual:bundled-texts';
import type { ClaimIndex } from '../index/open.ts';
import { type IndexTexts, readTexts } from '../index/texts.ts';
import { unpacked } from './unpacked.ts';

const opened = new WeakMap<ClaimIndex, IndexTexts>();

/** Opened once for an index. @throws {IndexFormatError} when the bundle is damaged */
export function openBundledTexts(index: ClaimIndex): IndexTexts {
  const texts = opened.get(index) ?? readTexts(unpacked(bundledTexts), index);
  opened.set(index, texts);
  return texts;
}

/** A small pack's file, whole and right, for tests that spoil one thing in it. */

import { assemblePack } from '../../../lib/packs/assemble.ts';
import { packText, sealPack } from '../../../lib/packs/file/seal.ts';
import { contentOf } from '../../../lib/packs/file/view.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { filesOf, HEADER } from './sample-files.ts';

export const TODAY = '2026-11-22';

export const samplePackFile = (): Promise<PackFile> => {
  const [head, content] = contentOf(assemblePack(HEADER, filesOf()), TODAY);
  return sealPack(head, content);
};

/** A file as a reader would drop it. */
export const blobOf = (content: string | Uint8Array<ArrayBuffer> | object): Blob =>
  new Blob([
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  ]);

/** The text of the sample pack with one thing changed and its counts and hash made anew. */
export async function spoiled(change: (pack: PackFile) => void): Promise<string> {
  const pack = structuredClone(await samplePackFile());
  change(pack);
  const { manifest, stories, sources, claims } = pack;
  const { counts: _counts, sha256: _hash, ...head } = manifest;
  return packText(await sealPack(head, { stories, sources, claims }));
}

export const NEVER = new AbortController().signal;

/** The pack of the articles as it may leave this machine: quotations of a few words in the place of whole sentences. */
import { PACK_ID } from '../../library/pack.ts';
import { quotationOf } from '../../library/quotation.ts';
import { sealPack } from '../../packs/file/seal.ts';
import type { PackFile } from '../../packs/format/schema.ts';
import { readPack } from '../../packs/store/store.ts';

function shortened({ manifest, stories, sources, claims }: PackFile): Promise<PackFile> {
  const { counts: _counts, sha256: _hash, ...head } = manifest;
  return sealPack(head, {
    stories,
    sources,
    claims: claims.map((claim) => {
      const text = quotationOf(claim.text);
      const phrasings = new Set(claim.phrasings.map(quotationOf));
      phrasings.delete(text);
      return { ...claim, text, phrasings: [...phrasings] };
    }),
  });
}

/** An installed pack as a file for others: that of the articles with quotations only, every other one as it is. @throws {StoreError} `missing` */
export async function packToShare(id: string): Promise<PackFile> {
  const pack = await readPack(id);
  return id === PACK_ID ? shortened(pack) : pack;
}

/** The articles as an installed pack: how it stands, switched, and saved as a file. */
import { PACK_ID } from '../../library/pack.ts';
import { packText } from '../../packs/file/seal.ts';
import { syncPacksInUse } from '../../packs/in-use/sync.ts';
import { listPacks, switchPack } from '../../packs/store/store.ts';
import { download, textFile } from '../../ui/download.ts';
import { changeCount, readMade } from '../store/reading.ts';
import type { PackState } from '../view/PackSection.tsx';
import { packToShare } from './shortened.ts';

/** Null where there is no pack and none is being made. */
export async function packState(): Promise<PackState | null> {
  const [packs, count, { after, problem }] = await Promise.all([listPacks(), changeCount(), readMade()]);
  const pack = packs.find(({ id }) => id === PACK_ID);
  const isBehind = after < count;
  if (!pack && !isBehind && problem === null) return null;
  return { on: pack?.on ?? null, claims: pack?.manifest.counts.claims ?? 0, isBehind, problem };
}

/** Switches the pack of the articles on or off, and tells the open pages. */
export async function switchMyPack(on: boolean): Promise<void> {
  await switchPack(PACK_ID, on);
  await syncPacksInUse();
}

/** With short quotations only. */
export async function savePack(document: Document): Promise<void> {
  const pack = await packToShare(PACK_ID);
  download(document, `${PACK_ID}.json`, textFile('application/json', packText(pack)));
}

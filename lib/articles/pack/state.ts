/** The articles as an installed pack: how it stands, switched, and saved as a file. */
import { packText } from '../../packs/file/seal.ts';
import { listPacks, readPack, switchPack } from '../../packs/store/store.ts';
import { download, textFile } from '../../ui/download.ts';
import type { PackState } from '../view/PackSection.tsx';

/** The id of the pack that is made of the saved articles. */
export const MY_ARTICLES = 'my-articles';

/** Null where nothing was ever saved. */
export async function packState(): Promise<PackState | null> {
  const pack = (await listPacks()).find(({ id }) => id === MY_ARTICLES);
  if (!pack) return null;
  return { on: pack.on, claims: pack.manifest.counts.claims, isBehind: false, problem: null };
}

export const switchMyPack = (on: boolean): Promise<void> => switchPack(MY_ARTICLES, on);

export async function savePack(document: Document): Promise<void> {
  const pack = await readPack(MY_ARTICLES);
  download(document, `${MY_ARTICLES}.json`, textFile('application/json', packText(pack)));
}

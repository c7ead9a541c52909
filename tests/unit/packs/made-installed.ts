/** Made packs, installed in an IndexedDB made of memory; and a bundled one beside them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '../../../lib/claims/types.ts';
import { viewOf } from '../../../lib/packs/file/view.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { buildSearchable } from '../../../lib/packs/matching/searchable.ts';
import { installPack } from '../../../lib/packs/store/store.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { type MadePack, madePack } from '../../feeds/made-pack.ts';
import { NEVER } from './sample-pack-file.ts';

export const FERRY: MadePack = { id: 'ferries', name: 'Ferries', claims: ['ferry', 'nurses'] };
export const LIGHT: MadePack = { id: 'lights', name: 'Lights', claims: ['lighthouse', 'ferry'] };

/** For what a test expects nobody to tell. */
export const unexpected = (told: unknown): never => {
  throw new Error(`not expected: ${told}`);
};

const english = generalEnglish();
export const searchable = (pack: PackFile) => buildSearchable(pack, async () => english, { signal: NEVER });

/** A browser in which nothing is stored, and the pack that comes along with the extension. */
export async function emptyBrowser(): Promise<Pack> {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  return viewOf(await madePack({ id: 'comes-along', name: 'Bundled', claims: ['nurses'] }));
}

export async function install(...packs: MadePack[]): Promise<void> {
  for (const one of packs) {
    const pack = await madePack(one);
    await installPack(pack, await searchable(pack), { signal: NEVER });
  }
  await syncPacksInUse();
}

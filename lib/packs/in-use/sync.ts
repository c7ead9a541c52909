/** Brings what pages are told of the installed packs in line with the database. */
import { listPacks } from '../store/store.ts';
import { changeInUse } from './in-use.ts';

/**
 * Call it after every change of the packs, and when the background wakes: whoever made the last change may have ended before it could.
 */
export async function syncPacksInUse(): Promise<void> {
  const packs = await listPacks();
  // An index that was built anew counts too: pages were compared without it until then.
  const on = packs
    .filter((pack) => pack.on)
    .map(({ id, installed, engine, indexFormat }) => `${id} ${installed} ${engine} ${indexFormat}`);
  await changeInUse({ installed: on.sort().join('\n') });
}

/** A pack whose index is of a format that its engine no longer reads is made searchable anew, from the pack as it is kept. */

import { syncPacksInUse } from '../in-use/sync.ts';
import { loadEnglish } from '../load-english.ts';
import { listPacks, readPack, replaceIndex } from '../store/store.ts';
import { buildSearchable } from './searchable.ts';

const running = new Map<string, Promise<void>>();

/** Begins at once and tells open pages when it is done; a second call for the same pack waits for the first. What fails is told in the console. */
export function rebuildPack(id: string): Promise<void> {
  const known = running.get(id);
  if (known) return known;
  const building = rebuild(id)
    .catch((error: unknown) => console.error('sidelight: a pack could not be made searchable', error))
    .finally(() => running.delete(id));
  running.set(id, building);
  return building;
}

async function rebuild(id: string): Promise<void> {
  const before = (await listPacks()).find((pack) => pack.id === id);
  // It was removed meanwhile.
  if (!before) return;
  const pack = await readPack(id);
  const { signal } = new AbortController();
  const searchable = await buildSearchable(pack, loadEnglish, { signal });
  await replaceIndex(id, searchable, before.installed);
  await syncPacksInUse();
}

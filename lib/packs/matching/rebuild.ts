/** A pack whose index is of a format that its engine no longer reads is made searchable anew, from the pack as it is kept. */

import { syncPacksInUse } from '../in-use/sync.ts';
import { loadEnglish } from '../load-english.ts';
import { readPack, replaceIndex } from '../store/store.ts';
import { buildSearchable } from './searchable.ts';

const running = new Set<string>();

/** Begins at once and tells open pages when it is done; a second call for the same pack waits for nothing and does nothing. */
export function rebuildPack(id: string): void {
  if (running.has(id)) return;
  running.add(id);
  rebuild(id)
    .catch((error: unknown) => console.error('sidelight: a pack could not be made searchable', error))
    .finally(() => running.delete(id));
}

async function rebuild(id: string): Promise<void> {
  const pack = await readPack(id);
  const { signal } = new AbortController();
  await replaceIndex(id, await buildSearchable(pack, loadEnglish, { signal }));
  await syncPacksInUse();
}

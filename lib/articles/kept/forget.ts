/** Forgets all that was compared: apart from comparing, which the pages that only save and remove need not load. */
import type { Change } from '../store/work.ts';

/** Leaves the articles themselves, and what is next compared starts anew. */
export async function forgetCompared(transaction: Change): Promise<void> {
  for (const name of ['read', 'rare', 'links', 'claims'] as const)
    await transaction.objectStore(name).clear();
}

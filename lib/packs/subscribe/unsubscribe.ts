/** Ends a subscription; the pack stays unless it is removed. Leave for a host that no other pack is fetched from is given back. */
import { listPacks, removePack, setSubscription } from '../store/store.ts';
import { packAddress } from './address.ts';
import { giveBack } from './hosts.ts';

/** Ends the subscription of a pack, which stays as it is. */
export const unsubscribe = (id: string): Promise<void> => ending(id, () => setSubscription(id, null));

/** Removes a pack and all of it, its subscription too. */
export const removeWithLeave = (id: string): Promise<void> => ending(id, () => removePack(id));

async function ending(id: string, act: () => Promise<void>): Promise<void> {
  const before = (await listPacks()).find((pack) => pack.id === id)?.subscription;
  await act();
  const pattern = packAddress(before?.address ?? '')?.pattern;
  if (pattern) await giveBack(pattern);
}

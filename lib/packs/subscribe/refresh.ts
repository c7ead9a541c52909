/**
 * Refreshes the packs that the reader has subscribed to: each at most once a day, and the one that is there stays until a new one is whole,
 * valid and searchable. What is cut off in the middle has done nothing; the next day tries again.
 */
import { browser } from '../../browser.ts';
import { StoreError } from '../../storage/work.ts';
import type { GeneralEnglish } from '../../text/rarity.ts';
import { syncPacksInUse } from '../in-use/sync.ts';
import { buildSearchable } from '../matching/searchable.ts';
import { openFile } from '../open-file.ts';
import { PackError } from '../problems.ts';
import { installPack, listPacks, noteSubscription } from '../store/store.ts';
import type { Subscription, SubscriptionFailure } from '../store/subscription.ts';
import { packAddress } from './address.ts';
import { fetchPack } from './fetch-pack.ts';

/** Milliseconds between two requests for the same pack. */
export const DAY = 86_400_000;

export interface Refreshing {
  /** Milliseconds of the clock. */
  now: number;
  english(): Promise<GeneralEnglish>;
  signal: AbortSignal;
  /** Called now and then while a pack is made ready: a background that does nothing else for half a minute would be stopped. */
  alive?: (() => unknown) | undefined;
  fetch?: typeof fetch;
}

/** When the next pack is due, in milliseconds of the clock; null when there is no subscription. */
export async function nextRefresh(): Promise<number | null> {
  const due = (await listPacks()).flatMap(({ subscription }) => (subscription ? dueAt(subscription) : []));
  return due.length === 0 ? null : Math.min(...due);
}

const dueAt = ({ checked }: Subscription): number => Date.parse(checked) + DAY;

/** Refreshes all that are due, one after another. */
export async function refreshPacks(refreshing: Refreshing): Promise<void> {
  for (const { id, subscription } of await listPacks())
    if (subscription && dueAt(subscription) <= refreshing.now) await refresh(id, subscription, refreshing);
  await syncPacksInUse();
}

async function refresh(id: string, before: Subscription, refreshing: Refreshing): Promise<void> {
  const { failed: _failed, ...last } = before;
  const now: Subscription = { ...last, checked: new Date(refreshing.now).toISOString() };
  // First: whatever becomes of this one, the next request is a day away.
  if (!(await noteSubscription(id, before.address, now))) return;
  const failed = await refreshed(id, now, refreshing);
  if (failed) await noteSubscription(id, before.address, { ...now, failed });
}

/** Puts the new pack in the old one's place, where there is a new one; answers what went wrong. */
async function refreshed(
  id: string,
  now: Subscription,
  { english, signal, alive, fetch }: Refreshing,
): Promise<SubscriptionFailure | null> {
  const { address, etag } = now;
  const parsed = packAddress(address);
  if (!parsed || !(await browser.permissions.contains({ origins: [parsed.pattern] }))) return 'no-leave';
  const progress = (): void => void alive?.();
  const answer = await fetchPack(address, { etag, signal, progress, ...(fetch ? { fetch } : {}) });
  if (answer.kind === 'failed') return answer.reason;
  if (answer.kind === 'unchanged') return null;
  try {
    const today = now.checked.slice(0, 10);
    const { pack } = await openFile(answer.file, parsed.file, { signal, today, progress });
    if (pack.manifest.identifier !== id) return 'another-pack';
    const subscription: Subscription = { ...now };
    if (answer.etag === undefined) delete subscription.etag;
    else subscription.etag = answer.etag;
    const searchable = await buildSearchable(pack, english, { signal, progress });
    await installPack(pack, searchable, { signal, progress, subscription, replaces: address });
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof PackError) return 'not-valid';
    // It was removed or unsubscribed meanwhile.
    if (error instanceof StoreError && error.reason === 'missing') return null;
    console.error('sidelight: a pack could not be refreshed', error);
    return 'not-kept';
  }
}

/**
 * Leave for a host that was given to fetch packs from it is no leave to read its pages. Between the browser's question and the installed pack it
 * is noted in `storage.session`; after that the pack itself tells.
 */
import * as v from 'valibot';
import { browser } from '../../browser.ts';
import { listPacks } from '../store/store.ts';
import { packAddress } from './address.ts';

const KEY = 'fetchLeave';

/** The match patterns of all hosts that packs are fetched from. */
export async function subscribedPatterns(): Promise<Set<string>> {
  return new Set([...(await installedPatterns()), ...(await pendingPatterns())]);
}

async function installedPatterns(): Promise<string[]> {
  // Packs that cannot be read are not fetched either, and keep no site from being read.
  const packs = await listPacks().catch(() => []);
  return packs.flatMap(({ subscription }) => packAddress(subscription?.address ?? '')?.pattern ?? []);
}

async function pendingPatterns(): Promise<string[]> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  return v.is(v.array(v.string()), stored) ? stored : [];
}

/** Asks for leave to fetch from a host. Call it within the click itself: the browser asks the reader only there. */
export function askLeave(pattern: string): Promise<boolean> {
  // Not awaited, and all the same there before the answer: the background hears of new leave and would read the host's pages.
  void pendingPatterns().then((others) => browser.storage.session.set({ [KEY]: [...others, pattern] }));
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives back the leave that was asked for and for which no pack was installed in the end. */
export async function giveBackUnused(): Promise<void> {
  const used = new Set(await installedPatterns());
  const origins = (await pendingPatterns()).filter((pattern) => !used.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await browser.storage.session.remove(KEY);
}

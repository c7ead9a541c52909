/**
 * Leave for a host that was given to fetch packs from it is no leave to read its pages. From the browser's question to the installed pack it
 * is noted in `storage.session`, under a key for each host; after that the pack itself tells.
 */
import { browser } from '../../browser.ts';
import { listPacks } from '../store/store.ts';
import { packAddress } from './address.ts';

const KEY = 'fetchLeave:';
const keyOf = (pattern: string): string => KEY + pattern;

/** The match patterns of all hosts that packs are fetched from. */
export async function subscribedPatterns(): Promise<Set<string>> {
  // In this order: a note ends only when the pack is there, so that a host that goes from one to the other meanwhile is in both or the second.
  const pending = await pendingPatterns();
  return new Set([...pending, ...(await installedPatterns())]);
}

async function installedPatterns(): Promise<string[]> {
  // Packs that cannot be read are not fetched either, and keep no site from being read.
  const packs = await listPacks().catch(() => []);
  return packs.flatMap(({ subscription }) => packAddress(subscription?.address ?? '')?.pattern ?? []);
}

async function pendingPatterns(): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).flatMap((key) =>
    key.startsWith(KEY) ? [key.slice(KEY.length)] : [],
  );
}

/**
 * Asks for leave to fetch from hosts, and for other leave in the same question. Call it within the click itself: the browser asks the reader only
 * there.
 *
 * @param patterns match patterns of the hosts
 * @param others match patterns of other leave, to be had in the same question
 * @returns false when the reader has declined; of several either all are given or none
 */
export async function askLeave(
  patterns: readonly string[],
  others: readonly string[] = [],
): Promise<boolean> {
  // Not awaited, and begun first: the background hears of new leave, and would read the hosts' pages if the notes were not there by then.
  const notes = patterns.map((pattern) => [keyOf(pattern), true] as const);
  const noted = browser.storage.session.set(Object.fromEntries(notes));
  const isGiven = await browser.permissions.request({ origins: [...others, ...patterns] });
  await noted;
  return isGiven;
}

/** Gives back the leave that was asked for and for which no pack was installed in the end. */
export async function giveBackUnused(): Promise<void> {
  // In this order, as above: what is installed meanwhile keeps its leave.
  const pending = await pendingPatterns();
  const used = new Set(await installedPatterns());
  const origins = pending.filter((pattern) => !used.has(pattern));
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await browser.storage.session.remove(pending.map(keyOf));
}

/**
 * Leave for a host that was given to fetch packs from it is no leave to read its pages. From the browser's question to the installed pack it
 * is noted in `storage.local`, under a key for each host, and held by the window that works on it; after that the pack itself tells. What is
 * noted and neither held nor installed is given back: by whoever let go of it last, or by the next window or browser that opens.
 */
import { browser } from '../../browser.ts';
import { listPacks } from '../store/store.ts';
import { packAddress } from './address.ts';

const KEY = 'fetchLeave:';
const keyOf = (pattern: string): string => KEY + pattern;
const lockOf = (pattern: string): string => `fetch-leave ${pattern}`;

/** Leave that somebody works with: as long as it is held, no window gives it back. It ends with its window, too. */
export interface HeldLeave {
  /**
   * Lets go of it, and gives back what nobody else holds and no pack is fetched with. Never rejects: what cannot be given back now stays noted, and
   * is by the next window.
   */
  end(): Promise<void>;
}

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
  return Object.keys(await browser.storage.local.get(null)).flatMap((key) =>
    key.startsWith(KEY) ? [key.slice(KEY.length)] : [],
  );
}

/**
 * Asks for leave to fetch from hosts, and for other leave in the same question. Call it within the click itself: the browser asks the reader only
 * there.
 *
 * @param patterns match patterns of the hosts
 * @param others match patterns of other leave, to be had in the same question
 * @returns null when the reader has declined; of several either all are given or none
 */
export async function askLeave(
  patterns: readonly string[],
  others: readonly string[] = [],
): Promise<HeldLeave | null> {
  // Not awaited, and begun first: the background hears of new leave, and would read the hosts' pages if the notes were not there by then.
  const note = (): Promise<void> =>
    browser.storage.local.set(Object.fromEntries(patterns.map((pattern) => [keyOf(pattern), true])));
  const holds = patterns.map(hold);
  const noted = note();
  const end = async (): Promise<void> => {
    await Promise.all(holds.map((one) => one.release()));
    for (const pattern of patterns) await tryToGiveBack(pattern);
  };
  try {
    const isGiven = await browser.permissions.request({ origins: [...others, ...patterns] });
    await noted;
    await Promise.all(holds.map(({ begun }) => begun));
    // Another window may have been giving it back until it was held here.
    await note();
    if (isGiven && (await browser.permissions.contains({ origins: [...patterns] }))) return { end };
  } catch (error) {
    await end();
    throw error;
  }
  await end();
  return null;
}

/** Holds leave that is held already once more, for a part of the work that ends by itself. */
export function holdLeave(pattern: string): HeldLeave {
  const { release } = hold(pattern);
  return {
    async end() {
      await release();
      await tryToGiveBack(pattern);
    },
  };
}

interface Hold {
  begun: Promise<void>;
  release(): Promise<void>;
}

/** A lock that many may have at once: the browser ends it when its window is gone, however that came. */
function hold(pattern: string): Hold {
  let begin: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const held = navigator.locks.request(lockOf(pattern), { mode: 'shared' }, () => {
    begin();
    return finished;
  });
  return {
    begun,
    release() {
      finish();
      return held;
    },
  };
}

/** Gives back the leave for a host that nobody holds and no pack is fetched from. */
export async function giveBack(pattern: string): Promise<void> {
  await navigator.locks.request(lockOf(pattern), { ifAvailable: true }, async (lock) => {
    // Whoever has it gives it back.
    if (!lock) return;
    if (!(await installedPatterns()).includes(pattern))
      await browser.permissions.remove({ origins: [pattern] });
    await browser.storage.local.remove(keyOf(pattern));
  });
}

/** Gives back all that was asked for by windows that are gone, and for which no pack was installed in the end. */
export async function giveBackUnused(): Promise<void> {
  for (const pattern of await pendingPatterns()) await tryToGiveBack(pattern);
}

const tryToGiveBack = (pattern: string): Promise<void> =>
  giveBack(pattern).catch((error: unknown) =>
    console.error('sidelight: leave for a host could not be given back', error),
  );

/**
 * Which packs pages are compared with, as every page's reader has to know it: kept in `storage.local`, so that a page without packs asks the
 * background nothing and an open one hears of a change at once. The truth about installed packs is the database; this only follows it (sync.ts).
 */
import { browser } from '../../browser.ts';
import { oneAtATime } from '../../settings/one-at-a-time.ts';
import { watchStored } from '../../settings/watch-stored.ts';

const KEY = 'packsInUse';

export interface PacksInUse {
  /** Whether the pack that comes with the extension is switched on. */
  bundled: boolean;
  /** Another text for every set of installed packs that are switched on; empty when none is. */
  installed: string;
}

/** By hand, as it goes into every page. */
function parse(stored: unknown): PacksInUse {
  const { bundled, installed } = Object(stored) as Partial<Record<keyof PacksInUse, unknown>>;
  return { bundled: bundled !== false, installed: typeof installed === 'string' ? installed : '' };
}

/** What is not stored or damaged reads as the bundled pack alone. */
export const loadPacksInUse = async (): Promise<PacksInUse> =>
  parse((await browser.storage.local.get(KEY))[KEY]);

/** Tells which packs are in use, and again whenever that changes. */
export const watchPacksInUse = (tell: (use: PacksInUse) => void, signal: AbortSignal): void =>
  watchStored(KEY, (stored) => tell(parse(stored)), signal);

/**
 * Follows which packs are in use.
 *
 * @param changed told when others are in use than before
 * @returns those in use, as soon as that is known
 */
export function followPacksInUse(changed: () => void, signal: AbortSignal): () => Promise<PacksInUse> {
  let first: ((use: PacksInUse) => void) | null = null;
  let use = new Promise<PacksInUse>((resolve) => {
    first = resolve;
  });
  watchPacksInUse((next) => {
    if (first) first(next);
    else {
      use = Promise.resolve(next);
      changed();
    }
    first = null;
  }, signal);
  return () => use;
}

/** Switches the bundled pack on or off. */
export const switchBundled = (on: boolean): Promise<void> => changeInUse({ bundled: on });

/** Writes what has changed; nothing where nothing has, as every open page would begin anew. */
export const changeInUse = (change: Partial<PacksInUse>): Promise<void> =>
  oneAtATime(KEY, async () => {
    const before = await loadPacksInUse();
    const next = { ...before, ...change };
    if (next.bundled !== before.bundled || next.installed !== before.installed)
      await browser.storage.local.set({ [KEY]: next });
  });

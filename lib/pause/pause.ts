/**
 * The reader's pause: for an hour no page is read by itself. It is two times in `storage.local`, so that it outlives a background that is
 * stopped and a browser that is restarted; whoever asks compares them with the clock, and needs no alarm to be right.
 */
import * as v from 'valibot';
import { browser } from '../browser.ts';

const KEY = 'pause';

/** Milliseconds. */
export const HOUR = 3_600_000;
/** So far a clock is put right by itself. */
const SLACK = 60_000;

/** Milliseconds of the clock (`Date.now()`). */
const PauseSchema = v.object({ from: v.number(), until: v.number() });

/**
 * Milliseconds that are left of a stored pause, an hour at most; 0 for none. A clock that was set back to before the pause's start has ended
 * it: it could not be told how long it would go on.
 */
export function leftOf(stored: unknown, now: number): number {
  const parsed = v.safeParse(PauseSchema, stored);
  if (!parsed.success) return 0;
  const { from, until } = parsed.output;
  if (now < from - SLACK) return 0;
  return Math.max(0, Math.min(until, from + HOUR) - Math.max(now, from));
}

/** Milliseconds that are left of the pause; 0 where there is none. */
export const pauseLeft = async (now = Date.now()): Promise<number> =>
  leftOf((await browser.storage.local.get(KEY))[KEY], now);

/** Begins an hour's pause; one that runs begins anew. `now` in milliseconds. */
export const startPause = (now = Date.now()): Promise<void> =>
  browser.storage.local.set({ [KEY]: { from: now, until: now + HOUR } });

/** Where there is none nothing happens. */
export const endPause = (): Promise<void> => browser.storage.local.remove(KEY);

/** Tells whenever a pause begins or is ended. */
export function onPause(tell: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes && !signal.aborted) tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

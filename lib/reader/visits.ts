/** A tab's visits: a page that changes its address without loading anew begins another one. */
import { watchAddress } from '../page/watch-address.ts';

/** Milliseconds for the new text to come after the new address. */
const SETTLE = 250;

/**
 * Starts a visit now and another at each new address; the one before ends.
 *
 * @param start `settle` is how long to wait before the page is read
 * @returns the visit that is on, and a way to begin it anew
 */
export function followVisits<Visit>(
  start: (signal: AbortSignal, settle: number) => Visit,
  signal: AbortSignal,
): { visit: () => Visit; restart: () => void } {
  let life = new AbortController();
  let visit = start(life.signal, 0);
  signal.addEventListener('abort', () => life.abort(), { once: true });
  const begin = (settle: number): void => {
    if (signal.aborted) return;
    life.abort();
    life = new AbortController();
    visit = start(life.signal, settle);
  };
  watchAddress(() => begin(SETTLE), signal);
  return { visit: () => visit, restart: () => begin(0) };
}

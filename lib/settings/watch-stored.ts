/** One key of `storage.local`, followed. */
import { browser } from '../browser.ts';

/** Tells what is stored now, and again whenever it changes, here or in another place of the extension. */
export function watchStored(key: string, tell: (stored: unknown) => void, signal: AbortSignal): void {
  const { local } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (key in changes && !signal.aborted) tell(changes[key]?.newValue);
  };
  local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(listener));
  void local.get(key).then((stored) => {
    if (!signal.aborted) tell(stored[key]);
  });
}

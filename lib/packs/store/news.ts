/** That installed packs have changed: told by whoever has changed them to every page of the extension that lists them. */

const CHANNEL = 'sidelight-packs';

/** Call it once a change is kept. */
export function tellPacksChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Hears of every change, the own ones too. */
export function onPacksChanged(hear: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = hear;
  signal.addEventListener('abort', () => channel.close());
}

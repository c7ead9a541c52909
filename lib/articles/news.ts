/** That the library has changed: told to every page of the extension that shows it, and to the background, which makes the pack of it. */
import { sendToBackground } from '../messaging/messenger.ts';

const CHANNEL = 'sidelight-articles';

/** Call it once a change is kept. */
export function tellChanged(): void {
  tellPackMade();
  void sendToBackground({ type: 'popup>background:articles-changed' });
}

/** Tells the pages alone: the pack of the articles is another one now. */
export function tellPackMade(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Hears of changes that others have made. */
export function onChanged(hear: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = hear;
  signal.addEventListener('abort', () => channel.close());
}

/** That a database has changed: told by whoever has changed it to every page of the extension, on a channel of its own and with nothing in the message. */

export type DatabaseName = 'articles' | 'packs';

const channelOf = (database: DatabaseName): BroadcastChannel => new BroadcastChannel(`sidelight-${database}`);

/** Call it once a change is kept. */
export function tellChanged(database: DatabaseName): void {
  const channel = channelOf(database);
  channel.postMessage(null);
  channel.close();
}

/** Hears of every change until the signal aborts, those of the own page too. */
export function onChanged(database: DatabaseName, hear: () => void, signal: AbortSignal): void {
  const channel = channelOf(database);
  channel.onmessage = hear;
  signal.addEventListener('abort', () => channel.close());
}

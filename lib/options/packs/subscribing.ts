/** A pack by its address: asked for, fetched and handed on to be looked at, as a file would be. */
import type { Subscription } from '../../packs/store/subscription.ts';
import { packAddress } from '../../packs/subscribe/address.ts';
import { type FetchFailure, fetchPack } from '../../packs/subscribe/fetch-pack.ts';
import { askLeave } from '../../packs/subscribe/hosts.ts';
import type { Origin } from './intake.ts';

export type SubscribeState =
  | { kind: 'idle' }
  | { kind: 'fetching'; bytes: number }
  | { kind: 'failed'; reason: FetchFailure | 'declined' };

export interface Subscribing {
  state(): SubscribeState;
  /** Call it within the click itself: the browser asks for leave only there. */
  start(address: string): Promise<void>;
  /** Gives a fetch up. */
  cancel(): void;
}

/** @param draw called whenever the state has changed; @param fetched told of the file, and where it is from */
export function createSubscribing(
  draw: () => void,
  fetched: (file: File, from: Origin) => void,
): Subscribing {
  let state: SubscribeState = { kind: 'idle' };
  /** One at a time: whoever starts anew gives up what still runs, which then has nothing to say. */
  let running = new AbortController();

  async function run(text: string, signal: AbortSignal, set: (next: SubscribeState) => void): Promise<void> {
    const address = packAddress(text);
    if (!address) return set({ kind: 'failed', reason: 'no-address' });
    // Nothing may be awaited before the browser is asked.
    const leave = await askLeave([address.pattern]);
    if (!leave) return set({ kind: 'failed', reason: 'declined' });
    try {
      set({ kind: 'fetching', bytes: 0 });
      const progress = (bytes: number): void => set({ kind: 'fetching', bytes });
      const answer = await fetchPack(address.href, { signal, progress });
      if (answer.kind !== 'fetched') {
        await leave.end();
        return set({ kind: 'failed', reason: answer.kind === 'failed' ? answer.reason : 'refused' });
      }
      set({ kind: 'idle' });
      const { file, etag } = answer;
      const from: Subscription = { address: address.href, checked: new Date().toISOString() };
      fetched(new File([file], address.file), {
        subscription: etag === undefined ? from : { ...from, etag },
        done: () => void leave.end(),
      });
    } catch (error) {
      await leave.end();
      throw error;
    }
  }

  return {
    state: () => state,
    async start(text) {
      running.abort();
      const own = new AbortController();
      running = own;
      const set = (next: SubscribeState): void => {
        if (running !== own) return;
        state = next;
        draw();
      };
      try {
        await run(text, own.signal, set);
      } catch (error) {
        if (!own.signal.aborted) console.error('sidelight: a pack could not be fetched', error);
        set({ kind: 'idle' });
      }
    },
    cancel: () => running.abort(),
  };
}

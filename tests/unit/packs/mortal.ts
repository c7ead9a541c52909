/**
 * Work as a process does it that may be gone at any moment. Whatever it asks of the world is a step: a request to the database, a word to the
 * network, a timer, a hash. At the step it is to die at the browser takes its open transactions back, as it does for a process that is gone,
 * and nothing that it asks for afterwards is answered. What lies between two steps touches nothing, so that these are all the points there are.
 */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeLocks } from './fake-locks.ts';

export interface Life {
  /** Every step up to the end, by name. */
  steps: readonly string[];
  /** Kept when the work has ended or its process is gone. */
  over: Promise<'done' | 'gone'>;
  /** Ends the watching: the world answers everybody again. */
  leave(): void;
}

export interface World {
  /** What comes from outside, a step by this name. */
  through<Args extends unknown[], T>(
    name: string,
    ask: (...args: Args) => T | Promise<T>,
  ): (...args: Args) => Promise<T>;
}

const locks = fakeLocks();
let lives = 0;

/** @param dieAt the step, from 1, before which the process is gone; left out: it lives */
export function live(work: (world: World) => Promise<unknown>, dieAt = Number.POSITIVE_INFINITY): Life {
  const steps: string[] = [];
  const open = new Set<IDBTransaction>();
  const self = `life ${++lives}`;
  const silence = new Promise<never>(() => undefined);
  let isGone = false;
  let tellGone: () => void = () => undefined;
  const gone = new Promise<'gone'>((resolve) => {
    tellGone = () => resolve('gone');
  });

  /** Whether whoever asks is still there. */
  function isHeard(name: string): boolean {
    if (isGone) return false;
    steps.push(name);
    if (steps.length < dieAt) return true;
    isGone = true;
    for (const transaction of open) {
      try {
        transaction.abort();
      } catch {
        // It had ended.
      }
    }
    locks.close(self);
    tellGone();
    return false;
  }
  const through: World['through'] =
    (name, ask) =>
    async (...args) =>
      isHeard(name) ? ask(...args) : silence;

  function watch(): void {
    vi.stubGlobal('navigator', { locks: locks.of(self) });
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (!isHeard('transaction')) throw new Error('nobody is left to ask');
      const begun = transaction.apply(this, args);
      // Of one that only reads there is nothing to take back.
      if (begun.mode === 'readwrite') open.add(begun);
      for (const end of ['complete', 'abort']) begun.addEventListener(end, () => open.delete(begun));
      return begun;
    });
    for (const method of ['put', 'delete', 'get', 'getAll'] as const) {
      const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
      function instead(this: IDBObjectStore, ...args: unknown[]): IDBRequest {
        if (!isHeard(`${method} ${this.name}`)) throw new Error('nobody is left to ask');
        return original.apply(this, args);
      }
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(instead as never);
    }
    const complain = console.error;
    vi.spyOn(console, 'error').mockImplementation((...words) => void (isGone || complain(...words)));
    const timer = globalThis.setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((act: () => void, ...rest: unknown[]) =>
      isHeard('timer') ? timer(act, ...(rest as [number])) : 0) as never);
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'digest').mockImplementation(through('hash', digest) as never);
    const { local } = fakeBrowser.storage;
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(through('storage', set) as never);
  }

  watch();
  const ended = work({ through }).then(
    () => (isGone ? gone : ('done' as const)),
    (error: unknown) => (isGone ? gone : Promise.reject(error)),
  );
  return {
    steps,
    over: Promise.race([ended, gone]),
    leave() {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    },
  };
}

/** Changes of what is stored, one after another: two at once would each write what the other has not seen. */

/** Where there are no locks (Node), changes are at least in turn within this script. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Does a piece of work when no other of the same name is being done, in whatever window of the extension or in its background. Not for content
 * scripts: their locks are those of the page.
 */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks;
  // Awaited, as the types of a lock's answer leave the promise in.
  if (locks) return locks.request(`sidelight:${name}`, async () => await work()) as Promise<T>;
  const next = (turns.get(name) ?? Promise.resolve()).then(work);
  turns.set(
    name,
    next.catch(() => undefined),
  );
  return next;
}

/**
 * What outlives a file of tests. A browser takes seconds of processor time to start: files that run one after another in one worker use it in
 * turn, and it ends with the worker (kept-environment.ts).
 */

/** One thing that is made when it is first asked for. */
export interface Kept<T> {
  make(): Promise<T>;
  /** Whether it can still be used; if not it is made anew. */
  isAlive(thing: T): boolean;
  end(thing: T): Promise<void>;
}

/** What is to be ended, for the environment: its modules are not those of the tests. */
const ENDS = Symbol.for('sidelight.ends');
const holder = globalThis as { [ENDS]?: (() => Promise<void>)[] };

/** Ends all that was kept. */
export async function endKept(): Promise<void> {
  for (const end of holder[ENDS]?.splice(0) ?? []) await end();
}

/** Gives a thing that is made once. Whatever was made ends with the worker. */
export function keep<T>({ make, isAlive, end }: Kept<T>): () => Promise<T> {
  let thing: T | null = null;
  return async () => {
    if (thing !== null && isAlive(thing)) return thing;
    const made = await make();
    thing = made;
    const ends = holder[ENDS] ?? [];
    ends.push(() => end(made));
    holder[ENDS] = ends;
    return made;
  };
}

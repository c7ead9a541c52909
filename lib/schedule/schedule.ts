/** Long work in short slices, so that the page stays quick; with an end to it, so that no page is worked on for ever. */

/** Milliseconds. */
export interface Limits {
  /** Work without a pause. A single step that takes longer cannot be cut. */
  slice: number;
  /** Work in all, pauses not counted. */
  total: number;
}

/** A third of a frame at a time; in all what a page of some 200,000 words takes on a slow machine. */
const LIMITS: Readonly<Limits> = { slice: 5, total: 6_000 };

/** Time that may still be worked; shared by the parts of one task. */
export interface Budget {
  slice: number;
  /** Milliseconds left. */
  left: number;
}

/** A budget nothing of which is spent; in milliseconds. */
export const budgetOf = ({ slice, total }: Readonly<Limits> = LIMITS): Budget => ({ slice, left: total });

/** How a piece of work ended. What was aborted or ran out of time has no value. */
export type Outcome<T> = { status: 'done'; value: T } | { status: 'out-of-time' } | { status: 'aborted' };

/** The clock and the pause; others only in tests. */
export interface Clock {
  now(): number;
  pause(): Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), pause: nextTurn };

/** Works through the steps of a generator, with a pause after each slice. @param told hears what each step yields */
export async function inSlices<Step, T>(
  work: Generator<Step, T>,
  budget: Budget,
  signal: AbortSignal,
  told: (step: Step) => void = () => {},
  clock: Clock = CLOCK,
): Promise<Outcome<T>> {
  let begun = clock.now();
  for (;;) {
    if (signal.aborted) return { status: 'aborted' };
    const step = work.next();
    if (!step.done) told(step.value);
    const spent = clock.now() - begun;
    if (step.done) {
      budget.left -= spent;
      return { status: 'done', value: step.value };
    }
    if (spent >= budget.left) {
      budget.left = 0;
      return { status: 'out-of-time' };
    }
    if (spent < budget.slice) continue;
    budget.left -= spent;
    await clock.pause();
    begun = clock.now();
  }
}

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page go first. A message is not held back in the background as a timer is. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

/** Resolves when the page has nothing better to do, or after `patience` milliseconds. */
export function whenIdle(patience: number): Promise<unknown> {
  return new Promise((resume) => {
    requestIdleCallback(resume, { timeout: patience });
  });
}

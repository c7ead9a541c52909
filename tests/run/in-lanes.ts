/** Runs steps side by side: each starts when what it needs has ended and a lane is free. */

/** A step, as far as its place among others goes. */
export interface Placed {
  name: string;
  /** Steps that must have ended before, where they are run at all. */
  needs?: readonly string[];
  /** Takes no lane: it waits most of the time. */
  aside?: boolean;
}

/**
 * Runs every step once. Of those that could start, the first of the list does.
 *
 * @param lanes how many may run at once, those aside not counted
 * @param run is told which of the steps that it needs have failed
 * @param isFine whether a result lets go on what needs it
 */
export async function inLanes<S extends Placed, R>(
  steps: readonly S[],
  lanes: number,
  run: (step: S, failed: string[]) => Promise<R>,
  isFine: (result: R) => boolean,
): Promise<R[]> {
  const names = new Set(steps.map(({ name }) => name));
  const ended = new Map<string, R>();
  const waiting = [...steps];
  const running = new Set<Promise<void>>();
  let taken = 0;
  while (waiting.length > 0 || running.size > 0) {
    const at = waiting.findIndex(
      ({ needs = [], aside }) =>
        (aside || taken < lanes) && needs.every((name) => !names.has(name) || ended.has(name)),
    );
    const [step] = at < 0 ? [] : waiting.splice(at, 1);
    if (!step) {
      if (running.size === 0) throw new Error(`${waiting.map(({ name }) => name)} wait for each other`);
      await Promise.race(running);
      continue;
    }
    const lane = step.aside ? 0 : 1;
    taken += lane;
    const failed = (step.needs ?? []).filter((name) => {
      const result = ended.get(name);
      return result !== undefined && !isFine(result);
    });
    const work = run(step, failed).then((result) => {
      ended.set(step.name, result);
      taken -= lane;
      running.delete(work);
    });
    running.add(work);
  }
  return [...ended.values()];
}

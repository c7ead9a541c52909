/** Timing: what is compared is run in turns, so that whatever else the machine does falls on all of it alike. */

/** Milliseconds. */
export interface Times {
  min: number;
  median: number;
  max: number;
}

export interface Contestant {
  name: string;
  run: () => unknown;
  /** How often it is run; a slow one need not be run as often as the others. */
  rounds?: number;
}

export function timesOf(measured: readonly number[]): Times {
  const sorted = [...measured].sort((a, b) => a - b);
  return { min: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]!, max: sorted[sorted.length - 1]! };
}

/** Runs all of them in turns: `warmup` turns that do not count, then `rounds`. */
export async function inTurns(
  contestants: readonly Contestant[],
  rounds: number,
  warmup: number,
): Promise<Map<string, Times>> {
  const measured = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -warmup; round < rounds; round++) {
    for (const { name, run, rounds: own = rounds } of contestants) {
      if (round >= own || (round < 0 && own < rounds)) continue;
      const begun = performance.now();
      await run();
      if (round >= 0) measured.get(name)!.push(performance.now() - begun);
    }
  }
  return new Map([...measured].map(([name, times]) => [name, timesOf(times)]));
}

/** A factor times all of them: what a sample says of the whole. */
export const scaled = ({ min, median, max }: Times, factor: number): Times => ({
  min: min * factor,
  median: median * factor,
  max: max * factor,
});

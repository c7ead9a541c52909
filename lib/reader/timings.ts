/** When the reader came how far, for measurements from outside. Kept in the extension's own world: a page must not see it. */

const TIMINGS = Symbol.for('sidelight.timings');

/** Step to milliseconds since the page's time origin; the first time counts. */
type Timings = Record<string, number>;

/** Notes that a step was reached now. */
export function noteTime(step: string): void {
  const world = globalThis as { [TIMINGS]?: Timings };
  world[TIMINGS] ??= {};
  world[TIMINGS][step] ??= performance.now();
}

/** Opening an index whose bytes are at hand, checking one, and building one. */
import { openStatements, verifyStatements } from '../../../lib/statements/open.ts';
import { build, type Engine } from '../ours.ts';
import type { Row } from '../table.ts';
import { timesOf } from '../timing.ts';

const OPENED = 20;
const BUILT = 3;
const GOALS: Readonly<Record<number, string>> = { 100000: '≤ 1 ms', 300000: '≤ 5 ms' };

const timed = (run: () => unknown, times: number): ReturnType<typeof timesOf> =>
  timesOf(
    Array.from({ length: times }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );

export const loadRows = (engines: readonly Engine[]): Row[] =>
  engines.flatMap(({ bytes, claims: { length } }) => {
    const goal = GOALS[length];
    const row = { engine: 'sidelight', claims: length, unit: 'ms' as const, ratioToFloor: null };
    return [
      { what: 'load', ...row, ...timed(() => openStatements(bytes), OPENED), ...(goal ? { goal } : {}) },
      { what: 'check at install', ...row, ...timed(() => verifyStatements(bytes), 3) },
    ];
  });

export async function buildRows(claims: readonly string[]): Promise<Row[]> {
  const measured: number[] = [];
  for (let time = 0; time < BUILT; time++) {
    const begun = performance.now();
    await build(claims);
    measured.push(performance.now() - begun);
  }
  return [
    {
      what: 'build',
      engine: 'sidelight',
      claims: claims.length,
      unit: 'ms',
      ...timesOf(measured),
      ratioToFloor: null,
      goal: '≤ 1,500 ms',
    },
  ];
}

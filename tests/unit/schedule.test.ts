import { expect, test } from 'vitest';
import { type Budget, budgetOf, type Clock, inSlices, nextTurn } from '../../lib/schedule/schedule.ts';

const alive = new AbortController().signal;

/** Steps that take so many milliseconds each, on a clock of their own. */
function work(steps: readonly number[]) {
  const clock = { time: 0, pauses: [] as number[] };
  function* generator(): Generator<undefined, string> {
    for (const step of steps) {
      clock.time += step;
      yield;
    }
    return 'all';
  }
  const fake: Clock = {
    now: () => clock.time,
    pause: async () => {
      clock.pauses.push(clock.time);
      // What happens in a pause is not the work's time.
      clock.time += 1_000;
    },
  };
  const run = (budget: Budget, signal = alive) => inSlices(generator(), budget, signal, undefined, fake);
  return { clock, run };
}

test('work that fits a slice is done without a pause', async () => {
  const { clock, run } = work([1, 1, 1]);
  expect(await run(budgetOf({ slice: 5, total: 100 }))).toEqual({ status: 'done', value: 'all' });
  expect(clock.pauses).toEqual([]);
});

test('a pause comes as soon as a slice is full, and counts for nothing', async () => {
  const { clock, run } = work([2, 2, 2, 9, 1, 1]);
  const budget = budgetOf({ slice: 5, total: 100 });
  expect((await run(budget)).status).toBe('done');
  expect(clock.pauses).toEqual([6, 1_015]);
  expect(budget.left).toBe(100 - 17);
});

test('work ends when its time is up; what is left over goes to the next', async () => {
  const budget = budgetOf({ slice: 5, total: 30 });
  expect((await work([5, 5]).run(budget)).status).toBe('done');
  expect(budget.left).toBe(20);
  const { clock, run } = work(Array.from({ length: 100 }, () => 4));
  expect(await run(budget)).toEqual({ status: 'out-of-time' });
  expect(clock.time % 1_000).toBeLessThanOrEqual(24);
  expect(await work([1]).run(budget)).toEqual({ status: 'out-of-time' });
});

test('work that is no longer wanted stops at the next step', async () => {
  const life = new AbortController();
  const { clock, run } = work([9, 9, 9]);
  const running = run(budgetOf({ slice: 5, total: 100 }), life.signal);
  life.abort();
  expect(await running).toEqual({ status: 'aborted' });
  expect(clock.pauses).toHaveLength(1);
});

test('what a step throws comes out', async () => {
  function* failing(): Generator<undefined, never> {
    yield;
    throw new Error('broken');
  }
  await expect(inSlices(failing(), budgetOf(), alive)).rejects.toThrow('broken');
});

test('a turn ends with and without the scheduler of newer browsers', async () => {
  await nextTurn();
  const world = globalThis as { scheduler?: unknown };
  const before = world.scheduler;
  let asked = 0;
  world.scheduler = {
    yield: async () => {
      asked++;
    },
  };
  await nextTurn();
  world.scheduler = before;
  expect(asked).toBe(1);
});

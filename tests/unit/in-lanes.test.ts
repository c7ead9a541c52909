import { expect, test } from 'vitest';
import { inLanes, type Placed } from '../run/in-lanes.ts';

/** Steps that end when they are told to; `log` says what started and ended, in order. */
function staged(steps: Placed[], lanes: number, failing: string[] = []) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const all = inLanes(
    steps,
    lanes,
    async ({ name }, failed) => {
      log.push(failed.length > 0 ? `${name} without ${failed}` : name);
      await new Promise<void>((end) => ends.set(name, end));
      log.push(`/${name}`);
      return { name, isFine: !failing.includes(name) };
    },
    ({ isFine }) => isFine,
  );
  const turn = () => new Promise((next) => setImmediate(next));
  return {
    log,
    all,
    async end(name: string) {
      await turn();
      ends.get(name)?.();
      await turn();
    },
  };
}

test('as many as there are lanes, in their order, and those aside beside them', async () => {
  const { log, all, end } = staged(
    [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd', aside: true }],
    2,
  );
  await end('b');
  expect(log).toEqual(['a', 'b', 'd', '/b', 'c']);
  for (const name of ['a', 'c', 'd']) await end(name);
  expect((await all).map(({ name }) => name)).toEqual(['b', 'a', 'c', 'd']);
});

test('what is needed comes before, and what is not run is not waited for', async () => {
  const { log, all, end } = staged(
    [{ name: 'late', needs: ['early', 'not chosen'] }, { name: 'other' }, { name: 'early' }],
    1,
  );
  for (const name of ['other', 'early', 'late']) await end(name);
  await all;
  expect(log).toEqual(['other', '/other', 'early', '/early', 'late', '/late']);
});

test('a step is told of what it needs and has failed', async () => {
  const { log, all, end } = staged([{ name: 'build' }, { name: 'e2e', needs: ['build'] }], 2, ['build']);
  await end('build');
  await end('e2e');
  await all;
  expect(log).toEqual(['build', '/build', 'e2e without build', '/e2e']);
});

test('steps that wait for each other are an error', async () => {
  const { all } = staged(
    [
      { name: 'a', needs: ['b'] },
      { name: 'b', needs: ['a'] },
    ],
    2,
  );
  await expect(all).rejects.toThrow('wait for each other');
});

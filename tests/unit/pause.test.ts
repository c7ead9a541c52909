import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPausing } from '../../lib/background/pausing.ts';
import { HOUR, leftOf, pauseLeft } from '../../lib/pause/pause.ts';

const NOON = 1_800_000_000_000;
const MINUTE = 60_000;
const PAUSE = { from: NOON, until: NOON + HOUR };

test.each([
  ['at its start', PAUSE, 0, HOUR],
  ['after a quarter', PAUSE, 15 * MINUTE, 45 * MINUTE],
  ['at its end', PAUSE, HOUR, 0],
  ['long after, as when the browser was closed meanwhile', PAUSE, 9 * HOUR, 0],
  ['with a clock put right by seconds', PAUSE, -20_000, HOUR],
  ['with a clock set back by hours', PAUSE, -5 * HOUR, 0],
  ['that was to last for ever', { from: NOON, until: Number.MAX_VALUE }, 2 * HOUR, 0],
  ['that is damaged', { from: 'noon', until: NOON + HOUR }, 0, 0],
  ['that is none', undefined, 0, 0],
])('a pause %s', (_what, stored, since, left) => {
  expect(leftOf(stored, NOON + since)).toBe(left);
});

/** Alarms as the browser keeps them, and the tabs that were told to stop. */
const alarms = new Map<string, number>();
const stopped: number[] = [];
const sync = vi.fn(async () => {});

beforeEach(() => {
  vi.useRealTimers();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  fakeBrowser.reset();
  alarms.clear();
  stopped.length = 0;
  sync.mockClear();
  Object.assign(fakeBrowser, {
    alarms: {
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, {}],
      async sendMessage(tab: number) {
        stopped.push(tab);
        return { ok: true, value: null };
      },
    },
  });
});

test('it stops every reader, and an alarm is set for its end', async () => {
  await createPausing(sync).pause(true);
  expect(stopped.toSorted()).toEqual([1, 2]);
  expect(sync).toHaveBeenCalledOnce();
  expect([...alarms]).toEqual([['pause-over', NOON + HOUR]]);
  expect(await pauseLeft()).toBe(HOUR);
});

test('it ends by itself, in a background that has forgotten all', async () => {
  await createPausing(sync).pause(true);
  vi.setSystemTime(NOON + HOUR);
  await createPausing(sync).alarm({ name: 'pause-over' });
  expect(await pauseLeft()).toBe(0);
  expect(alarms.size).toBe(0);
  expect(sync).toHaveBeenCalledTimes(2);
});

test('an alarm that comes too early is set again; one of somebody else is none of ours', async () => {
  const pausing = createPausing(sync);
  await pausing.pause(true);
  alarms.clear();
  vi.setSystemTime(NOON + 10 * MINUTE);
  await pausing.alarm({ name: 'another' });
  expect(alarms.size).toBe(0);
  await pausing.alarm({ name: 'pause-over' });
  expect([...alarms]).toEqual([['pause-over', NOON + HOUR]]);
  expect(await pauseLeft()).toBe(50 * MINUTE);
});

test('the reader can end it before', async () => {
  const pausing = createPausing(sync);
  await pausing.pause(true);
  stopped.length = 0;
  await pausing.pause(false);
  expect(await pauseLeft()).toBe(0);
  expect(alarms.size).toBe(0);
  expect(stopped).toEqual([]);
});

test('a browser that starts anew in a pause sets its alarm again, and one after it clears it', async () => {
  const pausing = createPausing(sync);
  await pausing.pause(true);
  alarms.clear();
  await pausing.watch();
  expect(alarms.get('pause-over')).toBe(NOON + HOUR);
  vi.setSystemTime(NOON + 2 * HOUR);
  await pausing.watch();
  expect(alarms.size).toBe(0);
});

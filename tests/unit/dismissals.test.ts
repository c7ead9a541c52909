import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type Dismissal,
  dismiss,
  isDismissed,
  loadDismissals,
  restore,
  watchDismissals,
} from '../../lib/dismissals/dismissals.ts';
import { isLowered } from '../../lib/dismissals/lowering.ts';
import { SURE } from '../../lib/match/decide.ts';
import { ammunition, gas } from './sample-pack.ts';

const one: Dismissal = { claim: gas.id, sentence: 'A sentence on gas.' };
const other: Dismissal = { claim: gas.id, sentence: 'Another sentence on gas.' };

beforeEach(() => fakeBrowser.reset());

test('a dismissal is remembered once, and can be taken back', async () => {
  await dismiss(one);
  await dismiss(other);
  await dismiss(one);
  expect(await loadDismissals()).toEqual([other, one]);
  await restore(other);
  expect(await loadDismissals()).toEqual([one]);
  expect(isDismissed([one], gas.id, one.sentence)).toBe(true);
  expect(isDismissed([one], ammunition.id, one.sentence)).toBe(false);
});

test('nothing but claim and sentence is kept', async () => {
  await dismiss({ ...one, url: 'https://news.example/' } as Dismissal);
  expect(await loadDismissals()).toEqual([one]);
});

test('what is damaged is left out', async () => {
  await fakeBrowser.storage.local.set({
    dismissals: [one, { claim: 'gas' }, { claim: 1, sentence: 'x' }, null, 'x'],
  });
  expect(await loadDismissals()).toEqual([one]);
  await fakeBrowser.storage.local.set({ dismissals: { not: 'a list' } });
  expect(await loadDismissals()).toEqual([]);
});

test('whoever watches hears how it stands, and of every change until its end', async () => {
  const heard: Dismissal[][] = [];
  const life = new AbortController();
  watchDismissals((list) => heard.push(list), life.signal);
  await expect.poll(() => heard).toEqual([[]]);
  await dismiss(one);
  expect(heard).toEqual([[], [one]]);
  life.abort();
  await dismiss(other);
  expect(heard).toHaveLength(2);
});

const match = (confidence: number, claim = gas.id) => ({ claim, confidence });

test('the same sentence is not marked for the claim again, however sure', () => {
  expect(isLowered([one], match(1), one.sentence)).toBe(true);
  expect(isLowered([one], match(1), 'Elsewhere.')).toBe(false);
});

test('elsewhere each dismissal halves the doubt that is let through', () => {
  const doubt = 1 - SURE;
  for (const [count, needed] of [1, 2, 3].map((n) => [n, 1 - doubt / 2 ** n] as const)) {
    const list = Array.from({ length: count }, (_, n) => ({ ...one, sentence: `Sentence ${n}.` }));
    expect(isLowered(list, match(needed - 0.001), 'Elsewhere.')).toBe(true);
    expect(isLowered(list, match(needed + 0.001), 'Elsewhere.')).toBe(false);
  }
});

test('other claims are as before', () => {
  expect(isLowered([one, other], match(SURE, ammunition.id), one.sentence)).toBe(false);
  expect(isLowered([], match(0.1), one.sentence)).toBe(false);
});

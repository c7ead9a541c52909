import { expect, test } from 'vitest';
import { documentAt } from '../../lib/claims/address.ts';
import { contextOf } from '../../lib/claims/context.ts';
import { disagreementOf } from '../../lib/ui/topics.ts';
import { claimId, firstCall, gas, samplePack, sources } from './sample-pack.ts';

const FAKTI = 'https://fakti.bg/en/world/921336-vucic-spoke';

test('counts sources and origins: two publishers of one wire are one origin', () => {
  const { agreement } = contextOf(samplePack, firstCall.id);
  expect(agreement).toEqual({
    reporting: 4,
    of: 4,
    reviewing: 0,
    origins: 3,
  });
});

test('sorts reports by date, a source without one last', () => {
  const { reports } = contextOf(samplePack, firstCall.id);
  expect(reports.map((entry) => entry.source.id)).toEqual(['fakti', 'pravda', 'brussels', 'uslive']);
});

test('leaves the page itself out of every count and shows its report last', () => {
  const context = contextOf(samplePack, firstCall.id, FAKTI);
  expect(context.thisPage).toBe(sources.fakti);
  expect(context.agreement).toMatchObject({ reporting: 3, of: 3, origins: 2 });
  expect(context.reports.at(-1)).toMatchObject({ isThisPage: true, source: { id: 'fakti' } });
  expect(context.reports.filter((entry) => entry.isThisPage)).toHaveLength(1);
});

test('does not count the page’s own difference as another source’s', () => {
  const context = contextOf(samplePack, gas.id, FAKTI);
  expect(disagreementOf(context)).toEqual({ differing: 0, topics: [], opposite: 0 });
});

test.each([
  ['http://www.fakti.bg/en/world/921336-vucic-spoke/', true],
  [`${FAKTI}#comments`, true],
  [`${FAKTI}?utm_source=letter&fbclid=x`, true],
  [`${FAKTI}?utmost=1`, false],
  ['https://fakti.bg/en/world/921336', false],
  ['https://notfakti.bg/en/world/921336-vucic-spoke', false],
  ['about:blank', false],
  ['', false],
])('the address %j is the source: %j', (url, isSource) => {
  expect(contextOf(samplePack, firstCall.id, url).thisPage !== null).toBe(isSource);
});

test('a query is part of what names a document', () => {
  expect(contextOf(samplePack, firstCall.id, 'https://uslive.com/?p=1').thisPage).toBeNull();
  expect(contextOf(samplePack, firstCall.id, 'https://uslive.com/?p=288686').thisPage).toBe(sources.uslive);
  const shared = 'https://www.uslive.com/?gclid=y&p=288686&utm_medium=social';
  expect(contextOf(samplePack, firstCall.id, shared).thisPage).toBe(sources.uslive);
});

test('a space in a query is one space, however it is written', () => {
  expect(documentAt('https://a.example/find?q=gas%20price')).toBe(
    documentAt('https://a.example/find?q=gas+price'),
  );
});

test('names the sources of the story that do not report the claim, the page not among them', () => {
  expect(contextOf(samplePack, gas.id).silent.map(({ id }) => id)).toEqual(['brussels', 'uslive']);
  const onUslive = contextOf(samplePack, gas.id, 'https://uslive.com/?p=288686');
  expect(onUslive.silent.map(({ id }) => id)).toEqual(['brussels']);
});

test('a claim that the pack does not hold is an error that names both', () => {
  expect(() => contextOf(samplePack, claimId('nowhere'))).toThrow('the pack sample holds no claim nowhere');
});

import { expect, test } from 'vitest';
import { foldGroups, groupByOrigin } from '../../lib/claims/by-origin.ts';
import { contextOf } from '../../lib/claims/context.ts';
import { leftOut } from '../../lib/claims/left-out.ts';
import { lookupOf } from '../../lib/claims/lookup.ts';
import type { ClaimId, Pack } from '../../lib/claims/types.ts';
import type { PageMatch, PageSummary } from '../../lib/messaging/protocol.ts';
import { coverageOf } from '../../lib/panel/coverage.ts';
import { countRelations, relationsOf } from '../../lib/panel/relations.ts';
import * as say from '../../lib/panel/wording.ts';
import { ammunition, firstCall, gas, samplePack, sources } from './sample-pack.ts';

const lookup = lookupOf(samplePack);
const PAGE = 'https://news.example/a';
const set = (...ids: ClaimId[]) => new Set(ids);

test('what the page leaves out comes most reported first', () => {
  expect(leftOut(lookup, set(firstCall.id), set(firstCall.id), PAGE)).toEqual([
    { claim: gas, sources: 2, origins: 2 },
    { claim: ammunition, sources: 1, origins: 1 },
  ]);
});

test('a claim that the page may state is not called left out', () => {
  const missing = leftOut(lookup, set(firstCall.id), set(firstCall.id, gas.id), PAGE);
  expect(missing.map(({ claim }) => claim)).toEqual([ammunition]);
});

test('a page without a sure match tells no story and leaves nothing out', () => {
  expect(leftOut(lookup, set(), set(gas.id), PAGE)).toEqual([]);
});

test('what the page reports as a source of the pack is not left out', () => {
  const missing = leftOut(lookup, set(firstCall.id), set(firstCall.id), sources.uslive.url.value);
  expect(missing.map(({ claim }) => claim)).toEqual([gas]);
});

test('nor is what it reviews as such a source, whatever others report', () => {
  const reviewed: Pack = {
    ...samplePack,
    reports: samplePack.reports.map((one) =>
      one.claim === ammunition.id ? { ...one, relation: 'reviews', claim: gas.id } : one,
    ) as Pack['reports'],
  };
  const missing = leftOut(lookupOf(reviewed), set(firstCall.id), set(firstCall.id), sources.uslive.url.value);
  expect(missing).toEqual([]);
});

const match = (claim: ClaimId, sentence: string, more: Partial<PageMatch> = {}): PageMatch => ({
  matchId: sentence + claim,
  claim,
  tier: 'sure',
  differs: [],
  sentence,
  ...more,
});
const summary = (matches: PageMatch[], url = PAGE): PageSummary => ({
  status: 'done',
  url,
  title: '',
  sentences: 38,
  matches,
});

test('coverage counts sentences, and only those that another source reports too', () => {
  const matches = [
    match(gas.id, 'one'),
    match(firstCall.id, 'one', { differs: ['number'] }),
    match(gas.id, 'two'),
    match(gas.id, 'three', { tier: 'possible' }),
  ];
  expect(coverageOf(summary(matches), lookup)).toEqual({ read: 38, reported: 2, differing: 1 });
  const own = summary([match(ammunition.id, 'one')], sources.uslive.url.value);
  expect(coverageOf(own, lookup)).toEqual({ read: 38, reported: 0, differing: 0 });
});

test.each([
  [{ read: 38, reported: 9, differing: 3 }, '38 sentences read, 9 with other reporting, 3 of them differ'],
  [{ read: 38, reported: 9, differing: 1 }, '38 sentences read, 9 with other reporting, 1 of them differs'],
  [{ read: 1, reported: 1, differing: 1 }, '1 sentence read, 1 with other reporting, and it differs'],
  [{ read: 38, reported: 2, differing: 0 }, '38 sentences read, 2 with other reporting'],
  [{ read: 38, reported: 0, differing: 0 }, '38 sentences read, none with other reporting'],
])('coverage %#', (coverage, line) => {
  expect(say.coverage(coverage)).toBe(line);
});

test('relations are those of the other sources, and the page’s own difference', () => {
  const of = (claim: ClaimId, more: Partial<PageMatch> = {}, url = PAGE) =>
    relationsOf(match(claim, 's', more), url, lookup);
  expect(of(gas.id)).toEqual(new Set(['same', 'contradicts']));
  expect(of(gas.id, {}, sources.fakti.url.value)).toEqual(new Set(['same']));
  expect(of(ammunition.id, { differs: ['number'] })).toEqual(new Set(['same', 'differs']));
  expect(countRelations([of(gas.id), of(firstCall.id)])).toEqual([
    { relation: 'same', count: 2 },
    { relation: 'differs', count: 1 },
    { relation: 'adds', count: 1 },
    { relation: 'contradicts', count: 1 },
  ]);
});

test('outlets of one origin are one group; the page’s own report stays by itself', () => {
  const groups = groupByOrigin(contextOf(samplePack, firstCall.id).reports);
  expect(groups.map(({ origin, certainty, outlets }) => [origin, certainty, outlets])).toEqual([
    ['TANYUG', 'certain', 1],
    ['b92', 'certain', 1],
    ['AP', 'likely', 2],
  ]);
  const own = groupByOrigin(contextOf(samplePack, firstCall.id, sources.uslive.url.value).reports);
  expect(own.map(({ origin, outlets }) => [origin, outlets])).toEqual([
    ['TANYUG', 1],
    ['b92', 1],
    ['AP', 1],
    ['AP', 1],
  ]);
});

test('a long list is folded, but no report that disagrees and no single one', () => {
  const [first] = samplePack.sources;
  const many = (relations: string[]): Pack => ({
    ...samplePack,
    sources: relations.map((_, n) => ({ ...(first as Pack['sources'][number]), id: `s${n}` as never })),
    reports: relations.map((relation, n) => ({
      ...(samplePack.reports[0] as Pack['reports'][number]),
      source: `s${n}` as never,
      origin: `o${n}`,
      relation: relation as 'same',
    })),
  });
  const folded = (relations: string[]): number[] => {
    const { shown, folded: rest } = foldGroups(
      groupByOrigin(contextOf(many(relations), firstCall.id).reports),
    );
    return [shown.length, rest.length];
  };
  expect(folded(Array(4).fill('same'))).toEqual([4, 0]);
  expect(folded(Array(5).fill('same'))).toEqual([5, 0]);
  expect(folded(Array(9).fill('same'))).toEqual([4, 5]);
  expect(folded([...Array(8).fill('same'), 'differs'])).toEqual([5, 4]);
});

/** Which engine a pack gets, and that both answer alike where packs are searched. */
import { describe, expect, test } from 'vitest';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import {
  buildSearchable,
  engineFor,
  openSearchable,
  wordingsIn,
} from '../../../lib/packs/matching/searchable.ts';
import { budgetOf } from '../../../lib/schedule/schedule.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { sentencesOf } from '../../../lib/text/sentences.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { NEVER } from './sample-pack-file.ts';

const PAGE = [
  `Rain is expected on the coast from Wednesday. ${textOf('ferry')}`,
  'Readers find the tide tables on the last page.',
  'The harbour office of Samplebury did not sell its lighthouse to a museum.',
];

const packOf = (): Promise<PackFile> =>
  madePack({ id: 'made', name: 'Made', claims: ['ferry', 'lighthouse', 'nurses'] });

/** The pack with only so many phrasings of each claim. */
async function withPhrasings(most: number): Promise<PackFile> {
  const pack = await packOf();
  return {
    ...pack,
    claims: pack.claims.map((claim) => ({ ...claim, phrasings: claim.phrasings.slice(0, most) })),
  };
}

async function opened(pack: PackFile) {
  const made = await buildSearchable(pack, async () => generalEnglish(), { signal: NEVER });
  return { made, search: openSearchable(made, wordingsIn(made)) };
}

test('few claims with many phrasings are learnt from; many claims, or claims with little more than their words, are looked up', () => {
  const claims = (n: number, phrasings: number) =>
    Array.from({ length: n }, () => ({ phrasings: Array.from({ length: phrasings }, () => '') }));
  expect(engineFor(claims(46, 20))).toBe('phrasings');
  expect(engineFor(claims(1, 5))).toBe('phrasings');
  expect(engineFor(claims(46, 0))).toBe('statements');
  expect(engineFor(claims(46, 4))).toBe('statements');
  expect(engineFor(claims(10_000, 20))).toBe('statements');
});

describe.each([
  ['phrasings', 9],
  ['statements', 1],
] as const)('%s', (engine, phrasings) => {
  test('finds claims where they stand, tells what differs and why', async () => {
    const { made, search } = await opened(await withPhrasings(phrasings));
    expect(made.engine).toBe(engine);
    const found = await search(PAGE, {}, budgetOf(), NEVER);
    expect(found?.map((sentences) => sentences.map(({ start, end }) => [start, end]))).toEqual(
      PAGE.map((text) => sentencesOf(text).map(({ start, end }) => [start, end])),
    );
    const [first, second, third] = found!;
    const [ferry] = first![1]!.matches;
    expect(ferry).toMatchObject({ claim: 'ferry', tier: 'sure', differs: [] });
    expect(PAGE[0]!.slice(ferry!.start, ferry!.end)).toMatch(/ferry .*spring/);
    expect(ferry!.why().length).toBeGreaterThan(1);
    expect(second!.flatMap(({ matches }) => matches)).toEqual([]);
    const [lighthouse] = third![0]!.matches;
    expect(lighthouse).toMatchObject({ claim: 'lighthouse', differs: [{ kind: 'polarity' }] });
  });

  test('has nothing to tell when it is stopped or its time is up', async () => {
    const { search } = await opened(await withPhrasings(phrasings));
    const long = Array.from({ length: 2_000 }, (_, at) => `${textOf('ferry')} It was said ${at} times.`);
    expect(await search(long, {}, { slice: 0, left: 0 }, NEVER)).toBeNull();
    const ending = new AbortController();
    const running = search(long, {}, { slice: 1, left: 60_000 }, ending.signal);
    ending.abort();
    expect(await running).toBeNull();
  });

  test('is built in vain when that is called off', async () => {
    const ending = new AbortController();
    const building = buildSearchable(await withPhrasings(phrasings), async () => generalEnglish(), {
      signal: ending.signal,
    });
    ending.abort(new Error('called off'));
    await expect(building).rejects.toThrow('called off');
  });
});

test('an index of phrasings is built in steps: progress is told, and it can be stopped', async () => {
  const pack = await withPhrasings(9);
  const told: number[] = [];
  await buildSearchable(pack, async () => generalEnglish(), {
    signal: NEVER,
    progress: (done, total) => {
      expect(total).toBe(3);
      told.push(done);
    },
  });
  expect(told.at(-1)).toBe(3);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(new Set(told).size).toBe(4);
  const stop = new AbortController();
  const building = buildSearchable(pack, async () => generalEnglish(), {
    signal: stop.signal,
    progress: () => stop.abort(new Error('enough')),
  });
  await expect(building).rejects.toThrow('enough');
});

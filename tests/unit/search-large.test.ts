import type Fuse from 'fuse.js';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Claim, Pack, Source } from '../../lib/claims/types.ts';
import { catalogueOf } from '../../lib/search/catalogue.ts';
import { MOST_RANKED } from '../../lib/search/growing-search.ts';
import { createShortlist } from '../../lib/search/shortlist.ts';
import { claimId, firstCall, samplePack } from './sample-pack.ts';

/** How many records Fuse was given with each question. */
const given: number[] = [];
vi.mock('fuse.js', async (original) => {
  const { default: Real } = await original<{ default: typeof Fuse }>();
  return {
    default: class extends Real<unknown> {
      constructor(...[records, ...rest]: ConstructorParameters<typeof Fuse>) {
        super(records, ...rest);
        given.push(records.length);
      }
    },
  };
});
beforeEach(() => {
  given.length = 0;
});

/** Made-up words, drawn so that some are in every other claim and most in few. */
const SYLLABLES = ['ba', 'ko', 'ri', 'te', 'mul', 'sa', 'nor', 'di', 'pel', 'gu', 'vest', 'la', 'hin', 'or'];
function wordAt(n: number): string {
  let word = '';
  for (let rest = n + 14; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

function largePack(size: number): Pack {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const claims = Array.from({ length: size }, (_, n): Claim => {
    const words = Array.from({ length: 14 }, () => wordAt(Math.floor(random() ** 3 * 25_000)));
    return { ...firstCall, id: claimId(`c-${n}`), statement: `${words.join(' ')}.`, details: [] };
  });
  const planted = claims[Math.floor(size / 2)];
  if (planted) planted.statement = 'Serbian ammunition worth about 800 million euros has reached Ukraine.';
  return { ...samplePack, claims, reports: [] };
}

const SIZE = 100_000;
const large = largePack(SIZE);
const catalogue = catalogueOf(large);
const search = (query: string) => catalogue.claims(query, 8).map(({ id }) => id);

test.each(['ammunition ukraine', 'amunition ukrane', 'serbian ammu', 'Ukraine'])(
  '%j finds the one claim among 100,000',
  (query) => {
    expect(search(query)[0]).toBe(`c-${SIZE / 2}`);
  },
);

/** The words of 30 claims: as a page would be that somebody pastes. */
const PAGE = large.claims
  .slice(0, 30)
  .map(({ statement }) => statement)
  .join(' ');

test.each(['a', 'ba', 'ba ko ri te mul', 'zzzz', 'serbian ammu', PAGE])(
  'of 100,000 claims Fuse ranks a few hundred, whatever is asked: %#',
  (query) => {
    catalogue.claims(query, 8);
    catalogue.claims(query, 8);
    // Every word, then any word; the same question is not asked again.
    expect(given.length).toBeLessThanOrEqual(2);
    expect(Math.max(0, ...given)).toBeLessThanOrEqual(MOST_RANKED);
  },
);

test('the cut lets through no more than it may, and the best', () => {
  const texts = Array.from({ length: 500 }, (_, n) => (n === 321 ? 'gas and winter' : 'gas only'));
  const found = createShortlist(texts, 10)('gas winter');
  expect(found).toHaveLength(10);
  expect(found[0]).toBe(321);
});

test.each(['', '!!!', 'zzzz'])('the cut finds nothing for %j', (query) => {
  expect(createShortlist(['gas and winter'])(query)).toEqual([]);
});

test.each([
  ['g', [0]],
  ['wi', [0]],
  ['wnter', [0]],
])('the cut forgives %j', (query, places) => {
  expect(createShortlist(['gas and winter', 'another text'])(query)).toEqual(places);
});

test('sources are found by publisher, title and origin', () => {
  const sources = catalogueOf(samplePack);
  const named = (query: string): Source['id'][] => sources.sources(query, 5).map(({ id }) => id);
  expect(named('brussels')).toEqual(['brussels']);
  expect(named('first phone call')).toEqual(['pravda']);
  expect(named('tanyug')).toEqual(['fakti']);
  expect(named('AP').toSorted()).toEqual(['brussels', 'uslive']);
  expect(named('')).toEqual([]);
});

/** What others publish, made into packs: what is kept, what is left out and why, and that the two add up. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../lib/claims/context.ts';
import { readPackFile } from '../../../lib/packs/file/read.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import { viewOf } from '../../../lib/packs/file/view.ts';
import { unreadable } from '../../../lib/packs/format/plain-text.ts';
import type { Tally } from '../../../lib/packs/import/found.ts';
import { type OpenedFile, openFile } from '../../../lib/packs/open-file.ts';
import { PackError } from '../../../lib/packs/problems.ts';
import { makeFeed } from '../../feeds/made-feed.ts';
import { blobOf, NEVER, samplePackFile, TODAY } from './sample-pack-file.ts';

const open = (
  content: string | Uint8Array<ArrayBuffer> | object,
  name = 'reviews.json',
): Promise<OpenedFile> => openFile(blobOf(content), name, { signal: NEVER, today: TODAY });

async function imported(content: string | object) {
  const opened = await open(content);
  if (opened.kind === 'pack') throw new Error('it was taken for a pack');
  return opened;
}

const refusal = (content: string | Uint8Array<ArrayBuffer> | object): Promise<string> =>
  open(content).then(
    () => 'it was taken',
    (error: unknown) => (error instanceof PackError ? error.message : Promise.reject(error)),
  );

const sumOf = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
const addsUp = ({ items, kept, leftOut }: Tally): boolean => items === kept + sumOf(leftOut);

const review = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/lighthouses',
  claimReviewed: 'The harbour office of Nullport sold three lighthouses.',
  datePublished: '2024-05-06T10:00:00+02:00',
  author: { '@type': 'Organization', name: 'Desk of Samples' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'A Made-Up Mayor' },
    datePublished: '2024-05-01',
    firstAppearance: { '@type': 'CreativeWork', url: 'https://paper.example/1' },
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: 2,
    bestRating: 5,
    worstRating: 1,
    alternateName: 'Half so',
  },
  ...more,
});
const SOURCE = {
  publisher: 'Desk of Samples',
  url: 'https://checker.example/lighthouses',
  datePublished: '2024-05-06',
  inLanguage: 'und',
  origins: ['Desk of Samples'],
};

describe('ClaimReview', () => {
  const second = review({
    url: 'https://other.example/',
    author: 'Invented Review',
    claimReviewed: 'It rained in Loremville for a month.',
  });
  const page = (script: string): string =>
    `<!-- saved --><!doctype html><script>var a = "<script>";</script><SCRIPT data-x=1 type='application/ld+json'>${script}</SCRIPT><p>text`;

  test.each<[name: string, content: string | object, claims: number]>([
    ['a single one', review(), 1],
    ['a list', [review(), second], 2],
    [
      'a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'x' }, review(), second] },
      2,
    ],
    ['within another node', { '@type': 'NewsArticle', hasPart: { mainEntity: [[review()]] } }, 1],
    [
      'the vocabulary’s address before the type',
      review({ '@type': ['http://schema.org/ClaimReview', 'Thing'] }),
      1,
    ],
    ['a page', page(JSON.stringify(review())), 1],
    ['a page with marks about the script', page(`<!--\n${JSON.stringify([review(), second])}\n-->`), 2],
    [
      'a page with a broken script before',
      `<script type="application/ld+json">{</script>${page(JSON.stringify(review()))}`,
      1,
    ],
  ])('is found in %s', async (_, content, claims) => {
    const { pack, tally, kind } = await imported(content);
    expect(kind).toBe('claim-review');
    expect(pack.claims).toHaveLength(claims);
    expect(tally).toEqual({ items: claims, kept: claims, leftOut: {}, notes: {} });
    expect(pack.sources[0]).toMatchObject(SOURCE);
    expect(pack.claims[0]).toMatchObject({
      text: 'The harbour office of Nullport sold three lighthouses.',
      author: 'A Made-Up Mayor',
      datePublished: '2024-05-01',
      firstAppearance: 'https://paper.example/1',
      review: [
        {
          citation: pack.sources[0]!.identifier,
          reviewRating: { alternateName: 'Half so', ratingValue: 2, bestRating: 5, worstRating: 1 },
        },
      ],
    });
  });

  test('nodes named by their @id are looked up', async () => {
    const { pack } = await imported({
      '@graph': [
        review({ author: { '@id': '#desk' }, itemReviewed: { '@id': '#claim' } }),
        { '@id': '#desk', '@type': 'Organization', name: 'Fictional Facts Weekly' },
        { '@id': '#claim', '@type': 'Claim', author: { '@type': 'Person', name: 'Somebody Else' } },
      ],
    });
    expect(pack.sources[0]!.publisher).toBe('Fictional Facts Weekly');
    expect(pack.claims[0]!.author).toBe('Somebody Else');
  });

  test('the claim may stand in what is reviewed, the rating in words, the publisher in the address', async () => {
    const { pack } = await imported(
      review({
        claimReviewed: undefined,
        author: null,
        itemReviewed: { name: 'It rained in Loremville.' },
        reviewRating: { ratingValue: 'Half so' },
      }),
    );
    expect(pack.claims[0]).toMatchObject({
      text: 'It rained in Loremville.',
      review: [{ reviewRating: { alternateName: 'Half so' } }],
    });
    expect(pack.sources[0]!.publisher).toBe('checker.example');
  });

  test('a rating is shown as that publisher’s words, with its name, and counts as no report', async () => {
    const { pack } = await imported(review());
    const view = viewOf(pack);
    const context = contextOf(view, view.claims[0]!.id);
    expect(context.agreement).toMatchObject({ reporting: 0, reviewing: 1 });
    expect(context.reports[0]).toMatchObject({
      source: { publisher: { value: 'Desk of Samples', certainty: 'certain' } },
      report: { relation: 'reviews', rating: { text: 'Half so', value: 2, best: 5, worst: 1 } },
    });
  });
});

test('several reviews of one claim become one claim with several reports; the same review twice is one', async () => {
  const again = review({
    url: 'https://other.example/',
    author: 'Invented Review',
    claimReviewed: 'THE HARBOUR OFFICE of Nullport sold “three” lighthouses',
  });
  const { pack, tally } = await imported([
    review(),
    again,
    review(),
    review({ claimReviewed: 'The harbour office of Nullport sold 3 lighthouses.' }),
  ]);
  expect(pack.claims.map((claim) => claim.review.length)).toEqual([2, 1]);
  expect(pack.sources).toHaveLength(2);
  expect(tally).toEqual({ items: 4, kept: 3, leftOut: { repeated: 1 }, notes: {} });
});

describe('a saved answer of claims:search', () => {
  const answer = {
    claims: [
      {
        text: 'The railway of Testford hired 40 nurses.',
        claimant: 'A Made-Up Mayor',
        claimDate: '2023-01-02T00:00:00Z',
        claimReview: [
          {
            publisher: { name: 'Desk of Samples', site: 'desk.example' },
            url: 'https://desk.example/1',
            title: 'Nurses?',
            reviewDate: '2023-01-05T00:00:00Z',
            textualRating: 'Half so',
            languageCode: 'en',
          },
          {
            publisher: { site: 'other.example' },
            url: 'https://other.example/1',
            textualRating: 'Not so',
            languageCode: 'pt_BR',
          },
          null,
        ],
      },
      { text: 'Nobody looked into this.' },
      null,
    ],
    nextPageToken: 'x',
  };

  test('every review is a report of its claim', async () => {
    const { pack, tally, kind } = await imported(answer);
    expect(kind).toBe('claim-search');
    expect(tally).toEqual({ items: 5, kept: 2, leftOut: { empty: 3 }, notes: {} });
    expect(pack.claims).toHaveLength(1);
    expect(pack.claims[0]).toMatchObject({ author: 'A Made-Up Mayor', datePublished: '2023-01-02' });
    expect(
      pack.sources.map(({ publisher, inLanguage, headline }) => [publisher, inLanguage, headline]),
    ).toEqual([
      ['Desk of Samples', 'en', 'Nurses?'],
      ['other.example', 'pt-BR', undefined],
    ]);
  });
});

describe('the Data Commons feed', () => {
  test('20,000 reviews with all that is odd in such feeds: in, kept and left out add up', {
    timeout: 60_000,
  }, async () => {
    const made = makeFeed(20_000);
    const text = JSON.stringify(made.feed);
    const opened = await open(new Uint8Array(gzipSync(text)), 'feed.json.gz');
    if (opened.kind === 'pack') throw new Error('it was taken for a pack');
    expect(opened.kind).toBe('data-commons');
    expect(opened.tally).toEqual(made.tally);
    expect(addsUp(opened.tally)).toBe(true);
    expect(opened.tally.items).toBeGreaterThan(20_000);
    expect(opened.pack.claims.map(({ text: statement }) => statement)).toEqual(made.claims);
    expect(opened.pack.manifest.counts.reviews).toBe(made.tally.kept);
    expect(opened.pack.manifest.sdLicense).toBe('https://creativecommons.org/licenses/by/4.0/');
    // What is made of it is a pack as any other.
    const again = await readPackFile(blobOf(packText(opened.pack)), 'again.json', { signal: NEVER });
    expect(again).toEqual(opened.pack);
  });

  test('the same feed makes the same ids', async () => {
    const { feed } = makeFeed(50);
    const [one, other] = [await imported(feed), await imported(feed)];
    expect(one.pack).toEqual(other.pack);
  });

  test.each([
    ['2024-03-04', '2024-03-04'],
    ['2024-3-4', '2024-03-04'],
    ['2024-03-04T23:00:00-05:00', '2024-03-04'],
    [TODAY, TODAY],
    ['2026-12-24', undefined],
    ['1815-06-18', undefined],
    ['2023-02-29', undefined],
    ['4 March 2024', undefined],
    ['', undefined],
    [20240304, undefined],
  ])('the date %j is %j', async (datePublished, day) => {
    const { pack, tally } = await imported({ dataFeedElement: [{ item: [review({ datePublished })] }] });
    expect(pack.sources[0]!.datePublished).toBe(day);
    expect(tally.notes).toEqual(day === undefined && datePublished !== '' ? { 'date-refused': 1 } : {});
  });

  test('an import can be cancelled', async () => {
    const controller = new AbortController();
    const running = openFile(blobOf(makeFeed(3_000).feed), 'feed.json', {
      signal: controller.signal,
      today: TODAY,
      progress: () => controller.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });
});

describe('what is no pack and holds no reviews', () => {
  test.each<[name: string, content: string | Uint8Array<ArrayBuffer> | object, message: RegExp]>([
    ['an empty file', '', /reviews\.json: is empty/],
    ['white space', ' \n\t', /only white space/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /not UTF-8/],
    ['half a JSON', '{"a": [1, 2', /line 1, column \d+: is not JSON/],
    ['JSON of something else', { hello: 'world' }, /holds no claims; expected a Sidelight pack, ClaimReview/],
    ['a number', '7', /holds no claims/],
    ['a page without markup', '<!doctype html><p>Nothing', /holds no claims/],
    ['a page whose script never ends', '<script type="application/ld+json">{}', /holds no claims/],
    [
      'a feed of nothing',
      { dataFeedElement: [null, { item: [null] }] },
      /holds 2 items and none that can be kept: 2 empty/,
    ],
    ['half a gzip', new Uint8Array(gzipSync('{"claims": []}'.repeat(100))).slice(0, 30), /is damaged/],
  ])('%s is refused with a sentence', async (_, content, message) => {
    expect(await refusal(content)).toMatch(message);
  });

  test('a pack with its mark gone is still told what it lacks', async () => {
    const { format: _format, ...rest } = await samplePackFile();
    expect(await refusal(rest)).toMatch(/format: is missing/);
  });
});

test('whatever publishers write, counts add up and what is kept is a pack', { timeout: 60_000 }, async () => {
  const odd = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'A claim that was made by somebody',
        'x',
        ' ',
        'javascript:alert(1)',
        'https://a.example/b',
        '2024-01-01',
        null,
        7,
      ),
    },
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const node = fc.record(
    {
      '@type': fc.oneof({ weight: 5, arbitrary: fc.constant('ClaimReview') }, odd),
      claimReviewed: odd,
      url: odd,
      author: fc.oneof(odd, fc.record({ name: odd })),
      datePublished: odd,
      itemReviewed: fc.oneof(odd, fc.record({ author: odd, firstAppearance: odd, datePublished: odd })),
      reviewRating: fc.oneof(
        odd,
        fc.record({ alternateName: odd, ratingValue: odd, bestRating: odd, ratingExplanation: odd }),
      ),
      sdLicense: odd,
      inLanguage: odd,
      headline: odd,
    },
    { requiredKeys: ['@type'] },
  );
  const file = fc.oneof(
    node,
    fc.array(node),
    fc.record({ '@graph': fc.array(node) }),
    fc.record({
      dataFeedElement: fc.array(
        fc.oneof(odd, fc.record({ item: fc.oneof(odd, node, fc.array(fc.oneof(odd, node))) })),
      ),
    }),
    fc.record({
      claims: fc.array(
        fc.oneof(
          odd,
          fc.record({
            text: odd,
            claimant: odd,
            claimReview: fc.oneof(
              odd,
              fc.array(fc.record({ publisher: odd, url: odd, title: odd, textualRating: odd })),
            ),
          }),
        ),
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(file, async (content) => {
      const opened: unknown = await open(content).catch((error: unknown) => error);
      if (opened instanceof PackError) return;
      expect(opened).toMatchObject({ tally: expect.anything() });
      const { tally, pack } = opened as Extract<OpenedFile, { tally: Tally }>;
      expect(addsUp(tally)).toBe(true);
      expect(pack.manifest.counts.reviews).toBe(tally.kept);
      const again = await readPackFile(blobOf(packText(pack)), 'again.json', { signal: NEVER });
      for (const claim of again.claims) expect(unreadable(claim.text)).toBeNull();
      for (const { url } of again.sources) if (url !== undefined) expect(url).toMatch(/^https:\/\//);
    }),
    // fast-check prints the seed and the smallest file that fails.
    // The fuzzing of tests/fuzz/files.test.ts asks it of hundreds more.
    { numRuns: 30 },
  );
});

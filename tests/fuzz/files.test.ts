/** Files that a reader brings: whatever is in them, they are refused with a sentence or read as what they say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesOf, articlesText } from '../../lib/articles/file/format.ts';
import { FileError } from '../../lib/packs/file/bytes.ts';
import { JsonTextError, parseJson } from '../../lib/packs/file/json-text.ts';
import { packOf } from '../../lib/packs/file/read.ts';
import { packText, sealPack } from '../../lib/packs/file/seal.ts';
import { assembledOf } from '../../lib/packs/file/view.ts';
import { MAX_PROBLEMS } from '../../lib/packs/format/limits.ts';
import type { PackFile } from '../../lib/packs/format/schema.ts';
import { type OpenedFile, openFile } from '../../lib/packs/open-file.ts';
import { PackError } from '../../lib/packs/problems.ts';
import { sampleArticle } from '../unit/articles/sample-articles.ts';
import { blobOf, NEVER, samplePackFile, TODAY } from '../unit/packs/sample-pack-file.ts';
import { anyChanges, changed } from './changes.ts';
import { fuzz } from './plan.ts';
import { anyJson, anyText } from './texts.ts';

/** Nothing that comes out of a file may hide, override or break what is shown. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];

/** What a refusal must be: at most so many problems, each with its file and a sentence. */
function expectRefusal(error: unknown): void {
  expect(error).toBeInstanceOf(PackError);
  const { problems } = error as PackError;
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS + 20);
  for (const { file, message } of problems) {
    expect(file).toMatch(/^file\.json(:\d+)?$/);
    expect(message).not.toBe('');
  }
}

/** What a pack that was taken must be: itself again when it is written and read, and ready to be used. */
async function expectPack(pack: PackFile): Promise<void> {
  expect(await packOf(packText(pack), 'file.json', { signal: NEVER })).toEqual(pack);
  for (const text of textsOf(pack)) expect(text).not.toMatch(UNSEEN);
  const { pack: assembled } = assembledOf(pack);
  const sources = new Set(assembled.sources.map(({ id }) => id));
  for (const { source } of assembled.reports) expect(sources).toContain(source);
  for (const { url } of pack.sources) if (url !== undefined) expect(url).toMatch(/^https:\/\//);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}

async function expectOpened(content: string | Uint8Array<ArrayBuffer>): Promise<OpenedFile | null> {
  let opened: OpenedFile;
  try {
    opened = await openFile(blobOf(content), 'file.json', { signal: NEVER, today: TODAY });
  } catch (error) {
    expectRefusal(error);
    return null;
  }
  await expectPack(opened.pack);
  if (opened.kind !== 'pack') {
    const { items, kept, leftOut } = opened.tally;
    const left = Object.values(leftOut).reduce((sum, count) => sum + (count ?? 0), 0);
    expect(kept + left).toBe(items);
    expect(opened.pack.claims.length).toBeLessThanOrEqual(kept);
  }
  return opened;
}

const nearlyJson = fc.oneof(
  anyText,
  anyJson.map((value) => JSON.stringify(value)),
  fc.tuple(anyJson, fc.nat(), fc.nat(8), anyText).map(([value, at, gone, text]) => {
    const json = JSON.stringify(value);
    const place = at % (json.length + 1);
    return json.slice(0, place) + text.slice(0, 4) + json.slice(place + gone);
  }),
);

fuzz('any text: JSON', [nearlyJson, fc.constantFrom('once', 'any')], (text, keys) => {
  let expected: { value: unknown } | null = null;
  try {
    expected = { value: JSON.parse(text) as unknown };
  } catch {
    // Not JSON.
  }
  try {
    const value = parseJson(text, keys);
    expect({ value }).toEqual(expected);
    // Whoever is strict takes nothing that the others would not.
    if (keys === 'once') expect(parseJson(text, 'any')).toEqual(value);
  } catch (error) {
    expect(error).toBeInstanceOf(JsonTextError);
    expect((error as JsonTextError).line).toBeGreaterThanOrEqual(1);
  }
});

const GZIP = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);

fuzz('any bytes: a file', [fc.uint8Array({ maxLength: 200 }), fc.boolean()], async (bytes, isGzip) => {
  expect(await expectOpened(Uint8Array.from(isGzip ? [...GZIP, ...bytes] : bytes))).toBeNull();
});

fuzz('any JSON: a file', [anyJson], async (value) => {
  expect((await expectOpened(JSON.stringify(value)))?.kind).not.toBe('pack');
});

const sample = await samplePackFile();

/** With its counts and its hash made right, so that what lies behind them is reached; as it is where it can no longer be sealed. */
const sealed = (file: typeof sample): Promise<typeof sample> =>
  Promise.resolve()
    .then(() => sealPack(file.manifest, file))
    .catch(() => file);

fuzz('a pack with something else in its place', [anyChanges, fc.boolean()], async (changes, isSealed) => {
  const whole = changed(sample, changes);
  const file = isSealed ? await sealed(whole) : whole;
  const opened = await expectOpened(JSON.stringify(file));
  if (opened?.kind === 'pack') expect(opened.pack).toEqual(JSON.parse(JSON.stringify(file)));
});

const WHO = fc.oneof(anyText, anyJson, fc.record({ '@type': fc.constant('Organization'), name: anyText }));
const WHEN = fc.oneof(
  anyText,
  fc.constantFrom('2024-10-20', '2024-02-30', '0000-00-00', '+275760-09-13', 17),
  anyJson,
);
const WHERE = fc.oneof(
  anyJson,
  fc.constantFrom(
    'https://a.example/1',
    'javascript:alert(1)',
    'https://user:word@a.example/',
    'https://',
    '//a.example',
    'data:text/html,x',
  ),
  fc.webUrl(),
);
const review = fc.record(
  {
    '@type': fc.oneof(
      fc.constantFrom('ClaimReview', ['Thing', 'ClaimReview'], 'https://schema.org/ClaimReview'),
      anyJson,
    ),
    claimReviewed: fc.oneof(anyText, anyJson),
    author: WHO,
    datePublished: WHEN,
    url: WHERE,
    name: anyText,
    inLanguage: fc.oneof(fc.constantFrom('en', 'sr-Cyrl', '??'), anyJson),
    sdLicense: fc.oneof(anyText, anyJson),
    itemReviewed: fc.oneof(
      fc.record({ author: WHO, datePublished: WHEN, appearance: WHERE, firstAppearance: WHERE }),
      anyJson,
    ),
    reviewRating: fc.oneof(
      fc.record({ ratingValue: anyJson, bestRating: anyJson, worstRating: anyJson, alternateName: anyText }),
      anyJson,
    ),
  },
  { requiredKeys: [] },
);
const feed = fc.oneof(
  fc
    .array(fc.record({ item: fc.oneof(review, fc.array(review, { maxLength: 3 }), anyJson) }), {
      maxLength: 5,
    })
    .map((dataFeedElement) => ({ dataFeedElement })),
  fc
    .array(
      fc.record({
        text: anyText,
        claimant: WHO,
        claimDate: WHEN,
        claimReview: fc.array(
          fc.record({
            publisher: WHO,
            url: WHERE,
            title: anyText,
            reviewDate: WHEN,
            textualRating: anyText,
            languageCode: anyText,
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 5 },
    )
    .map((claims) => ({ claims })),
  fc.array(review, { maxLength: 4 }).map((graph) => ({ '@graph': graph })),
  review,
);

fuzz('a feed of anything', [feed], async (value) => {
  expect((await expectOpened(JSON.stringify(value)))?.kind).not.toBe('pack');
});

const pieces = fc.array(
  fc.oneof(
    anyText,
    feed.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`),
    anyJson.map((value) => `<script type='application/ld+json' >${JSON.stringify(value)}`),
    fc.constantFrom(
      '<!--',
      '-->',
      '</script',
      '<script>',
      '<SCRIPT TYPE=application/ld+json>',
      '<',
      '>',
      '<![CDATA[',
      '&quot;',
    ),
  ),
  { maxLength: 6 },
);

fuzz('a page of anything', [pieces], async (parts) => {
  expect((await expectOpened(`<!doctype html>${parts.join('')}`))?.kind).not.toBe('pack');
});

const articles = JSON.parse(
  articlesText([
    { tags: ['harbour'], versions: [{ saved: '2026-02-03T10:00:00.000Z', article: await sampleArticle() }] },
  ]),
) as object;

fuzz('articles with something else in their place', [anyChanges], (changes) => {
  const text = JSON.stringify(changed(articles, changes));
  try {
    const sources = articlesOf(text);
    expect(articlesOf(articlesText(sources))).toEqual(sources);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    expect((error as Error).message).not.toBe('');
  }
});

test('not all are refused, whatever the seed of a run: some of each kind are taken', async () => {
  const once = { seed: 1, numRuns: 200 };
  const packs = fc.sample(anyChanges, once).map((changes) => sealed(changed(sample, changes)));
  const files: unknown[] = [...(await Promise.all(packs)), ...fc.sample(feed, once)];
  const opened = await Promise.all(files.map((file) => expectOpened(JSON.stringify(file))));
  for (const kind of ['pack', 'claim-review', 'data-commons', 'claim-search'] as const)
    expect(opened.filter((one) => one?.kind === kind).length, kind).toBeGreaterThan(3);
});

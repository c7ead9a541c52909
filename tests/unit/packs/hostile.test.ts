/** Packs and feeds made to do harm: each is refused with a sentence, or is harmless text. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPackFile } from '../../../lib/packs/file/read.ts';
import { packText, sealPack } from '../../../lib/packs/file/seal.ts';
import { assembledOf } from '../../../lib/packs/file/view.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { openFile } from '../../../lib/packs/open-file.ts';
import { PackError } from '../../../lib/packs/problems.ts';
import { passageLink } from '../../../lib/ui/citation.ts';
import { blobOf, NEVER, samplePackFile, spoiled, TODAY } from './sample-pack-file.ts';

const read = (content: string | Uint8Array<ArrayBuffer> | object): Promise<PackFile> =>
  readPackFile(blobOf(content), 'pack.json', { signal: NEVER });

const open = (content: string | Uint8Array<ArrayBuffer> | object, limits?: { file: number; text: number }) =>
  openFile(blobOf(content), 'pack.json', { signal: NEVER, today: TODAY, ...(limits ? { limits } : {}) });

const refusal = (running: Promise<unknown>): Promise<string> =>
  running.then(
    () => 'it was taken',
    (error: unknown) => (error instanceof PackError ? error.message : Promise.reject(error)),
  );

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'http://example.org/',
    'file:///etc/passwd',
    '//example.org/',
    'https:',
    'https://',
    'https://exa mple.org/',
    'https://example.org/\u202Etxt.exe',
    'https://example.org/\njavascript:alert(1)',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%j is refused in a pack', async (url) => {
    const text = await spoiled((pack) => Object.assign(pack.sources[0]!, { url }));
    expect(await refusal(read(text))).toMatch(/sources\[0\]\.url: expected/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ['javascript:alert(1)'],
    { '@id': 'data:,x' },
    { url: 'blob:https://a/b' },
    'https://user:secret@example.org/',
  ])('%j is left out of an import, and counted', async (url) => {
    const opened = await open({
      '@type': 'ClaimReview',
      claimReviewed: 'A claim of some words.',
      author: 'A',
      url,
    });
    expect(opened).toMatchObject({ tally: { kept: 1, notes: { 'address-refused': 1 } } });
    const { pack } = assembledOf(opened.pack);
    expect(pack.sources[0]!.url).toBeUndefined();
    expect(passageLink(pack.sources[0]!, undefined)).toBeNull();
  });
});

/** So many claims of one text, right in every other way. */
function equalClaims(count: number, vary = (text: string, _at: number): string => text): Promise<string> {
  return spoiled((pack) => {
    pack.claims = Array.from({ length: count }, (_, at) => ({
      identifier: `c-${at}` as never,
      text: vary('The mayor of Testford sold three lighthouses to a museum.', at),
      phrasings: [],
      details: [],
      appearance: [],
      review: [],
    }));
  });
}

describe('size', () => {
  test('a file of more than is allowed is not even read', async () => {
    const untouched = Object.assign(blobOf('x'.repeat(2_000)), {
      stream: () => {
        throw new Error('it was read');
      },
    });
    const reading = readPackFile(untouched, 'pack.json', {
      signal: NEVER,
      limits: { file: 1_000, text: 1_000 },
    });
    expect(await refusal(reading)).toBe('pack.json: has 1 MB; expected at most 1 MB');
  });

  test('100 MB is more than a file may have', async () => {
    const blob = new Blob(Array.from({ length: 100 }, () => new Uint8Array(1_000_000).fill(32)));
    expect(await refusal(readPackFile(blob, 'pack.json', { signal: NEVER }))).toBe(
      'pack.json: has 100 MB; expected at most 96 MB',
    );
  });

  test('a zip bomb is given up at the limit', async () => {
    // 50 MB in 50 kB; the limit is narrowed so that the test need not unpack more than it must.
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000, '[')));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await refusal(open(bomb, { file: 1_000_000, text: 2_000_000 }))).toBe(
      'pack.json: unpacks to more than 2 MB',
    );
  });

  test('a gzip in a gzip is no pack', async () => {
    const twice = new Uint8Array(gzipSync(gzipSync(packText(await samplePackFile()))));
    expect(await refusal(open(twice))).toMatch(/not UTF-8|not JSON/);
  });

  test.each<[name: string, change: (pack: PackFile) => void, message: RegExp]>([
    [
      'a text',
      (pack) => {
        pack.claims[0]!.text = 'long '.repeat(500).trim();
      },
      /claims\[0\]\.text: expected at most 2000 characters/,
    ],
    [
      'a name',
      (pack) => {
        pack.manifest.name = 'n'.repeat(501);
      },
      /manifest\.name: expected at most 500/,
    ],
    [
      'a list of phrasings',
      (pack) => {
        pack.claims[0]!.phrasings = Array.from({ length: 201 }, (_, at) => `way ${at}`);
      },
      /expected at most 200 phrasings/,
    ],
    [
      'a list of reports',
      (pack) => {
        pack.claims[0]!.appearance = Array.from({ length: 201 }, () => pack.claims[0]!.appearance[0]!);
      },
      /expected at most 200 reports/,
    ],
    [
      'a detail',
      (pack) => {
        Object.assign(pack.claims[0]!.details[0]!, { role: 'r'.repeat(600) });
      },
      /expected plain texts/,
    ],
  ])('%s too long is refused', async (_, change, message) => {
    expect(await refusal(read(await spoiled(change)))).toMatch(message);
  });

  // A million of them are brought in hostile-installed.test.ts.
  test('as many equal claims as a pack may hold are told at the first too many, in time that grows with the pack alone', {
    timeout: 120_000,
  }, async () => {
    // 30,000 in place of 250,000: comparing each with each would already take minutes.
    const equal = await equalClaims(30_000);
    let turns = 0;
    const reading = { signal: NEVER, progress: () => void turns++ };
    const text =
      /^pack\.json:\d+: claims\[20\]\.text: says what 20 claims before it say; expected at most 20/;
    expect(await refusal(readPackFile(blobOf(equal), 'pack.json', reading))).toMatch(text);
    // It has rested again and again: who waits for it can draw and cancel.
    expect(turns).toBeGreaterThanOrEqual(60);
  });

  test.each([
    ['in capitals', (text: string, at: number) => (at % 2 ? text.toUpperCase() : text)],
    ['with other stops', (text: string, at: number) => `${text}${'!?.;…'.repeat(1 + at)}`],
    ['with accents', (text: string, at: number) => text.replace('a', at % 2 ? 'á' : 'à')],
  ])('equal claims %s are equal claims', async (_, vary) => {
    const text = await equalClaims(21, vary);
    expect(await refusal(read(text))).toMatch(/claims\[20\]\.text: says what 20 claims before it say/);
    await expect(read(await equalClaims(20, vary))).resolves.toMatchObject({
      manifest: { counts: { claims: 20 } },
    });
  });

  test('a hundred thousand equal reviews are one claim, and what was left out is counted', {
    timeout: 120_000,
  }, async () => {
    const item = '{"@type":"ClaimReview","claimReviewed":"One claim.","author":"A"}';
    const opened = await open(`{"dataFeedElement":[${`${item},`.repeat(99_999)}${item}]}`);
    expect(opened.pack.claims).toHaveLength(1);
    // Elements of this feed have no wrapper.
    expect(opened).toMatchObject({ tally: { items: 100_000, kept: 1, leftOut: { repeated: 99_999 } } });
  });

  test('a claim with more reviews than can be shown keeps the first', async () => {
    const items = Array.from({ length: 1_000 }, (_, at) => ({
      '@type': 'ClaimReview',
      claimReviewed: 'One claim.',
      author: 'A',
      url: `https://a.example/${at}`,
    }));
    expect(await open(items)).toMatchObject({
      tally: { items: 1_000, kept: 200, leftOut: { 'too-many': 800 } },
    });
  });
});

describe('JSON', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each([
    ['lists', '['.repeat(5_000_000)],
    ['closed lists', deep(1_000_000)],
    ['objects', `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`],
    ['a review', `{"@type":"ClaimReview","claimReviewed":"A claim.","author":${deep(100)}}`],
    ['a page', `<script type="application/ld+json">${deep(100_000)}</script>`],
  ])('%s nested without end are refused', async (_, text) => {
    expect(await refusal(open(text))).toMatch(/more than 32 levels of brackets|holds no claims/);
  });

  test('a key that stands twice is refused, with its line', async () => {
    const text = packText(await samplePackFile()).replace('"version":', '"name": "Another",\n    "version":');
    expect(await refusal(read(text))).toMatch(/^pack\.json: line \d+, column 5: the key "name" stands twice/);
  });

  test('the same key written with an escape is the same key', async () => {
    const text = packText(await samplePackFile()).replace(
      '"version":',
      '"n\\u0061me": "Another", "version":',
    );
    expect(await refusal(read(text))).toMatch(/the key "name" stands twice/);
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'the key %s is refused',
    async (key) => {
      const text = packText(await samplePackFile()).replace(
        '"version":',
        `"${key}": {"polluted": 1}, "version":`,
      );
      expect(await refusal(read(text))).toMatch(/the key ".*" is reserved/);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );

  test('in a feed they are names like others, and change nothing', async () => {
    const text = `{"dataFeedElement":[{"__proto__":{"item":[{"@type":"ClaimReview"}]}},{"item":{"@type":"ClaimReview","claimReviewed":"A claim of some words.","author":{"__proto__":{"name":"Nobody"},"name":"A"},"constructor":1}}]}`;
    const opened = await open(text);
    expect(opened).toMatchObject({ tally: { items: 2, kept: 1, leftOut: { empty: 1 } } });
    expect(opened.pack.sources[0]!.publisher).toBe('A');
    expect(({} as { item?: unknown }).item).toBeUndefined();
  });
});

describe('characters', () => {
  test.each([
    ['half a surrogate pair', 'a \\ud800 b', /whole characters/],
    ['the other half', '\\udc00', /whole characters/],
    ['a right-to-left override', 'evil \\u202e gnp.exe', /override its direction/],
    ['an isolate', '\\u2067abc', /override its direction/],
    ['a control character', 'a\\u0000b', /control characters/],
    ['an escape sequence', '\\u001b[31mred', /control characters/],
    ['a line break', 'one\\ntwo', /one line/],
    ['a line separator', 'one\\u2028two', /one line/],
    ['a tag', 'x\\udb40\\udc41', /unseen/],
    ['white space alone', '   ', /white space/],
  ])('%s in a claim is refused', async (_, escaped, message) => {
    const text = (
      await spoiled((pack) => {
        pack.claims[0]!.text = 'HERE';
      })
    ).replace('HERE', escaped);
    const found = await refusal(read(text));
    expect(found).toMatch(/claims\[0\]\.text: expected/);
    expect(found).toMatch(message);
  });

  test('in an import they are taken out, and what is left is read', async () => {
    const opened = await open(
      '{"@type":"ClaimReview","claimReviewed":"The \\u202emayor\\u202c\\u0000 of\\n Loremville \\ud800 resigned.","author":"A\\u2066B"}',
    );
    expect(opened.pack.claims[0]!.text).toBe('The mayor of Loremville \uFFFD resigned.');
    expect(opened.pack.sources[0]!.publisher).toBe('AB');
    await expect(read(packText(opened.pack))).resolves.toEqual(opened.pack);
  });

  test('right-to-left languages, emoji and accents are ordinary text', async () => {
    const texts = [
      'רכבת של טסטפורד \u200Fנסעה',
      'قال \u061Cالعمدة',
      '👩‍🚒 put out 3 fires 🇺🇦',
      'Zażółć gęślą jaźń',
    ];
    const text = await spoiled((pack) => {
      pack.claims[0]!.phrasings = texts;
    });
    expect((await read(text)).claims[0]!.phrasings).toEqual(texts);
  });
});

test('a file that says another hash than it has is refused', async () => {
  const pack = await samplePackFile();
  pack.manifest = { ...pack.manifest, sha256: '0'.repeat(64) };
  expect(await refusal(read(pack))).toMatch(/manifest\.sha256: is not the hash of this content/);
});

test('reading leaves what it was given as it was', async () => {
  const pack = await samplePackFile();
  const before = structuredClone(pack);
  await sealPack({ ...pack.manifest }, pack);
  assembledOf(pack);
  expect(pack).toEqual(before);
});

/** The pack as one file: what a whole one says, and what is told of every other. */
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '../../../lib/commands/published-schemas.ts';
import { readPackFile } from '../../../lib/packs/file/read.ts';
import { packText, sealPack } from '../../../lib/packs/file/seal.ts';
import { assembledOf, contentOf } from '../../../lib/packs/file/view.ts';
import { contentHash } from '../../../lib/packs/format/canonical.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { BUNDLED, readPackFolder } from '../../../lib/packs/pack-folder.ts';
import { PackError, type Problem } from '../../../lib/packs/problems.ts';
import { blobOf, NEVER, samplePackFile, spoiled, TODAY } from './sample-pack-file.ts';

const read = (content: string | Uint8Array<ArrayBuffer> | object, name = 'sample.json'): Promise<PackFile> =>
  readPackFile(blobOf(content), name, { signal: NEVER });

async function problemsOf(content: string | Uint8Array<ArrayBuffer> | object): Promise<readonly Problem[]> {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PackError);
  return (error as PackError).problems;
}

describe('a whole pack', () => {
  test('is read as it was written, plain or gzipped', async () => {
    const pack = await samplePackFile();
    const text = packText(pack);
    expect(await read(text)).toEqual(pack);
    expect(await read(new Uint8Array(gzipSync(text)))).toEqual(pack);
  });

  test('the bundled folder builds to a file that says the same as the folder', async () => {
    const assembled = readPackFolder(BUNDLED);
    const pack = await sealPack(...contentOf(assembled, TODAY));
    const again = assembledOf(await read(packText(pack)));
    // Lessons are of the bundled index, and no part of a pack that is passed on.
    expect(again.claims).toEqual(
      assembled.claims.map(({ lessons: _, differenceLessons: __, ...claim }) => claim),
    );
    expect(again.pack.stories).toEqual(assembled.pack.stories);
    expect(again.pack.sources).toEqual(assembled.pack.sources);
    expect(again.pack.manifest).toEqual(assembled.pack.manifest);
    const key = ({ claim, source }: { claim: string; source: string }): string => `${claim} ${source}`;
    const sorted = <T extends { claim: string; source: string }>(reports: T[]): T[] =>
      [...reports].sort((a, b) => key(a).localeCompare(key(b)));
    expect(sorted(again.pack.reports)).toEqual(sorted(assembled.pack.reports));
  });

  test('is what the published JSON Schema describes', async () => {
    const schema = publishedSchemas().find(([name]) => name === 'pack.schema.json');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(schema![1]));
    expect(validate(JSON.parse(packText(await samplePackFile())))).toBe(true);
    expect(
      validate(JSON.parse(await spoiled((pack) => Reflect.deleteProperty(pack.claims[0]!, 'text')))),
    ).toBe(false);
  });

  test('has one hash, however its keys are ordered and its lines broken', async () => {
    const pack = await samplePackFile();
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, turned(part)]),
            )
          : value;
    expect(await contentHash(turned(pack) as PackFile)).toBe(pack.manifest.sha256);
    expect(await read(JSON.stringify(turned(pack), null, 4))).toEqual(pack);
  });

  test('a JSON Schema beside the data changes no hash', async () => {
    const pack = await samplePackFile();
    expect((await read({ $schema: './pack.schema.json', ...pack })).manifest).toEqual(pack.manifest);
  });
});

describe('every problem names the file with its line, the path and what was expected', () => {
  test.each<[name: string, change: (pack: PackFile) => void, field: string, message: RegExp]>([
    [
      'a claim without its text',
      (pack) => Reflect.deleteProperty(pack.claims[1]!, 'text'),
      'claims[1].text',
      /is missing/,
    ],
    [
      'a field that is not known',
      (pack) => Object.assign(pack.claims[0]!, { html: '<b>' }),
      'claims[0].html',
      /is no field of this format/,
    ],
    [
      'an address that is not https',
      (pack) => Object.assign(pack.sources[0]!, { url: 'http://a.example/' }),
      'sources[0].url',
      /https address/,
    ],
    [
      'a date that is none',
      (pack) => Object.assign(pack.manifest, { expires: '2026-02-30' }),
      'manifest.expires',
      /date that there is/,
    ],
    [
      'a source that there is not',
      (pack) => Object.assign(pack.claims[0]!.appearance[0]!, { citation: 'dayly' }),
      'claims[0].appearance[0].citation',
      /no source has the id "dayly" \(did you mean "daily"\?\)/,
    ],
    [
      'a story that there is not',
      (pack) => Object.assign(pack.claims[1]!, { story: 'cal' }),
      'claims[1].story',
      /did you mean "call"/,
    ],
    [
      'an id that stands twice',
      (pack) => Object.assign(pack.claims[1]!, { identifier: 'gas-winter' }),
      'claims[1].identifier',
      /stands twice/,
    ],
    [
      'a relation without its differences',
      (pack) => Reflect.deleteProperty(pack.claims[1]!.appearance[0]!, 'differs'),
      'claims[1].appearance[0].differs',
      /must say what differs/,
    ],
    [
      'a quotation that is no selector',
      (pack) => Object.assign(pack.claims[0]!.appearance[0]!, { quotation: { exact: 'words' } }),
      'claims[0].appearance[0].quotation.type',
      /is missing/,
    ],
  ])('%s', async (_, change, field, message) => {
    const text = await spoiled(change);
    const found = await problemsOf(text);
    expect(found).toContainEqual(expect.objectContaining({ field, message: expect.stringMatching(message) }));
    const one = found.find((problem) => problem.field === field)!;
    const line = Number(/^sample\.json:(\d+)$/.exec(one.file)?.[1]);
    // The record stands on the line named.
    const record = field.startsWith('manifest') ? '"expires"' : /^\s*\{"identifier"/;
    expect(text.split('\n')[line - 1]).toMatch(record);
  });

  test('many problems are told together, and only so many', async () => {
    const text = await spoiled((pack) => {
      pack.claims = Array.from({ length: 400 }, (_, at) => ({
        ...pack.claims[0]!,
        identifier: `No ${at}` as never,
      }));
    });
    const found = await problemsOf(text);
    expect(found.length).toBeGreaterThanOrEqual(50);
    expect(found.length).toBeLessThan(60);
  });

  test.each<[name: string, change: (pack: PackFile) => void, message: RegExp]>([
    [
      'a count',
      (pack) => {
        pack.manifest.counts.claims = 3;
      },
      /says 3, the file holds 2/,
    ],
    [
      'a text, but not the hash',
      (pack) => {
        pack.claims[0]!.text = 'Something else was said.';
      },
      /is not the hash of this content/,
    ],
    [
      'the licence, but not the hash',
      (pack) => {
        pack.manifest.sdLicense = 'CC0';
      },
      /is not the hash of this content/,
    ],
  ])('who changes %s is found out', async (_, change, message) => {
    const pack = structuredClone(await samplePackFile());
    change(pack);
    expect(await problemsOf(pack)).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  test('a later version of the format is named as such', async () => {
    const pack = { ...(await samplePackFile()), formatVersion: 2, news: [] };
    expect(await problemsOf(pack)).toMatchObject([
      { field: 'formatVersion', message: 'is version 2 of the format; this Sidelight reads up to 1' },
    ]);
  });
});

test('an aborted reading ends with the reason and reads no further', async () => {
  const text = await spoiled((pack) => {
    pack.claims = Array.from({ length: 5_000 }, (_, at) => ({
      ...pack.claims[0]!,
      identifier: `c-${at}` as never,
    }));
  });
  const controller = new AbortController();
  let told = 0;
  const reading = readPackFile(blobOf(text), 'sample.json', {
    signal: controller.signal,
    progress: () => {
      told++;
      controller.abort(new Error('enough'));
    },
  });
  await expect(reading).rejects.toThrow('enough');
  expect(told).toBe(1);
});

test('whatever the text is, it is read or refused with problems', { timeout: 60_000 }, async () => {
  const whole = packText(await samplePackFile());
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        // A whole file with a part of it replaced: what breaks is deep inside.
        fc
          .tuple(
            fc.nat(whole.length),
            fc.nat(40),
            fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.json()),
          )
          .map(([at, length, by]) => whole.slice(0, at) + by + whole.slice(at + length)),
      ),
      async (text) => {
        const result: unknown = await read(text).catch((error: unknown) => error);
        if (result instanceof PackError) expect(result.problems.length).toBeGreaterThan(0);
        else expect(JSON.stringify(result)).toBe(JSON.stringify(JSON.parse(text)));
      },
    ),
    // fast-check prints the seed and the smallest text that fails.
    { numRuns: 100 },
  );
});

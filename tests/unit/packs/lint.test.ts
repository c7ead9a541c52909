/** What a pack's maker is told before others use it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import type { Finding, FindingKind } from '../../../lib/packs/lint/findings.ts';
import { lintPack } from '../../../lib/packs/lint/lint.ts';
import { nearDuplicates } from '../../../lib/packs/lint/near-duplicates.ts';
import { samplePackFile, TODAY } from './sample-pack-file.ts';

async function findings(change: (pack: PackFile) => void): Promise<Finding[]> {
  const pack = structuredClone(await samplePackFile());
  Object.assign(pack.sources[0]!, { url: 'https://daily.example/' });
  change(pack);
  return lintPack(pack, TODAY);
}

const claims = (pack: PackFile, texts: string[]): void => {
  pack.claims = texts.map((text, at) => ({
    ...pack.claims[0]!,
    identifier: `c-${at}` as never,
    text,
    phrasings: [],
  }));
};

test('a pack in order has no findings', async () => {
  expect(await findings(() => undefined)).toEqual([]);
});

describe('each thing that a maker should know is found, and named', () => {
  test.each<[kind: FindingKind, about: string, change: (pack: PackFile) => void]>([
    [
      'missing-licence',
      'manifest.sdLicense',
      (pack) => {
        delete pack.manifest.sdLicense;
      },
    ],
    [
      'expired',
      'manifest.expires',
      (pack) => {
        pack.manifest.expires = '2026-11-21';
      },
    ],
    [
      'too-short',
      'gas-winter',
      (pack) => {
        pack.claims[0]!.text = 'The gas was there.';
      },
    ],
    [
      'hot-word',
      'gas-winter',
      (pack) => {
        pack.claims[0]!.phrasings.push('Putin');
      },
    ],
    [
      'near-duplicate',
      'c-1',
      (pack) =>
        claims(pack, [
          'The mayor of Testford sold three old lighthouses.',
          'The mayor of Testford has sold three old lighthouses!',
        ]),
    ],
    [
      'no-reports',
      'gas-winter',
      (pack) => {
        pack.claims[0]!.appearance = [];
      },
    ],
    [
      'unused-source',
      'weekly',
      (pack) => {
        pack.sources.push({ ...pack.sources[0]!, identifier: 'weekly' as never });
      },
    ],
    [
      'no-address',
      'daily',
      (pack) => {
        delete pack.sources[0]!.url;
      },
    ],
    [
      'unused-story',
      'flood',
      (pack) => {
        pack.stories.push({ identifier: 'flood' as never, name: 'A flood' });
      },
    ],
    [
      'unknown-entity',
      'gas-winter',
      (pack) => {
        pack.claims[0]!.details = [{ kind: 'person', entity: 'nobody-at-all' as never, role: 'x' }];
      },
    ],
    [
      'hot-word-pack',
      'claims',
      (pack) => {
        for (const claim of pack.claims) claim.phrasings.push('gas');
      },
    ],
    [
      'hot-word-pack',
      'claims',
      (pack) =>
        claims(
          pack,
          Array.from({ length: 30 }, (_, at) => `The mayor sold item${at}.`),
        ),
    ],
  ])('%s', async (kind, about, change) => {
    const found = await findings(change);
    expect(found).toContainEqual(expect.objectContaining({ kind, about }));
  });

  test('another figure is another claim, and thirty claims on one mayor in full sentences are no hot words', async () => {
    const found = await findings((pack) =>
      claims(
        pack,
        Array.from(
          { length: 30 },
          (_, at) => `The mayor of Testford sold ${100 + at} lighthouses to the harbour office in spring.`,
        ),
      ),
    );
    expect(found).toEqual([]);
  });
});

test('near-duplicates are those that comparing all with all would find', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '1', '2');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(word, { maxLength: 10 }), { maxLength: 25 }), (lists) => {
      const sets = lists.map((list) => new Set(list));
      const alike = (a: Set<string>, b: Set<string>): boolean => {
        const shared = [...a].filter((one) => b.has(one)).length;
        const figures = (set: Set<string>): string =>
          [...set]
            .filter((one) => /\d/.test(one))
            .sort()
            .join();
        return shared > 0 && shared / (a.size + b.size - shared) >= 0.85 && figures(a) === figures(b);
      };
      const pairs = nearDuplicates(sets);
      for (const { first, second } of pairs) {
        expect(first).toBeLessThan(second);
        expect(alike(sets[first]!, sets[second]!)).toBe(true);
      }
      // Whatever is like an earlier one that is itself like none is found.
      const seconds = new Set(pairs.map(({ second }) => second));
      sets.forEach((set, at) => {
        const isLike = sets.some((other, before) => before < at && !seconds.has(before) && alike(other, set));
        expect(seconds.has(at)).toBe(isLike);
      });
    }),
    { numRuns: 500 },
  );
});

test('a thousand equal claims are found without comparing all with all', () => {
  const set = new Set(['mayor', 'sold', 'lighthouses']);
  expect(nearDuplicates(Array.from({ length: 20_000 }, () => set))).toHaveLength(19_999);
});

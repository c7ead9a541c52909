import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../lib/index/build.ts';
import { encodeSections, IndexFormatError, VERSION } from '../../../lib/index/format.ts';
import { openIndex } from '../../../lib/index/open.ts';
import { type Posting, sizesOf, weighKey } from '../../../lib/index/profile.ts';
import { atOnce } from '../../../lib/index/steps.ts';
import { openTexts, openWholeIndex, partSections } from '../../../lib/index/texts.ts';
import { writeIndex } from '../../../lib/index/write.ts';
import { CLAIMS, ENGLISH, modelOf } from './sample-claims.ts';

const file = buildIndex(CLAIMS, ENGLISH);
const bytesOf = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer.slice(0));

/** A copy of the file that a test may change. */
function changed(change: (view: DataView, bytes: Uint8Array) => void): ArrayBuffer {
  const copy = file.slice(0);
  change(new DataView(copy), new Uint8Array(copy));
  return copy;
}

describe('the same pack gives the same bytes', () => {
  test('twice', () => {
    expect(bytesOf(buildIndex(CLAIMS, ENGLISH))).toEqual(bytesOf(file));
  });

  test('whatever was built between', () => {
    buildIndex([...CLAIMS].reverse(), ENGLISH);
    expect(bytesOf(buildIndex(structuredClone(CLAIMS), ENGLISH))).toEqual(bytesOf(file));
  });

  test('and another pack gives others', () => {
    const [first, ...rest] = CLAIMS;
    const other = [{ ...first!, phrasings: [...first!.phrasings, 'Winter gas is safe.'] }, ...rest];
    expect(bytesOf(buildIndex(other, ENGLISH))).not.toEqual(bytesOf(file));
  });
});

describe('what was written is read back', () => {
  const index = openWholeIndex(file, true);

  test('the claims, in order, with their details', () => {
    expect(index.claims.map(({ id, story }) => ({ id, story }))).toEqual(
      CLAIMS.map(({ id, story }) => ({ id, story })),
    );
    expect(index.texts.map(({ statement, details }) => ({ statement, details }))).toEqual(
      CLAIMS.map(({ statement, details }) => ({ statement, details })),
    );
    expect(index.claims.map(({ at }) => at)).toEqual(CLAIMS.map((_, at) => at));
  });

  const model = modelOf(CLAIMS);
  const reopened = openWholeIndex(
    atOnce(
      writeIndex(model, { expected: model.claims.map(() => 7.25), concepts: [], lookAlikes: ['winner'] }),
    ),
    true,
  );

  test('the counted facts of each claim', () => {
    const facts = (claim: (typeof model.claims)[number] | (typeof reopened.texts)[number]) => ({
      denials: claim.denials,
      modalities: claim.modalities,
      head: claim.head,
      contraries: 'opposites' in claim ? claim.opposites.contraries.flat() : claim.contraries,
      pivots: 'opposites' in claim ? claim.opposites.pivots.flat() : claim.pivots,
    });
    expect(reopened.texts.map(facts)).toEqual(model.claims.map(facts));
    expect(reopened.claims.map(({ expected }) => expected)).toEqual(model.claims.map(() => 7.25));
  });

  test('a key with a comma in it', () => {
    const head = ['w:2,000', 'w:tonn'];
    const changed = { ...model, claims: model.claims.map((claim) => ({ ...claim, head })) };
    const file = atOnce(writeIndex(changed, { expected: [1, 1, 1, 1], concepts: [], lookAlikes: [] }));
    expect(openWholeIndex(file, true).texts.map((texts) => texts.head)).toEqual(CLAIMS.map(() => head));
  });

  test('who is named in a claim, who in most of its phrasings, and which years in its story', () => {
    expect(
      reopened.claims.map(({ requiredSides, knownSides, knownEntities, years }) => ({
        requiredSides,
        knownSides,
        knownEntities,
        years,
      })),
    ).toEqual([
      {
        requiredSides: ['russia', 'serbia'],
        knownSides: ['russia', 'serbia'],
        knownEntities: ['belgrade', 'moscow', 'putin', 'serbia', 'vucic'],
        years: ['0000', '2022'],
      },
      {
        requiredSides: ['russia', 'serbia'],
        knownSides: ['russia', 'serbia'],
        knownEntities: ['putin', 'russia', 'serbia', 'vucic'],
        years: ['0000', '2022'],
      },
      {
        requiredSides: ['russia', 'serbia'],
        knownSides: ['russia', 'serbia'],
        knownEntities: ['belgrade', 'moscow', 'russia', 'serbia'],
        years: ['0000', '2022'],
      },
      {
        requiredSides: ['india', 'ukraine'],
        knownSides: ['india', 'russia', 'ukraine'],
        knownEntities: ['india', 'kyiv', 'moscow', 'new-delhi', 'ukraine'],
        years: ['0000'],
      },
    ]);
  });

  test('the profiles, in whatever order', () => {
    const sizes = sizesOf(model.claims);
    const byClaim = (postings: readonly Posting[]) => [...postings].sort((a, b) => a.claim - b.claim);
    const written = [...model.rarity].flatMap(([key, rarity]): [string, Posting[]][] => {
      const claims = model.claims.flatMap(({ counts }, at) => (counts.has(key) ? [at] : []));
      const counts = claims.map((at) => model.claims[at]!.counts.get(key)!);
      const { postings } = weighKey({ rarity, claims, counts }, sizes);
      return postings.length > 0 ? [[key, byClaim(postings)]] : [];
    });
    const read = new Map(
      reopened.keys
        .map((key) => [key, byClaim(reopened.postingsOf(key))] as const)
        .filter(([, postings]) => postings.length > 0),
    );
    expect(reopened.postingsOf('w:elephant')).toEqual([]);
    expect(read).toEqual(new Map(written));
    const held = new Set(written.flatMap(([, postings]) => postings.map(({ claim }) => claim)));
    expect(held.size, 'every claim has a profile').toBe(CLAIMS.length);
  });

  test('the compared phrasings, unit by unit, in whatever order within a phrasing', () => {
    const shape = (units: readonly (readonly string[])[]) => units.map((keys) => keys.join(' ')).sort();
    reopened.claims.forEach((claim, at) => {
      const counted = model.claims[at]!;
      expect(claim.phrasings().map(({ units }) => shape(units.map(({ keys }) => keys)))).toEqual(
        counted.compared.map((reading) => shape(counted.units[reading]!)),
      );
    });
  });

  test('cut in two, the half that finds matches opens without the texts, and they with it', () => {
    const parts = partSections(file);
    const half = openIndex(encodeSections(parts.index), true);
    const texts = encodeSections(parts.texts);
    expect(half.claims.map(({ id }) => id)).toEqual(index.claims.map(({ id }) => id));
    expect(openTexts(texts, half)).toEqual(index.texts);
    expect(() => openTexts(encodeSections(parts.index), half)).toThrow(IndexFormatError);
    expect(() => openIndex(texts)).toThrow(IndexFormatError);
  });

  test('the concepts in use, and none besides', () => {
    expect(index.concepts.longestAt(['ceasefir'], 0)?.values).toEqual(['truce']);
    expect(index.concepts.longestAt(['stop', 'the', 'fight'], 0)?.last).toBe(2);
    expect(index.concepts.longestAt(['eleph'], 0)).toBeNull();
    // "Bloodshed" is in no phrasing, and hardly in the language.
    expect(index.concepts.longestAt(['stop', 'the', 'bloodsh'], 0)).toBeNull();
  });

  test('the look-alikes: "winner" is no error for "winter", "wintr" is one', () => {
    expect(index.spelling?.correct('winner')).toBeNull();
    expect(index.spelling?.correct('wintr')).toBe('winter');
  });
});

describe('a file that is not whole is refused', () => {
  const refused = (buffer: ArrayBuffer, message: RegExp): void => {
    let thrown: unknown;
    try {
      openIndex(buffer, true);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(IndexFormatError);
    expect((thrown as Error).message).toMatch(message);
  };

  test.each<[name: string, buffer: () => ArrayBuffer, message: RegExp]>([
    ['empty', () => new ArrayBuffer(0), /cut off: 0 bytes/],
    ['shorter than a header', () => file.slice(0, 11), /cut off: 11 bytes/],
    ['cut in the middle', () => file.slice(0, file.byteLength / 2), /says \d+ bytes and has \d+/],
    ['without its last byte', () => file.slice(0, -1), /says \d+ bytes and has \d+/],
    [
      'with something behind it',
      () => {
        const longer = new Uint8Array(file.byteLength + 8);
        longer.set(bytesOf(file));
        return longer.buffer;
      },
      /says \d+ bytes and has \d+/,
    ],
    ['of another kind', () => new TextEncoder().encode('PK\u0003\u0004 a zip file, say').buffer, /SLIX/],
    ['of zeros', () => new ArrayBuffer(4096), /SLIX/],
    [
      'of a newer version',
      () => changed((view) => view.setUint16(4, VERSION + 1, true)),
      new RegExp(`version ${VERSION + 1}, expected ${VERSION}`),
    ],
    [
      'with more sections than it has room for',
      () => changed((view) => view.setUint16(6, 0xffff, true)),
      /directory of 65535 sections/,
    ],
    ['with fewer sections', () => changed((view) => view.setUint16(6, 3, true)), /section \d+ is missing/],
    [
      'with a section outside of it',
      () => changed((view) => view.setUint32(16 + 4, 1 << 30, true)),
      /section 1 lies outside/,
    ],
    [
      'with a changed text',
      () =>
        changed((_, bytes) => {
          bytes[bytes.length - 9]! ^= 1;
        }),
      /damaged: checksum/,
    ],
  ])('%s', (_, buffer, message) => {
    refused(buffer(), message);
  });

  test('whichever byte is changed, and to whatever', () => {
    fc.assert(
      fc.property(fc.nat(file.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = changed((_, bytes) => {
          bytes[at]! ^= mask;
        });
        expect(() => openIndex(damaged, true)).toThrow(IndexFormatError);
      }),
      { numRuns: 1500 },
    );
  });

  test('every byte of the header and the directory', () => {
    const opened: number[] = [];
    for (let at = 0; at < 280; at++) {
      for (const mask of [1, 2, 0x80, 0xff]) {
        const damaged = changed((_, bytes) => {
          bytes[at]! ^= mask;
        });
        try {
          openIndex(damaged, true);
          opened.push(at);
        } catch (error) {
          expect(error, `byte ${at}`).toBeInstanceOf(IndexFormatError);
        }
      }
    }
    expect(opened).toEqual([]);
  });

  test('wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(file.byteLength - 1), (length) => {
        expect(() => openIndex(file.slice(0, length))).toThrow(IndexFormatError);
      }),
    );
  });

  test('any bytes that are no index', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => openIndex(Uint8Array.from(bytes).buffer)).toThrow(IndexFormatError);
      }),
    );
  });
});

test('a pack without claims is an index without claims', () => {
  expect(openIndex(buildIndex([], ENGLISH), true).claims).toEqual([]);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeSections, IndexFormatError } from '../../../lib/index/format.ts';
import { buildStatements } from '../../../lib/statements/build.ts';
import { SECTION, STATEMENTS } from '../../../lib/statements/format.ts';
import { openStatements, verifyStatements, wordingAt } from '../../../lib/statements/open.ts';
import { madeClaims } from '../../bench/made-claims.ts';

const built = (count: number): Promise<ArrayBuffer> =>
  buildStatements(madeClaims(count).map((text) => ({ texts: [text] })));

const changed = (bytes: ArrayBuffer, change: (view: DataView) => void): ArrayBuffer => {
  const copy = bytes.slice(0);
  change(new DataView(copy));
  return copy;
};

describe('the index of statements', () => {
  it('is the same, byte by byte, for the same claims', async () => {
    expect(new Uint8Array(await built(300))).toEqual(new Uint8Array(await built(300)));
  });

  it('passes its own check', async () => {
    const bytes = await built(300);
    verifyStatements(bytes);
    expect(openStatements(bytes)).toMatchObject({ claims: 300, wordings: 300, records: 300 });
  });

  it('opens without a claim', async () => {
    const bytes = await buildStatements([]);
    verifyStatements(bytes);
    expect(openStatements(bytes)).toMatchObject({ claims: 0, keys: 0 });
  });

  it('keeps claims and wordings apart, also where one is too short to match', async () => {
    const bytes = await buildStatements([
      { texts: ['Too short.', 'Three telling words here: glacier, parliament, subpoena.'] },
      { texts: [] },
      { texts: ['Another glacier calved beside the research station.'] },
    ]);
    verifyStatements(bytes);
    const statements = openStatements(bytes);
    expect(statements).toMatchObject({ claims: 3, wordings: 3, records: 2 });
    expect([1, 2].map((at) => wordingAt(statements, at))).toEqual([
      { claim: 0, wording: 1 },
      { claim: 2, wording: 0 },
    ]);
  });

  it('refuses what is cut off, foreign, newer or not a file at all', async () => {
    const bytes = await built(50);
    for (const [file, message] of [
      [new ArrayBuffer(3), /cut off/],
      [bytes.slice(0, bytes.byteLength - 8), /says \d+ bytes/],
      [changed(bytes, (view) => view.setUint8(3, 0x58)), /does not begin with SLST/],
      [changed(bytes, (view) => view.setUint16(4, STATEMENTS.version + 1, true)), /version 2, expected 1/],
      [encodeSections([{ id: SECTION.counts, numbers: Uint32Array.of(0, 0, 0, 0) }], STATEMENTS), /section/],
    ] as const)
      expect(() => openStatements(file)).toThrow(message);
  });

  it('finds any flipped bit at install', async () => {
    const bytes = await built(20);
    fc.assert(
      fc.property(fc.nat(bytes.byteLength * 8 - 1), (bit) => {
        const damaged = changed(bytes, (view) =>
          view.setUint8(bit >> 3, view.getUint8(bit >> 3) ^ (1 << (bit & 7))),
        );
        expect(() => verifyStatements(damaged)).toThrow(IndexFormatError);
      }),
      { numRuns: 300 },
    );
  });

  it('finds numbers that point astray, though the checksum is right', async () => {
    const statements = openStatements(await built(20));
    const sections = Object.entries(SECTION).map(([name, id]) => ({
      id,
      numbers:
        name === 'counts'
          ? Uint32Array.of(statements.keys, statements.records, statements.wordings, statements.claims)
          : statements[name as Exclude<keyof typeof SECTION, 'counts'>].slice(),
    }));
    verifyStatements(encodeSections(sections, STATEMENTS));
    for (const [name, at, value] of [
      ['keyNumbers', 0, 1 << 30],
      ['keyHashes', 1, 0],
      ['postingStarts', 2, 1 << 30],
      ['postings', 0, 0xffffffff],
      ['recordStarts', 3, 1 << 30],
      ['codes', 0, 60_000],
      ['recordWordings', 4, 99],
      ['lighter', 0, 77],
    ] as const) {
      const wrong = sections.map(({ id, numbers }) => {
        const copy = numbers.slice();
        if (id === SECTION[name]) copy[at] = value;
        return { id, numbers: copy };
      });
      expect(() => verifyStatements(encodeSections(wrong, STATEMENTS)), name).toThrow(IndexFormatError);
    }
  });

  it('can be stopped, and tells how far it is', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const claims = madeClaims(2_000).map((text) => ({ texts: [text] }));
    const building = buildStatements(claims, {
      signal: stop.signal,
      progress: (done) => {
        told.push(done);
        if (done >= 1_000) stop.abort(new Error('cancelled'));
      },
    });
    await expect(building).rejects.toThrow('cancelled');
    expect(told).toEqual([500, 1_000]);
  });
});

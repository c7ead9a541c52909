import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SectionContent } from '../../../lib/index/format.ts';
import { packed } from '../../../lib/packs/packed.ts';
import { createDecoder, encode, modelOf, tableOf } from '../../../lib/packs/rans.ts';
import { unpacked } from '../../../lib/packs/unpacked.ts';

const bytes = fc.array(fc.nat(255), { maxLength: 300 });

describe('the coder', () => {
  test('gives back whatever was coded, run by run', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (runs) => {
        const models = runs.map((symbols) => modelOf(tableOf(symbols)));
        const next = createDecoder(encode(runs.map((symbols, at) => ({ symbols, model: models[at]! }))));
        expect(runs.map(({ length }, at) => [...next(models[at]!, length)])).toEqual(runs);
      }),
    );
  });

  test('takes hardly more than the entropy of skewed symbols', () => {
    const symbols = Array.from({ length: 8000 }, (_, at) => (at % 16 === 0 ? (at % 7) + 1 : 0));
    const counts = new Map<number, number>();
    for (const one of symbols) counts.set(one, (counts.get(one) ?? 0) + 1);
    let entropy = 0;
    for (const count of counts.values()) entropy -= count * Math.log2(count / symbols.length);
    const coded = encode([{ symbols, model: modelOf(tableOf(symbols)) }]);
    expect(coded.length).toBeLessThan((entropy / 8) * 1.03 + 8);
  });

  test('a model has a slot for every symbol that stands there, and all slots are given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 600 }), (symbols) => {
        const { starts } = modelOf(tableOf(symbols));
        expect(starts.at(-1)).toBe(4096);
        for (const one of symbols) expect(starts[one + 1]! - starts[one]!).toBeGreaterThan(0);
      }),
    );
  });
});

test('sections come back as they were', () => {
  const line = fc.stringMatching(/^[^\n]{1,12}$/);
  const content = fc.oneof(
    fc.array(line, { minLength: 1 }).map((lines) => ({ lines })),
    fc.constant({ lines: [] as string[] }),
    bytes.map((list) => ({ numbers: Uint8Array.from(list) })),
    fc.array(fc.nat(0xffff)).map((list) => ({ numbers: Uint16Array.from(list) })),
    fc.array(fc.nat(0xffffffff)).map((list) => ({ numbers: Uint32Array.from(list) })),
  );
  fc.assert(
    fc.property(fc.array(content, { maxLength: 6 }), (contents) => {
      const sections = contents.map((one, at) => ({ id: at + 1, ...one })) as SectionContent[];
      const opened = unpacked(JSON.parse(JSON.stringify(packed(sections))));
      for (const section of sections)
        if ('lines' in section) expect(opened.lines(section.id)).toEqual(section.lines);
        else expect([...opened.numbers(section.id)]).toEqual([...section.numbers]);
    }),
  );
});

test('a section that is not there is named', () => {
  const opened = unpacked(packed([]));
  expect(() => opened.lines(7)).toThrow('section 7 is not in the bundle');
  expect(() => opened.numbers(8)).toThrow('section 8 is not in the bundle');
});

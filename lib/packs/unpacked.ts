/** Unpacks the sections of an index that is bundled (packed.ts). */
import { IndexFormatError, type Numbers, type Sections } from '../index/format.ts';
import type { Packed } from './packed.ts';
import { createDecoder, modelOf } from './rans.ts';

/** The sections, their numbers decoded: a few milliseconds. */
export function unpacked({ texts, numbers, data }: Packed): Sections {
  const next = createDecoder(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  const decoded = new Map<number, Numbers>();
  for (const [id, length, ...tables] of numbers) {
    const [low = new Uint8Array(), ...higher] = tables.map((table) => next(modelOf(table), length));
    decoded.set(id, higher.length === 0 ? low : wide(low, higher));
  }
  return {
    numbers: (id) => decoded.get(id) ?? missing(id),
    lines(id) {
      const text = texts[id] ?? missing(id);
      return text === '' ? [] : text.split('\n');
    },
  };
}

const wide = (low: Uint8Array, higher: readonly Uint8Array[]): Uint32Array =>
  Uint32Array.from(low, (value, at) =>
    higher.reduce((sum, plane, of) => sum + plane[at]! * 256 ** (of + 1), value),
  );

function missing(id: number): never {
  throw new IndexFormatError(`section ${id} is not in the bundle`);
}

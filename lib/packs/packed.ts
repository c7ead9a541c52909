/** The sections of an index as they are bundled: texts as they are, which the store's own compression makes small, and numbers coded (rans.ts). */
import type { SectionContent } from '../index/format.ts';
import { encode, modelOf, type Run, tableOf } from './rans.ts';

/** What `unpacked.ts` opens; JSON. */
export interface Packed {
  /** Text sections: their lines, joined. */
  texts: Record<number, string>;
  /** Sections of numbers in the order in which they are coded: id, length, and the table of each byte of a number, the lowest first. */
  numbers: [id: number, length: number, ...tables: string[]][];
  /** The coded runs, in base64. */
  data: string;
}

/** Sections apart by kind: texts as they are, numbers as one text of ANS (`rans.ts`). `unpacked.ts` is the way back. */
export function packed(sections: readonly SectionContent[]): Packed {
  const texts: Packed['texts'] = {};
  const numbers: Packed['numbers'] = [];
  const runs: Run[] = [];
  for (const section of sections) {
    if ('lines' in section) {
      texts[section.id] = section.lines.join('\n');
      continue;
    }
    const list = [...section.numbers];
    const planes = Array.from({ length: section.numbers.BYTES_PER_ELEMENT }, (_, plane) =>
      list.map((value) => (value >>> (8 * plane)) & 255),
    );
    const tables = planes.map(tableOf);
    runs.push(...planes.map((symbols, plane) => ({ symbols, model: modelOf(tables[plane]!) })));
    numbers.push([section.id, list.length, ...tables]);
  }
  return { texts, numbers, data: Buffer.from(encode(runs)).toString('base64') };
}

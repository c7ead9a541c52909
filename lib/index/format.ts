/**
 * Files of sections: one ArrayBuffer, little-endian. Two kinds are written so: the index of the bundled pack (`SLIX`, told in sections.ts) and
 * the index of statements (`SLST`, told in lib/statements/format.ts).
 *
 * | offset | bytes | what |
 * |---|---|---|
 * | 0 | 4 | magic: four letters that tell the kind |
 * | 4 | 2 | version of the kind |
 * | 6 | 2 | number of sections, n |
 * | 8 | 4 | length of the whole file in bytes |
 * | 12 | 4 | checksum: FNV-1a, 32 bits, over all bytes from 16 on |
 * | 16 | 12 × n | directory: section id (2), bytes an element (2: 1, 2 or 4; 0 for text), offset (4), length in bytes (4) |
 * | … | | sections, each at a multiple of 8, the gaps zero |
 *
 * Text sections are UTF-8 with one entry a line.
 */

/** Kind of a file: its four letters, and the one version that is read. */
export interface FileKind {
  magic: string;
  version: number;
}

/** The index of the bundled pack. */
export const VERSION = 8;
const INDEX: FileKind = { magic: 'SLIX', version: VERSION };
const HEADER = 16;
const ENTRY = 12;

export type Numbers = Uint8Array | Uint16Array | Uint32Array;
export type SectionContent = { id: number; lines: readonly string[] } | { id: number; numbers: Numbers };

/** Thrown when a file is not an index this program can read; the message says what was found and what was expected. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

const magicOf = ({ magic }: FileKind): number =>
  [...magic].reduce((sum, letter, at) => sum + letter.charCodeAt(0) * 256 ** at, 0);

/** Lays the sections out. Equal sections give equal bytes. */
export function encodeSections(sections: readonly SectionContent[], kind = INDEX): ArrayBuffer {
  const encoder = new TextEncoder();
  const bodies = sections.map((section) => {
    if ('lines' in section)
      return { id: section.id, width: 0, bytes: encoder.encode(section.lines.join('\n')) };
    const { numbers } = section;
    return {
      id: section.id,
      width: numbers.BYTES_PER_ELEMENT,
      bytes: new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    };
  });
  const align = (offset: number): number => (offset + 7) & ~7;
  let length = align(HEADER + ENTRY * bodies.length);
  const offsets = bodies.map((body) => {
    const offset = length;
    length = align(length + body.bytes.length);
    return offset;
  });
  const buffer = new ArrayBuffer(length);
  const view = new DataView(buffer);
  view.setUint32(0, magicOf(kind), true);
  view.setUint16(4, kind.version, true);
  view.setUint16(6, bodies.length, true);
  view.setUint32(8, length, true);
  bodies.forEach((body, at) => {
    const entry = HEADER + ENTRY * at;
    view.setUint16(entry, body.id, true);
    view.setUint16(entry + 2, body.width, true);
    view.setUint32(entry + 4, offsets[at]!, true);
    view.setUint32(entry + 8, body.bytes.length, true);
    new Uint8Array(buffer, offsets[at]!, body.bytes.length).set(body.bytes);
  });
  view.setUint32(12, checksumOf(buffer), true);
  return buffer;
}

/** Sections of a file, as views on its buffer. */
export interface Sections {
  numbers(id: number): Numbers;
  lines(id: number): string[];
}

/** Sections of a whole file. */
export interface FileSections extends Sections {
  /** Every section as it was written, in that order. */
  all(): SectionContent[];
}

/**
 * Opens a file. Magic, version, size and directory are always checked; `thorough` checks the checksum as well (at install, and for the
 * bundled index in the tests).
 *
 * @throws {IndexFormatError} for a file that is damaged, cut off, foreign or of another version.
 */
export function decodeSections(buffer: ArrayBuffer, thorough = false, kind = INDEX): FileSections {
  if (buffer.byteLength < HEADER)
    throw new IndexFormatError(
      `the index is cut off: ${buffer.byteLength} bytes, expected at least ${HEADER}`,
    );
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== magicOf(kind))
    throw new IndexFormatError(`the file is not an index: it does not begin with ${kind.magic}`);
  const version = view.getUint16(4, true);
  if (version !== kind.version)
    throw new IndexFormatError(`the index has version ${version}, expected ${kind.version}`);
  const length = view.getUint32(8, true);
  if (length !== buffer.byteLength)
    throw new IndexFormatError(`the index says ${length} bytes and has ${buffer.byteLength}`);
  const count = view.getUint16(6, true);
  if (HEADER + ENTRY * count > length)
    throw new IndexFormatError(`the directory of ${count} sections is cut off`);
  const entries = new Map<number, { width: number; offset: number; bytes: number }>();
  for (let at = 0; at < count; at++) {
    const entry = HEADER + ENTRY * at;
    const id = view.getUint16(entry, true);
    const width = view.getUint16(entry + 2, true);
    const offset = view.getUint32(entry + 4, true);
    const bytes = view.getUint32(entry + 8, true);
    if (
      ![0, 1, 2, 4].includes(width) ||
      offset % 8 !== 0 ||
      offset + bytes > length ||
      (width > 1 && bytes % width !== 0)
    )
      throw new IndexFormatError(`section ${id} lies outside the file or is not aligned`);
    entries.set(id, { width, offset, bytes });
  }
  if (thorough) {
    const found = view.getUint32(12, true);
    const expected = checksumOf(buffer);
    if (found !== expected)
      throw new IndexFormatError(`the index is damaged: checksum ${found}, expected ${expected}`);
  }
  const entryOf = (id: number, text: boolean): { width: number; offset: number; bytes: number } => {
    const entry = entries.get(id);
    if (!entry || (entry.width === 0) !== text)
      throw new IndexFormatError(`section ${id} is missing or of another kind`);
    return entry;
  };
  const numbers = (id: number): Numbers => {
    const { width, offset, bytes } = entryOf(id, false);
    if (width === 1) return new Uint8Array(buffer, offset, bytes);
    return width === 2
      ? new Uint16Array(buffer, offset, bytes / 2)
      : new Uint32Array(buffer, offset, bytes / 4);
  };
  const lines = (id: number): string[] => {
    const { offset, bytes } = entryOf(id, true);
    return bytes === 0 ? [] : new TextDecoder().decode(new Uint8Array(buffer, offset, bytes)).split('\n');
  };
  return {
    numbers,
    lines,
    all: () =>
      [...entries].map(([id, { width }]) =>
        width === 0 ? { id, lines: lines(id) } : { id, numbers: numbers(id) },
      ),
  };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over the bytes after the fixed header. */
function checksumOf(buffer: ArrayBuffer): number {
  const bytes = new Uint8Array(buffer, HEADER);
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}

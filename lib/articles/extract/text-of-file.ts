/** From a file's bytes to its text. Saved pages come in whatever encoding their site uses, and mostly say which. */
import { FileError } from '../../packs/file/bytes.ts';

/** A saved page with its pictures inside; the longest article has a megabyte. */
const MOST_BYTES = 30_000_000;
/** Bytes in which HTML must name its encoding. */
const HEAD = 4_096;

/** @throws {FileError} when the file is empty, too large or no text */
export async function textOf(file: Blob, mostBytes = MOST_BYTES): Promise<string> {
  if (file.size > mostBytes)
    throw new FileError(`has more than ${mostBytes / 1e6} MB`, { kind: 'too-large', most: mostBytes / 1e6 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoded(bytes, encodingOf(bytes));
  if (text.includes('\0')) throw new FileError('is not text', { kind: 'not-text' });
  if (text.trim() === '') throw new FileError('is empty', { kind: 'empty' });
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  // Only a page can say it; a text that speaks of pages does not.
  if (!/^[\s\xEF\xBB\xBF]*</.test(head)) return 'utf-8';
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
}

/** As the file says; else as UTF-8, and what is not that as Western European, which any bytes are. */
function decoded(bytes: Uint8Array, encoding: string): string {
  for (const label of [encoding, 'utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // No such encoding, or not this one.
    }
  }
  throw new FileError('is not text', { kind: 'not-text' });
}

/** From a file's bytes to its text: gzip undone, UTF-8 read, and never more of either than allowed. */
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from '../format/limits.ts';
import type { FileFault } from './fault.ts';

/** A file that cannot be read at all; the message is a whole sentence without the file's name. */
export class FileError extends Error {
  override name = 'FileError';
  /** The same for readers, where it is of the file as a whole. */
  readonly fault: FileFault | undefined;
  constructor(message: string, fault?: FileFault) {
    super(message);
    this.fault = fault;
  }
}

/** How long a file may be, in bytes; narrowed only by tests. */
export interface ByteLimits {
  file: number;
  text: number;
}

const LIMITS: ByteLimits = { file: MAX_FILE_BYTES, text: MAX_TEXT_BYTES };

const megabytesOf = (bytes: number): number => Math.ceil(bytes / 1e6);
const megabytes = (bytes: number): string => `${megabytesOf(bytes)} MB`;

/**
 * The text of a file, gzipped (told by its first two bytes, not by its name) or not. A file that unpacks to more than allowed is given up
 * at the limit, whatever it says of itself.
 *
 * @throws {FileError} when it is empty, too large, damaged or no UTF-8 text; the signal's reason when that is aborted.
 */
export async function readText(
  file: Blob,
  signal: AbortSignal,
  limits: ByteLimits = LIMITS,
): Promise<string> {
  if (file.size === 0) throw new FileError('is empty', { kind: 'empty' });
  if (file.size > limits.file)
    throw new FileError(`has ${megabytes(file.size)}; expected at most ${megabytes(limits.file)}`, {
      kind: 'too-large',
      most: megabytesOf(limits.file),
    });
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const stream = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const text = await collect(stream, limits.text, signal, isGzip);
  if (text.trim() === '') throw new FileError('holds only white space', { kind: 'empty' });
  return text;
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
  signal: AbortSignal,
  isGzip: boolean,
): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read().catch(() => {
        throw isGzip
          ? new FileError('is damaged: it cannot be unpacked', { kind: 'damaged' })
          : new FileError('cannot be read', { kind: 'unreadable' });
      });
      if (done) break;
      size += value.length;
      if (size > most)
        throw new FileError(`unpacks to more than ${megabytes(most)}`, {
          kind: 'unpacks-too-large',
          most: megabytesOf(most),
        });
      parts.push(decode(decoder, value));
    }
    parts.push(decode(decoder));
    return parts.join('');
  } finally {
    // What is left unread is let go; its own end is nobody's concern any more.
    reader.cancel().catch(() => undefined);
  }
}

function decode(decoder: TextDecoder, bytes?: Uint8Array<ArrayBuffer>): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new FileError('is not UTF-8 text', { kind: 'not-text' });
  }
}

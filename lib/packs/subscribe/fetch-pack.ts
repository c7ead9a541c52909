/**
 * The one request that Sidelight makes: for a pack that the reader has subscribed to. It carries no cookie, no referrer and nothing of the reader;
 * it goes to that address and, as a redirect is an error, to no other.
 */
import { MAX_FILE_BYTES } from '../format/limits.ts';
import { packAddress } from './address.ts';

/** Why a pack could not be fetched. `moved`: the address sends elsewhere. */
export type FetchFailure = 'no-address' | 'unreachable' | 'moved' | 'refused' | 'too-large' | 'too-slow';

export type FetchedPack =
  | { kind: 'unchanged' }
  | { kind: 'fetched'; file: Blob; etag: string | undefined }
  | { kind: 'failed'; reason: FetchFailure };

export interface Fetching {
  /** What the last answer was marked with: the same is not sent again. */
  etag?: string | undefined;
  signal: AbortSignal;
  /** Told of bytes; `total` is not a number where the server does not say. */
  progress?: ((bytes: number, total: number) => void) | undefined;
  /** Milliseconds for all of it; bytes at most. Others only in tests. */
  limits?: { time: number; bytes: number };
  fetch?: typeof fetch;
}

/** Two minutes: 100 MB at a usual speed. */
const LIMITS = { time: 120_000, bytes: MAX_FILE_BYTES };

/** @throws the signal's reason when it is aborted */
export async function fetchPack(
  address: string,
  { etag, signal, progress, limits = LIMITS, fetch: ask = fetch }: Fetching,
): Promise<FetchedPack> {
  const failed = (reason: FetchFailure): FetchedPack => ({ kind: 'failed', reason });
  const parsed = packAddress(address);
  if (!parsed) return failed('no-address');
  const timeout = AbortSignal.timeout(limits.time);
  const ending = AbortSignal.any([signal, timeout]);
  try {
    const answer = await ask(parsed.href, {
      method: 'GET',
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      signal: ending,
    });
    if (
      answer.type === 'opaqueredirect' ||
      (answer.status >= 300 && answer.status < 400 && answer.status !== 304)
    )
      return failed('moved');
    if (answer.status === 304) return { kind: 'unchanged' };
    if (answer.status !== 200 || !answer.body) return failed('refused');
    const total = Number(answer.headers.get('content-length') ?? Number.NaN);
    if (total > limits.bytes) {
      await answer.body.cancel();
      return failed('too-large');
    }
    const file = await read(answer.body, limits.bytes, (bytes) => progress?.(bytes, total));
    return file
      ? { kind: 'fetched', file, etag: answer.headers.get('etag') ?? undefined }
      : failed('too-large');
  } catch {
    signal.throwIfAborted();
    return failed(timeout.aborted ? 'too-slow' : 'unreachable');
  }
}

/** Reads a body to its end; null when it is longer than it may be. */
async function read(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
  told: (bytes: number) => void,
): Promise<Blob | null> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks);
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
    told(bytes);
  }
}

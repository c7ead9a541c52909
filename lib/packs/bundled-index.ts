/** The bundled index, opened: unpacked by the browser itself. */
import { bundledIndex } from 'virtual:bundled-index';
import { type ClaimIndex, openIndex } from '../index/open.ts';

/**
 * Unpacks and opens the index; about 15 ms, so only where there is something to match.
 *
 * @throws {IndexFormatError} when the bundle is damaged
 */
export async function openBundledIndex(): Promise<ClaimIndex> {
  const stream = new Blob([bytesOf(bundledIndex)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return openIndex(await new Response(stream).arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

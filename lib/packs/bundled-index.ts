/** The bundled index, opened: unpacked by the browser itself. */
import { bundledIndex } from 'virtual:bundled-index';
import { type ClaimIndex, openIndex } from '../index/open.ts';

/**
 * Unpacks and opens the index; about 15 ms, so only where there is something to match.
 *
 * @throws {IndexFormatError} when the bundle is damaged
 */
export async function openBundledIndex(): Promise<ClaimIndex> {
  const packed = Uint8Array.from(atob(bundledIndex), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return openIndex(await new Response(stream).arrayBuffer());
}

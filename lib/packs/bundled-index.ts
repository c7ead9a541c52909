/** The bundled index, unpacked and opened. */
import { bundledIndex } from 'virtual:bundled-index';
import { inflateSync } from 'fflate';
import { type ClaimIndex, openIndex } from '../index/open.ts';

/**
 * Unpacks and opens the index: tens of milliseconds, so only where there is something to match.
 *
 * A library unpacks it and not the browser's DecompressionStream: in Firefox that one belongs to the page, and may not touch the bytes of a
 * content script ("Permission denied to access property "constructor"", seen in 153).
 *
 * @throws {IndexFormatError} when the bundle is damaged
 */
export function openBundledIndex(): ClaimIndex {
  const parts = bundledIndex.map((part) => inflateSync(bytesOf(part)));
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    file.set(part, end);
    end += part.length;
  }
  return openIndex(file.buffer);
}

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

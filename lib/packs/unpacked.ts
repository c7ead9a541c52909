/** Unpacks what is bundled in parts (bundle.ts). */
import { inflateSync } from 'fflate';

/**
 * The file that was deflated in parts. A library unpacks it and not the browser's DecompressionStream: in Firefox that one belongs to the page, and
 * may not touch the bytes of a content script ("Permission denied to access property "constructor"", seen in 153).
 *
 * @param parts each deflated (RFC 1951), as base64
 */
export function unpacked(parts: readonly string[]): ArrayBuffer {
  const inflated = parts.map((part) => inflateSync(bytesOf(part)));
  const file = new Uint8Array(inflated.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of inflated) {
    file.set(part, end);
    end += part.length;
  }
  return file.buffer;
}

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

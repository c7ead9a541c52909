/** The hash of a pack: SHA-256 over the whole file in the canonical form of RFC 8785, its own hash left out. */
import canonicalize from 'canonicalize';
import type { PackFile } from './schema.ts';

/** A pack whose hash is not made yet. */
export type UnhashedPack = Omit<PackFile, 'manifest'> & { manifest: Omit<PackFile['manifest'], 'sha256'> };

/** Records that are written between two pauses: a few milliseconds. */
const SLICE = 250;

/**
 * 64 hexadecimal digits. It shows that a file is whole, not who made it. The name of a JSON Schema beside the data is not counted: it helps
 * an editor and says nothing. Costs a second copy of the text, and about 20 ms a MB.
 *
 * @param pause awaited between slices
 */
export async function contentHash(
  pack: UnhashedPack | PackFile,
  pause?: () => Promise<void>,
): Promise<string> {
  const { $schema: _schema, manifest, ...rest } = pack;
  const content: Record<string, unknown> = { ...rest, manifest: { ...manifest, sha256: undefined } };
  const fields: string[] = [];
  // As of RFC 8785: fields by their names, nothing between them. The lists are long, and written record by record.
  for (const name of Object.keys(content).sort()) {
    const value = content[name];
    if (value === undefined) continue;
    const text = Array.isArray(value) ? await listText(value, pause) : canonicalize(value);
    fields.push(`${JSON.stringify(name)}:${text}`);
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`{${fields.join(',')}}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function listText(list: readonly unknown[], pause?: () => Promise<void>): Promise<string> {
  const records: string[] = [];
  for (const [at, record] of list.entries()) {
    if (at % SLICE === 0) await pause?.();
    records.push(canonicalize(record) ?? 'null');
  }
  return `[${records.join(',')}]`;
}

/** Makes a pack whole: counts and hash follow from what it holds. */
import { contentHash } from '../format/canonical.ts';
import { FORMAT, FORMAT_VERSION, type PackFile, type PackManifest } from '../format/schema.ts';
import { countsOf } from './counts.ts';

/** What is said of a pack that does not follow from its content. */
export type PackHead = Omit<PackManifest, 'counts' | 'sha256'>;

export interface PackContent {
  stories: PackFile['stories'];
  sources: PackFile['sources'];
  claims: PackFile['claims'];
}

/** Completes a pack with its counts and its hash. Fields come in the order of the format, so that the same content gives the same bytes. @param pause awaited between slices of the hash */
export async function sealPack(
  head: PackHead,
  { stories, sources, claims }: PackContent,
  pause?: () => Promise<void>,
): Promise<PackFile> {
  const unhashed = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    manifest: { ...head, counts: countsOf({ stories, sources, claims }) },
    stories,
    sources,
    claims,
  } as const;
  return { ...unhashed, manifest: { ...unhashed.manifest, sha256: await contentHash(unhashed, pause) } };
}

/** The file's text: one record a line, so that a diff and an editor's line number say something. */
export function packText(pack: PackFile): string {
  const { stories, sources, claims, manifest, ...rest } = pack;
  const list = (records: readonly unknown[]): string =>
    records.length === 0 ? '[]' : `[\n${records.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
  const head = Object.entries(rest).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const indented = JSON.stringify(manifest, null, 2).replaceAll('\n', '\n  ');
  return `{\n${[
    ...head,
    `  "manifest": ${indented}`,
    `  "stories": ${list(stories)}`,
    `  "sources": ${list(sources)}`,
    `  "claims": ${list(claims)}`,
  ].join(',\n')}\n}\n`;
}

/** What a reader is shown of a file before it is installed. */
import type { OpenedFile } from '../open-file.ts';
import type { PackPreview } from './protocol.ts';

const CLAIMS = 5;
const PUBLISHERS = 5;

/** What is shown of an opened file before anything of it is installed: counts, a few claims, the publishers with most sources. */
export function previewOf(opened: OpenedFile): PackPreview {
  const { manifest, claims, sources } = opened.pack;
  const counts = new Map<string, number>();
  for (const { publisher } of sources) {
    const name = typeof publisher === 'string' ? publisher : publisher.value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const publishers = [...counts].sort(([, a], [, b]) => b - a);
  return {
    kind: opened.kind,
    manifest,
    tally: opened.kind === 'pack' ? null : opened.tally,
    claims: claims.slice(0, CLAIMS).map(({ text }) => text),
    publishers: publishers.slice(0, PUBLISHERS).map(([name, count]) => ({ name, sources: count })),
    others: Math.max(0, publishers.length - PUBLISHERS),
  };
}

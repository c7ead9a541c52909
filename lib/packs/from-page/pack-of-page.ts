/** The reviews that a page publishes of claims, as a pack of their own; loaded only where there are some. */

import { sealPack } from '../file/seal.ts';
import { freshId } from '../import/ids.ts';
import { syncPacksInUse } from '../in-use/sync.ts';
import { loadEnglish } from '../load-english.ts';
import { buildSearchable } from '../matching/searchable.ts';
import { type OpenedFile, openFile } from '../open-file.ts';
import { PackError } from '../problems.ts';
import { installPack } from '../store/store.ts';

export interface ReviewedPage {
  url: string;
  title: string;
  /** Texts of its JSON-LD scripts. */
  scripts: readonly string[];
}

/** What was made of a page's markup. */
export type PagePack = Extract<OpenedFile, { tally: object }>;

/**
 * @param today ISO 8601
 * @returns null when nothing in the markup can be kept
 */
export async function packOfPage(
  { url, title, scripts }: ReviewedPage,
  today: string,
): Promise<PagePack | null> {
  const { signal } = new AbortController();
  const host = new URL(url).hostname.replace(/^www\./, '');
  // As a saved page: what is read from one is read from the other.
  const html = scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join('\n');
  try {
    const opened = await openFile(new Blob([html]), title || host, { signal, today });
    if (opened.kind === 'pack') return null;
    const { manifest, ...content } = opened.pack;
    const { counts: _counts, sha256: _hash, ...head } = manifest;
    // The same page is the same pack, and two pages of one title are two.
    const identifier = freshId(`${host} ${manifest.name}`, url, new Set());
    return { ...opened, pack: await sealPack({ ...head, identifier }, content) };
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

/** Installs it, and tells open pages. @throws {StoreError} */
export async function addPagePack({ pack }: PagePack): Promise<void> {
  const { signal } = new AbortController();
  await installPack(pack, await buildSearchable(pack, loadEnglish, { signal }), { signal });
  await syncPacksInUse();
}

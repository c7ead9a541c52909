/** Files and folders that the reader brings to the library: one after another, each kept or told why not. */
import { FileError } from '../packs/file/bytes.ts';
import type { FileFault } from '../packs/file/fault.ts';
import { StoreError } from '../storage/work.ts';
import { articleInBlob } from './extract/file.ts';
import { articleOf, type Refusal } from './extract/found.ts';
import { textOf } from './extract/text-of-file.ts';
import { articlesOf, saysItHoldsArticles } from './file/format.ts';
import { bringSources, saveArticle } from './store/changes.ts';

/** What became of a file. */
export type BroughtAs =
  /** `words`: how many there are, where some of the article may be missing. */
  | { kind: 'new' | 'version' | 'unchanged'; words?: number }
  | { kind: 'library'; added: number; unchanged: number }
  | { kind: 'refused'; reason: Refusal }
  /** Cannot be read; says what is wrong, in English where it is no fault of the file as a whole. */
  | { kind: 'unreadable'; message: string; fault?: FileFault }
  | { kind: 'failed'; reason: StoreError['reason'] };

export interface Brought {
  name: string;
  as: BroughtAs;
}

const ACCEPTED = /\.(?:x?html?|txt|text|md|json)$/i;
/** Where browsers put what belongs to a saved page: pictures, and pages of advertisements. */
const BESIDE_A_PAGE = /(?:_files|_Dateien|_archivos|-filer|_fichiers|_bestanden)\//i;
/** Bytes in which a file says that it is an export of ours. */
const HEAD = 200;

/** A file's path below the folder that was chosen, else its name. */
const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** Of a folder's files those that may hold an article; files that were chosen one by one are all tried. */
export const articleFiles = (files: readonly File[]): File[] =>
  files.filter(
    (file) =>
      file.webkitRelativePath === '' ||
      (ACCEPTED.test(file.name) && !BESIDE_A_PAGE.test(file.webkitRelativePath)),
  );

/**
 * Keeps what the files hold. A disk that is full ends it: what was kept until then stays, and the rest is not tried.
 *
 * @param now ISO 8601 in UTC
 */
export async function* bringFiles(
  files: readonly File[],
  now: () => string,
  signal: AbortSignal,
): AsyncGenerator<Brought> {
  for (const file of files) {
    if (signal.aborted) return;
    const as = await broughtAs(file, now, signal);
    yield { name: pathOf(file), as };
    if (as.kind === 'failed' && as.reason === 'full') return;
  }
}

async function broughtAs(file: File, now: () => string, signal: AbortSignal): Promise<BroughtAs> {
  try {
    if (saysItHoldsArticles(await file.slice(0, HEAD).text())) {
      const sources = articlesOf(await textOf(file, EXPORT_BYTES));
      return { kind: 'library', ...(await bringSources(sources, signal)) };
    }
    const found = await articleInBlob(file, file.name);
    if (!found.ok) return { kind: 'refused', reason: found.reason };
    const { ok: _ok, gap, ...parts } = found;
    const { kind, row } = await saveArticle(await articleOf(parts), [], now());
    return gap === null ? { kind } : { kind, words: row.words };
  } catch (error) {
    if (error instanceof FileError) {
      const { message, fault } = error;
      return fault ? { kind: 'unreadable', message, fault } : { kind: 'unreadable', message };
    }
    console.error('sidelight: a file could not be kept', error);
    return { kind: 'failed', reason: error instanceof StoreError ? error.reason : 'failed' };
  }
}

/** 10,000 long articles. */
const EXPORT_BYTES = 300_000_000;

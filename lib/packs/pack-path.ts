/** A pack as a command is given it: a folder, or a file that openFile reads (Node only). */
import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { AssembledPack } from './assemble.ts';
import { packOf } from './file/read.ts';
import { type PackContent, type PackHead, packText, sealPack } from './file/seal.ts';
import { assembledOf } from './file/view.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { readPackFolder } from './pack-folder.ts';
import { PackError } from './problems.ts';

/** Today in UTC, ISO 8601. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** @throws {PackError} naming what is wrong with it. */
export async function readPackPath(path: string): Promise<AssembledPack> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return readPackFolder(path);
  return assembledOf((await openPackPath(path)).pack);
}

/**
 * A pack sealed, as the text of its file: held to all that a file is held to where it is installed, so that none is made that would not be.
 *
 * @param name of the file, for its problems @throws {PackError}
 */
export async function sealedText(head: PackHead, content: PackContent, name: string): Promise<string> {
  const text = packText(await sealPack(head, content));
  await packOf(text, name, { signal: new AbortController().signal }).catch((error: unknown) => {
    if (!(error instanceof PackError)) throw error;
    // The text is nowhere yet, so that its lines say nothing; the id finds the record.
    throw new PackError(
      error.problems.map((problem) => ({ ...problem, file: name, id: recordAt(content, problem.field) })),
    );
  });
  return text;
}

/** Id of the record that a field such as `sources[1].url` is in. */
function recordAt(content: PackContent, field: string): string | null {
  const [, kind, at] = /^(stories|sources|claims)\[(\d+)\]/.exec(field) ?? [];
  return content[kind as keyof PackContent]?.[Number(at)]?.identifier ?? null;
}

/** Opens a file of the disk. @throws {PackError} */
export async function openPackPath(path: string): Promise<OpenedFile> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile())
    throw new PackError([
      { file: path, id: null, field: '', message: status ? 'is no file' : 'no such file or folder' },
    ]);
  return openFile(await openAsBlob(path), basename(path), {
    signal: new AbortController().signal,
    today: today(),
  });
}

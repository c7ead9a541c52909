/** A pack as a command is given it: a folder, or a file that openFile reads (Node only). */
import { openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { AssembledPack } from './assemble.ts';
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

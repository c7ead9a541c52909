/** Reads a pack's folder from disk (Node only): `pack.json`, `sources/*.json`, `claims/*.json`, and `lessons/*.json` and `differences/*.json` where there are some. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type AssembledPack, assemblePack, type FolderFile } from './assemble.ts';
import { withDifferenceLessons } from './difference-lessons.ts';
import { withLessons } from './lessons.ts';
import { PackError, problemsOf } from './problems.ts';

const text = v.pipe(v.string(), v.minLength(1));
const day = v.pipe(v.string(), v.isoDate('expected an ISO 8601 date (YYYY-MM-DD)'));
const HeaderSchema = v.strictObject({
  id: text,
  name: text,
  version: text,
  licence: text,
  language: text,
  publisher: v.exactOptional(text),
  created: v.exactOptional(day),
  expires: v.exactOptional(day),
});

/** The folder of the source documents beside the project; absent on most machines. */
const DOCUMENTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

/** The folder of the bundled pack. */
export const BUNDLED = join(import.meta.dirname, '..', '..', 'data');

/**
 * Reads and checks a pack's folder. Quotations are checked where the documents are at hand: those of the bundled pack lie beside the project
 * where it is made, and on most machines nowhere.
 *
 * @throws {PackError} naming the file, the id and the field of every problem.
 */
export function readPackFolder(
  folder: string,
  documentsFolder: string | null = resolve(folder) === BUNDLED ? DOCUMENTS : null,
): AssembledPack {
  const headerFile = join(folder, 'pack.json');
  if (!existsSync(headerFile))
    throw new PackError([
      { file: headerFile, id: null, field: '', message: 'not found; expected the header of a pack' },
    ]);
  const data = parsed(headerFile);
  const header = v.safeParse(HeaderSchema, data);
  if (!header.success) throw new PackError(problemsOf('pack.json', data, header.issues));
  const { pack, claims } = assemblePack(
    header.output,
    [...filesIn(folder, 'sources'), ...filesIn(folder, 'claims')],
    documentsFolder === null ? new Map() : documentsIn(documentsFolder),
  );
  const lessons = filesIn(folder, 'lessons').map(({ text }) => text);
  const differences = filesIn(folder, 'differences').map(
    ({ path, text }) => [basename(path, '.json'), text] as const,
  );
  return { pack, claims: withDifferenceLessons(withLessons(claims, lessons), new Map(differences)) };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const message = `is not JSON: ${(error as Error).message}`;
    throw new PackError([{ file, id: null, field: '', message }]);
  }
}

function filesIn(folder: string, kind: string): FolderFile[] {
  const path = join(folder, kind);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ path: `${kind}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
}

function documentsIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => /^\d{3}\.txt$/.test(name))
      .map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8')]),
  );
}

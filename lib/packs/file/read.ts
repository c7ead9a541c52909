/** Reads a pack's file: every field, every reference and the hash are checked before anything of it is used. */
import * as v from 'valibot';
import { contentHash } from '../format/canonical.ts';
import { MAX_EQUAL, MAX_PROBLEMS } from '../format/limits.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  type PackClaim,
  PackClaimSchema,
  type PackCounts,
  type PackFile,
  PackFrameSchema,
  type PackSource,
  PackSourceSchema,
  type PackStory,
  PackStorySchema,
} from '../format/schema.ts';
import { textKey } from '../matching/text-key.ts';
import { didYouMean, fieldPath, PackError, type Problem, problemsOf } from '../problems.ts';
import { type ByteLimits, FileError, readText } from './bytes.ts';
import { countsOf } from './counts.ts';
import type { FileFault } from './fault.ts';
import { JsonTextError, linesOf, parseJson } from './json-text.ts';
import { breathe, type Progress, SLICE } from './progress.ts';

/** What a reader may be given along the way. */
export interface ReadOptions {
  signal: AbortSignal;
  /** Told after every slice of records. */
  progress?: Progress;
  /** Narrowed only by tests. */
  limits?: ByteLimits;
}

/**
 * @param name of the file, for its problems
 * @throws {PackError} naming the file, the JSON path, the line and what was expected, of the first 50 problems; the signal's reason when
 *   that is aborted.
 */
export async function readPackFile(file: Blob, name: string, reading: ReadOptions): Promise<PackFile> {
  const text = await readText(file, reading.signal, reading.limits).catch((error: unknown) => {
    throw error instanceof FileError ? new PackError([problem(name, [], error.message, error.fault)]) : error;
  });
  return packOf(text, name, reading);
}

/** The same, of a text that is read already. */
export async function packOf(text: string, name: string, reading: ReadOptions): Promise<PackFile> {
  const data = parsed(text, name);
  const found: Problem[] = [];
  const pack = await checked(data, name, found, reading);
  if (pack && found.length === 0) {
    await checkEqual(pack, name, found, reading);
    checkReferences(pack, name, found);
    checkCounts(pack, name, found);
    // Hashing is the dearest and says the least where something else is wrong.
    if (found.length === 0 && (await contentHash(pack)) !== pack.manifest.sha256)
      found.push(
        problem(
          name,
          ['manifest', 'sha256'],
          'is not the hash of this content: the file was changed or is damaged',
          { kind: 'changed' },
        ),
      );
  }
  if (!pack || found.length > 0) throw new PackError(withLines(found, text));
  return pack;
}

/** A JSON Schema's address or our own mark: what a file says that means to be a pack of this format. */
export const saysItIsAPack = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.hasOwn(data, 'format') &&
  Reflect.get(data, 'format') === FORMAT;

function parsed(text: string, name: string): unknown {
  try {
    return parseJson(text, 'once');
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    throw new PackError([problem(name, [], error.message, error.fault)]);
  }
}

async function checked(
  data: unknown,
  name: string,
  found: Problem[],
  reading: ReadOptions,
): Promise<PackFile | null> {
  const version: unknown = saysItIsAPack(data) ? Reflect.get(data as object, 'formatVersion') : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > FORMAT_VERSION) {
    const message = `is version ${version} of the format; this Sidelight reads up to ${FORMAT_VERSION}`;
    found.push(problem(name, ['formatVersion'], message, { kind: 'newer', version, most: FORMAT_VERSION }));
    return null;
  }
  const frame = v.safeParse(PackFrameSchema, data, { abortPipeEarly: true });
  if (!frame.success) {
    found.push(...problemsOf(name, data, frame.issues).slice(0, MAX_PROBLEMS));
    return null;
  }
  const { stories, sources, claims } = frame.output;
  const total = stories.length + sources.length + claims.length;
  let done = 0;
  async function records<T>(
    schema: v.GenericSchema<unknown, T>,
    list: readonly unknown[],
    key: string,
  ): Promise<T[]> {
    const good: T[] = [];
    for (const [at, record] of list.entries()) {
      const result = v.safeParse(schema, record, { abortPipeEarly: true });
      if (result.success) good.push(result.output);
      else
        for (const one of problemsOf(name, record, result.issues))
          found.push({ ...one, field: joined(`${key}[${at}]`, one.field) });
      if (found.length >= MAX_PROBLEMS) break;
      if (++done % SLICE === 0) await breathe(reading, done, total);
    }
    return good;
  }
  return {
    ...frame.output,
    stories: await records<PackStory>(PackStorySchema, stories, 'stories'),
    sources: await records<PackSource>(PackSourceSchema, sources, 'sources'),
    claims: await records<PackClaim>(PackClaimSchema, claims, 'claims'),
  };
}

/** Claims of one text: told of the first that has too many before it. */
async function checkEqual(
  { stories, sources, claims }: PackFile,
  name: string,
  found: Problem[],
  reading: ReadOptions,
): Promise<void> {
  const total = stories.length + sources.length + claims.length;
  const counts = new Map<number, number>();
  for (const [at, { text }] of claims.entries()) {
    const key = textKey(text);
    const before = counts.get(key) ?? 0;
    if (before === MAX_EQUAL) {
      const message = `says what ${MAX_EQUAL} claims before it say; expected at most ${MAX_EQUAL} claims of one text`;
      found.push(problem(name, ['claims', at, 'text'], message));
      return;
    }
    counts.set(key, before + 1);
    if ((at + 1) % KEYS === 0) await breathe(reading, total, total);
  }
}

/** Texts that are made keys at a time: a few milliseconds. */
const KEYS = 4 * SLICE;

/** Ids that stand twice and references that lead nowhere. */
function checkReferences(pack: PackFile, name: string, found: Problem[]): void {
  const tell = (path: (string | number)[], message: string): void => {
    if (found.length < MAX_PROBLEMS) found.push(problem(name, path, message));
  };
  const idsOf = (key: 'stories' | 'sources' | 'claims'): Set<string> => {
    const ids = new Set<string>();
    pack[key].forEach(({ identifier }, at) => {
      if (ids.has(identifier)) tell([key, at, 'identifier'], `"${identifier}" stands twice`);
      ids.add(identifier);
    });
    return ids;
  };
  const stories = idsOf('stories');
  const sources = idsOf('sources');
  idsOf('claims');
  pack.claims.forEach((claim, at) => {
    if (claim.story !== undefined && !stories.has(claim.story))
      tell(['claims', at, 'story'], `no story has the id "${claim.story}"${meant(claim.story, stories)}`);
    for (const list of ['appearance', 'review'] as const)
      claim[list].forEach(({ citation }, number) => {
        if (!sources.has(citation))
          tell(
            ['claims', at, list, number, 'citation'],
            `no source has the id "${citation}"${meant(citation, sources)}`,
          );
      });
    claim.appearance.forEach(({ relation, differs }, number) => {
      const isOther = relation === 'differs' || relation === 'contradicts';
      if (isOther !== (differs !== undefined))
        tell(
          ['claims', at, 'appearance', number, 'differs'],
          isOther ? `relation "${relation}" must say what differs` : `relation "${relation}" has differences`,
        );
    });
  });
}

/** Looking for what was meant reads every id: only where that is quick. */
const meant = (id: string, known: ReadonlySet<string>): string =>
  known.size > 2_000 ? '' : didYouMean(id, [...known]);

function checkCounts(pack: PackFile, name: string, found: Problem[]): void {
  const counts = countsOf(pack);
  for (const key of Object.keys(counts) as (keyof PackCounts)[])
    if (pack.manifest.counts[key] !== counts[key])
      found.push(
        problem(
          name,
          ['manifest', 'counts', key],
          `says ${pack.manifest.counts[key]}, the file holds ${counts[key]}`,
        ),
      );
}

function problem(
  file: string,
  path: readonly (string | number)[],
  message: string,
  fault?: FileFault,
): Problem {
  return { file, id: null, field: fieldPath(path), message, ...(fault ? { fault } : {}) };
}

const joined = (head: string, tail: string): string =>
  tail === '' || tail.startsWith('[') ? `${head}${tail}` : `${head}.${tail}`;

/** The problems, with the line on which each stands; a field that is missing has that of what should hold it. */
function withLines(problems: readonly Problem[], text: string): Problem[] {
  const fields = problems.map(({ field }) => field).filter((field) => field !== '');
  if (fields.length === 0) return [...problems];
  const paths = fields.map(pathOf);
  const lines = linesOf(
    text,
    paths.flatMap((path) => path.map((_, at) => path.slice(0, path.length - at))),
  );
  return problems.map((one) => {
    let path = pathOf(one.field);
    while (path.length > 0 && !lines.has(fieldPath(path))) path = path.slice(0, -1);
    return { ...one, file: `${one.file}:${lines.get(fieldPath(path)) ?? 1}` };
  });
}

/** The path that {@link fieldPath} wrote. A key with a bracket or a full stop is none of the format's and gets no line. */
const pathOf = (field: string): (string | number)[] =>
  field
    .split(/[.[]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+\]$/.test(part) ? Number.parseInt(part, 10) : part));

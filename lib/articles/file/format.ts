/**
 * All saved articles as one file: JSON with a source a line, so that two exports can be compared by eye. The same library makes the same
 * bytes, on whatever machine it was imported.
 */
import * as v from 'valibot';
import { FileError } from '../../packs/file/bytes.ts';
import { JsonTextError, parseJson } from '../../packs/file/json-text.ts';
import { MOST_SOURCES, type SavedSource, SavedSourceSchema } from '../types.ts';

const FORMAT = 'sidelight-articles';
/** Grows with every change that an older reader would misread. */
const FORMAT_VERSION = 1;

const FrameSchema = v.strictObject({
  format: v.literal(FORMAT, `expected "${FORMAT}"`),
  formatVersion: v.literal(FORMAT_VERSION, `expected ${FORMAT_VERSION}`),
  sources: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MOST_SOURCES, `expected at most ${MOST_SOURCES} sources`),
  ),
});

/** Whether a text says that it is such a file. */
export const saysItHoldsArticles = (text: string): boolean =>
  text.slice(0, 200).includes(`"${FORMAT}"`) && /^\s*\{/.test(text);

/** The file of these sources, in the order given; {@link articlesOf} reads it. */
export function articlesText(sources: readonly SavedSource[]): string {
  const lines = sources.map((source) => `    ${sourceText(source)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "format": "${FORMAT}",\n  "formatVersion": ${FORMAT_VERSION},\n  "sources": ${list}\n}\n`;
}

/** A source as one line. */
export const sourceText = (source: SavedSource): string => JSON.stringify(inOrder(source));

/** @throws {FileError} when the text is no such file; it names the source and the field */
export function articlesOf(text: string): SavedSource[] {
  const frame = v.safeParse(FrameSchema, parsed(text));
  if (!frame.success) throw new FileError(toldOf(frame.issues[0]));
  return frame.output.sources.map((raw, at) => {
    const source = v.safeParse(SavedSourceSchema, raw);
    if (!source.success) throw new FileError(`source ${at + 1}: ${toldOf(source.issues[0])}`);
    return source.output;
  });
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, 'once');
  } catch (error) {
    throw error instanceof JsonTextError ? new FileError(error.message, error.fault) : error;
  }
}

function toldOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** Fields in one order, whatever order they were made in. */
function inOrder({ tags, versions }: SavedSource): SavedSource {
  return {
    tags,
    versions: versions.map(({ saved, article }) => {
      const { id, title, publisher, author, published, address, language, origin, paragraphs, ...none } =
        article;
      // A field that the shape gains must find its place here.
      none satisfies Record<string, never>;
      const given = { id, title, publisher, author, published, address, language, origin, paragraphs };
      return { saved, article: given as typeof article };
    }),
  };
}

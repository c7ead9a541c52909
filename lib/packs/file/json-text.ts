/**
 * JSON as it comes from outside. JSON.parse alone takes the last of two equal keys, makes a property of `__proto__`, and says little of
 * where an error stands: one pass of a scanner before it sees to all three, and to brackets without end.
 */
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { MAX_DEPTH } from '../format/limits.ts';
import { fieldPath } from '../problems.ts';
import type { FileFault } from './fault.ts';

export type JsonPath = readonly (string | number)[];

/** Text that is not the JSON expected; `line` and `column` count from 1. */
export class JsonTextError extends Error {
  override name = 'JsonTextError';
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(`line ${line}, column ${column}: ${message}`);
    this.line = line;
    this.column = column;
  }

  /** The same for readers. */
  get fault(): FileFault {
    return { kind: 'not-json', line: this.line, column: this.column };
  }
}

/** Keys that mean something to JavaScript and nothing to any pack. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** How strictly keys are held: a pack of our own format says each once; what others publish may be careless. */
export type Keys = 'once' | 'any';

/**
 * Parses JSON (RFC 8259). Linear; about 20 ms a MB.
 *
 * @throws {JsonTextError} for broken syntax, more than 32 levels and, with `once`, a key that stands twice in an object or is reserved.
 */
export function parseJson(text: string, keys: Keys): unknown {
  const seen: Set<string>[] = [];
  let depth = 0;
  const deeper = (_offset: number, _length: number, line: number, character: number): void => {
    depth++;
    if (depth > MAX_DEPTH)
      throw new JsonTextError(`more than ${MAX_DEPTH} levels of brackets`, line + 1, character + 1);
  };
  visit(
    text,
    {
      onObjectBegin(offset, length, line, character) {
        deeper(offset, length, line, character);
        seen.push(new Set());
      },
      onObjectEnd() {
        depth--;
        seen.pop();
      },
      onArrayBegin: deeper,
      onArrayEnd() {
        depth--;
      },
      onObjectProperty(key, _offset, _length, line, character) {
        if (keys === 'any') return;
        const here = seen.at(-1);
        const shown = JSON.stringify(key);
        if (FORBIDDEN.has(key))
          throw new JsonTextError(`the key ${shown} is reserved`, line + 1, character + 1);
        if (here?.has(key))
          throw new JsonTextError(`the key ${shown} stands twice in one object`, line + 1, character + 1);
        here?.add(key);
      },
      onError(code: ParseErrorCode, _offset, _length, line, character) {
        throw new JsonTextError(`is not JSON: ${described(code)}`, line + 1, character + 1);
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The scanner is the more lenient of the two in a few corners (control characters in strings).
    throw new JsonTextError(`is not JSON: ${(error as Error).message}`, 1, 1);
  }
}

/** `ColonExpected` as `colon expected`. */
const described = (code: ParseErrorCode): string =>
  printParseErrorCode(code)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

/**
 * The lines, from 1, on which the values at some paths begin: read once more, only where something is wrong. Only what leads to a path is
 * looked into, and reading ends with the last of them.
 */
export function linesOf(text: string, paths: readonly JsonPath[]): Map<string, number> {
  const missing = new Set(paths.map(fieldPath));
  const leading = new Set(paths.flatMap((path) => path.map((_, at) => fieldPath(path.slice(0, at)))));
  const lines = new Map<string, number>();
  const found = (line: number, path: JsonPath): boolean => {
    const name = fieldPath(path);
    if (missing.delete(name)) lines.set(name, line + 1);
    if (missing.size === 0) throw new AllFound();
    return leading.has(name);
  };
  // The scanner leaves what is not looked into only where it may tell of its end.
  const ignored = (): void => undefined;
  try {
    visit(text, {
      onObjectEnd: ignored,
      onArrayEnd: ignored,
      onObjectBegin: (_offset, _length, line, _character, path) => found(line, path()),
      onArrayBegin: (_offset, _length, line, _character, path) => found(line, path()),
      onLiteralValue: (_value, _offset, _length, line, _character, path) => void found(line, path()),
      onObjectProperty: (key, _offset, _length, line, _character, path) => void found(line, [...path(), key]),
    });
  } catch (error) {
    if (!(error instanceof AllFound)) throw error;
  }
  return lines;
}

/** Thrown to end a scan: the scanner has no other way out. */
class AllFound extends Error {}

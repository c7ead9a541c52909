/** Problems found in a pack's files: each names the file, the id and the field, says what is wrong and, where it can, what was meant. */
import Fuse from 'fuse.js';
import type { BaseIssue } from 'valibot';
import type { FileFault } from './file/fault.ts';

export interface Problem {
  /** Path of the file, relative to the pack. */
  file: string;
  /** The id of the source or claim, when one is known. */
  id: string | null;
  /** Path of the field, as in `reports[3].quotation.exact`. */
  field: string;
  message: string;
  /** The same for readers, where it is of the file as a whole. */
  fault?: FileFault;
}

/** One line a problem: `sources/fakti.json: fakti: reports[3].claim: …`. */
export const formatProblem = ({ file, id, field, message }: Problem): string =>
  [file, id, field, message].filter((part) => part !== null && part !== '').join(': ');

/** Thrown when a pack cannot be built; holds every problem that was found, not only the first. */
export class PackError extends Error {
  override name = 'PackError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Path of a field as JavaScript would write it. */
export function fieldPath(path: readonly (string | number)[]): string {
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** Turns a schema's issues into problems; the id is looked up from the nearest object on the way that has one. */
export function problemsOf(file: string, data: unknown, issues: readonly BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, id: idOnTheWay(data, path), field: fieldPath(path), message: inOurWords(issue) };
  });
}

/** The library's own messages name its types; those of our schemas are sentences already. */
function inOurWords({ type, expected, received, message }: BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) return message;
  if (received === 'undefined') return 'is missing';
  if (type === 'strict_object' && expected === 'never') return 'is no field of this format';
  return expected === null ? message : `expected ${expected}, got ${received}`;
}

function idOnTheWay(data: unknown, path: readonly (string | number)[]): string | null {
  let here: unknown = data;
  let id: string | null = null;
  for (const key of [...path, '']) {
    if (typeof here !== 'object' || here === null) break;
    const record = here as Record<string | number, unknown>;
    for (const name of ['id', 'claim']) if (typeof record[name] === 'string') id = record[name];
    here = record[key];
  }
  return id;
}

/** "did you mean …?" for an id that is not known: the nearest known spelling, found by Fuse.js, or nothing. */
export function didYouMean(unknown: string, known: readonly string[]): string {
  const nearest = new Fuse(known, { threshold: 0.4, ignoreLocation: true }).search(unknown)[0];
  return nearest ? ` (did you mean "${nearest.item}"?)` : '';
}

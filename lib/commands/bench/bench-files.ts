/** The public benchmarks, where they lie beside the project: gzipped JSON lines, each row checked. Nothing of them is part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { InputError } from '../input.ts';

/** The folder beside the project; absent on most machines. */
export const BENCH_FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'bench');

const id = v.pipe(v.string(), v.minLength(1));
export const Article = v.object({ id, sentences: v.array(v.string()) });
export const WorldEvent = v.object({ id, text: v.string(), date: v.string() });
export const BenchClaim = v.object({ id, text: v.string(), title: v.string() });
export const Query = v.object({ id, text: v.string() });
export const Relevance = v.object({ query: id, claim: id });
export const Utterance = v.object({
  doc: id,
  speaker: v.nullable(v.string()),
  text: v.string(),
  claims: v.array(id),
});

export interface BenchFiles {
  /** The rows of a file, or null where it is absent. @throws {InputError} naming the line that is not as expected. */
  read<Schema extends v.GenericSchema>(name: string, schema: Schema): v.InferOutput<Schema>[] | null;
}

/** @param folder of files named `NAME.jsonl.gz` */
export function benchFiles(folder: string): BenchFiles {
  return {
    read(name, schema) {
      const path = join(folder, `${name}.jsonl.gz`);
      if (!existsSync(path)) return null;
      const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
      return lines.map((line, at) => {
        const row = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line);
        if (row.success) return row.output;
        const [issue] = row.issues;
        throw new InputError(`${path}:${at + 1}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}`);
      });
    },
  };
}

/** Rows by a key, both in order of appearance. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

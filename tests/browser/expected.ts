/** What is known of the demo pages and the pack: which sentence states which claim. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { DIFFERENCE_KINDS, StoryFileSchema } from '../../lib/claims/schema.ts';
import { BUNDLED, readPackFolder } from '../../lib/packs/pack-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

const ExpectedSchema = v.record(
  v.string(),
  v.strictObject({
    /** Sentences that state a claim; `text` is a part of the sentence, as a reader sees it. */
    marked: v.array(
      v.strictObject({
        claim: v.string(),
        text: v.string(),
        differs: v.optional(v.picklist(DIFFERENCE_KINDS)),
      }),
    ),
    /** Parts of sentences that state none. */
    unmarked: v.array(v.string()),
  }),
);

export type Expected = v.InferOutput<typeof ExpectedSchema>[string];

/** Demo page by path, with what must be found on it. */
export function expectedOnDemo(): Map<string, Expected> {
  const file = v.parse(ExpectedSchema, readJson('tests/pages/demo/expected.json'));
  return new Map(Object.entries(file).map(([name, expected]) => [`/demo/${name}`, expected]));
}

/** The claims' ids by their statements. */
export function claimsByStatement(): Map<string, string> {
  const { claims } = v.parse(StoryFileSchema, readJson('data/claims/vucic-putin-call.json'));
  return new Map(claims.map(({ id, statement }) => [statement, id]));
}

/** How many claims, sources and reports the bundled pack holds. */
export const bundledCounts = () => readPackFolder(BUNDLED).pack.manifest.counts;

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

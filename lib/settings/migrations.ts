/** The way of stored settings from version to version. */
import * as v from 'valibot';

type Stored = Record<string, unknown>;

/** Step n leads from version n + 1 to the next. Steps that were released are never changed. */
const STEPS: readonly ((before: Stored) => Stored)[] = [
  // 2: the marks' looks and strictness have come. They start from their defaults.
  (before) => ({ ...before, marks: {} }),
];

export const VERSION = 2;

const StoredSchema = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Stored settings as this version writes them. Those of a later version are taken for what is known of them; what is none is nothing. */
export function migrated(stored: unknown): unknown {
  const parsed = v.safeParse(StoredSchema, stored);
  if (!parsed.success) return null;
  const { version } = parsed.output;
  const now = STEPS.slice(version - 1).reduce((settings, step) => step(settings), parsed.output as Stored);
  return { ...now, version: VERSION };
}

/** What the add-on store's own linter says of the build for Firefox. It needs no network. */
import * as v from 'valibot';
import { endOf, output, type StepResult } from './steps.ts';

const Finding = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string(), '') });
const ReportSchema = v.object({
  errors: v.array(Finding),
  notices: v.array(Finding),
  warnings: v.array(Finding),
});

/**
 * Warnings that are known and do no harm: Preact can set markup from a string where a component asks for it, and none does
 * (tests/unit/sources.test.ts, tests/release/scripts.test.ts).
 */
const KNOWN = ['UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML'];

/** Passes without errors and without warnings that are not known. */
export async function lintExtension(): Promise<StepResult> {
  const { text } = await output('web-ext', [
    'lint',
    '--source-dir=.output/firefox-mv3',
    '--output=json',
    '--no-config-discovery',
  ]);
  const json = /^\{.*\}$/m.exec(text)?.[0];
  if (json === undefined) return { passed: 0, failed: 1, report: endOf(text) };
  const { errors, notices, warnings } = v.parse(ReportSchema, JSON.parse(json));
  const bad = [...errors, ...notices, ...warnings]
    .map(({ code, message, file }) => ({ what: `${code}: ${message}`, file }))
    .filter(({ what }) => !KNOWN.includes(what));
  const report = bad.map(({ what, file }) => `${what} (${file})`).join('\n');
  return { passed: bad.length === 0 ? 1 : 0, failed: bad.length === 0 ? 0 : 1, report };
}

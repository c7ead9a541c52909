/** A project of vitest.config.ts as a step: its tests are counted one by one. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { endOf, output, ROOT, type StepResult } from './steps.ts';

const ReportSchema = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string())), []),
          meta: v.optional(v.object({ cases: v.optional(v.number()) }), {}),
        }),
      ),
    }),
  ),
});

type Report = v.InferOutput<typeof ReportSchema>;

/** Lines of each failure that are shown. */
const SHOWN_LINES = 14;

/**
 * @param env names the browser for the tests that need one
 * @param only the files to run, by the beginnings of their paths; all when none is named
 */
export async function vitestProject(
  project: string,
  env: NodeJS.ProcessEnv = {},
  only: string[] = [],
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const { code, text } = await output(
      'vitest',
      ['run', '--project', project, '--reporter=json', `--outputFile=${file}`, ...only],
      env,
    );
    const result = counted(read(file));
    // An error outside any test (a browser that did not start, a rejection nobody awaits) fails the run all the same.
    if (code !== 0 && result.failed === 0)
      return { ...result, failed: 1, report: endOf(text) || `vitest ended with ${code}` };
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file: string): Report {
  try {
    return v.parse(ReportSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { testResults: [] };
  }
}

function counted({ testResults }: Report): StepResult {
  let passed = 0;
  const failures: string[] = [];
  const cases: Record<string, number> = {};
  for (const { name, status, message, assertionResults } of testResults) {
    const path = name.replace(`${ROOT}/`, '');
    const failedHere = assertionResults.filter((one) => one.status === 'failed');
    passed += assertionResults.filter((one) => one.status === 'passed').length;
    for (const { fullName, meta } of assertionResults)
      if (meta.cases !== undefined) cases[fullName.trim()] = meta.cases;
    for (const { fullName, failureMessages } of failedHere)
      failures.push(`${path} › ${fullName}\n${startOf((failureMessages ?? []).join('\n'))}`);
    // A file that fails to load, or whose hooks fail, may have no failed test to show for it.
    if (status === 'failed' && failedHere.length === 0) failures.push(`${path}\n${startOf(message)}`);
  }
  return { passed, failed: failures.length, report: failures.join('\n'), cases };
}

const startOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, SHOWN_LINES)
    .map((line) => `  ${line}`)
    .join('\n');

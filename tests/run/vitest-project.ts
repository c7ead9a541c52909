/** A project of vitest.config.ts as a step: its tests are counted one by one. A name may stand for several: `unit*`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { counted, countedTwice, type FileResult, type Run } from './counted.ts';
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
  return counted(await run(project, env, only));
}

/**
 * The same for tests that drive a real browser: files that fail are run once more, and what failed the first time is told all the same. A test
 * that holds only the second time is a fault to be mended; it is not a reason to distrust three thousand others.
 */
export async function vitestProjectTwice(project: string, env: NodeJS.ProcessEnv): Promise<StepResult> {
  const first = await run(project, env, []);
  const again = first.files.filter(({ failures }) => failures.length > 0);
  // A fault outside any file stays one.
  if (again.length === 0) return counted(first);
  const second = await run(
    project,
    env,
    again.map(({ path }) => path),
  );
  return countedTwice(first, second);
}

async function run(project: string, env: NodeJS.ProcessEnv, only: string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const { code, text } = await output(
      'vitest',
      ['run', '--project', project, '--reporter=json', `--outputFile=${file}`, ...only],
      env,
    );
    const files = read(file).testResults.map(fileResult);
    // An error outside any test (a browser that did not start, a rejection nobody awaits) fails the run all the same.
    const isFault = code !== 0 && files.every(({ failures }) => failures.length === 0);
    return { files, fault: isFault ? endOf(text) || `vitest ended with ${code}` : '' };
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

function fileResult({ name, status, message, assertionResults }: Report['testResults'][number]): FileResult {
  const path = name.replace(`${ROOT}/`, '');
  const cases: Record<string, number> = {};
  for (const { fullName, meta } of assertionResults)
    if (meta.cases !== undefined) cases[fullName.trim()] = meta.cases;
  const failures = assertionResults
    .filter((one) => one.status === 'failed')
    .map(
      ({ fullName, failureMessages }) =>
        `${path} › ${fullName}\n${startOf((failureMessages ?? []).join('\n'))}`,
    );
  // A file that fails to load, or whose hooks fail, may have no failed test to show for it.
  if (status === 'failed' && failures.length === 0) failures.push(`${path}\n${startOf(message)}`);
  const passed = assertionResults.filter((one) => one.status === 'passed').length;
  return { path, passed, failures, cases };
}

const startOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, SHOWN_LINES)
    .map((line) => `  ${line}`)
    .join('\n');

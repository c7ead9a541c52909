/** Counts what became of a run of tests, and of a second run of the files that failed. */
import type { StepResult } from './steps.ts';

/** What became of one file of tests. */
export interface FileResult {
  /** From the project's root. */
  path: string;
  passed: number;
  failures: string[];
  cases: Record<string, number>;
}

/** What became of a run. */
export interface Run {
  files: FileResult[];
  /** What went wrong outside any test; empty where nothing did. */
  fault: string;
}

export function counted({ files, fault }: Run): StepResult {
  const failures = files.flatMap((one) => one.failures);
  return {
    passed: files.reduce((sum, { passed }) => sum + passed, 0),
    failed: failures.length + (fault === '' ? 0 : 1),
    report: [...failures, fault].filter(Boolean).join('\n'),
    cases: Object.assign({}, ...files.map((one) => one.cases)),
  };
}

/** Files of the second run stand for those of the first; what failed once and passed then is told. */
export function countedTwice(first: Run, second: Run): StepResult {
  const rerun = new Map(second.files.map((file) => [file.path, file]));
  const files = first.files.map((file) => rerun.get(file.path) ?? file);
  const result = counted({ files, fault: first.fault || second.fault });
  const told = first.files
    .filter(({ path, failures }) => failures.length > 0 && rerun.get(path)?.failures.length === 0)
    .map(({ failures }) => `passed in a second run only: ${failures.join('\n')}`);
  return { ...result, report: [result.report, ...told].filter(Boolean).join('\n') };
}

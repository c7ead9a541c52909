/** The browsers of the steps that need one: looked for, and if need be installed, once and only when they are needed. */
import { findChromium } from '../browser/find-chromium.ts';
import { findFirefox } from '../browser/find-firefox.ts';
import type { StepResult } from './steps.ts';

let chromium: string | undefined;

/** Runs a step with Chromium; without one the step fails with a sentence that says what to install. */
export async function withChromium(
  run: (env: NodeJS.ProcessEnv) => Promise<StepResult>,
): Promise<StepResult> {
  chromium ??= findChromium((line) => console.log(line));
  return run({ CHROME: chromium });
}

/**
 * Runs a step with Firefox. Where there is none and none can be installed the step is not run, and says so; where one should have been had it
 * fails.
 */
export async function withFirefox(run: (env: NodeJS.ProcessEnv) => Promise<StepResult>): Promise<StepResult> {
  const found = findFirefox((line) => console.log(line));
  if (found.path !== null) return run({ FIREFOX: found.path });
  const report = `${found.reason} The tests in Firefox were not run.`;
  return { passed: 0, failed: found.isFault ? 1 : 0, report };
}

/** The browser of the steps that need one: looked for, and if need be installed, once and only when it is needed. */
import { findChromium } from '../browser/find-chromium.ts';
import type { StepResult } from './steps.ts';

let found: string | undefined;

/** Runs a step with a browser; without one the step fails with a sentence that says what to install. */
export async function withChromium(run: (chromium: string) => Promise<StepResult>): Promise<StepResult> {
  found ??= findChromium((line) => console.log(line));
  return run(found);
}

/**
 * All tests, for `npm test`; `npm test -- unit` (or any other step's name) runs that step and what it stands on. Every step runs,
 * whatever became of those before it; the last line counts them all. Steps that take long and change seldom run only when they are named.
 */
import { availableParallelism } from 'node:os';
import { withChromium, withFirefox } from './run/browsers.ts';
import { checkSize } from './run/check-size.ts';
import { inLanes } from './run/in-lanes.ts';
import { lintExtension } from './run/lint-extension.ts';
import { longCommands } from './run/long-commands.ts';
import { packageBuilds, unpacked } from './run/packages.ts';
import { releaseTwice } from './run/release-twice.ts';
import { command, type Step, type StepResult } from './run/steps.ts';
import { vitestProject, vitestProjectTwice } from './run/vitest-project.ts';

/** In the order in which they take a lane: what others need first, then the long ones, so that a short one is the last. */
const STEPS: Step[] = [
  { name: 'build', run: () => command('wxt', ['build']) },
  { name: 'typecheck', run: () => command('tsc', ['--noEmit']) },
  { name: 'build:firefox', run: () => command('wxt', ['build', '-b', 'firefox', '--mv3']) },
  {
    name: 'package',
    needs: ['build', 'build:firefox'],
    run: packageBuilds,
  },
  {
    name: 'firefox',
    needs: ['package'],
    aside: true,
    run: () =>
      withFirefox((env) => vitestProjectTwice('both:firefox', { ...env, EXTENSION: unpacked('firefox') })),
  },
  { name: 'e2e', needs: ['build'], run: () => withChromium((env) => vitestProjectTwice('e2e', env)) },
  { name: 'unit', run: () => vitestProject('unit*') },
  {
    name: 'chromium',
    needs: ['package'],
    run: () =>
      withChromium((env) => vitestProjectTwice('both:chromium', { ...env, EXTENSION: unpacked('chrome') })),
  },
  { name: 'dom', run: () => withChromium((env) => vitestProject('dom', env)) },
  { name: 'fuzz', run: () => vitestProject('fuzz') },
  { name: 'web-ext', needs: ['build:firefox'], run: lintExtension },
  { name: 'release', needs: ['package'], run: () => vitestProject('release') },
  { name: 'lint', run: () => command('biome', ['check', '--error-on-warnings', '--reporter=summary']) },
  { name: 'unused', run: () => command('knip', ['--no-progress']) },
  { name: 'size', needs: ['build', 'build:firefox'], run: checkSize },
  { name: 'release:twice', asked: true, run: releaseTwice },
  { name: 'commands', asked: true, run: longCommands },
];

/** How many steps run side by side: one more than there are processors, as most of them wait for a browser half of the time. */
const LANES = Math.min(2, availableParallelism()) + 1;

/** The steps that were asked for, with those they need; all of them when none is named. */
function chosen(names: string[]): Step[] {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Error(
      `there is no step "${unknown}"; the steps are ${STEPS.map(({ name }) => name).join(', ')}`,
    );
  if (names.length === 0) return STEPS.filter(({ asked }) => !asked);
  const wanted = new Set(names);
  for (const name of wanted)
    for (const one of STEPS.find((step) => step.name === name)?.needs ?? []) wanted.add(one);
  return STEPS.filter(({ name }) => wanted.has(name));
}

async function runSteps(steps: Step[]): Promise<{ passed: number; failed: number }> {
  const results = await inLanes(steps, LANES, runStep, ({ failed }) => failed === 0);
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** Runs one step and prints its line. */
async function runStep({ name, run }: Step, [blocking]: string[]): Promise<StepResult> {
  const start = Date.now();
  const result = blocking
    ? { passed: 0, failed: 1, report: `not run: ${blocking} failed` }
    : await run().catch((error: unknown) => ({
        passed: 0,
        failed: 1,
        report: error instanceof Error ? error.message : String(error),
      }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const verdict = result.failed > 0 ? `${result.failed} FAILED` : result.passed > 0 ? 'ok' : 'NOT RUN';
  console.log(`${name}: ${verdict}, ${result.passed} passed (${seconds} s)`);
  if (result.report !== '') console.log(result.report.replace(/^/gm, '    '));
  return result;
}

try {
  const start = Date.now();
  const { passed, failed } = await runSteps(chosen(process.argv.slice(2)));
  console.log(`in ${((Date.now() - start) / 1000).toFixed(0)} s, ${LANES} steps at a time`);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

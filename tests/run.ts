/**
 * All tests, for `npm test`; `npm test -- unit` (or any other step's name) runs that step and what it stands on. Every step runs,
 * whatever became of those before it; the last line counts them all.
 */
import { withChromium, withFirefox } from './run/browsers.ts';
import { checkSize } from './run/check-size.ts';
import { lintExtension } from './run/lint-extension.ts';
import { command, type Step, type StepResult } from './run/steps.ts';
import { vitestProject } from './run/vitest-project.ts';

const STEPS: Step[] = [
  { name: 'typecheck', run: () => command('tsc', ['--noEmit']) },
  { name: 'lint', run: () => command('biome', ['check', '--error-on-warnings', '--reporter=summary']) },
  { name: 'unit', run: () => vitestProject('unit') },
  { name: 'fuzz', run: () => vitestProject('fuzz') },
  { name: 'dom', run: () => withChromium((env) => vitestProject('dom', env)) },
  { name: 'build', run: () => command('wxt', ['build']) },
  { name: 'build:firefox', run: () => command('wxt', ['build', '-b', 'firefox', '--mv3']) },
  { name: 'size', needs: ['build'], run: checkSize },
  { name: 'release', needs: ['build', 'build:firefox'], run: () => vitestProject('release') },
  { name: 'web-ext', needs: ['build:firefox'], run: lintExtension },
  {
    name: 'firefox',
    needs: ['build:firefox'],
    aside: true,
    run: () => withFirefox((env) => vitestProject('both:firefox', env)),
  },
  { name: 'e2e', needs: ['build'], run: () => withChromium((env) => vitestProject('e2e', env)) },
  {
    name: 'chromium',
    needs: ['build'],
    run: () => withChromium((env) => vitestProject('both:chromium', env)),
  },
];

/** The steps that were asked for, with those they need; all of them when none is named. */
function chosen(names: string[]): Step[] {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Error(
      `there is no step "${unknown}"; the steps are ${STEPS.map(({ name }) => name).join(', ')}`,
    );
  if (names.length === 0) return STEPS;
  const wanted = new Set(names);
  for (const { name, needs = [] } of STEPS) if (wanted.has(name)) for (const one of needs) wanted.add(one);
  return STEPS.filter(({ name }) => wanted.has(name));
}

async function runSteps(steps: Step[]): Promise<{ passed: number; failed: number }> {
  const done = new Map<string, StepResult>();
  const aside: Promise<void>[] = [];
  for (const step of steps) {
    const blocking = step.needs?.find((name) => (done.get(name)?.failed ?? 0) > 0);
    const running = runStep(step, blocking).then((result) => void done.set(step.name, result));
    if (step.aside) aside.push(running);
    else await running;
  }
  await Promise.all(aside);
  const sum = (key: 'passed' | 'failed'): number =>
    [...done.values()].reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** Runs one step and prints its line. */
async function runStep({ name, run }: Step, blocking: string | undefined): Promise<StepResult> {
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
  const { passed, failed } = await runSteps(chosen(process.argv.slice(2)));
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

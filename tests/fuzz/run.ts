/**
 * The long run of all fuzzing, for the night: `npm run test:fuzz -- [--runs N] [--seed N]`. Prints the seed first, then how many cases each
 * property was tried on, and ends with 1 when one does not hold.
 */
import { parseArgs } from 'node:util';
import { withChromium } from '../run/browsers.ts';
import type { StepResult } from '../run/steps.ts';
import { vitestProject } from '../run/vitest-project.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 1_000_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed))
  throw new Error('--runs and --seed want whole numbers');

console.log(`seed ${seed}, ${runs.toLocaleString('en')} cases`);
const env = { FUZZ_CASES: String(runs), FUZZ_SEED: String(seed) };

let all = 0;
let failed = 0;
function told(name: string, { report, cases, ...result }: StepResult): void {
  failed += result.failed;
  for (const [property, count] of Object.entries(cases ?? {})) {
    all += count;
    console.log(`${name}: ${property}: ${count.toLocaleString('en')}`);
  }
  if (report !== '') console.log(report);
}

told('in Node', await vitestProject('fuzz', env));
told(
  'in a page',
  await withChromium((chromium) => vitestProject('dom', { ...env, ...chromium }, ['tests/dom/fuzz'])),
);
console.log(`${all.toLocaleString('en')} cases passed, ${failed} properties failed, seed ${seed}`);
if (failed > 0 || all === 0) process.exitCode = 1;

/**
 * The long run of all fuzzing, for the night: `npm run test:fuzz -- [--runs N] [--seed N]`. Prints the seed first, after every round how far
 * it is, in the end how many cases each property was tried on (tests/fuzz/plan.ts says how they are divided), and ends with 1 when one does
 * not hold.
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

/** Cases of a round: as many as a browser takes in one page, and told often enough. */
const ROUND = 100_000;
const rounds = Math.ceil(runs / ROUND);

const sum: Record<string, number> = {};
let failed = 0;
function count({ report, cases, ...result }: StepResult): void {
  failed += result.failed;
  for (const [property, tried] of Object.entries(cases ?? {})) sum[property] = (sum[property] ?? 0) + tried;
  if (report !== '') console.log(report);
}
const all = (): number => Object.values(sum).reduce((total, tried) => total + tried, 0);
const told = (cases: number): string => cases.toLocaleString('en');

console.log(`seed ${seed}, ${told(runs)} cases in ${rounds} rounds`);
const start = Date.now();
for (let round = 0; round < rounds; round++) {
  // Each round has a seed of its own, which its failures name: `--runs ${ROUND} --seed N` is that round again.
  const own = seed + round;
  const cases = Math.min(ROUND, runs - round * ROUND);
  const env = { FUZZ_CASES: String(cases), FUZZ_SEED: String(own) };
  count(await vitestProject('fuzz', env));
  count(await withChromium((chromium) => vitestProject('dom', { ...env, ...chromium }, ['tests/dom/fuzz'])));
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(
    `round ${round + 1} of ${rounds}, seed ${own}: ${told(all())} cases passed, ${failed} properties failed, ${minutes} min`,
  );
}
for (const [property, tried] of Object.entries(sum)) console.log(`${property}: ${told(tried)}`);
console.log(`${told(all())} cases passed, ${failed} properties failed, seed ${seed}`);
if (failed > 0 || all() === 0) process.exitCode = 1;

/**
 * The long soak: `npm run test:soak -- [--minutes N] [--seed N]`. Prints the seed first and what was done last; ends with 1 at the first thing lost or
 * doubled. Before it the largest packs are installed, where they are at hand: too slow for `npm test`.
 */
import { parseArgs } from 'node:util';
import { startChromium } from '../browser/either-chromium.ts';
import { startFirefox } from '../browser/either-firefox.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { findFirefox } from '../browser/find-firefox.ts';
import { command } from '../run/steps.ts';
import { vitestProject } from '../run/vitest-project.ts';
import { type Counts, soak } from './soak.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 10);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed want numbers');

for (const args of [['build'], ['build', '-b', 'firefox', '--mv3']]) {
  const built = await command('wxt', args);
  if (built.failed > 0) throw new Error(built.report);
}
process.env.CHROME ??= findChromium((line) => console.log(line));
const large = await vitestProject('e2e', { SOAK: '1' }, ['tests/e2e/large-packs.test.ts']);
console.log(`large packs: ${large.passed} passed, ${large.failed} failed`);
if (large.failed > 0) throw new Error(large.report);

const firefox = findFirefox((line) => console.log(line));
if (firefox.path === null) console.log(`${firefox.reason} Nothing is soaked in Firefox.`);
else process.env.FIREFOX = firefox.path;
const browsers = { Chromium: startChromium, ...(firefox.path === null ? {} : { Firefox: startFirefox }) };
console.log(`seed ${seed}, ${minutes} minutes in each browser`);
for (const [name, start] of Object.entries(browsers)) {
  const end = Date.now() + minutes * 60_000;
  let last: Counts | null = null;
  const told = (): string =>
    Object.entries(last ?? {})
      .map(([what, count]) => `${count} ${what}`)
      .join(', ');
  try {
    last = await soak(
      () => start(),
      seed,
      (counts) => {
        last = counts;
        return Date.now() < end;
      },
    );
    console.log(`${name}: ${told()}: nothing lost, nothing doubled (seed ${seed})`);
  } catch (error) {
    console.log(`${name}: ${told()} (seed ${seed})`);
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

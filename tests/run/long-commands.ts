/**
 * The commands of the README and of CONTRIBUTING that `npm test` leaves out because they take long or write files: run in a fresh clone, cut
 * short where they can be. What they write goes with the clone: weights that are fitted there, without the documents beside the project, are
 * not those that are kept.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './run-in.ts';
import { ROOT, type StepResult } from './steps.ts';

/** Commands as one types them. */
export const LONG_COMMANDS: readonly string[] = [
  'npm run demo',
  'npm run demo -- data/example/page.txt tests/pages/demo/sample-live.html',
  'npm run rarity',
  'npm run schema',
  'npm run lint',
  'npm run format',
  'npm run calibrate',
  'npm run calibrate:differences',
  'npm run calibrate:library',
  'npm run bench -- --quick --json',
  'npm run bench:browser',
  'npm run bench:library -- 50',
  'npm run bench:views',
  'npm run views',
  'npm run icons',
  'npm run store:pictures',
  'npm run test:fuzz -- --runs 2000 --seed 7',
  'npm run test:soak -- --minutes 1',
  'npm run build:firefox',
  ...runsOfOneTest(),
];

/** The tests that CONTRIBUTING runs by `npx`, in its block of commands and between backticks, to the letter. */
function runsOfOneTest(): string[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  return [...text.matchAll(/(?<=^|`)npx [^`\n]*?(?= *(?:#.*)?(?:$|`))/gm)].map(([command]) => command);
}

export async function longCommands(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-commands-'));
  const clone = join(folder, 'clone');
  const bad: string[] = [];
  try {
    runIn(ROOT, 'git', ['clone', '--quiet', ROOT, clone]);
    runIn(clone, 'npm', ['ci', '--no-audit', '--no-fund']);
    for (const command of LONG_COMMANDS) {
      const start = Date.now();
      const [program = '', ...words] = command.replaceAll("'", '').split(' ');
      try {
        runIn(clone, program, words);
      } catch (error) {
        bad.push(`${command}: ${error instanceof Error ? error.message : String(error)}`);
      }
      runIn(clone, 'git', ['checkout', '--quiet', '.']);
      console.log(`  ${command} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { passed: LONG_COMMANDS.length - bad.length, failed: bad.length, report: bad.join('\n') };
}

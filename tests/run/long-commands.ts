/**
 * The commands of the README that `npm test` leaves out because they take long or write files: run in a fresh clone, cut short where they can
 * be. What they write goes with the clone: weights that are fitted there, without the documents beside the project, are not those that are kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './run-in.ts';
import { ROOT, type StepResult } from './steps.ts';

/** As they stand behind `npm run`. */
export const LONG_COMMANDS: readonly (readonly string[])[] = [
  ['demo'],
  ['demo', '--', 'data/example/page.txt', 'tests/pages/demo/sample-live.html'],
  ['lint'],
  ['format'],
  ['calibrate'],
  ['calibrate:differences'],
  ['calibrate:library'],
  ['bench', '--', '--quick'],
  ['bench:browser'],
  ['bench:library', '--', '50'],
  ['bench:views'],
  ['views'],
  ['icons'],
  ['store:pictures'],
  ['test:fuzz', '--', '--runs', '2000'],
  ['test:soak', '--', '--minutes', '1'],
];

export async function longCommands(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-commands-'));
  const clone = join(folder, 'clone');
  const bad: string[] = [];
  try {
    runIn(ROOT, 'git', ['clone', '--quiet', ROOT, clone]);
    runIn(clone, 'npm', ['ci', '--no-audit', '--no-fund']);
    for (const command of LONG_COMMANDS) {
      const name = `npm run ${command.join(' ')}`;
      const start = Date.now();
      try {
        runIn(clone, 'npm', ['run', ...command]);
      } catch (error) {
        bad.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      runIn(clone, 'git', ['checkout', '--quiet', '.']);
      console.log(`  ${name} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { passed: LONG_COMMANDS.length - bad.length, failed: bad.length, report: bad.join('\n') };
}

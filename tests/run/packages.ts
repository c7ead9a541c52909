/** The packages of a release, made of what has been built and unpacked again: the browsers' tests drive these. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { command, ROOT, type StepResult } from './steps.ts';

/** Where `npm run release` leaves what it made. */
export const RELEASE = join(ROOT, 'release');

/** The folder of an unpacked package. */
export const unpacked = (browser: 'chrome' | 'firefox'): string =>
  join(ROOT, 'test-results/packages', browser);

export async function packageBuilds(): Promise<StepResult> {
  const made = await command('tsx', ['lib/commands/release.ts', '--built']);
  if (made.failed > 0) return made;
  for (const browser of ['chrome', 'firefox'] as const)
    unpack(released(RELEASE, `-${browser}.zip`), unpacked(browser));
  return made;
}

/** Path of the one file of a release whose name ends so. */
export function released(release: string, end: string): string {
  const name = readdirSync(release).find((one) => one.endsWith(end));
  if (name === undefined) throw new Error(`${release} has no file that ends in ${end}`);
  return join(release, name);
}

/** Unpacks an archive into a folder that holds nothing else afterwards. */
export function unpack(path: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

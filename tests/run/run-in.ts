/** Runs a program in a folder to its end, for steps that work in a clone of the project. */
import { spawnSync } from 'node:child_process';
import { endOf } from './steps.ts';

/** What it prints. @throws {Error} with the end of that, when it fails */
export function runIn(
  cwd: string,
  file: string,
  rest: readonly string[],
  env: NodeJS.ProcessEnv = {},
): string {
  const { status, stdout, stderr } = spawnSync(file, rest, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${file} ${rest.join(' ')}: ${endOf(`${stdout}\n${stderr}`)}`);
  return stdout;
}

/** Runs a command as a user does: a child process, with what it printed and how it ended. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface Run {
  code: number | null;
  out: string;
  error: string;
}

/** A command of lib/commands, and what is typed behind it. */
export interface Job {
  command: string;
  args: readonly string[];
}

/** Runs a command of lib/commands as `npm run` does. */
export const run = (command: string, args: readonly string[], input?: string): Promise<Run> =>
  runScript(join(ROOT, 'lib', 'commands', `${command}.ts`), args, input);

export const toRun = (command: string, args: readonly string[]): Job => ({ command, args });

/** Runs commands that read nothing from standard input in one process, where what all of them stand on is loaded once. */
export async function runInTurn<Name extends string>(jobs: Record<Name, Job>): Promise<Record<Name, Run>> {
  const names = Object.keys(jobs) as Name[];
  const script = join(import.meta.dirname, 'in-turn.ts');
  const { code, out, error } = await runScript(script, [], JSON.stringify(Object.values(jobs)));
  if (code !== 0) throw new Error(error);
  const runs = JSON.parse(out) as Run[];
  return Object.fromEntries(names.map((name, at) => [name, runs[at]])) as Record<Name, Run>;
}

function runScript(script: string, args: readonly string[], input?: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      error += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(input ?? '');
  });
}

/** What a step of the test run is, and the plain kind: a command that succeeds or not. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Placed } from './in-lanes.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** How a step came out; `report` is shown below its line, and empty where there is nothing to say. */
export interface StepResult {
  passed: number;
  failed: number;
  report: string;
  /** How many cases the fuzzed properties were tried on, by name. */
  cases?: Record<string, number>;
}

/** `aside` where it waits for a browser most of the time. */
export interface Step extends Placed {
  /** Runs only when it is named. */
  asked?: boolean;
  run(): Promise<StepResult>;
}

export interface Output {
  code: number;
  text: string;
}

/** Lines of a failed command's output that are shown: its end, where the summary stands. */
const SHOWN_LINES = 60;

/** A step that passes when a program of node_modules ends with 0. Its output is shown only when it does not. */
export async function command(program: string, args: string[]): Promise<StepResult> {
  const { code, text } = await output(program, args);
  return code === 0 ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: endOf(text) };
}

/** Runs a program of node_modules to its end. */
export function output(program: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Output> {
  return new Promise((done, failed) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, text }));
  });
}

/** The last lines of an output. */
export const endOf = (text: string): string => text.trim().split('\n').slice(-SHOWN_LINES).join('\n');

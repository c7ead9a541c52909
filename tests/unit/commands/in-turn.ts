/**
 * Runs commands of lib/commands one after another in this one process, each as if it were alone: what it prints and the code it ends with
 * are gathered. The jobs come as JSON on standard input, the results go as JSON to standard output.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Job, Run } from './run-command.ts';

const jobs = JSON.parse(readFileSync(0, 'utf8')) as Job[];
const { stdout, stderr } = process;
const print = stdout.write.bind(stdout);
const results: Run[] = [];

for (const [at, { command, args }] of jobs.entries()) {
  const script = join(import.meta.dirname, '../../../lib/commands', `${command}.ts`);
  const run: Run = { code: 0, out: '', error: '' };
  const into = (key: 'out' | 'error') => (part: string | Uint8Array) => {
    run[key] += String(part);
    return true;
  };
  stdout.write = into('out') as typeof stdout.write;
  stderr.write = into('error') as typeof stderr.write;
  process.argv = [process.execPath, script, ...args];
  process.exitCode = undefined;
  // Another address each time: a command runs as it is loaded, and what it stands on is loaded once.
  await import(`${pathToFileURL(script).href}?run=${at}`);
  run.code = Number(process.exitCode ?? 0);
  results.push(run);
}
process.exitCode = 0;
print(JSON.stringify(results));

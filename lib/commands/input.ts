/** Reading what a command is given, and telling in one line what is wrong with it. */
import { readFileSync, statSync } from 'node:fs';

/** An error that is the user's to mend: printed as one line, without a stack. */
export class InputError extends Error {
  override name = 'InputError';
}

/** Text of a file, or of standard input for `-`. @throws {InputError} when it is missing, a folder, empty or not text. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    if (path !== '-' && statSync(path).isDirectory())
      throw new InputError(`${path}: is a folder, expected a file`);
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new InputError(
      `${path}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code ?? 'unknown error'})`}`,
    );
  }
  const name = path === '-' ? 'standard input' : path;
  if (bytes.length === 0) throw new InputError(`${name}: is empty, expected text`);
  if (bytes.includes(0)) throw new InputError(`${name}: is binary, expected text`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${name}: is not UTF-8 text`);
  }
  if (text.trim() === '') throw new InputError(`${name}: holds only white space, expected text`);
  return text;
}

/** Runs a command's main function; an error becomes one line on standard error and exit code 1. */
export async function runCommand(name: string, main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${name}: ${message}\n`);
    process.exitCode = 1;
  }
}

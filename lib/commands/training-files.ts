/** The labelled pages that weights are fitted to: never those held out. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from './input.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const CORPUS = join(ROOT, 'tests', 'corpus');

/** Every file of pages in the corpus whose name does not begin with `held-out`, and the five seeds where they are at hand. */
function trainingFiles(): string[] {
  const seeds = join(ROOT, '..', 'shared', 'gold', 'seed-pages.jsonl');
  const own = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
    .sort();
  return [...own.map((name) => join(CORPUS, name)), ...(existsSync(seeds) ? [seeds] : [])];
}

/**
 * The files that a command reads which fits weights: those that are named, else all. `held-out` files are nobody's to name here.
 *
 * @throws {InputError} where files are named and weights would be written: they are fitted to all or to none
 */
export function filesToRead(named: readonly string[], cross: boolean): readonly string[] {
  if (named.length > 0 && !cross) throw new InputError('FILES are named together with --cross only');
  const heldOut = named.find((file) => basename(file).startsWith('held-out'));
  if (heldOut) throw new InputError(`${heldOut}: is held out, and not read here`);
  return named.length > 0 ? named : trainingFiles();
}

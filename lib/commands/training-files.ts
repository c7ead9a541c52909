/** The labelled pages that weights are fitted to: never those held out. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from './input.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const CORPUS = join(ROOT, 'tests', 'corpus');

/** Files of one folder in their order. */
const jsonlOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
    .sort()
    .map((name) => join(folder, name));

/** Every file of pages in the corpus whose name does not begin with `held-out`, and the five seeds where they are at hand. */
function trainingFiles(): string[] {
  const seeds = join(ROOT, '..', 'shared', 'gold', 'seed-pages.jsonl');
  return [...jsonlOf(CORPUS), ...(existsSync(seeds) ? [seeds] : [])];
}

/**
 * Lists of sentences that are no pages, a claim a list: for comparing, where a sentence stands for itself. Whether it gets a mark hangs on the page around it: fitted to
 * these as well, the matcher marked worse on pages that nobody had read (0.011 of sure precision, 0.012 of recall).
 */
export const listFiles = (): string[] => jsonlOf(join(CORPUS, 'lists'));

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

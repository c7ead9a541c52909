/** The labelled pages that weights are fitted to: never those held out. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
export const CORPUS = join(ROOT, 'tests', 'corpus');

/** Every file of pages in the corpus whose name does not begin with `held-out`, and the five seeds where they are at hand. */
export function trainingFiles(): string[] {
  const seeds = join(ROOT, '..', 'shared', 'gold', 'seed-pages.jsonl');
  const own = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('held-out'))
    .sort();
  return [...own.map((name) => join(CORPUS, name)), ...(existsSync(seeds) ? [seeds] : [])];
}

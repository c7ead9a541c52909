/** The weight of what every page has to load: the content script with its index. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, type StepResult } from './steps.ts';

const FOLDER = join(ROOT, '.output/chrome-mv3/content-scripts');
/** Gzipped bytes of the content script with its index and its style sheet. */
const LIMIT = 60 * 1000;

/** Counts the gzipped bytes of all files that go into a page. */
export async function checkSize(): Promise<StepResult> {
  const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.map'));
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(FOLDER, name))).length, 0);
  const report = `content script: ${(bytes / 1000).toFixed(1)} kB gzipped, at most ${LIMIT / 1000} kB`;
  const isFine = files.length > 0 && bytes <= LIMIT;
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, report };
}

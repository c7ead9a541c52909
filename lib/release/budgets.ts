/** How much a built extension may weigh. A budget that is too small stops the release: it is raised on purpose or not at all. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is weighed: files whose name the pattern fits, together, gzipped each by itself; at most so many bytes. */
export interface Budget {
  what: string;
  files: RegExp;
  most: number;
}

/** Of the built extension's folder, in bytes. Measured when written, and a sixth more; the content script's is the goal. */
export const BUDGETS: readonly Budget[] = [
  { what: 'content script', files: /^content-scripts\//, most: 60_000 },
  { what: 'popover script', files: /^popover\.js$/, most: 100_000 },
  { what: 'background', files: /^background\.js$/, most: 110_000 },
  { what: 'pages with all they share', files: /^(chunks|assets)\/|^[a-z-]+\.html$/, most: 700_000 },
  { what: 'whole package', files: /./, most: 2_200_000 },
];

export interface Weighed extends Budget {
  bytes: number;
}

/** Weighs a built extension. @param folder as WXT writes it */
export function weigh(folder: string): Weighed[] {
  const files = filesOf(folder).map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(folder, path))).length,
  }));
  return BUDGETS.map((budget) => ({
    ...budget,
    bytes: files.filter(({ path }) => budget.files.test(path)).reduce((sum, { bytes }) => sum + bytes, 0),
  }));
}

/** All files below a folder, by their paths with slashes, in order. */
export function filesOf(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below ? `${below}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
    });
}

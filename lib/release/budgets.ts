/** How much a built extension may weigh. A budget that is too small stops the release: it is raised on purpose or not at all. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is weighed: some of a built extension's files together, gzipped each by itself; at most so many bytes. */
export interface Budget {
  what: string;
  /** Files whose name this fits, and for a page all that it loads when it opens. */
  files: RegExp;
  most: number;
}

/**
 * In bytes. Measured on 2026-11-22 and a sixth more; the content script's is the goal, as every page that is read pays for it. The popover's was raised
 * for lessons of differences: from 116,000 for those of each claim, from 119,000 for fulfilment and the pages of rival accounts; they are in the options
 * page and, twice, in the whole package too. The workers' was raised from 109,000 for what is said of whole statements, which comparing articles reads too.
 */
const BUDGETS: readonly Budget[] = [
  { what: 'content script', files: /^content-scripts\//, most: 60_000 },
  { what: 'popover script', files: /^popover\.js$/, most: 127_000 },
  { what: 'background', files: /^background\.js$/, most: 199_000 },
  { what: 'script that saves articles', files: /^save-article\.js$/, most: 25_000 },
  { what: 'workers', files: /^assets\/.+\.js$/, most: 111_000 },
  { what: 'popup', files: /^popup\.html$/, most: 90_000 },
  { what: 'panel', files: /^sidepanel\.html$/, most: 97_000 },
  { what: 'options page', files: /^options\.html$/, most: 182_000 },
  { what: 'story view', files: /^story\.html$/, most: 74_000 },
  { what: 'saved articles', files: /^articles\.html$/, most: 186_000 },
  { what: 'welcome page', files: /^welcome\.html$/, most: 81_000 },
  { what: 'whole package', files: /./, most: 1_390_000 },
];

export interface Weighed extends Budget {
  bytes: number;
}

/** Weighs a built extension, a line a budget. @param folder as WXT writes it */
export function weigh(folder: string): Weighed[] {
  const paths = filesOf(folder);
  const weights = new Map(paths.map((path) => [path, gzipSync(readFileSync(join(folder, path))).length]));
  return BUDGETS.map((budget) => {
    const named = paths.filter((path) => budget.files.test(path));
    const files = new Set(named.flatMap((path) => [path, ...loadedBy(folder, path)]));
    return { ...budget, bytes: [...files].reduce((sum, path) => sum + (weights.get(path) ?? 0), 0) };
  });
}

/** What a page loads when it opens: its script, all that this imports at once (the build has it preloaded), its styles. */
function loadedBy(folder: string, path: string): string[] {
  if (!path.endsWith('.html')) return [];
  const html = readFileSync(join(folder, path), 'utf8');
  return [...html.matchAll(/\s(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
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

/** The built extensions, as `wxt build` leaves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

export type BuildName = (typeof BUILDS)[number];

const OUTPUT = join(import.meta.dirname, '../../.output');

export interface BuiltFile {
  /** Path within the extension. */
  path: string;
  text: string;
}

/** The text of one file of a build. @throws when it was not built */
export const builtFile = (build: BuildName, path: string): string =>
  readFileSync(join(OUTPUT, build, path), 'utf8');

/** All files of a build whose names end so. */
export function filesOf(build: BuildName, extension: '.js' | '.html' | '.css'): BuiltFile[] {
  const paths = readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => extname(path) === extension)
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: builtFile(build, path) }));
}

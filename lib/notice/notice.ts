/** The notice that goes with a build: whose work is in it, and under which licence. */
import type { BundledPackage } from './packages.ts';

/** Name of the file in a built extension. */
export const NOTICE_FILE = 'third-party.txt';

const HEAD = `What others have made and Sidelight carries within it, with the licence of each.
This list is made anew with every build, from the modules that went into it.`;

const RULE = '-'.repeat(72);

/** The notice as text, by name. A package that has no licence file has the name of its licence alone. */
export function noticeOf(packages: readonly BundledPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(
    ({ name, version, licence, text }) =>
      `${RULE}\n${name} ${version} (${licence})\n${text === '' ? '' : `\n${text}\n`}`,
  );
  return `${HEAD}\n\n${parts.join('\n')}`;
}

/** Names, versions and licences that a notice tells. */
export const namedIn = (notice: string): string[] =>
  [...notice.matchAll(/^-{72}\n(.+)$/gm)].map(([, line = '']) => line);

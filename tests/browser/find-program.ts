/** Looks for programs that really start, and installs Debian's where that is allowed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True when the program answers `--version`: a snap stub or a half-installed package does not. */
export function starts(path: string): boolean {
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
  return status === 0;
}

/** The first of these names on the PATH that starts, and that suits. */
export function onPath(
  names: readonly string[],
  suits: (path: string) => boolean = () => true,
): string | undefined {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      if (isExecutable(path) && starts(path) && suits(path)) return path;
    }
  }
  return undefined;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether packages can be installed here without asking anybody: as root, on Debian or Ubuntu. */
export const canInstall = (): boolean =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether the package lists have a package; without them {@link installPackages} first fetches them. */
export const isOffered = (name: string): boolean =>
  spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

/** Installs Debian packages. Whether that went well is seen by looking for the program. */
export function installPackages(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (ran('apt-get', ['update'], env))
    ran('apt-get', ['install', '-y', '--no-install-recommends', ...packages], env);
}

/** Runs an installer, whose words go to stderr: stdout belongs to what was asked for. */
export function ran(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean {
  try {
    execFileSync(command, args, { env, stdio: ['ignore', 2, 2] });
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a Firefox that really starts and is new enough: `$FIREFOX`, then what is on the PATH, then `apt-get` (as root on Debian or Ubuntu).
 */
import { spawnSync } from 'node:child_process';
import { canInstall, installPackages, isOffered, onPath, starts } from './find-program.ts';

const NAMES = ['firefox-esr', 'firefox'];
const PACKAGE = 'firefox-esr';
/** The extension's `strict_min_version`: an older one does not take it. */
const OLDEST = 142;

/** What became of the search; `isFault` says that a Firefox should have been had here, so that going on without one is a failure. */
export type FoundFirefox = { path: string } | { path: null; reason: string; isFault: boolean };

/** @param log receives a line before an installation */
export function findFirefox(log: (line: string) => void = () => {}): FoundFirefox {
  const named = process.env.FIREFOX;
  if (named) {
    if (starts(named) && isNewEnough(named)) return { path: named };
    const reason = `FIREFOX names ${named}, which does not start or is older than Firefox ${OLDEST}.`;
    return { path: null, reason, isFault: true };
  }
  const found = onPath(NAMES, isNewEnough);
  if (found !== undefined) return { path: found };
  const missing = `No Firefox of version ${OLDEST} or newer was found`;
  if (canInstall()) {
    log('No Firefox here: installing it with apt-get');
    installPackages([PACKAGE, 'fonts-dejavu-core']);
    const installed = onPath(NAMES, isNewEnough);
    if (installed !== undefined) return { path: installed };
    // Debian has the package, Ubuntu has not.
    if (isOffered(PACKAGE))
      return { path: null, reason: `${missing}, and apt-get could not install ${PACKAGE}.`, isFault: true };
  }
  return { path: null, reason: `${missing}: install one, or set FIREFOX to its path.`, isFault: false };
}

/** By what it says of itself, as `Mozilla Firefox 153.7.0esr`. */
function isNewEnough(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST;
}

/** Finds a Firefox that really starts: `$FIREFOX`, then what is on the PATH, then `apt-get` (as root on Debian or Ubuntu). */
import { canInstall, installPackages, onPath, starts } from './find-program.ts';

const NAMES = ['firefox-esr', 'firefox'];

/** What became of the search; `isFault` says that a Firefox should have been had here, so that going on without one is a failure. */
export type FoundFirefox = { path: string } | { path: null; reason: string; isFault: boolean };

/** @param log receives a line before an installation */
export function findFirefox(log: (line: string) => void = () => {}): FoundFirefox {
  const named = process.env.FIREFOX;
  if (named) {
    if (starts(named)) return { path: named };
    return { path: null, reason: `FIREFOX names ${named}, which does not start.`, isFault: true };
  }
  const found = onPath(NAMES);
  if (found !== undefined) return { path: found };
  if (!canInstall())
    return {
      path: null,
      reason: 'No Firefox was found: install one, or set FIREFOX to the path of one.',
      isFault: false,
    };
  log('No Firefox here: installing it with apt-get');
  installPackages(['firefox-esr', 'fonts-dejavu-core']);
  const installed = onPath(NAMES);
  if (installed !== undefined) return { path: installed };
  return {
    path: null,
    reason: 'No Firefox was found, and apt-get could not install firefox-esr.',
    isFault: true,
  };
}

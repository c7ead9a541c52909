/**
 * Finds a Chromium that really starts: `$CHROME`, then what is on the PATH, then what Playwright has downloaded before, then
 * `apt-get` (as root on Debian or Ubuntu), then Playwright's download.
 *
 * As a command it prints the path: `tsx tests/browser/find-chromium.ts`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstall, installPackages, isExecutable, onPath, ran, starts } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No browser can be had; the message says in one sentence what to do. */
class NoBrowserError extends Error {
  constructor(reason: string) {
    super(`${reason} Install Chromium or Chrome, or set CHROME to the path of one.`);
    this.name = 'NoBrowserError';
  }
}

/**
 * The path of a Chromium or Chrome.
 *
 * @param log receives a line before each installation
 * @throws NoBrowserError
 */
export function findChromium(log: (line: string) => void = () => {}): string {
  const named = process.env.CHROME;
  if (named) {
    if (starts(named)) return named;
    throw new NoBrowserError(`CHROME names ${named}, which does not start.`);
  }
  const found = onPath(NAMES) ?? fromPlaywright() ?? installed(log);
  if (found === undefined) {
    throw new NoBrowserError('No browser was found, and neither apt-get nor Playwright could install one.');
  }
  return found;
}

/** The Chromium that Playwright downloads, asked for in a process of its own: its answer is cached within one. */
function fromPlaywright(): string | undefined {
  const script = "process.stdout.write(require('playwright').chromium.executablePath())";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return stdout && isExecutable(stdout) && starts(stdout) ? stdout : undefined;
}

function installed(log: (line: string) => void): string | undefined {
  if (canInstall()) {
    log('No Chromium here: installing it with apt-get');
    installPackages(['chromium', 'fonts-dejavu-core']);
    const path = onPath(NAMES);
    if (path !== undefined) return path;
  }
  log("No Chromium here: downloading Playwright's");
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const install = [cli, 'install', '--no-shell', 'chromium'];
  // The libraries it needs can only be added as root, and only on the systems that Playwright knows.
  const done = process.getuid?.() === 0 && ran(process.execPath, [...install, '--with-deps']);
  if (!done) ran(process.execPath, install);
  return fromPlaywright();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(findChromium((line) => console.error(line)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

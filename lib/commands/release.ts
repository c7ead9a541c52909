/**
 * `npm run release`: builds both browsers' extensions, weighs them, and writes to `release/` their packages, the archive of the sources that
 * Mozilla's reviewers ask for, the bill of materials and the checksums. The same commit gives the same bytes.
 *
 * `-- --built` packages what has been built already, whatever the changelog and the budgets say: the tests drive these packages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weigh } from '../release/budgets.ts';
import { knownHoles } from '../release/known-holes.ts';
import { BUILDS, releaseOf, SUMS_FILE } from '../release/packages.ts';
import { releaseVersion } from '../release/version.ts';
import { InputError, runCommand } from './input.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'release');
const WXT = { chrome: ['build'], firefox: ['build', '-b', 'firefox', '--mv3'] } as const;
const BILL = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];

await runCommand('release', () => {
  const [asked, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (asked !== undefined && asked !== '--built'))
    throw new InputError(`takes nothing but --built, got ${process.argv.slice(2).join(' ')}`);
  const isTracked = existsSync(join(ROOT, '.git'));
  const { version } = JSON.parse(text('package.json')) as { version: string };
  if (asked === undefined) {
    checkState(isTracked);
    checkHoles();
    for (const browser of ['chrome', 'firefox'] as const) build(browser);
  }
  const files = releaseOf({
    root: ROOT,
    version,
    tracked: isTracked ? run('git', 'ls-files', '--stage', '-z') : null,
    bill: run('npm', ...BILL),
  });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  for (const [name, bytes] of files) writeFileSync(join(OUT, name), bytes);
  process.stdout.write(new TextDecoder().decode(files.get(SUMS_FILE)));
});

/** A release is of a commit, whose version has been given. */
function checkState(isTracked: boolean): void {
  try {
    releaseVersion(text('package.json'), text('CHANGELOG.md'));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
  if (!isTracked)
    throw new InputError('here is no git repository, whose files the archive of the sources is of');
  const changed = run('git', 'status', '--porcelain').trim();
  if (changed !== '') throw new InputError(`the files differ from the commit:\n${changed}`);
}

/** Nothing is shipped that is known to have a hole. Where that cannot be asked it is said, and stays to be done elsewhere. */
function checkHoles(): void {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev', '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const holes = knownHoles(stdout ?? '');
  if (holes.kind === 'unasked')
    process.stderr.write(
      `known holes: not asked (${holes.why}); run "npm audit --omit=dev" before this is published\n`,
    );
  else if (holes.found.length > 0)
    throw new InputError(`packages with known holes would be shipped:\n${holes.found.join('\n')}`);
  else process.stdout.write('known holes: none in what is shipped\n');
}

function build(browser: keyof typeof BUILDS): void {
  const folder = join(ROOT, BUILDS[browser]);
  rmSync(folder, { recursive: true, force: true });
  run(process.execPath, join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), ...WXT[browser]);
  for (const { what, bytes, most } of weigh(folder)) {
    process.stdout.write(`${browser}: ${what} ${(bytes / 1000).toFixed(1)} kB of ${most / 1000}\n`);
    if (bytes > most)
      throw new InputError(
        `${browser}: the ${what} weighs ${bytes} bytes gzipped, at most ${most} are allowed`,
      );
  }
}

/** What a program prints. @throws {Error} with what it says, when it fails */
function run(file: string, ...rest: string[]): string {
  return execFileSync(file, rest, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: file === 'npm' && process.platform === 'win32',
  });
}

function text(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/**
 * `npm run release`: builds both browsers' extensions, weighs them, and writes to `release/` their packages, the archive of the sources that
 * Mozilla's reviewers ask for, the bill of materials and the checksums. The same commit gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archive } from '../release/archive.ts';
import { steadyBill } from '../release/bill.ts';
import { filesOf, weigh } from '../release/budgets.ts';
import { releaseVersion } from '../release/version.ts';
import { InputError, runCommand } from './input.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'release');
const BUILDS = {
  chrome: { folder: '.output/chrome-mv3', arguments: ['build'] },
  firefox: { folder: '.output/firefox-mv3', arguments: ['build', '-b', 'firefox', '--mv3'] },
} as const;

await runCommand('release', () => {
  const version = versionOrFail();
  const run = (file: string, ...rest: string[]): string =>
    execFileSync(file, rest, {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const written = new Map<string, Uint8Array>();

  for (const [browser, build] of Object.entries(BUILDS)) {
    rmSync(join(ROOT, build.folder), { recursive: true, force: true });
    run('npx', 'wxt', ...build.arguments);
    const folder = join(ROOT, build.folder);
    for (const { what, bytes, most } of weigh(folder)) {
      process.stdout.write(`${browser}: ${what} ${(bytes / 1000).toFixed(1)} kB of ${most / 1000}\n`);
      if (bytes > most)
        throw new InputError(
          `${browser}: the ${what} weighs ${bytes} bytes gzipped, at most ${most} are allowed`,
        );
    }
    written.set(`sidelight-${version}-${browser}.zip`, archive(contentsOf(folder, filesOf(folder))));
  }
  const sources = run('git', 'ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '');
  written.set(`sidelight-${version}-sources.zip`, archive(contentsOf(ROOT, sources)));
  const bill = run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only');
  written.set(`sidelight-${version}-bom.json`, new TextEncoder().encode(steadyBill(bill)));
  const sums = [...written].map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`,
  );
  written.set('SHA256SUMS', new TextEncoder().encode(sums.join('')));

  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT);
  for (const [name, bytes] of written) writeFileSync(join(OUT, name), bytes);
  process.stdout.write(sums.join(''));
});

function versionOrFail(): string {
  try {
    return releaseVersion(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
      readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
    );
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

const contentsOf = (folder: string, paths: readonly string[]): Map<string, Uint8Array> =>
  new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));

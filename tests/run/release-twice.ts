/**
 * A release made twice, in two folders, of the commit that is checked out: the files must be the same to the byte. Then the archive of the
 * sources is unpacked and built as Mozilla's reviewers do it, and that must give the packages.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../../lib/release/budgets.ts';
import { BUILDS } from '../../lib/release/packages.ts';
import { released, unpack } from './packages.ts';
import { endOf, ROOT, type StepResult } from './steps.ts';

export async function releaseTwice(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-twice-'));
  try {
    // Another length of path, a space in it, and another place on the earth.
    const one = releasedIn(join(folder, 'one'), {});
    const two = releasedIn(join(folder, 'another folder', 'two'), { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
    const results = [same('a release in another folder', one, two)];

    const sources = join(folder, 'sources');
    unpack(released(one, '-sources.zip'), sources);
    run(sources, 'npm', ['ci', '--no-audit', '--no-fund']);
    for (const [browser, script] of [
      ['chrome', 'build'],
      ['firefox', 'build:firefox'],
    ] as const) {
      const packed = join(folder, browser);
      unpack(released(one, `-${browser}.zip`), packed);
      run(sources, 'npm', ['run', script]);
      results.push(
        same(`${browser}, built from the archive of the sources`, packed, join(sources, BUILDS[browser])),
      );
    }
    const bad = results.filter((one) => one !== '');
    return { passed: results.length - bad.length, failed: bad.length, report: bad.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Clones the project, makes a release there and gives its folder. */
function releasedIn(clone: string, env: NodeJS.ProcessEnv): string {
  run(ROOT, 'git', ['clone', '--quiet', ROOT, clone]);
  run(clone, 'npm', ['ci', '--no-audit', '--no-fund'], env);
  run(clone, 'npm', ['run', 'release'], env);
  return join(clone, 'release');
}

/** '' where two folders hold the same files with the same bytes, else what does not. */
function same(what: string, one: string, two: string): string {
  const names = [...new Set([...filesOf(one), ...filesOf(two)])];
  const other = names.filter((name) => !bytes(one, name).equals(bytes(two, name)));
  return names.length > 0 && other.length === 0 ? '' : `${what}: not the same: ${other.join(', ')}`;
}

function bytes(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return Buffer.from('is not there');
  }
}

/** @throws {Error} with the end of what it printed, when it fails */
function run(cwd: string, file: string, rest: string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout, stderr } = spawnSync(file, rest, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${file} ${rest.join(' ')}: ${endOf(`${stdout}\n${stderr}`)}`);
}

/**
 * A release made twice, in two folders, of the commit that is checked out: the files must be the same to the byte. Then the archive of the
 * sources is unpacked and built as Mozilla's reviewers do it, and that must give the packages.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../../lib/release/budgets.ts';
import { BUILDS } from '../../lib/release/packages.ts';
import { released, unpack } from './packages.ts';
import { runIn } from './run-in.ts';
import { ROOT, type StepResult } from './steps.ts';

export async function releaseTwice(): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-twice-'));
  try {
    // Another length of path, a space in it, and another place on the earth.
    const one = releasedIn(join(folder, 'one'), {});
    const two = releasedIn(join(folder, 'another folder', 'two'), { TZ: 'Asia/Tokyo', LC_ALL: 'C' });
    const results = [same('a release in another folder', one, two)];

    const sources = join(folder, 'sources');
    unpack(released(one, '-sources.zip'), sources);
    runIn(sources, 'npm', ['ci', '--no-audit', '--no-fund']);
    for (const [browser, script] of [
      ['chrome', 'build'],
      ['firefox', 'build:firefox'],
    ] as const) {
      const packed = join(folder, browser);
      unpack(released(one, `-${browser}.zip`), packed);
      runIn(sources, 'npm', ['run', script]);
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
  runIn(ROOT, 'git', ['clone', '--quiet', ROOT, clone]);
  runIn(clone, 'npm', ['ci', '--no-audit', '--no-fund'], env);
  runIn(clone, 'npm', ['run', 'release'], env);
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

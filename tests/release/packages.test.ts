/** The packages of a release, as `npm run release` makes them of the builds: nothing is lost, nothing comes along, and the checksums are theirs. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NOTICE_FILE, namedIn } from '../../lib/notice/notice.ts';
import { filesOf } from '../../lib/release/budgets.ts';
import { BUILDS } from '../../lib/release/packages.ts';
import { RELEASE, released } from '../run/packages.ts';

const ROOT = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const isTracked = existsSync(join(ROOT, '.git'));
const unzipped = (end: string): Record<string, Uint8Array> => unzipSync(readFileSync(released(RELEASE, end)));
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('every file of it has the version in its name, and its checksum is told', () => {
  const names = readdirSync(RELEASE).sort();
  const expected = ['bom.json', 'chrome.zip', 'firefox.zip', ...(isTracked ? ['sources.zip'] : [])];
  expect(names).toEqual(['SHA256SUMS', ...expected.map((end) => `sidelight-${version}-${end}`)]);
  const sums = readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums.toSorted()).toEqual(
    names
      .slice(1)
      .map((name) => {
        const sum = createHash('sha256')
          .update(readFileSync(join(RELEASE, name)))
          .digest('hex');
        return `${sum}  ${name}`;
      })
      .toSorted(),
  );
});

test.each(Object.entries(BUILDS))('the package for %s is its build, of this version', (browser, build) => {
  const files = unzipped(`-${browser}.zip`);
  expect(Object.keys(files).toSorted()).toEqual(filesOf(join(ROOT, build)).toSorted());
  const other = Object.entries(files).filter(
    ([path, bytes]) => !readFileSync(join(ROOT, build, path)).equals(bytes),
  );
  expect(other.map(([path]) => path)).toEqual([]);
  expect(JSON.parse(textOf(files['manifest.json']))).toMatchObject({ version });
});

test.runIf(isTracked)(
  'the archive of the sources has what a reviewer builds from, and nothing that is built',
  () => {
    const paths = Object.keys(unzipped('-sources.zip'));
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md']),
    );
    expect(
      paths.filter((path) => /^(?:node_modules|\.output|\.wxt|release|test-results)\//.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /^(?:entrypoints|lib|data|tests)\//.test(path)).length).toBeGreaterThan(
      500,
    );
  },
);

test('the bill of materials names each package whose code is in a build, and no other', () => {
  const bill = JSON.parse(readFileSync(released(RELEASE, '-bom.json'), 'utf8')) as {
    components: { name: string; version: string; licenses: unknown[]; hashes: unknown[] }[];
  };
  const told = Object.values(BUILDS).flatMap((build) =>
    namedIn(readFileSync(join(ROOT, build, NOTICE_FILE), 'utf8')).map((line) => line.replace(/ \(.*$/, '')),
  );
  expect(bill.components.map((one) => `${one.name} ${one.version}`).toSorted()).toEqual(
    [...new Set(told)].sort(),
  );
  for (const { name, licenses, hashes } of bill.components) {
    expect(licenses, name).not.toEqual([]);
    expect(hashes, name).not.toEqual([]);
  }
});

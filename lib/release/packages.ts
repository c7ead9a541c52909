/** What a release is made of, as bytes: the packages of both builds, the sources, the bill of materials, the checksums. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_FILE, namedIn } from '../notice/notice.ts';
import { archive, type Packed } from './archive.ts';
import { steadyBill } from './bill.ts';
import { filesOf } from './budgets.ts';

/** The browsers with the folders of their builds. */
export const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

export const SUMS_FILE = 'SHA256SUMS';

export interface Material {
  /** The project's folder, with both builds in it. */
  root: string;
  version: string;
  /** Paths of the sources, as `git ls-files --stage` prints them; null where there is no repository: then their archive is left out. */
  tracked: string | null;
  /** As `npm sbom` prints it. */
  bill: string;
}

/** File names to contents, the checksums last. */
export function releaseOf({ root, version, tracked, bill }: Material): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const packages = new Set<string>();
  for (const [browser, build] of Object.entries(BUILDS)) {
    const folder = join(root, build);
    const contents = filesOf(folder).map((path): [string, Packed] => [path, packed(folder, path)]);
    files.set(`sidelight-${version}-${browser}.zip`, archive(new Map(contents)));
    const notice = readFileSync(join(folder, NOTICE_FILE), 'utf8');
    for (const line of namedIn(notice)) packages.add(line.replace(/ \(.*$/, ''));
  }
  if (tracked !== null) {
    const sources = sourcesIn(tracked).map(({ path, runs }): [string, Packed] => [
      path,
      { ...packed(root, path), runs },
    ]);
    files.set(`sidelight-${version}-sources.zip`, archive(new Map(sources)));
  }
  files.set(`sidelight-${version}-bom.json`, bytesOf(steadyBill(bill, packages)));
  files.set(SUMS_FILE, bytesOf(sumsOf(files)));
  return files;
}

/** As `sha256sum` writes and checks it. */
const sumsOf = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');

/** @param tracked lines of mode, hash, stage, tab and path */
export function sourcesIn(tracked: string): { path: string; runs: boolean }[] {
  return tracked
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ path: line.slice(line.indexOf('\t') + 1), runs: line.startsWith('100755') }));
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (folder: string, path: string): Packed => ({ bytes: readFileSync(join(folder, path)) });

/** What the project is built of: each package pinned to one version, and each file of it to one content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  engines?: { node?: string } | string[];
  optionalDependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'));
const manifest: Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>> & {
  allowScripts: Record<string, boolean>;
} = read('package.json');
const lock: { packages: Record<string, Locked> } = read('package-lock.json');
const others = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every dependency is one exact version, and the lock file has just that', () => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
  for (const [name, version] of Object.entries(named)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('every package has the hash of its content, and comes from the registry alone', () => {
  expect(others.length).toBeGreaterThan(300);
  expect(
    others.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
  ).toEqual([]);
  const elsewhere = others.filter(([, { resolved }]) => /^(?:git|file|http:)/.test(resolved ?? ''));
  expect(elsewhere).toEqual([]);
});

/** Whether a range of versions takes the oldest Node that is promised, 20.19: `^18 || >=20.5`. */
const takesOldestNode = (range: string): boolean =>
  range.split('||').some((part) => {
    const [, sign, major, minor] = /^\s*(\D*?)\s*v?(\d+)(?:\.(\d+))?/.exec(part) ?? [];
    if (major === undefined) return true;
    return Number(major) === 20 ? Number(minor ?? 0) <= 19 : Number(major) < 20 && /^>=?$/.test(sign ?? '');
  });

test('every package runs on the oldest Node that is promised', () => {
  expect(read('package.json').engines.node).toMatch(/^\^20\.19\./);
  const newer = others.filter(
    ([, { engines }]) => engines && !Array.isArray(engines) && !takesOldestNode(engines.node ?? '*'),
  );
  expect(newer.map(([path]) => path)).toEqual([]);
});

test('what is optional on this machine is locked for every other', () => {
  for (const [path, { optionalDependencies }] of others)
    for (const name of Object.keys(optionalDependencies ?? {})) {
      const isLocked =
        `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
      expect(isLocked, `${name}, wanted by ${path}`).toBe(true);
    }
});

test('scripts at install run only where that was decided', () => {
  const names = others
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('/').at(-1));
  for (const name of names) expect(Object.keys(manifest.allowScripts)).toContain(name);
});

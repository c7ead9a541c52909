/** What is told to the stores and to readers, held against the built extensions, the code and the stores' limits. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { BUILDS, type BuildName, builtFile, filesOf } from './builds.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORE = join(ROOT, 'data/store');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Characters, as stores count them. */
const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(20), v.maxLength(most));

/** What is asked, and how long an answer may be (as the dashboards and MDN said in 2026). */
const ListingSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(45)),
  summary: v.strictObject({ chrome: text(132), firefox: text(250) }),
  category: v.strictObject({ chrome: v.string(), firefox: v.string() }),
  languages: v.array(v.string()),
  singlePurpose: text(1_000),
  permissions: v.record(v.string(), text(1_000)),
  optionalHostPermissions: v.record(v.string(), text(1_000)),
  remoteCode: v.strictObject({ used: v.literal(false), why: text(1_000) }),
  dataUse: v.record(v.string(), v.strictObject({ collected: v.literal(false), why: v.string() })),
  certified: v.pipe(v.array(v.string()), v.length(3)),
  requests: v.strictObject({
    unasked: v.array(v.string()),
    asked: v.array(
      v.strictObject({
        what: v.string(),
        when: v.string(),
        scheme: v.string(),
        headers: v.array(v.string()),
        file: v.string(),
      }),
    ),
  }),
  firefox: v.strictObject({ dataCollection: v.unknown(), notesForReviewers: text(3_000) }),
  pictures: v.pipe(
    v.array(v.strictObject({ file: v.string(), caption: v.pipe(v.string(), v.maxLength(120)) })),
    v.minLength(1),
    v.maxLength(5),
  ),
});

const listing = v.parse(ListingSchema, JSON.parse(read('data/store/listing.json')));
const policy = read('data/store/privacy-policy.md');
const description = read('data/store/description.txt');

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
}
const manifestOf = (build: BuildName): Manifest => JSON.parse(builtFile(build, 'manifest.json'));

test('every permission of either build has its reason, and no other is told of', () => {
  const manifests = BUILDS.map(manifestOf);
  const asked = new Set(
    manifests.flatMap((one) => [...one.permissions, ...(one.optional_permissions ?? [])]),
  );
  expect(Object.keys(listing.permissions).toSorted()).toEqual([...asked].sort());
  const hosts = new Set(
    manifests.flatMap((one) => [...one.optional_host_permissions, ...(one.host_permissions ?? [])]),
  );
  expect(Object.keys(listing.optionalHostPermissions).toSorted()).toEqual([...hosts].sort());
});

/** How a permission shows in a script that uses it; `activeTab` is used by `scripting` and shows nowhere. */
const USES: Readonly<Record<string, RegExp>> = {
  storage: /\.storage\.local\b/,
  scripting: /\.scripting\.executeScript\b/,
  alarms: /\.alarms\.create\b/,
  sidePanel: /\bsidePanel\b/,
};

describe.each(BUILDS)('%s', (build) => {
  const scripts = filesOf(build, '.js').map((file) => file.text);

  test.each(manifestOf(build).permissions.filter((name) => name !== 'activeTab'))('uses %s', (name) => {
    expect(scripts.some((script) => USES[name]?.test(script))).toBe(true);
  });

  test('has the name and the summary of the listing, in each of its languages', () => {
    const languages = readdirSync(join(ROOT, 'data/public/_locales'));
    expect(listing.languages.toSorted()).toEqual(languages.toSorted());
    for (const language of languages) {
      const { extensionName, extensionDescription } = JSON.parse(
        builtFile(build, `_locales/${language}/messages.json`),
      ) as Record<string, { message: string }>;
      expect(extensionName?.message).toBe(listing.name);
      expect(extensionDescription?.message.length, language).toBeLessThanOrEqual(132);
      if (language === 'en') expect(extensionDescription?.message).toBe(listing.summary.chrome);
    }
  });
});

test.each(BUILDS)('%s has every icon that its manifest names, of that size', (build) => {
  const { icons } = JSON.parse(builtFile(build, 'manifest.json')) as { icons: Record<string, string> };
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
  for (const [size, path] of Object.entries(icons)) {
    const { width, height } = PNG.sync.read(readFileSync(join(ROOT, '.output', build, path)));
    expect([path, width, height]).toEqual([path, Number(size), Number(size)]);
  }
});

test('Firefox is told of data what its manifest says', () => {
  const { browser_specific_settings: settings } = manifestOf('firefox-mv3');
  expect(listing.firefox.dataCollection).toEqual(settings?.gecko.data_collection_permissions);
});

test('the description fits, and no reader is told of truth, scores of it or sides', () => {
  expect(description.length).toBeLessThanOrEqual(16_000);
  for (const words of [description, listing.singlePurpose, ...Object.values(listing.summary)])
    expect(words).not.toMatch(/\b(?:true|false|fact-?check\w*|bias\w*|verdict|misinformation|fake)\b/i);
});

test('each kind of data that the store asks about has its answer', () => {
  expect(Object.keys(listing.dataUse)).toEqual([
    'Personally identifiable information',
    'Health information',
    'Financial and payment information',
    'Authentication information',
    'Personal communications',
    'Location',
    'Web history',
    'User activity',
    'Website content',
  ]);
});

const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: read(join('lib', path)) }));

test('the policy names all that is kept, by the key it is kept under, and nothing else', () => {
  const keepers = sources.filter(({ text: code }) =>
    /\bstorage\.(?:local|session)\.(?:set|get)\b|\bopenAt\(/.test(code.replace(/^\s*(?:\*|\/\/).*$/gm, '')),
  );
  const keys = keepers.flatMap(({ path, text: code }) => {
    const found = [...code.matchAll(/const (?:KEY|DATABASE) = '([^']+)'/g)].map(([, key = '']) => key);
    // `openAt` itself is told by whom it opens for.
    if (!path.endsWith(join('storage', 'open.ts')))
      expect(found, `${path} keeps something under no name of its own`).toHaveLength(1);
    return found;
  });
  const told = [...policy.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key);
  expect(told.toSorted()).toEqual([...new Set(keys)].sort());
});

test('the policy tells of the one request as the listing does, and of the headers that are its own', () => {
  expect(listing.requests.asked).toHaveLength(1);
  for (const { file, headers, scheme } of listing.requests.asked) {
    const code = read(file);
    const named = [...code.matchAll(/'([A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+)':/g)].map(([, name]) => name);
    expect(named).toEqual(headers);
    for (const header of headers) expect(policy).toContain(`\`${header}\``);
    expect(policy).toContain(`by ${scheme.replace(':', '')}`);
  }
  // Nothing else asks for anything but its own files (tests/release/scripts.test.ts holds the built scripts to it).
  const asking = sources.filter(({ text: code }) => /\bfetch\(|= fetch\b/.test(code)).map(({ path }) => path);
  for (const path of asking) {
    const isOwn = /fetch\([^)]*(?:getURL|WORDS_FILE|BUNDLED_FILE)/.test(read(join('lib', path)));
    expect(isOwn || listing.requests.asked.some(({ file }) => file === join('lib', path)), path).toBe(true);
  }
});

test('files that it names are there, and the commands for reviewers are commands', () => {
  for (const [, path = ''] of policy.matchAll(/`(tests\/[^`]+)`/g))
    expect(existsSync(join(ROOT, path)), path).toBe(true);
  const { scripts, engines } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    engines: { node: string };
  };
  const { notesForReviewers } = listing.firefox;
  const named = [...notesForReviewers.matchAll(/"npm run ([\w:]+)"/g)].map(([, name = '']) => name);
  expect(named).toContain('build:firefox');
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  expect(notesForReviewers).toContain(`Node ${/\d+\.\d+/.exec(engines.node)?.[0]}`);
});

test('pictures are 1280 by 800, and each has its caption', () => {
  expect(readdirSync(join(STORE, 'pictures')).toSorted()).toEqual(
    listing.pictures.map(({ file }) => file).toSorted(),
  );
  for (const { file } of listing.pictures) {
    const { width, height } = PNG.sync.read(readFileSync(join(STORE, 'pictures', file)));
    expect([file, width, height]).toEqual([file, 1280, 800]);
  }
});

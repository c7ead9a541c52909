/** What the built extensions ask for: nothing at install, and nothing that a page could reach. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
const builds = ['chrome-mv3', 'firefox-mv3'].filter((name) =>
  existsSync(join(OUTPUT, name, 'manifest.json')),
);

test('the build for Chromium is there', () => {
  expect(builds).toContain('chrome-mv3');
});

describe.each(builds)('%s', (name) => {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, name, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  test('asks for storage, scripting and activeTab only; sites are optional', () => {
    expect(manifest.permissions).toEqual(expect.arrayContaining(['storage', 'scripting', 'activeTab']));
    expect(manifest.permissions).toHaveLength(3);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('opens no file to pages and runs on none by itself', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

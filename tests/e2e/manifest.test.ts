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

  test('asks for storage, scripting, activeTab, alarms and its own panel only; sites are optional', () => {
    const panel = name.startsWith('chrome') ? ['sidePanel'] : [];
    expect((manifest.permissions as string[]).toSorted()).toEqual(
      ['storage', 'scripting', 'activeTab', 'alarms', ...panel].toSorted(),
    );
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('every command has a modifier, so that no key of a page is taken', () => {
    const commands = Object.values(
      manifest.commands as Record<string, { suggested_key: { default: string } }>,
    );
    expect(commands).toHaveLength(4);
    for (const { suggested_key } of commands) expect(suggested_key.default).toMatch(/^(Alt|Ctrl)\+/);
  });

  test('has its panel, which does not open of itself', () => {
    if (name.startsWith('chrome')) expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else
      expect(manifest.sidebar_action).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
  });

  test('opens no file to pages and runs on none by itself', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

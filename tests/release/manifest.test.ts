/** What the built extensions ask for: nothing at install, and nothing that a page could reach. */
import { describe, expect, test } from 'vitest';
import { BUILDS, builtFile } from './builds.ts';

describe.each(BUILDS)('%s', (name) => {
  const manifest = JSON.parse(builtFile(name, 'manifest.json')) as Record<string, unknown>;
  const isChrome = name.startsWith('chrome');

  test('asks for storage, scripting, activeTab, alarms and its own panel only; sites are optional', () => {
    const permissions = ['storage', 'scripting', 'activeTab', 'alarms', ...(isChrome ? ['sidePanel'] : [])];
    expect((manifest.permissions as string[]).toSorted()).toEqual(permissions.toSorted());
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    const others = Object.keys(manifest).filter((key) => /permissions/.test(key));
    expect(others.toSorted()).toEqual(['optional_host_permissions', 'permissions']);
  });

  test('every command has a modifier, so that no key of a page is taken', () => {
    const commands = Object.values(
      manifest.commands as Record<string, { suggested_key?: { default: string } }>,
    );
    expect(commands.length).toBeGreaterThanOrEqual(4);
    // Browsers take four of an extension; what has none the reader may give one.
    const keys = commands.flatMap(({ suggested_key }) => suggested_key?.default ?? []);
    expect(keys).toHaveLength(4);
    for (const key of keys) expect(key).toMatch(/^(Alt|Ctrl)\+/);
  });

  test('has its panel, which does not open of itself', () => {
    if (isChrome) expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else
      expect(manifest.sidebar_action).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
  });

  test('opens no file and no door to pages, and runs on none by itself', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts ?? []).toEqual([]);
    // Without it no page may write; other extensions may, and nobody listens.
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('its own pages and its background load nothing but themselves', () => {
    const { extension_pages } = manifest.content_security_policy as Record<string, string>;
    const policy = Object.fromEntries(
      (extension_pages ?? '').split('; ').map((one) => [one.split(' ', 1)[0], one.split(' ').slice(1)]),
    );
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['script-src']).toEqual(["'self'"]);
    // For the packs that the reader subscribes to, and nothing else (lib/packs/subscribe).
    expect(policy['connect-src']).toEqual(["'self'", 'https:']);
    expect(extension_pages?.replace("connect-src 'self' https:", '')).not.toMatch(
      /https?:|\*|unsafe-eval|blob:/,
    );
  });

  test('says that it collects nothing, where the browser asks', () => {
    if (!isChrome)
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: { data_collection_permissions: { required: ['none'] } },
      });
    expect(manifest.update_url).toBeUndefined();
  });
});

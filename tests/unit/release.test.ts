import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { archive } from '../../lib/release/archive.ts';
import { steadyBill } from '../../lib/release/bill.ts';
import { filesOf, weigh } from '../../lib/release/budgets.ts';
import { releaseVersion } from '../../lib/release/version.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('an archive holds what it was given, and is the same whatever the order', () => {
  const files: [string, Uint8Array][] = [
    ['b/two.txt', bytes('two')],
    ['a.txt', bytes('one'.repeat(100))],
  ];
  const one = archive(new Map(files));
  expect(archive(new Map(files.toReversed()))).toEqual(one);
  expect(unzipSync(one)).toEqual(Object.fromEntries(files));
  expect(Object.keys(unzipSync(one))).toEqual(['a.txt', 'b/two.txt']);
});

describe('the version', () => {
  const packageJson = '{"version": "1.2.0"}';
  const changelog = (...heads: string[]): string => `# Changelog\n\n${heads.join('\n')}\n`;

  test('is what both files tell', () => {
    expect(
      releaseVersion(packageJson, changelog('## [Unreleased]', '', '## [1.2.0] - 2026-11-22', '', '- One.')),
    ).toBe('1.2.0');
  });

  test.each([
    ['none', changelog('## [Unreleased]', '- Something.'), /no version has a heading/],
    ['another', changelog('## [1.1.0] - 2026-01-01'), /the newest version is 1.1.0, package.json says 1.2.0/],
    ['no date', changelog('## [1.2.0]'), /expected YYYY-MM-DD/],
    ['unreleased', changelog('## [Unreleased]', '- More.', '## [1.2.0] - 2026-11-22'), /under Unreleased/],
  ])('%s in the changelog is refused', (_, text, message) => {
    expect(() => releaseVersion(packageJson, text)).toThrow(message);
  });
});

test('the bill of materials has nothing that changes from one making to the next', () => {
  const printed = {
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: 'now', component: { name: 'x' } },
    components: [1],
  };
  expect(JSON.parse(steadyBill(JSON.stringify(printed)))).toEqual({
    metadata: { component: { name: 'x' } },
    components: [1],
  });
});

test('every budget weighs its own files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'content-scripts'));
  writeFileSync(join(folder, 'content-scripts/reader.js'), 'x'.repeat(500));
  writeFileSync(join(folder, 'background.js'), 'y');
  expect(filesOf(folder)).toEqual(['background.js', 'content-scripts/reader.js']);
  const weighed = Object.fromEntries(weigh(folder).map(({ what, bytes: weight }) => [what, weight]));
  expect(weighed['content script']).toBeGreaterThan(0);
  expect(weighed['popover script']).toBe(0);
  expect(weighed['whole package']).toBe((weighed['content script'] ?? 0) + (weighed.background ?? 0));
});

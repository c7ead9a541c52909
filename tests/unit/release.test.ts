import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { archive, type Packed } from '../../lib/release/archive.ts';
import { steadyBill } from '../../lib/release/bill.ts';
import { filesOf, weigh } from '../../lib/release/budgets.ts';
import { type KnownHoles, knownHoles } from '../../lib/release/known-holes.ts';
import { sourcesIn } from '../../lib/release/packages.ts';
import { releaseVersion } from '../../lib/release/version.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('an archive holds what it was given, and is the same whatever the order', () => {
  const files: [string, Packed][] = [
    ['b/two', { bytes: bytes('two'), runs: true }],
    ['a.txt', { bytes: bytes('one'.repeat(100)) }],
  ];
  const one = archive(new Map(files));
  expect(archive(new Map(files.toReversed()))).toEqual(one);
  expect(unzipSync(one)).toEqual(Object.fromEntries(files.map(([path, file]) => [path, file.bytes])));
  expect(Object.keys(unzipSync(one))).toEqual(['a.txt', 'b/two']);
  // Unix, and the modes of a file to read and of one to run, in the directory at the archive's end.
  const [, ...entries] = Buffer.from(one).toString('latin1').split('PK\u0001\u0002');
  const modes = entries.map((entry) => [
    entry.charCodeAt(1),
    Buffer.from(entry.slice(34, 38), 'latin1').readUInt32LE() >>> 16,
  ]);
  expect(modes).toEqual([
    [3, 0o100644],
    [3, 0o100755],
  ]);
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

describe('the bill of materials', () => {
  const made = (npm: string, folder: string, changed: object): string =>
    JSON.stringify({
      $schema: 's',
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      serialNumber: `urn:uuid:${folder}`,
      metadata: {
        timestamp: folder,
        tools: [{ version: npm }],
        component: { 'bom-ref': 'x@1.0.0', name: folder, type: 'library', purl: 'pkg:npm/x@1.0.0' },
      },
      components: ['b', 'a', 'tool'].map((name) => ({
        'bom-ref': `${name}@1.0.0`,
        name,
        version: '1.0.0',
        ...changed,
      })),
      dependencies: [
        { ref: 'x@1.0.0', dependsOn: ['b@1.0.0', 'tool@1.0.0', 'a@1.0.0'] },
        { ref: 'tool@1.0.0', dependsOn: [] },
      ],
    });
  const packages = new Set(['a 1.0.0', 'b 1.0.0']);

  test('is the same from any folder and any npm, and names the project by its own name', () => {
    const bill = steadyBill(made('11', 'one', { properties: [] }), packages);
    expect(steadyBill(made('10', 'two', { properties: [{ name: 'path', value: 'p' }] }), packages)).toBe(
      bill,
    );
    expect(JSON.parse(bill)).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'x', type: 'application' } },
    });
  });

  test('holds what is in the packages, in order, and nothing else', () => {
    const bill = JSON.parse(steadyBill(made('11', 'one', {}), packages));
    expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
    expect(bill.dependencies).toEqual([{ ref: 'x@1.0.0', dependsOn: ['a@1.0.0', 'b@1.0.0'] }]);
    expect(() => steadyBill(made('11', 'one', {}), new Set(['c 2.0.0']))).toThrow(/does not have c 2.0.0/);
  });
});

test('sources are what git tracks, with what may be run told', () => {
  const tracked = '100644 abc 0\ta b.txt\x00100755 def 0\t.ci/run\x00';
  expect(sourcesIn(tracked)).toEqual([
    { path: 'a b.txt', runs: false },
    { path: '.ci/run', runs: true },
  ]);
});

test('every budget weighs its own files, and a page with what it loads when it opens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'content-scripts'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'content-scripts/reader.js'), 'x'.repeat(500));
  writeFileSync(join(folder, 'background.js'), 'y');
  writeFileSync(join(folder, 'chunks/popup.js'), 'z');
  writeFileSync(join(folder, 'chunks/late.js'), 'z');
  writeFileSync(join(folder, 'popup.html'), '<script type="module" src="/chunks/popup.js"></script>');
  const weighed = Object.fromEntries(weigh(folder).map(({ what, bytes: weight }) => [what, weight]));
  const weightOf = (text: string): number => gzipSync(text).length;
  expect(weighed['content script']).toBe(weightOf('x'.repeat(500)));
  expect(weighed['popover script']).toBe(0);
  expect(weighed.popup).toBe(weightOf('z') + weightOf(readFileSync(join(folder, 'popup.html'), 'utf8')));
  expect(weighed['whole package']).toBe(
    filesOf(folder).reduce((sum, path) => sum + weightOf(readFileSync(join(folder, path), 'utf8')), 0),
  );
});

test.each<[string, KnownHoles]>([
  ['{"auditReportVersion": 2, "vulnerabilities": {}}', { kind: 'asked', found: [] }],
  [
    '{"vulnerabilities": {"made-up": {"name": "made-up", "severity": "high", "via": []}}}',
    { kind: 'asked', found: ['made-up: high'] },
  ],
  [
    '{"message": "405 Method Not Allowed", "error": {"summary": ""}}',
    { kind: 'unasked', why: '405 Method Not Allowed' },
  ],
  ['{"error": {"code": "ENOTFOUND", "summary": "no network"}}', { kind: 'unasked', why: 'no network' }],
  ['', { kind: 'unasked', why: 'npm gave no answer that can be read' }],
])('what npm says of known holes: %s', (printed, holes) => {
  expect(knownHoles(printed)).toEqual(holes);
});

/** The threat model names tests: each of them is there, and each has tests in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const model = read('SECURITY.md');
const named = [...new Set([...model.matchAll(/`(tests\/[^`\s]+)`/g)].map(([, path = '']) => path))];

test('every test that the threat model names is there', () => {
  expect(named.length).toBeGreaterThan(20);
  for (const path of named)
    expect(read(path), path).toMatch(/^(?:test|describe|fuzz|testHazards|const \{ bench \})\b/m);
});

test('every threat has what stops it and what shows it', () => {
  const rows = model
    .split('\n')
    .filter((line) => /^\| (?!---|it may|what \|)/.test(line) && !line.startsWith('|---'));
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/`tests\//);
});

test('every command that it names is one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const [, name = ''] of model.matchAll(/`npm run ([a-z:]+)`/g))
    expect(Object.keys(scripts)).toContain(name);
});

test('a newcomer finds it', () => {
  expect(read('README.md')).toContain('](SECURITY.md)');
});

/**
 * The commands that the documents name: each is one, and a test runs it, with every option that is named. What a test runs is read out of the
 * tests: the long commands (`npm test -- commands`), the calls of `run` for the commands of lib/commands, the steps of `npm test`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LONG_COMMANDS } from '../run/long-commands.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const DOCUMENTS = [
  'README.md',
  'MEASURED.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'data/README.md',
  'data/store/README.md',
  'tests/corpus/README.md',
];

/** Where a script is run that is neither long nor one of lib/commands: the file, and the words there. */
const RUN_BY: Readonly<Record<string, readonly [file: string, words: string]>> = {
  build: ['tests/run.ts', "command('wxt', ['build'])"],
  'build:firefox': ['tests/run.ts', "command('wxt', ['build', '-b', 'firefox', '--mv3'])"],
  typecheck: ['tests/run.ts', "command('tsc', ['--noEmit'])"],
  release: ['tests/run/release-twice.ts', "['run', 'release']"],
};

/** A script of package.json with one of its options, or as it stands: `eval`, `eval --json`. */
type Use = string;

const optionsIn = (words: string): string[] =>
  [...words.matchAll(/(?<![\w-])(?:--[a-z][\w-]*|-[a-z](?![\w-]))/g)].map(([option]) => option);

/** The uses of a typed command; none where it is no `npm run`. Brackets enclose what may be left out. */
function usesOf(command: string): Use[] {
  const [, name, words = ''] = /^npm run (?:--silent )?([\w:]+)(.*)$/.exec(command) ?? [];
  return name === undefined ? [] : [name, ...optionsIn(words).map((option) => `${name} ${option}`)];
}

/** All that a document says between backticks or in a block of commands, line by line. */
function snippetsIn(text: string): string[][] {
  let isBlock = false;
  return text.split('\n').map((line) => {
    const fence = /^```(sh)?/.exec(line);
    if (fence) isBlock = fence[1] !== undefined;
    if (fence) return [];
    const snippets = isBlock
      ? [line.replace(/\s+#.*$/, '')]
      : [...line.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one);
    return snippets.flatMap((one) => one.split(' && '));
  });
}

/** An option that stands by itself is of the command before it in its line. */
function usesIn(snippets: readonly string[]): Use[] {
  let last: string | undefined;
  return snippets.flatMap((snippet) => {
    const uses = usesOf(snippet);
    if (uses.length === 0 && last !== undefined && /^(?:-- )?-[a-z-]/.test(snippet))
      return optionsIn(snippet).map((option) => `${last} ${option}`);
    last = uses[0] ?? last;
    return uses;
  });
}

/** What calls of `run('NAME', [ARGUMENTS])` and `toRun(…)` run, by the name of the script that the module is. */
function usesInTests(): Use[] {
  const folder = 'tests/unit/commands';
  const nameOf = new Map(
    Object.entries(scripts).flatMap(([name, script]) => {
      const module = /^tsx lib\/commands\/([\w-]+)\.ts/.exec(script)?.[1];
      return module === undefined ? [] : [[module, name] as const];
    }),
  );
  const calls = readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...read(join(folder, file)).matchAll(/\b(?:run|toRun)\(\s*'([\w-]+)',\s*\[([^\]]*)\]/g),
    ]);
  return calls.flatMap(([, module = '', words = '']) => {
    const name = nameOf.get(module);
    if (name === undefined) return [];
    const options = [...words.matchAll(/'(--?[a-z][\w-]*)'/g)].map(([, option]) => `${name} ${option}`);
    return [name, ...options];
  });
}

const documented = DOCUMENTS.map((path) => ({ path, lines: snippetsIn(read(path)) }));
const run = new Set([
  ...LONG_COMMANDS.flatMap(usesOf),
  ...usesInTests(),
  ...Object.entries(RUN_BY).flatMap(([name, [file, words]]) => (read(file).includes(words) ? [name] : [])),
]);

test.each(documented)(
  '$path: every command is one, and is run by a test with each of its options',
  ({ lines }) => {
    const uses = [...new Set(lines.flatMap(usesIn))];
    const names = uses.map((use) => use.split(' ')[0]!);
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(uses.filter((use) => !run.has(use))).toEqual([]);
  },
);

test('the README is read whole: the commands and options that it is known to have are found in it', () => {
  const uses = documented[0]!.lines.flatMap(usesIn);
  expect(uses).toEqual(expect.arrayContaining(['eval --bench', 'library -o', 'calibrate --cross', 'demo']));
  expect(new Set(uses).size).toBeGreaterThan(40);
});

test('every long command is told in a document', () => {
  const told = new Set(documented.flatMap(({ lines }) => lines.flatMap(usesIn)));
  expect(LONG_COMMANDS.flatMap(usesOf).filter((use) => !told.has(use))).toEqual([]);
});

test('what is run by `npm test` is a step, and what is run by `npx` is run to the letter', () => {
  const snippets = documented.flatMap(({ lines }) => lines.flat());
  const steps = snippets.flatMap((one) => /^npm test -- ([\w:]+)/.exec(one)?.[1] ?? []);
  expect(steps.length).toBeGreaterThan(5);
  for (const step of steps) expect(read('tests/run.ts')).toContain(`name: '${step}'`);
  const direct = snippets.filter((one) => one.startsWith('npx '));
  expect(direct.length).toBeGreaterThan(3);
  for (const command of direct) {
    for (const path of command.match(/tests\/\S+/g) ?? [])
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    expect(LONG_COMMANDS).toContain(command);
  }
});

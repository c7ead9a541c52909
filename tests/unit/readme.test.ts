/** The README: what it tells to run does run, what it leads to is there, and its figures say where they come from. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { run } from './commands/run-command.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.trim());

/** Names behind `npm run` in a text, without what is passed on. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);

test('the commands for engineers are what CI runs, and the demo', () => {
  expect(blocks).toContain('npm ci && npm run demo');
  expect(blocks).toContain('npm ci && npm test');
  expect(read('.ci/run')).toMatch(/^npm ci\nnpm test$/m);
});

test('a pack in five minutes: its commands do what is said of them', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines = blocks.find((block) => block.includes('pack:check'))?.split('\n') ?? [];
  expect(lines).toHaveLength(4);
  const told: string[] = [];
  for (const line of lines) {
    const [, name = '', words = ''] = /^npm run --silent ([\w:]+) -- (.+)$/.exec(line) ?? [];
    const script = /lib\/commands\/([\w-]+)\.ts$/.exec(scripts[name] ?? '')?.[1] ?? '';
    const args = words.replaceAll('peace-prize.json', join(folder, 'peace-prize.json')).split(' ');
    const { code, out, error } = await run(script, args);
    expect({ line, code, error }).toEqual({ line, code: 0, error: '' });
    told.push(out);
  }
  const [checked, built, looked, matched] = told;
  expect(checked).toContain('2 claims in 1 stories, 30 phrasings, 2 sources, 3 reports');
  expect(built).toContain('2 claims, 30 phrasings, 2 sources');
  expect(looked).toContain('nothing found');
  const found = (matched ?? '')
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));
  expect(found.find(({ text }) => text.startsWith('The 2023'))).toMatchObject({
    matches: [{ claim: 'awarded-to-hidankyo', tier: 'sure', differs: [{ kind: 'date', page: '2023' }] }],
  });
  expect(found.at(-1)).toMatchObject({ matches: [] });
});

test('what it leads to is there', () => {
  const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, head = '']) =>
    head
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  for (const [, to = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [path = '', anchor] = to.split('#');
    if (path === '') expect(anchors).toContain(anchor);
    else expect(existsSync(join(ROOT, path)), to).toBe(true);
  }
  for (const text of [readme, read('MEASURED.md')])
    for (const [, path = ''] of text.matchAll(/`((?:lib|tests|data|entrypoints)\/[\w./-]+)`/g))
      expect(existsSync(join(ROOT, path)), path).toBe(true);
});

test('the map of the house has every folder of lib/, and no other', () => {
  const map = /### The house\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const rows = map.split('\n').flatMap((row) => /^\| ((?:`lib\/[\w-]+`(?:, )?)+) \|/.exec(row)?.[1] ?? []);
  const told = rows.flatMap((row) => [...row.matchAll(/`lib\/([\w-]+)`/g)].map(([, name = '']) => name));
  const there = readdirSync(join(ROOT, 'lib'), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(told.toSorted()).toEqual(there.map(({ name }) => name).sort());
});

test('figures say by which command and on which day they were measured', () => {
  const measured = read('MEASURED.md');
  expect(measured).toMatch(/Node \d+\.\d+/);
  const [, ...parts] = measured.split(/^## /m);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const part of parts) {
    const head = part.split('\n', 1)[0];
    expect(part, head).toMatch(/`npm (?:run|test)/);
    expect(part, head).toMatch(/\b2\d{3}-\d{2}-\d{2}\b/);
  }
  const told = /## Measured\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const rows = told.split('\n').filter((line) => /^\| (?!what |-)/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(5);
  for (const row of rows) expect(namesIn(row.replace('npm test', 'npm run test')), row).not.toEqual([]);
});

test('the issue forms are what GitHub takes: every part with its id, and a label that is whole', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const label = v.pipe(v.string(), v.minLength(10));
  const text = v.optional(v.string());
  const asked = v.strictObject({
    type: v.picklist(['input', 'textarea', 'dropdown', 'checkboxes']),
    id: v.string(),
    attributes: v.strictObject({
      label,
      description: text,
      placeholder: text,
      render: text,
      options: v.optional(v.array(v.union([v.string(), v.strictObject({ label })]))),
    }),
    validations: v.optional(v.strictObject({ required: v.boolean() })),
  });
  const told = v.strictObject({
    type: v.literal('markdown'),
    attributes: v.strictObject({ value: v.string() }),
  });
  const Form = v.strictObject({
    name: v.string(),
    description: v.string(),
    labels: v.array(v.string()),
    body: v.array(v.variant('type', [asked, told])),
  });
  const forms = readdirSync(join(ROOT, folder)).filter((file) => file !== 'config.yml');
  expect(forms.length).toBeGreaterThanOrEqual(3);
  for (const file of forms)
    expect(v.safeParse(Form, parse(read(join(folder, file)))).issues, file).toBeUndefined();
});

test('CONTRIBUTING says of every folder of lib/ whether it is the heart, a view or wiring, or why it is no library', () => {
  const section = /^## What is our own, and why\n([\s\S]*?)^## /m.exec(read('CONTRIBUTING.md'))?.[1] ?? '';
  const named = [...section.matchAll(/`((?:lib|tests)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const there = readdirSync(join(ROOT, 'lib')).map((name) => `lib/${name}`);
  expect(there.filter((path) => !named.some((one) => one === path || one.startsWith(`${path}/`)))).toEqual(
    [],
  );
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const unsaid = Object.keys(dependencies).filter((name) => !section.includes(SAID_AS[name] ?? name));
  expect(unsaid).toEqual([]);
});

/** Packages under the names that people know them by. */
const SAID_AS: Readonly<Record<string, string>> = {
  '@floating-ui/dom': 'Floating UI',
  '@mozilla/readability': 'Readability',
};

test('CONTRIBUTING leads to what is there, and its glossary has no word twice', () => {
  const text = read('CONTRIBUTING.md');
  for (const [, path = ''] of text.matchAll(/`((?:lib|tests|data)\/[\w./-]+)`/g))
    expect(existsSync(join(ROOT, path.replace(/\/(?:STORY|SOURCE|FILE)\.jsonl?$/, ''))), path).toBe(true);
  for (const [, path = ''] of text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g))
    expect(existsSync(join(ROOT, path)), path).toBe(true);
  for (const name of namesIn(text)) expect(Object.keys(scripts), name).toContain(name);
  // The unit tests are two projects; a folder is of one of them.
  for (const [line] of text.matchAll(/vitest run .*tests\/unit.*/g))
    expect(line).toContain("--project 'unit*'");
  const glossary = text.slice(text.indexOf('## Glossary'));
  const words = [...glossary.matchAll(/^\| ([a-z][\w ,-]*) \|/gm)].map(([, word]) => word).slice(1);
  expect(words.length).toBeGreaterThan(25);
  expect(new Set(words).size).toBe(words.length);
  // The words are those of the code: each is part of a name there.
  const code = ['lib', 'tests/both'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => read(join(folder, path)).replace(/^\s*(?:\/\*\*.*|\*.*|\/\/.*)$/gm, '')),
  );
  const all = code.join('\n').toLowerCase();
  for (const word of words.flatMap((one) => (one ?? '').split(', ')))
    expect(all, word).toContain(word.replaceAll(' ', '').toLowerCase());
});

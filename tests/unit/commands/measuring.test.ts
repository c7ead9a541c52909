/** The commands that measure and fit, as a user runs them: on a page or two, to see that they run and print what is said of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesToRead, listFiles } from '../../../lib/commands/training-files.ts';
import { type Run, runInTurn, toRun } from './run-command.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-measuring-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
/** The first page of a file of the corpus, as a file of its own. */
const firstPage = (name: string): string =>
  put(name, readFileSync(join(ROOT, 'tests/corpus', name), 'utf8').split('\n', 1)[0]!);

let runs: Record<'eval' | 'calibrate' | 'differences' | 'library', Run>;
beforeAll(async () => {
  const found = {
    text: 'Putin assured Serbia of enough Russian gas for the coming winter.',
    claims: ['gas-winter'],
  };
  const missed = { text: 'Nothing of the kind was said.', claims: ['korean-scenario'] };
  const pages = put('pages.jsonl', JSON.stringify({ page: 'one', paragraphs: [[found, missed]] }));
  const article = {
    id: 'a',
    sentences: ['Nothing happened.', 'Putin assured Serbia of enough Russian gas for the coming winter.'],
  };
  put('ukraine-articles.jsonl.gz', gzipSync(`${JSON.stringify(article)}\n`));
  const [one, two] = [firstPage('accounts.jsonl'), firstPage('differing.jsonl')];
  const story = join(ROOT, 'tests/corpus/stories/ratecut.jsonl');
  runs = await runInTurn({
    eval: toRun('eval', [pages, '--errors', '--bench', '--all', '--bench-folder', folder]),
    calibrate: toRun('calibrate', ['--cross', one, two]),
    differences: toRun('calibrate-differences', ['--cross', '--errors', one, two]),
    library: toRun('library', ['--eval', story]),
  });
}, 120_000);

test('eval prints a table of the pages, the benchmarks, and each error with its sentence', () => {
  const { code, out, error } = runs.eval;
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(/^both tiers +1\.000 +0\.500/m);
  expect(out).toMatch(/^one\tmissed\tkorean-scenario\tNothing of the kind was said\.$/m);
  expect(out).toMatch(/^ukraine-articles .* 1 +in 2 of 2 sentences: gas-winter 1$/m);
  expect([...out.matchAll(/^(\S+) +skipped: /gm)].map(([, name]) => name)).toEqual([
    'world-events',
    'debates-sentences',
    'checkthat2020',
    'debates',
  ]);
});

test('calibrate --cross judges each file by weights fitted to the others, and writes nothing', () => {
  expect(runs.calibrate).toMatchObject({ code: 0, error: '' });
  expect(runs.calibrate.out).toMatch(/^confidence +pairs +right/);
  for (const name of ['accounts.jsonl', 'differing.jsonl', 'all'])
    expect(runs.calibrate.out).toMatch(new RegExp(`^${name} +[1-9]\\d* +[01]\\.\\d{3}`, 'm'));
  expect(runs.calibrate.out).not.toMatch(/^bias/m);
});

test('calibrate:differences --cross says what is named of each kind, and --errors which sentences are not', () => {
  expect(runs.differences).toMatchObject({ code: 0, error: '' });
  const [head, ...lines] = runs.differences.out.trimEnd().split('\n');
  expect(head).toMatch(/^file +named +number +date +polarity/);
  for (const name of ['accounts.jsonl', 'differing.jsonl', 'all pages'])
    expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
  for (const line of lines.slice(3)) expect(line).toMatch(/^(?:not \w|[\w, ]+ missed, told )/);
});

test('library --eval counts the pairs of a story', () => {
  expect(runs.library).toMatchObject({ code: 0, error: '' });
  expect(runs.library.out).toMatch(
    /ratecut\.jsonl: \d+ of \d+ pairs state the same; precision [01]\.\d+, recall 0\.\d+, F1 0\.\d+\n$/,
  );
});

test('weights are fitted to all files or to none, and never to what is held out', () => {
  expect(() => filesToRead(['one.jsonl'], false)).toThrow(/named together with --cross only/);
  expect(() => filesToRead(['tests/held-out-one.jsonl'], true)).toThrow(/held-out-one\.jsonl: is held out/);
  const all = filesToRead([], false);
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((file) => file.includes('held-out'))).toEqual([]);
  // Lists are no pages: only the comparison is fitted to them.
  expect(all.filter((file) => listFiles().includes(file))).toEqual([]);
  expect(listFiles().length).toBeGreaterThan(1);
});

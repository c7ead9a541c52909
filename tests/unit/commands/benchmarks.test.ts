/** The benchmarks on files small enough to count by hand, made up here. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { benchFiles } from '../../../lib/commands/bench/bench-files.ts';
import { benchLines, runBenchmarks } from '../../../lib/commands/bench/benchmarks.ts';
import { falseMarks } from '../../../lib/commands/bench/false-marks.ts';
import { buildIndex } from '../../../lib/index/build.ts';
import { openWholeIndex } from '../../../lib/index/texts.ts';
import { BUNDLED, readPackFolder } from '../../../lib/packs/pack-folder.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function folderOf(files: Record<string, readonly unknown[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  folders.push(folder);
  for (const [name, rows] of Object.entries(files))
    writeFileSync(
      join(folder, `${name}.jsonl.gz`),
      gzipSync(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`),
    );
  return folder;
}

const CLAIMS = [
  { id: '1', text: 'The harbour ferry to Lindholm stops running in October.', title: 'Does the ferry stop?' },
  { id: '2', text: 'The town library will open on Sundays.', title: 'Sundays at the library?' },
  { id: '3', text: 'The mayor of Lindholm will not run again.', title: 'Is the mayor leaving?' },
];
const SPOKEN = 'The library is open on Sundays now.';
const FILES = {
  'checkthat2020-claims': CLAIMS,
  'checkthat2020-queries': [
    { id: 'q1', text: 'no ferry to #Lindholm from October' },
    { id: 'q2', text: 'The mayor stops running ferries' },
    { id: 'q3', text: 'without a label' },
  ],
  'checkthat2020-qrels': [
    { query: 'q1', claim: '1' },
    { query: 'q2', claim: '2' },
  ],
  'debates-claims': CLAIMS,
  'debates-sentences': [
    { doc: 'd1', speaker: 'A', text: 'Good evening.', claims: [] },
    { doc: 'd1', speaker: null, text: SPOKEN, claims: ['2'] },
    { doc: 'd2', speaker: 'B', text: 'The mayor will not run again.', claims: ['3'] },
    { doc: 'd2', speaker: 'B', text: 'Ferries run.', claims: [] },
  ],
  'world-events': [
    { id: 'e1', text: 'A storm closes a port.', date: '2020-01-01' },
    { id: 'e2', text: 'A museum opens.', date: '2020-01-01' },
  ],
  'ukraine-articles': [
    {
      id: 'a1',
      sentences: ['Nothing happened.', 'Putin assured Serbia of enough Russian gas for the coming winter.'],
    },
  ],
};
const index = openWholeIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));

describe('with all files', () => {
  const results = runBenchmarks(index, true, benchFiles(folderOf(FILES)));

  test('wrong marks are counted by set, with their claims', () => {
    expect(results.falseMarks).toMatchObject({
      'ukraine-articles': { pages: 1, sentences: 2, of: 2, wrong: 1, claims: { 'gas-winter': 1 } },
      'world-events': { pages: 1, sentences: 2, of: 2, wrong: 0, claims: {} },
      'debates-sentences': { pages: 2, sentences: 4, of: 4, wrong: 0, claims: {} },
    });
  });

  test('only labelled texts count for MAP@5; halves are told apart', () => {
    // q1 finds its claim first. q2 shares no word with claim 2, so it is not found.
    expect(results.checkthat2020).toMatchObject({
      claims: 3,
      texts: 3,
      labelled: 2,
      ours: { map5: 0.5, map5Untuned: 1 },
    });
    expect(results.debates).toMatchObject({ labelled: 2, ours: { map5: 1, map5Untuned: 1 } });
  });

  test('precision of marks is counted over all sentences', () => {
    // Three sentences share a word with a claim; "Ferries run." is no labelled match.
    expect(results.debates?.ours.precision100).toBeCloseTo(2 / 3, 12);
  });
});

test('what is absent is said to be skipped', () => {
  const results = runBenchmarks(index, false, benchFiles(folderOf({ 'debates-claims': CLAIMS })));
  expect(results).toEqual({
    falseMarks: { 'ukraine-articles': null, 'world-events': null, 'debates-sentences': null },
    checkthat2020: null,
    debates: null,
  });
  expect(benchLines(results).filter((line) => line.includes('skipped'))).toHaveLength(5);
});

test('a sample is every n-th page, always the same, and says of how many', () => {
  const pages = Array.from({ length: 400 }, (_, at) => ({
    blocks: at % 2 === 0 ? [] : ['Putin assured Serbia of enough Russian gas for the coming winter.'],
    sentences: 100,
    published: null,
  }));
  expect(falseMarks(index, pages, false)).toMatchObject({
    pages: 200,
    sentences: 20_000,
    of: 40_000,
    wrong: 0,
  });
  expect(falseMarks(index, pages, true)).toMatchObject({ pages: 400, sentences: 40_000, wrong: 200 });
});

test('a row that is not as expected is named', () => {
  const files = benchFiles(folderOf({ 'world-events': [FILES['world-events'][0], { id: 'e2', text: 5 }] }));
  expect(() => runBenchmarks(index, true, files)).toThrow(/world-events\.jsonl\.gz:2: text: /);
});

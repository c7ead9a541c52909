/** What eval prints, from figures made up here. */
import { expect, test } from 'vitest';
import { jsonOf, tableOf } from '../../../lib/commands/eval-report.ts';
import type { PageOutcome } from '../../../lib/commands/measure.ts';

const PAGES: PageOutcome[] = [{ page: 'hand-made', sentences: 4, outcomes: [] }];
const REFERENCE = { precision: 0.5, recall: 0.25, f1: 1 / 3, wrongPer1000: 10, recallAtCareful: 0.125 };
const NO_BENCH = {
  falseMarks: {
    'world-events': null,
    'ukraine-articles': {
      pages: 1,
      sentences: 10,
      of: 20,
      wrong: 3,
      claims: { 'gas-winter': 2, candles: 1 },
    },
  },
  checkthat2020: null,
  debates: null,
};

test('the references stand beside the tiers, each with its recall at 0.95 precision', () => {
  const lines = tableOf({ pages: PAGES, references: { 'fuse.js': REFERENCE }, bench: null }).split('\n');
  for (const name of ['sure tier', 'both tiers'])
    expect(lines.filter((line) => new RegExp(`^${name} +\\d`).test(line))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith('fuse.js *'))).toMatch(
    / 0\.500 +0\.250 +0\.333 +10\.0 +0\.125$/,
  );
  expect(lines.join()).not.toContain('benchmark');
});

test('the benchmarks alone: counts and claims, and what is skipped', () => {
  const table = tableOf({ pages: [], references: {}, bench: NO_BENCH });
  expect(table).not.toContain('all pages');
  expect(table).toMatch(/^ukraine-articles .* 3 +in 10 of 20 sentences: gas-winter 2, candles 1$/m);
  expect([...table.matchAll(/^(\S+) +skipped: /gm)].map((line) => line[1])).toEqual([
    'world-events',
    'checkthat2020',
    'debates',
  ]);
});

test('JSON holds the benchmarks only where they were asked for', () => {
  const results = { pages: PAGES, references: { 'fuse.js': REFERENCE } };
  expect(JSON.parse(jsonOf({ ...results, bench: null }))).not.toHaveProperty('bench');
  expect(JSON.parse(jsonOf({ ...results, bench: NO_BENCH }))).toMatchObject({
    sentences: 4,
    reference: { 'fuse.js': { recallAtCareful: 0.125 } },
    bench: { checkthat2020: null, falseMarks: { 'ukraine-articles': { wrong: 3 } } },
  });
});

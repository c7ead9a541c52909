/** The references keep one contract, and their thresholds are chosen as the table says. */
import { describe, expect, test } from 'vitest';
import type { LabelledSentence } from '../../../lib/commands/labelled-pages.ts';
import { blocksOf } from '../../../lib/commands/page-text.ts';
import { bestFigures } from '../../../lib/commands/references/best-threshold.ts';
import { createBm25 } from '../../../lib/commands/references/bm25.ts';
import { fuseReference } from '../../../lib/commands/references/fuse.ts';
import { idfOverlapReference } from '../../../lib/commands/references/idf-overlap.ts';
import { miniSearchReference } from '../../../lib/commands/references/minisearch.ts';
import { MOST_HITS, type ReferenceHit } from '../../../lib/commands/references/reference.ts';

const CLAIMS = [
  { id: 'ferry', statement: 'The harbour ferry to Lindholm stops running in October.' },
  { id: 'library', statement: 'The town library will open on Sundays.' },
  { id: 'bridge', statement: 'The old bridge at Lindholm was closed to lorries.' },
  { id: 'mayor', statement: 'The mayor of Lindholm will not run again.' },
  { id: 'swim', statement: 'Children swim free in the town baths.' },
];

describe.each([fuseReference, miniSearchReference, idfOverlapReference])('%o', (create) => {
  const reference = create(CLAIMS);

  test('finds a claim in its own words, first', () => {
    for (const { id, statement } of CLAIMS) expect(reference.search(statement)[0]?.claim).toBe(id);
  });

  test('gives few hits, each once, the nearest first', () => {
    const hits = reference.search('The mayor opened the old bridge and the town library in Lindholm.');
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.length).toBeLessThanOrEqual(MOST_HITS);
    expect(new Set(hits.map((hit) => hit.claim)).size).toBe(hits.length);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });

  test('gives nothing for nothing', () => {
    expect(reference.search('')).toEqual([]);
  });
});

test('BM25 by hand: the rarer shared word decides, and a shorter document is nearer', () => {
  const search = createBm25(['red fish', 'red fish and much more to eat', 'blue bird', 'red bird']);
  expect(search('blue red', 2).map((hit) => hit.at)).toEqual([2, 0]);
  expect(search('fish', 9).map((hit) => hit.at)).toEqual([0, 1]);
  // Four documents of mean length 13/4, two with the word once: idf ln(1 + 2.5/2.5).
  const length = 2 / (13 / 4);
  expect(search('fish', 1)[0]!.score).toBeCloseTo(
    (Math.log(2) * 2.2) / (1 + 1.2 * (0.25 + 0.75 * length)),
    12,
  );
  expect(search('cat', 3)).toEqual([]);
});

describe('the best threshold', () => {
  const label = (text: string, claims: string[], acceptable: string[] = []): LabelledSentence => ({
    text,
    claims,
    acceptable,
    differs: [],
  });
  const { sentences } = blocksOf({
    page: 'hand-made',
    paragraphs: [
      [label('one', ['a']), label('two', ['b']), label('three', [], ['c']), label('four', ['d', 'e'])],
    ],
  });
  const answering = (answers: Record<string, ReferenceHit[]>) =>
    bestFigures({ name: 'made up', search: (text) => answers[text] ?? [] }, sentences);

  test('is that of the best F1; acceptable pairs count neither way', () => {
    const figures = answering({
      one: [{ claim: 'a', score: 9 }],
      two: [{ claim: 'x', score: 5 }],
      three: [{ claim: 'c', score: 8 }],
      four: [
        { claim: 'd', score: 4 },
        { claim: 'y', score: 1 },
      ],
    });
    // From 4 up: a and d right, x wrong, of four labelled.
    expect(figures).toMatchObject({ precision: 2 / 3, recall: 0.5, wrongPer1000: 250 });
    // Only the first pair stands above every wrong one.
    expect(figures.recallAtCareful).toBe(0.25);
  });

  test('takes pairs of one score together', () => {
    const figures = answering({ one: [{ claim: 'a', score: 3 }], two: [{ claim: 'x', score: 3 }] });
    expect(figures).toMatchObject({ precision: 0.5, recall: 0.25, recallAtCareful: 0 });
  });

  test('of an engine that finds nothing is nothing', () => {
    expect(answering({})).toMatchObject({ recall: 0, f1: 0, recallAtCareful: 0 });
  });
});

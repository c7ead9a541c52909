/** The rules of counting in tests/corpus/README.md, on pages small enough to count by hand. */
import { describe, expect, test } from 'vitest';
import { type LabelledSentence, parseLabelledPages } from '../../../lib/commands/labelled-pages.ts';
import { differencesFound, type FoundPair, figuresOf, judgePage } from '../../../lib/commands/measure.ts';
import { blocksOf, sentenceAt } from '../../../lib/commands/page-text.ts';

const label = (text: string, more: Partial<LabelledSentence> = {}): LabelledSentence => ({
  text,
  claims: [],
  acceptable: [],
  differs: [],
  ...more,
});

/** Two paragraphs of three and two sentences. */
const PAGE = {
  page: 'hand-made',
  paragraphs: [
    [
      label('First one.', { claims: ['a'] }),
      label('Second one.', { claims: ['b', 'c'], differs: [{ claim: 'b', kind: 'number' as const }] }),
      label('Third one.', { acceptable: ['d'] }),
    ],
    [label('Fourth one.'), label('Fifth one.', { claims: ['e'] })],
  ],
};
const { blocks, sentences } = blocksOf(PAGE);

/** A pair found on the words of a sentence. */
const pair = (at: number, claim: string, more: Partial<FoundPair> = {}): FoundPair => {
  const { block, start, end } = sentences[at]!;
  return { block, start, end, claim, tier: 'sure', differs: [], ...more };
};
const judged = (...found: FoundPair[]) => [judgePage('hand-made', sentences, found)];

test('sentences are joined by a space, and paragraphs are blocks', () => {
  expect(blocks).toEqual(['First one. Second one. Third one.', 'Fourth one. Fifth one.']);
  for (const { block, start, end, label: own } of sentences)
    expect(blocks[block]!.slice(start, end)).toBe(own.text);
});

test('a match belongs to the sentence that holds most of its span', () => {
  expect(sentenceAt(sentences, 0, 6, 14)?.label.text).toBe('First one.');
  expect(sentenceAt(sentences, 0, 8, 20)?.label.text).toBe('Second one.');
  expect(sentenceAt(sentences, 1, 100, 120)).toBeNull();
});

describe('precision, recall and wrong marks', () => {
  test('three right, one wrong, one missed, one acceptable', () => {
    const pages = judged(pair(0, 'a'), pair(1, 'b'), pair(1, 'c'), pair(3, 'a'), pair(2, 'd'));
    const figures = figuresOf(pages, 'sure');
    expect(figures.precision).toBeCloseTo(3 / 4);
    expect(figures.recall).toBeCloseTo(3 / 4);
    expect(figures.f1).toBeCloseTo(3 / 4);
    expect(figures.wrongPer1000).toBeCloseTo(200);
  });

  test('a possible match counts in both tiers only', () => {
    const pages = judged(
      pair(0, 'a'),
      pair(1, 'b', { tier: 'possible' }),
      pair(3, 'e', { tier: 'possible' }),
    );
    expect(figuresOf(pages, 'sure')).toMatchObject({ precision: 1, recall: 1 / 4, wrongPer1000: 0 });
    const both = figuresOf(pages, 'both');
    expect([both.precision, both.recall]).toEqual([2 / 3, 2 / 4]);
    expect(both.wrongPer1000).toBe(200);
  });

  test('a pair found twice in a sentence counts once, with its surest tier', () => {
    const pages = judged(
      pair(0, 'a', { tier: 'possible' }),
      pair(0, 'a'),
      pair(0, 'a', { tier: 'possible' }),
    );
    expect(figuresOf(pages, 'sure')).toMatchObject({ precision: 1, recall: 1 / 4 });
  });

  test('what is acceptable counts neither way', () => {
    expect(figuresOf(judged(pair(2, 'd')), 'both')).toMatchObject({
      precision: 1,
      recall: 0,
      wrongPer1000: 0,
    });
  });

  test('nothing found on a page without claims is perfect', () => {
    expect(figuresOf([judgePage('empty', [], [])], 'sure')).toMatchObject({ precision: 1, recall: 1 });
  });
});

describe('differences', () => {
  test('are counted over right pairs: found, named, and called different for nothing', () => {
    const pages = judged(
      pair(0, 'a', { differs: ['date'] }),
      pair(1, 'b', { differs: ['date'] }),
      pair(1, 'c'),
      pair(3, 'e', { differs: ['number'] }),
    );
    expect(differencesFound(pages)).toEqual({
      labelled: 1,
      found: 1,
      named: 0,
      agreeing: 2,
      calledDifferent: 1,
      byKind: { number: { labelled: 1, named: 0 } },
    });
  });

  test('one named rightly beside another kind is named', () => {
    expect(differencesFound(judged(pair(1, 'b', { differs: ['date', 'number'] })))).toMatchObject({
      found: 1,
      named: 1,
    });
  });
});

describe('a labelled page that is malformed names its file, line and field', () => {
  const good = JSON.stringify({ page: 'one', paragraphs: [[{ text: 'Hello.' }]] });

  test.each<[name: string, text: string, message: RegExp]>([
    ['no JSON', `${good}\n{"page": `, /^pages\.jsonl:2: /],
    ['no page', `\n\n${JSON.stringify({ paragraphs: [] })}`, /^pages\.jsonl:3: page: /],
    [
      'no text',
      JSON.stringify({ page: 'one', paragraphs: [[{ claims: [] }]] }),
      /^pages\.jsonl:1: paragraphs\.0\.0\.text: /,
    ],
    [
      'a kind that there is not',
      JSON.stringify({ page: 'one', paragraphs: [[{ text: 'a', differs: [{ claim: 'a', kind: 'tone' }] }]] }),
      /^pages\.jsonl:1: paragraphs\.0\.0\.differs\.0\.kind: /,
    ],
    ['empty', '\n \n', /^pages\.jsonl: holds no pages/],
  ])('%s', (_, text, message) => {
    expect(() => parseLabelledPages('pages.jsonl', text)).toThrow(message);
  });

  test('labels that are left out are none', () => {
    expect(parseLabelledPages('pages.jsonl', good)[0]?.paragraphs[0]).toEqual([label('Hello.')]);
  });
});

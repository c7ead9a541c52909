import { describe, expect, test } from 'vitest';
import { firstNamesIn, openingOf } from '../../../lib/articles/extract/byline.ts';

const TEXT = 'The harbour board of Sampleton will close the old ferry terminal on 3 March, its chair said.';

describe('what stands before the text', () => {
  test.each<[string, string[], { author: string | null; published: string | null; text: string[] }]>([
    ['nothing', [TEXT, TEXT], { author: null, published: null, text: [TEXT, TEXT] }],
    [
      'section, standfirst and byline',
      [
        'World · Harbours',
        'What is known of the plan, and what is not, as the board of the harbour meets again today.',
        'By Ann Sample, harbour correspondent · 20 October 2024, 18:40',
        TEXT,
      ],
      {
        author: 'Ann Sample',
        published: '2024-10-20',
        text: [
          'What is known of the plan, and what is not, as the board of the harbour meets again today.',
          TEXT,
        ],
      },
    ],
    [
      'a byline alone',
      ['BY Penny Dummy and Max Muster', TEXT],
      { author: 'Penny Dummy and Max Muster', published: null, text: [TEXT] },
    ],
    ['a day alone', ['22 Nov 2026', TEXT], { author: null, published: '2026-11-22', text: [TEXT] }],
    [
      'a first sentence that is short',
      ['The ferry stops.', TEXT],
      { author: null, published: null, text: ['The ferry stops.', TEXT] },
    ],
    [
      'a sentence that begins with By',
      ['By Monday the board of the harbour of the town of Sampleton will have met three times.', TEXT],
      {
        author: null,
        published: null,
        text: [
          'By Monday the board of the harbour of the town of Sampleton will have met three times.',
          TEXT,
        ],
      },
    ],
    [
      'no sentences at all',
      ['one', 'two', 'three'],
      { author: null, published: null, text: ['one', 'two', 'three'] },
    ],
  ])('%s', (_, paragraphs, opening) => {
    expect(openingOf(paragraphs)).toEqual(opening);
  });

  test.each([
    ['Ann Sample', 'Ann Sample'],
    ["By A. O'Example, B. van Dummy", "A. O'Example, B. van Dummy"],
    ['Max Placeholder · 31 October 2024 · 6 minutes', 'Max Placeholder'],
    ['Late editionNo. 0001 · Price: nothing', null],
    ['by our own', null],
    ['20 October 2024', null],
  ])('names in %s', (byline, names) => {
    expect(firstNamesIn([byline])).toBe(names);
  });
});

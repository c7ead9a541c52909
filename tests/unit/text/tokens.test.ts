import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/text/fold.ts';
import { type Token, tokenize } from '../../../lib/text/tokens.ts';

const wordsIn = (text: string): string[] => tokenize(text).map((token) => token.word);
const rawIn = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));
const one = (text: string, word: string): Token => {
  const found = tokenize(text).find((token) => token.word === word);
  if (!found) throw new Error(`no token ${word} in ${text}`);
  return found;
};

describe('words and figures', () => {
  test.each<[text: string, words: string[]]>([
    ['Vučić and Путин spoke', ['vucic', 'and', 'putin', 'spoke']],
    ['a two-and-a-half-year gap', ['a', 'two', 'and', 'a', 'half', 'year', 'gap']],
    ['Serbian-Russian, Serbian‑Russian', ['serbian', 'russian', 'serbian', 'russian']],
    ['8.4 million, 2,000 men', ['8.4', 'million', '2,000', 'men']],
    ['8 400 000 euros, 12\u202F500 men', ['8,400,000', 'euros', '12,500', 'men']],
    [
      'in 2022 300 men, 100-200 men, 20 2000',
      ['in', '2022', '300', 'men', '100', '200', 'men', '20', '2000'],
    ],
    ['It ended in 2024.', ['it', 'ended', 'in', '2024']],
    ['the 80th', ['the', '80', 'th']],
    ['2½ years', ['2', '0.5', 'years']],
    ['€800mn', ['€', '800', 'mn']],
    ['5% of £3', ['5', '%', 'of', '£', '3']],
    ['800\u00A0million\u00A0euros', ['800', 'million', 'euros']],
    ['800\u202Fmillion', ['800', 'million']],
    ['gas/oil — and coal…', ['gas', 'oil', 'and', 'coal']],
    ['“Serbia” (sic)', ['serbia', 'sic']],
    ['', []],
    [' \n\u00A0 —!', []],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe('apostrophes', () => {
  test.each<[text: string, words: string[]]>([
    ["Serbia's gas", ['serbia', 'gas']],
    ['Vučić’s gas', ['vucic', 'gas']],
    ["the players' tour", ['the', 'players', 'tour']],
    ["'Serbia' is quoted", ['serbia', 'is', 'quoted']],
    ["it isn't", ['it', 'is', 'not']],
    ['it didn’t', ['it', 'did', 'not']],
    ["WON'T", ['will', 'not']],
    ["can't, shan't", ['can', 'not', 'shall', 'not']],
    ['it isnt, he wont, they want', ['it', 'is', 'not', 'he', 'will', 'not', 'they', 'want']],
    ["they'll go", ['they', 'will', 'go']],
    ["they've, we're, he'd", ['they', 'we', 'he']],
    ["O'Neill", ['oneill']],
    ['d’Orsay', ['dorsay']],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test('a possessive ends before its apostrophe', () => {
    expect(rawIn('Vučić’s gas')).toEqual(['Vučić', 'gas']);
  });

  test("n't stands for itself, and the verb for the rest", () => {
    expect(rawIn("It won't, isn’t")).toEqual(['It', 'wo', "n't", 'is', 'n’t']);
  });
});

test('words that every object of the language has are plain words', () => {
  const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
  expect(wordsIn(words.join(' '))).toEqual(words.map((word) => word.toLowerCase()));
});

describe('invisible characters', () => {
  test('a soft hyphen is part of the word it stands in', () => {
    const text = 'the anni\u00ADver\u00ADsary day';
    const { start, end } = one(text, 'anniversary');
    expect(text.slice(start, end)).toBe('anni\u00ADver\u00ADsary');
  });

  test.each(['\u00AD', '\u200B', '\u200D', '\u2060'])('%j inside a word leaves one word', (sign) => {
    expect(wordsIn(`anni${sign}versary`)).toEqual(['anniversary']);
  });
});

describe('capitals and breaks', () => {
  test('a capital is seen in any alphabet', () => {
    const capital = (text: string): boolean[] => tokenize(text).map((token) => token.capital);
    expect(capital('Čačak čačak Београд београд 2024 US us')).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test.each<[text: string, broken: string[]]>([
    ['Serbia, Russia and China', ['russia']],
    ['Serbia (not Russia) said', ['not', 'said']],
    ['gas — not oil', ['not']],
    ['Serbian-Russian gas', []],
    ["Serbia's gas", []],
    ['€800 million, 5%', ['5']],
  ])('%j breaks before %j', (text, broken) => {
    expect(
      tokenize(text)
        .filter((token) => token.afterBreak)
        .map((token) => token.word),
    ).toEqual(broken);
  });
});

describe('laws', () => {
  const prose = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom('Vučić', 'Путин’s', "didn't", '2½', '€800mn', 'co-op', '\u00A0', ',', '—', '80th'),
      )
      .map((parts) => parts.join(' ')),
  );

  test('tokens are in order, apart, not empty, and within the text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  test('where no apostrophe and no fraction stands, a token slices to text that folds to its word', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const plain = text.replace(/['’\u00BC-\u00BE\u2150-\u215E]/gu, ' ');
        for (const { start, end, word } of tokenize(plain))
          expect(fold(plain.slice(start, end).replace(/(?<=\d)\s/g, ','))).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  test('a part of a text has the tokens that the text has there, at the same offsets', () => {
    const words = fc.array(fc.constantFrom('Vučić', "won't", 'gas', '2½', 'years,'), { minLength: 3 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const [first, last] = [a % list.length, b % list.length].sort((x, y) => x - y) as [number, number];
        const text = list.join(' ');
        const from = list.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const to = list.slice(0, last + 1).join(' ').length;
        const bounds = ({ start, end, word }: Token): unknown => [start, end, word];
        expect(tokenize(text, from, to).map(bounds)).toEqual(
          tokenize(text)
            .filter(({ start, end }) => start >= from && end <= to)
            .map(bounds),
        );
      }),
    );
  });
});

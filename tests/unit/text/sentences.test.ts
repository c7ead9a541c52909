import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentencesOf } from '../../../lib/text/sentences.ts';

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a stop ends a sentence', () => {
  test.each<[text: string, sentences: string[]]>([
    ['It ended. He left.', ['It ended.', 'He left.']],
    ['Did it end? Yes! He left…  Then it rained.', ['Did it end?', 'Yes!', 'He left…', 'Then it rained.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['Wait... What now?', ['Wait...', 'What now?']],
    ['It ended.\u00A0He left.', ['It ended.', 'He left.']],
    ['It ended.\nHe left.', ['It ended.', 'He left.']],
    ['“It ended.” He left.', ['“It ended.”', 'He left.']],
    ['"It ended." "He left."', ['"It ended."', '"He left."']],
    ['(It ended.) He left.', ['(It ended.)', 'He left.']],
    ['It ended. “He left.”', ['It ended.', '“He left.”']],
    ['« It ended. » He left.', ['« It ended. »', 'He left.']],
    ['It ended. « He left. »', ['It ended.', '« He left. »']],
    ['»It ended.« »He left.«', ['»It ended.«', '»He left.«']],
    ['It joined the U.N. It left the E.U. The end.', ['It joined the U.N.', 'It left the E.U.', 'The end.']],
    ['He was 20. Marko came.', ['He was 20.', 'Marko came.']],
    ['He was 47. Mary came.', ['He was 47.', 'Mary came.']],
    ['It hangs in the Museum of Modern Art. He left.', ['It hangs in the Museum of Modern Art.', 'He left.']],
    ['It ended in 2022. October was wet.', ['It ended in 2022.', 'October was wet.']],
    ['It ended. 80 people came.', ['It ended.', '80 people came.']],
    ['It ended at 10 a.m. He left.', ['It ended at 10 a.m.', 'He left.']],
    ['It ended at 10 a.m. Today he left.', ['It ended at 10 a.m.', 'Today he left.']],
    ['It ended at 10 p.m. Marko left.', ['It ended at 10 p.m.', 'Marko left.']],
    ['It ended. €5 was paid.', ['It ended.', '€5 was paid.']],
    ['it ended. he left. then it rained.', ['it ended.', 'he left.', 'then it rained.']],
    [
      'how long? nobody knows. approx. two hours, they think. he left.',
      ['how long?', 'nobody knows.', 'approx. two hours, they think.', 'he left.'],
    ],
    ['To je kraj. Šta sad?', ['To je kraj.', 'Šta sad?']],
    ['То је крај. Шта сад?', ['То је крај.', 'Шта сад?']],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('a stop that ends none', () => {
  test.each([
    'Mr. Vučić met Gen. Smith and Dr. Who.',
    'The call was on Oct. 20, the visit on Nov. 5.',
    'The call was on 20. October, the parade is on 9. May and the report on 3. Sept.',
    'He said « it ended » and left.',
    'J. K. Rowling and V. V. Putin spoke.',
    'The U.S. President spoke.',
    'The E.U. and the U.N. agreed.',
    'It was worth 8.4 million euros.',
    'The site vreme.com reported it.',
    'Gas, oil, etc. were discussed.',
    'He met, e.g. Putin and Xi.',
    'He said. and then went on.',
    'Maj. Gen. Budanov, Brig. Smith, Cpl. Ray, Cmdr. Ortiz and Supt. Lee spoke.',
    'It breaks Art. 5 of the treaty, as Fig. 2 shows.',
    'They spoke by phone at 10 a.m. Sunday for the first time.',
    '“Will it end?” he asked.',
  ])('%j is one sentence', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('an abbreviation does not hide the stop after it', () => {
    expect(split('Mr. Vučić met Gen. Smith. He left.')).toEqual(['Mr. Vučić met Gen. Smith.', 'He left.']);
  });
});

describe('ideographic stops need no space', () => {
  test.each<[text: string, sentences: string[]]>([
    ['他来了。他走了！真的吗？是', ['他来了。', '他走了！', '真的吗？', '是']],
    ['他说：“走。”他走了。', ['他说：“走。”', '他走了。']],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('texts without a stop', () => {
  test('a headline is a sentence', () => {
    expect(split('Putin and Vučić speak by phone')).toEqual(['Putin and Vučić speak by phone']);
  });

  test.each(['', '   ', '\n\t\u00A0'])('%j has none', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  test('a very long one is cut at spaces, and no word is lost', () => {
    const text = 'gas and oil '.repeat(2000).trim();
    const parts = split(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(parts.join(' ')).toBe(text);
  });

  test('without a space it is cut all the same', () => {
    const text = 'a'.repeat(5 * LONGEST_SENTENCE + 7);
    const parts = split(text);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(parts.join('')).toBe(text);
  });

  test('a cut never goes through the middle of a character', () => {
    const parts = split(`a${'😀'.repeat(LONGEST_SENTENCE)}`);
    expect(parts.filter((part) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toHaveLength(0);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    'He left',
    'Mr',
    'U.S',
    '2.5',
    '“',
    '”',
    '.',
    '. ',
    '? ',
    '…',
    '。',
    ' ',
    '\n',
    'Šta',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('').repeat(30)),
  );

  test('spans are in order, apart, trimmed, and hold all text but white space', () => {
    fc.assert(
      fc.property(text, (block) => {
        let last = 0;
        for (const { start, end } of sentencesOf(block)) {
          expect(block.slice(last, start).trim()).toBe('');
          const part = block.slice(start, end);
          expect(part).not.toBe('');
          expect(part.trim()).toBe(part);
          expect(part.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
          last = end;
        }
        expect(block.slice(last).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

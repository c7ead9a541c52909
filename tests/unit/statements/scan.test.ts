import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ends, hashes, MOST_WORDS, scan, starts } from '../../../lib/statements/scan.ts';
import { tokenize } from '../../../lib/text/tokens.ts';

/** The words of a text as the scanner sees them, in as many scans as it takes. */
function wordsOf(text: string): { start: number; end: number; hash: number }[] {
  const words: { start: number; end: number; hash: number }[] = [];
  let from = 0;
  for (;;) {
    const count = scan(text, from);
    for (let at = 0; at < count; at++) words.push({ start: starts[at]!, end: ends[at]!, hash: hashes[at]! });
    if (count < MOST_WORDS) return words;
    from = ends[count - 1]!;
  }
}

/** Letters of several alphabets, with everything that stands inside words or between them. */
const pieces = fc.constantFrom(
  ...'abzAZ09',
  ...'čšŽđøßıÄ',
  ...'ВучићйЇє',
  ...'\u0301\u00AD\u200B\u200D\uFEFF',
  ...' \n.,!-–—“”«»()$€%',
  '½',
  '中',
  '😀',
  '𝐀',
  '٣',
  "n't",
  ' 2,000.5 ',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('scan', () => {
  it('finds the words of the tokenizer, where they stand', () => {
    fc.assert(
      fc.property(
        texts.filter((text) => !/['’]/.test(text)),
        (text) => {
          expect(wordsOf(text).map(({ start, end }) => ({ start, end }))).toEqual(
            tokenize(text)
              .filter(({ word }) => !/^[€$£%]$/.test(word))
              .reduce<{ start: number; end: number }[]>((all, { start, end }) => {
                const last = all.at(-1);
                // "Cannot" is two tokens of one word.
                if (last?.end === start && /^cannot$/i.test(text.slice(last.start, end))) last.end = end;
                else all.push({ start, end });
                return all;
              }, []),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a word with its apostrophes as one', () => {
    const text = "Vučić’s men didn't say he'll go 'now' in the '90s; O'Brien's rock’n’roll.";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Vučić’s',
      'men',
      "didn't",
      'say',
      "he'll",
      'go',
      'now',
      'in',
      'the',
      '90',
      's',
      "O'Brien's",
      'rock’n’roll',
    ]);
  });

  it('gives equal words equal hashes, wherever they stand', () => {
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        const alone = wordsOf(text);
        const within = wordsOf(`${before} ${text}`).slice(-alone.length || undefined);
        expect(alone.map(({ hash }) => hash)).toEqual(
          alone.length === 0 ? [] : within.map(({ hash }) => hash),
        );
        for (const { start, end, hash } of alone) expect(wordsOf(text.slice(start, end))[0]!.hash).toBe(hash);
      }),
    );
  });

  it('goes on where one scan ended', () => {
    const text = 'word '.repeat(3 * MOST_WORDS + 1);
    expect(wordsOf(text)).toHaveLength(3 * MOST_WORDS + 1);
  });
});

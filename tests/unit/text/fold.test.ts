import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/text/fold.ts';

/** Each row is one word in several spellings, and what all of them fold to. */
const ONE_WORD: [folded: string, ...spellings: string[]][] = [
  ['vucic', 'Vučić', 'VUČIĆ', 'vučić', 'Вучић', 'ВУЧИЋ', 'Vucic', 'Vučić'.normalize('NFD')],
  ['vucevic', 'Vučević', 'Вучевић', 'Vucevic'],
  ['djokovic', 'Đoković', 'ĐOKOVIĆ', 'Ђоковић', 'Djokovic'],
  ['putin', 'Putin', 'PUTIN', 'Путин'],
  ['orban', 'Orbán', 'ORBÁN', 'Orban'],
  ['strasse', 'Straße', 'STRASSE', 'strasse', 'STRAẞE'],
  ['lodz', 'Łódź', 'ŁÓDŹ', 'Lodz'],
  ['turkiye', 'Türkiye', 'TÜRKİYE'],
  ['istanbul', 'İstanbul', 'ISTANBUL', 'Istanbul'],
  ['bjornoya', 'Bjørnøya', 'Bjornoya'],
  ['skaerbaek', 'Skærbæk'],
  ['oeuvre', 'Œuvre', 'œuvre'],
  ['liberation', 'liber\u00ADation', 'liber\u200Bation', 'LIBERATION'],
  ['confidence', 'conﬁdence'],
  ['nato', 'ＮＡＴＯ', 'НАТО'],
  ['ljubljana', 'Љубљана', 'Ljubljana'],
  ['njegos', 'Његош', 'Njegoš'],
];

describe('one word folds to one spelling', () => {
  test.each(ONE_WORD)('%s', (folded, ...spellings) => {
    expect(spellings.map(fold)).toEqual(spellings.map(() => folded));
  });
});

test('different words stay different', () => {
  const words = ['Vučić', 'Vučević', 'Vucinic', 'Putin', 'Putina', 'winter', 'winner', '2022', '2024'];
  expect(new Set(words.map(fold)).size).toBe(words.length);
});

describe('Cyrillic is written in Latin letters to the last one', () => {
  const SERBIAN = 'абвгдђежзијклљмнњопрстћуфхцчџш';
  const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
  const UKRAINIAN = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
  const letters = [...new Set(SERBIAN + RUSSIAN + UKRAINIAN)];

  test.each(letters)('%s, small and capital', (letter) => {
    expect(fold(letter)).toMatch(/^[a-z]*$/);
    expect(fold(letter.toUpperCase())).toBe(fold(letter));
  });

  test('letters with a mark are the same in one code point and in two', () => {
    for (const letter of ['й', 'ё', 'ї', 'ќ']) expect(fold(letter.normalize('NFD'))).toBe(fold(letter));
  });
});

test('a letter of mathematical or full-width form folds like the plain one', () => {
  for (const word of ['𝐕𝐮𝐜𝐢𝐜', '𝗩𝘂𝗰𝗶𝗰', 'Ｖｕｃｉｃ']) expect(fold(word)).toBe('vucic');
});

describe('laws', () => {
  const letters = fc.stringMatching(/^[\p{L}\p{M}]{1,12}$/u);

  test('folding a folded word changes nothing', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
      { numRuns: 500, examples: [['𝓐'], ['й']] },
    );
  });

  test('case makes no difference to a Latin word', () => {
    const latin = fc.stringMatching(/^[a-zčćžšáéőüłđ]{1,12}$/);
    fc.assert(
      fc.property(latin, (word) => {
        expect(fold(word.toUpperCase())).toBe(fold(word));
      }),
    );
  });

  test('composed and decomposed text fold alike', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
      }),
      { numRuns: 300 },
    );
  });

  test('an invisible character anywhere in a word makes no difference', () => {
    const word = fc.constantFrom('Vučić', 'liberation', 'Белград', 'Straße');
    const unseen = fc.constantFrom('\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF');
    fc.assert(
      fc.property(word, unseen, fc.nat(), (text, sign, number) => {
        const at = number % (text.length + 1);
        expect(fold(text.slice(0, at) + sign + text.slice(at))).toBe(fold(text));
      }),
    );
  });
});

/** Serbian is one language in two scripts: each message is the same in both, letter by letter. */
import { expect, test } from 'vitest';
import { catalogueOf } from './read.ts';

const CYRILLIC = [...'абвгдђежзијклмнопрстћуфхцчш', 'љ', 'њ', 'џ'];
const LATIN = [...'abvgdđežzijklmnoprstćufhcčš', 'lj', 'nj', 'dž'];
const LETTERS = new Map(
  CYRILLIC.flatMap((letter, at) => {
    const latin = LATIN[at]!;
    return [
      [letter, latin],
      [letter.toUpperCase(), latin[0]!.toUpperCase() + latin.slice(1)],
    ];
  }),
);

/** The other way is not to be had: "nj" may be њ or н with ј. */
const inLatin = (cyrillic: string): string =>
  [...cyrillic].map((letter) => LETTERS.get(letter) ?? letter).join('');

test('Latin is Cyrillic, transliterated', () => {
  const { language: _, ...cyrillic } = catalogueOf('sr');
  const { language: __, ...latin } = catalogueOf('sr-Latn');
  const expected = Object.fromEntries(
    Object.entries(cyrillic).map(([key, { message }]) => [key, { message: inLatin(message) }]),
  );
  expect(latin).toEqual(expected);
});

test('Cyrillic has no Latin letters within a word, which look alike', () => {
  for (const [key, { message }] of Object.entries(catalogueOf('sr')))
    expect(message, key).not.toMatch(
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
    );
  for (const [key, { message }] of Object.entries(catalogueOf('uk')))
    expect(message, key).not.toMatch(
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
    );
});

/**
 * Folding: one spelling for what readers take as one word. Case, diacritics, ligatures and compatibility forms go (NFKD), Cyrillic
 * becomes Latin, so that Vučić, VUČIĆ, Vucic and Вучић are all `vucic`.
 *
 * The Cyrillic table follows Serbian practice for the letters that Serbian has, and the usual news transliteration for Russian and
 * Ukrainian letters; what two alphabets write alike and read differently (г, и, х) takes the Serbian and Russian value.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ѐ: 'e',
  є: 'ye',
  ж: 'z',
  з: 'z',
  и: 'i',
  й: 'y',
  ё: 'e',
  ќ: 'k',
  ѓ: 'g',
  і: 'i',
  ї: 'yi',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  џ: 'dz',
  ш: 's',
  щ: 'sc',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Letters that no normalisation form takes apart. */
const LATIN: Readonly<Record<string, string>> = {
  đ: 'dj',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
};

/** Characters inside a word that a reader never sees: soft hyphen, zero-width space, joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const ASCII = /^[a-z0-9]*$/;
const MARKS = /\p{M}/gu;
const LETTERS_LEFT = /[^\0-\x7F]/gu;

/**
 * Folds one word. Cost: one lower-casing for ASCII words, two normalisations and two passes for others. The letters are looked up before
 * and after they are taken apart: "ї" is a letter of its own, "й" is only found without its breve, and a compatibility form may be a
 * capital still.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const whole = lower.replace(INVISIBLE, '').normalize('NFC').replace(LETTERS_LEFT, plainLetter);
  const apart = whole.normalize('NFKD').replace(MARKS, '').toLowerCase();
  return apart.replace(LETTERS_LEFT, plainLetter);
}

const plainLetter = (letter: string): string => CYRILLIC[letter] ?? LATIN[letter] ?? letter;

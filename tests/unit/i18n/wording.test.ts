/** No catalogue judges: it says what sources report. */
import { expect, test } from 'vitest';
import { LANGUAGE_CODES, type Language } from '../../../lib/i18n/languages.ts';
import { catalogueOf } from './read.ts';

/** Beginnings of words that pass judgement, in each language; `$` ends a word that others begin with. */
const JUDGING: Record<Language, string> = {
  en: 'true$ truth false$ falsehood fact.?check bias wrong mislead lie$ lies$ lied$ lying fake debunk verdict hoax rumou?r',
  de: 'wahr$ wahre wahrheit falsch fakten.?check faktenpr bias parteiisch voreingenommen lüge gelogen irreführ fake widerlegt urteil gerücht',
  sr: 'истин неистин тачно$ тачна$ тачне$ нетачн лаж лажн провера чињениц пристрас погрешн обмањ пресуд оповргн демант гласин',
  'sr-Latn':
    'istin neistin tačno$ tačna$ tačne$ netačn laž lažn provera činjenic pristras pogrešn obmanj presud opovrgn demant glasin',
  uk: 'правд$ правда правдив неправд істин хибн брехн обман фейк фактчек перевірка фактів упередж маніпул вирок спрост чутк',
};

const judging = (code: Language): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${JUDGING[code].replaceAll('$', '(?!\\p{L})').split(' ').join('|')})`, 'iu');

test.each(LANGUAGE_CODES)('no message in %s gives a verdict', (code) => {
  const messages = Object.values(catalogueOf(code)).map(({ message }) => message);
  expect(messages.filter((message) => judging(code).test(message))).toEqual([]);
});

test('judging words are found as words', () => {
  expect('Es ist falsch').toMatch(judging('de'));
  expect('wahrscheinlich').not.toMatch(judging('de'));
  expect('То је лаж').toMatch(judging('sr'));
  expect('Це неправда').toMatch(judging('uk'));
});

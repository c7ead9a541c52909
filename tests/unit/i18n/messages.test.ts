/** Messages as they are said. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { listOf } from '../../../lib/i18n/formats.ts';
import { LANGUAGE_CODES, type Language } from '../../../lib/i18n/languages.ts';
import { valuesOf } from '../../../lib/i18n/message-types.ts';
import { type MessageKey, speak, t } from '../../../lib/i18n/messages.ts';
import { dateText } from '../../../lib/ui/dates.ts';
import * as say from '../../../lib/ui/wording.ts';
import { catalogueOf } from './read.ts';

const speakAs = (language: Language): void => speak(language, JSON.stringify(catalogueOf(language)));
afterAll(() => speakAs('en'));

/** As `t`, for a key and values that are known only here. */
const said = t as (key: string, values: Record<string, string | number>) => string;

test.each(LANGUAGE_CODES)('every message in %s can be said, with any numbers', (language) => {
  speakAs(language);
  const messages = Object.entries(catalogueOf(language)).map(([key, { message }]) => ({
    key,
    values: [...valuesOf(message)],
  }));
  fc.assert(
    fc.property(fc.constantFrom(...messages), fc.nat(130), fc.nat(130), ({ key, values }, n, m) => {
      const given = Object.fromEntries(
        values.map(([name, type], at) => [name, type === 'number' ? (at === 0 ? n : m) : `‹${name}›`]),
      );
      const text = said(key, given);
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[{}#]/);
      for (const [name, type] of values) if (type === 'string') expect(text).toContain(`‹${name}›`);
    }),
    { numRuns: 2_000 },
  );
});

const agreement = (reporting: number, of: number, origins: number) => ({
  reporting,
  of,
  reviewing: 0,
  origins,
});
const nobody = { differing: 0, topics: [], opposite: 0 };

test.each<[Language, string, string, string]>([
  [
    'de',
    '1 von 4 anderen Quellen berichtet dies',
    'Beide anderen Quellen berichten dies, alle aus einem Ursprung',
    '21 von 22',
  ],
  ['sr', '1 од 4 друга извора јавља ово', 'Оба друга извора јављају ово, сви из истог изворишта', '21 од 22'],
  [
    'sr-Latn',
    '1 od 4 druga izvora javlja ovo',
    'Oba druga izvora javljaju ovo, svi iz istog izvorišta',
    '21 od 22',
  ],
  [
    'uk',
    '1 з 4 інших джерел повідомляє про це',
    'Обидва інші джерела повідомляють про це, усі з одного першоджерела',
    '21 з 22',
  ],
])('agreement in %s', (language, one, both, many) => {
  speakAs(language);
  expect(say.agreementLine(agreement(1, 4, 1), nobody, false)).toBe(one);
  expect(say.agreementLine(agreement(2, 2, 1), nobody, false)).toBe(both);
  expect(say.agreementLine(agreement(21, 22, 5), nobody, false)).toContain(many);
});

test.each<[Language, number, string]>([
  ['uk', 1, '1 твердження'],
  ['uk', 11, '11 тверджень'],
  ['uk', 22, '22 твердження'],
  ['sr', 11, '11 тврдњи'],
  ['sr', 21, '21 тврдња'],
  ['sr', 22, '22 тврдње'],
  ['de', 1200, '1.200 Aussagen'],
])('in %s %i claims are counted as its readers count', (language, n, text) => {
  speakAs(language);
  expect(t('countClaims', { n })).toBe(text);
});

test.each<[Language, string, string, string]>([
  ['de', '20. Okt. 2024', '30.–31. Okt. 2024', 'a, b und c'],
  ['sr-Latn', '20. okt 2024.', '30.–31. okt 2024.', 'a, b i c'],
  ['uk', '20 жовт. 2024 р.', '30–31 жовт. 2024 р.', 'a, b і c'],
])('dates and lists in %s', (language, day, days, list) => {
  speakAs(language);
  expect(dateText('2024-10-20').replaceAll('\u00A0', ' ')).toBe(day);
  expect(dateText('2024-10-30/2024-10-31').replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(days);
  expect(listOf(['a', 'b', 'c'])).toBe(list);
});

test('a name that runs from right to left does not turn the words about it; others stand as they are', () => {
  speakAs('en');
  expect(t('likely', { value: 'الجزيرة' })).toBe('likely \u2068الجزيرة\u2069');
  expect(t('likely', { value: 'AP <b>' })).toBe('likely AP <b>');
});

test('a message that is not there is its key', () => {
  speak('en', '{}');
  expect(said('close' satisfies MessageKey, {})).toBe('close');
});

import { expect, test } from 'vitest';
import { excerptWithMarks, holdsWording, markWordings, type Stretch } from '../../lib/ui/marked-text.ts';

const shown = (stretches: Stretch[]): string =>
  stretches
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')
    .replaceAll('\u00A0', ' ');

test.each([
  ['He gave 8 million euros.', ['8 million euros'], 'He gave [8 million euros].'],
  ['Promising never to', ['promising never'], '[Promising never] to'],
  ['a b a', ['a'], '[a] b a'],
  ['over two years', ['over two', 'two years'], '[over two years]'],
  ['in 2024 and 24', ['24'], 'in 2024 and [24]'],
  ['nothing here', ['elsewhere', ''], 'nothing here'],
  ['İ over two years', ['two years'], 'İ over [two years]'],
])('%s marked with %j', (text, words, marked) => {
  expect(shown(markWordings(text, words))).toBe(marked);
});

test('what is shown is the text, letter for letter', () => {
  const text = 'Vučić „said“ over two years 𝒳 ago';
  expect(
    markWordings(text, ['two years', 'said'])
      .map((one) => one.text)
      .join(''),
  ).toBe(text);
});

test('a long text is cut at words, the marked words stay', () => {
  const text = `${'before '.repeat(30)}over two years${' after'.repeat(30)}`;
  const cut = shown(excerptWithMarks(text, ['over two years']));
  expect(cut).toMatch(/^… before .*before \[over two years\] after .* …$/);
  expect(cut.length).toBeLessThan(120);
});

test('a long text without a finding is cut at its end only', () => {
  const cut = shown(excerptWithMarks('word '.repeat(80).trim(), ['none']));
  expect(cut.startsWith('word word')).toBe(true);
  expect(cut.endsWith(' …')).toBe(true);
});

test('a short text is never cut', () => {
  expect(shown(excerptWithMarks('It was over two years.', ['two years']))).toBe('It was over [two years].');
});

test('a wording is held as whole words only', () => {
  expect(holdsWording('the years', 'year')).toBe(false);
  expect(holdsWording('the year’s', 'year')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { deniedPage } from '../../../../lib/commands/differences/denied-pages.ts';
import type { LabelledPage, LabelledSentence } from '../../../../lib/commands/labelled-pages.ts';

const sentence = (text: string, rest: Partial<LabelledSentence> = {}): LabelledSentence => ({
  text,
  claims: ['gas-winter'],
  acceptable: [],
  differs: [],
  ...rest,
});
const pageOf = (...sentences: LabelledSentence[]): LabelledPage => ({ page: 'one', paragraphs: [sentences] });
const textsOf = (page: LabelledPage): string[] | undefined =>
  deniedPage(page)
    ?.page.paragraphs.flat()
    .map(({ text }) => text);

describe('a plain sentence is denied', () => {
  test.each<[text: string, denied: string]>([
    ['Putin has assured Serbia of gas.', 'Putin has not assured Serbia of gas.'],
    ['There will be gas in winter.', 'There will not be gas in winter.'],
    ['Is there gas.', 'Is not there gas.'],
  ])('%s', (text, denied) => {
    expect(textsOf(pageOf(sentence(text)))).toEqual([denied]);
  });

  test('in turn by "not", by "never" and in one word', () => {
    const plain = sentence('Putin has promised gas.');
    expect(textsOf(pageOf(plain, plain, plain, sentence('He can sell gas.')))).toEqual([
      'Putin has not promised gas.',
      'Putin has never promised gas.',
      "Putin hasn't promised gas.",
      'He can not sell gas.',
    ]);
  });

  test('and labelled so, beside the others, which stay', () => {
    const other = sentence('Gas was, he said, assured.');
    const denied = deniedPage(pageOf(other, sentence('Gas was assured.')))!;
    expect(denied.page.paragraphs[0]![0]).toBe(other);
    expect([...denied.made]).toEqual([
      sentence('Gas was not assured.', { differs: [{ claim: 'gas-winter', kind: 'polarity' }] }),
    ]);
  });
});

test.each<[why: string, left: LabelledSentence]>([
  ['states nothing', sentence('Gas was assured.', { claims: [] })],
  ['states two claims', sentence('Gas was assured.', { claims: ['gas-winter', 'gas-price'] })],
  ['may state another', sentence('Gas was assured.', { acceptable: ['gas-price'] })],
  ['differs', sentence('Gas was assured.', { differs: [{ claim: 'gas-winter', kind: 'date' }] })],
  ['denies already', sentence("Gas was assured and won't run out.")],
  ['is parted', sentence('In winter, gas was assured.')],
  ['is long', sentence(`Gas was assured${' and sold'.repeat(10)}.`)],
  ['has no auxiliary', sentence('Putin assured Serbia of gas.')],
  ['has its auxiliary in another clause', sentence('He said that gas was assured.')],
])('left as it is, as it %s', (_, left) => {
  expect(deniedPage(pageOf(left))).toBeNull();
});

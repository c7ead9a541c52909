import { describe, expect, test } from 'vitest';
import { stem } from '../../../lib/text/stem.ts';

describe('forms of one word have one stem', () => {
  test.each([
    ['say', 'says', 'said', 'saying'],
    ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
    ['call', 'calls', 'called', 'calling'],
    ['phone', 'phones', 'phoned', 'phoning'],
    ['hope', 'hopes', 'hoped', 'hoping'],
    ['run', 'ran', 'runs', 'running'],
    ['liberate', 'liberated', 'liberation', 'liberating'],
    ['supply', 'supplies', 'supplied', 'supplying'],
    ['country', 'countries'],
    ['ally', 'allies', 'allied'],
    ['man', 'men'],
    ['sanction', 'sanctions', 'sanctioned'],
    ['relation', 'relations'],
    ['generator', 'generators'],
    ['organise', 'organised', 'organising', 'organize', 'organized'],
    ['meet', 'met', 'meets', 'meeting'],
    ['withdraw', 'withdrew', 'withdrawn', 'withdraws'],
    ['invite', 'invited', 'invites'],
    ['refuse', 'refused', 'refusing'],
  ])('%s', (lemma, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(lemma)));
  });
});

describe('a word of three letters has the stem of its longer forms', () => {
  test.each([
    ['day', 'days'],
    ['pay', 'pays', 'paid', 'paying'],
    ['buy', 'buys', 'bought', 'buying'],
    ['lay', 'lays', 'laid'],
    ['use', 'uses', 'used', 'using'],
    ['ban', 'bans', 'banned', 'banning'],
    ['war', 'wars'],
    ['end', 'ends', 'ended'],
  ])('%s', (lemma, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(lemma)));
  });
});

describe('different words keep different stems', () => {
  test.each([
    ['generator', 'general'],
    ['generation', 'generator'],
    ['news', 'new'],
    ['arms', 'arm'],
    ['customs', 'custom'],
    ['united', 'unit'],
    ['several', 'sever'],
    ['university', 'universe'],
    ['communist', 'commune'],
    ['personnel', 'person'],
    ['important', 'import'],
  ])('%s is not %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

test('short words, figures and other alphabets stay as they are', () => {
  for (const word of ['gas', 'us', '2024', '8.4', 'kazan2', '走了', '']) expect(stem(word)).toBe(word);
});

test('the same word has the same stem after a great many others', () => {
  const before = stem('liberation');
  for (let at = 0; at < 25_000; at++) stem(`word${at}`);
  expect(stem('liberation')).toBe(before);
});

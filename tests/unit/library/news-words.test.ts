import { expect, test } from 'vitest';
import newsWords from '../../../data/lexicon/news-words.json' with { type: 'json' };
import { likeness } from '../../../lib/library/alignment.ts';
import { groupsIn, stemmed, tellNewsWords } from '../../../lib/library/news-words.ts';
import type { Term } from '../../../lib/library/terms.ts';
import { stemsOf } from '../../../lib/text/concepts.ts';

test('every form is found, and names its group', () => {
  for (const [kind, lines] of [
    ['k', newsWords.groups],
    ['l', newsWords.loose],
  ] as const)
    for (const [at, line] of lines.entries())
      for (const form of line.split(', ')) {
        const stems = stemsOf(form);
        const found = groupsIn(stems)[0];
        expect(found?.last, form).toBe(stems.length - 1);
        expect(found?.keys, form).toContain(`${kind}:${at}`);
      }
});

test('a group has two forms at least, each once', () => {
  for (const line of [...newsWords.groups, ...newsWords.loose]) {
    const forms = line.split(', ');
    expect(forms.length, line).toBeGreaterThan(1);
    expect(new Set(forms).size, line).toBe(forms.length);
  }
});

test('of a phrase the word at its beginning is found as well', ({ onTestFinished }) => {
  // Other files of the same world read by the real ones.
  onTestFinished(() => tellNewsWords(stemmed(newsWords)));
  tellNewsWords(stemmed({ groups: ['go to court, lawsuit', 'go, travel'], loose: ['bridge, span'] }));
  expect(groupsIn(stemsOf('they go to court'))).toEqual([
    { first: 1, last: 3, keys: ['k:0'] },
    { first: 1, last: 1, keys: ['k:1'] },
  ]);
  expect(groupsIn(stemsOf('the span'))).toEqual([{ first: 1, last: 1, keys: ['l:0'] }]);
});

test('a shared loose group tells less than a shared close one, and a shared word most', () => {
  const term = (...keys: string[]): Term => ({
    kind: 'word',
    keys,
    quantity: null,
    years: null,
    first: 0,
    last: 0,
    framed: false,
    background: false,
  });
  const [close, loose, same] = [
    likeness(term('w:span', 'k:7'), term('w:bridg', 'k:7')),
    likeness(term('w:span', 'l:7'), term('w:bridg', 'l:7')),
    likeness(term('w:span'), term('w:span')),
  ];
  expect(loose).toBeGreaterThan(0);
  expect(close).toBeGreaterThan(loose);
  expect(same).toBeGreaterThan(close);
});

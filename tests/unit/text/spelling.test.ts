import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpelling, lookAlikesOf, oneEdit } from '../../../lib/text/spelling.ts';

const KNOWN = ['liberation', 'winter', 'vucic', 'ammunition', 'sanction', 'putin', 'gas', 'trade', 'trace'];
const spelling = createSpelling(KNOWN, KNOWN, (word) => word === 'winner');

describe('one edit from one known word is mended', () => {
  test.each([
    ['libertion', 'liberation', 'a letter left out'],
    ['liberration', 'liberation', 'a letter put in'],
    ['liberbtion', 'liberation', 'a letter changed'],
    ['liebration', 'liberation', 'two letters changed about'],
    ['ammuniton', 'ammunition', 'a letter left out near the end'],
    ['iberation', 'liberation', 'the first letter left out'],
    ['liberatio', 'liberation', 'the last letter left out'],
    ['vuccic', 'vucic', 'a name'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });
});

describe('what is not mended', () => {
  test.each([
    ['liberation', 'known'],
    ['winner', 'a look-alike that is right as it is'],
    ['liebrtion', 'two edits away'],
    ['gass', 'too short'],
    ['trate', 'as near to "trade" as to "trace"'],
    ['elephant', 'near nothing'],
    ['', 'empty'],
  ])('%s: %s', (typed) => {
    expect(spelling.correct(typed)).toBeNull();
  });

  test('a known word that is no target is never what an error is mended to', () => {
    const only = createSpelling(['winter', 'summer'], ['summer'], () => false);
    expect(only.correct('wintre')).toBeNull();
    expect(only.correct('sumner')).toBe('summer');
  });
});

test('asking again gives the same answer', () => {
  for (const word of ['libertion', 'trate', 'elephant'])
    expect(spelling.correct(word)).toBe(spelling.correct(word));
});

describe('look-alikes', () => {
  test('are the common words one edit from a target, sorted, the known ones left out', () => {
    const found = lookAlikesOf(
      ['winter', 'traction'],
      ['winter', 'traction'],
      ['winner', 'winter', 'traction', 'fraction', 'elephant', 'win'],
    );
    expect(found).toEqual(['fraction', 'winner']);
  });

  test('none of them is mended by the spelling that is made with them', () => {
    const common = ['winner', 'fraction', 'action', 'wander'];
    const known = ['winter', 'traction', 'wonder'];
    const lookAlikes = lookAlikesOf(known, known, common);
    const made = createSpelling(known, known, (word) => lookAlikes.includes(word));
    expect(common.map(made.correct)).toEqual([null, null, null, null]);
  });
});

describe('one edit', () => {
  const word = fc.stringMatching(/^[a-e]{1,8}$/);

  test.each<[string, string, boolean]>([
    ['abc', 'abc', false],
    ['abc', 'ab', true],
    ['abc', 'abcd', true],
    ['abc', 'axc', true],
    ['abc', 'acb', true],
    ['abc', 'cba', false],
    ['abc', 'axcd', false],
    ['abcd', 'ab', false],
    ['', 'a', true],
  ])('%j and %j: %j', (a, b, near) => {
    expect(oneEdit(a, b)).toBe(near);
  });

  test('counts alike in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneEdit(a, b)).toBe(oneEdit(b, a));
      }),
    );
  });

  test('holds for every deletion, insertion, replacement and exchange of neighbours', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', 'y'), (text, number, letter) => {
        const at = number % text.length;
        const edits = [
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + letter + text.slice(at),
          text.slice(0, at) + letter + text.slice(at + 1),
          ...(at > 0 && text[at] !== text[at - 1]
            ? [text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1)]
            : []),
        ];
        expect(edits.map((edited) => oneEdit(text, edited))).toEqual(edits.map(() => true));
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontCoded, frontDecoded } from '../../../lib/index/front-coding.ts';

test('a word is what it adds to the one before', () => {
  expect(frontCoded(['call', 'called', 'caller', 'gas'])).toBe('AcallEedFrAgas');
  expect(frontDecoded('AcallEedFrAgas')).toEqual(['call', 'called', 'caller', 'gas']);
});

test('no words, and the empty word', () => {
  expect(frontDecoded(frontCoded([]))).toEqual([]);
  expect(frontDecoded(frontCoded(['', 'a']))).toEqual(['', 'a']);
});

test('whatever the words are, they come back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'č', 'ї', '8', '-'), maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const sorted = words.sort();
      expect(frontDecoded(frontCoded(sorted))).toEqual(sorted);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIn, wordFilter } from '../../../lib/text/word-filter.ts';

test('every word of the set is known, whatever the set', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const filter = wordFilter(words);
      for (const word of words) expect(isIn(filter, word)).toBe(true);
    }),
  );
});

test('of others about one in eighteen is', () => {
  const filter = wordFilter(Array.from({ length: 1000 }, (_, at) => `word${at}`));
  const strangers = Array.from({ length: 5000 }, (_, at) => `stranger${at}`);
  const share = strangers.filter((word) => isIn(filter, word)).length / strangers.length;
  expect(share).toBeGreaterThan(0.03);
  expect(share).toBeLessThan(0.08);
});

test('an empty set knows nothing', () => {
  expect(isIn(wordFilter([]), 'word')).toBe(false);
});

/** MAP@5 and precision at k, counted by hand. */
import { describe, expect, test } from 'vitest';
import { averagePrecision, mean, precisionAt } from '../../../lib/commands/bench/ranking-figures.ts';

describe('average precision at 5', () => {
  test.each([
    ['first of one', ['a', 'x', 'y', 'z', 'w'], ['a'], 1],
    ['third of one', ['x', 'y', 'a', 'z', 'w'], ['a'], 1 / 3],
    ['sixth place does not count', ['x', 'y', 'z', 'w', 'v', 'a'], ['a'], 0],
    // Right at places 1 and 4: (1/1 + 2/4) / 2.
    ['two of two', ['a', 'x', 'y', 'b', 'z'], ['a', 'b'], 0.75],
    // Right at place 2 alone: (1/2) / 2.
    ['one of two', ['x', 'a', 'y', 'z', 'w'], ['a', 'b'], 0.25],
    // Seven are relevant, five places: (1 + 1 + 1 + 1 + 1) / 5.
    ['more relevant than places', ['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 1],
    ['nothing found', [], ['a'], 0],
    ['nothing relevant', ['a'], [], 0],
  ])('%s', (_, ranked, relevant, expected) => {
    expect(averagePrecision(ranked, new Set(relevant), 5)).toBeCloseTo(expected, 12);
  });

  test('the mean over three texts', () => {
    expect(mean([1, 1 / 3, 0.25])).toBeCloseTo(19 / 36, 12);
    expect(mean([])).toBe(0);
  });
});

describe('precision at k', () => {
  const marks = [
    { score: 2, right: false },
    { score: 9, right: true },
    { score: 5, right: true },
    { score: 5, right: false },
    { score: 1, right: true },
  ];

  test.each([
    [1, 1],
    // Of the two marks with score 5 the earlier one comes first.
    [2, 1],
    [3, 2 / 3],
    [4, 0.5],
    [5, 0.6],
    [100, 0.6],
  ])('at %i', (depth, expected) => {
    expect(precisionAt(marks, depth)).toBeCloseTo(expected, 12);
  });

  test('no marks, no precision', () => {
    expect(precisionAt([], 100)).toBe(0);
  });
});

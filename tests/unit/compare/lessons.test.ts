import { describe, expect, test } from 'vitest';
import { decided, toldWith, untoldWith, wordsBeside } from '../../../lib/compare/lessons.ts';
import { differenceLessonLines, differenceLessonsIn } from '../../../lib/index/difference-lessons.ts';
import { differenceLessonsText, withDifferenceLessons } from '../../../lib/packs/difference-lessons.ts';
import { read } from '../text/reading.ts';

const lessons = (outset: number, words: Record<string, number>) => ({
  outset,
  words: new Map(Object.entries(words)),
});

describe('the words beside a match', () => {
  test('are stems, and those denied count once more as such; figures and dates do not', () => {
    const reading = read('Serbia will not join the sanctions on 9 May');
    const words = [...wordsBeside(reading, [0, reading.tokens.length - 1]).keys()];
    expect(words).toContain('join');
    expect(words).toContain('!join');
    expect(words).not.toContain('9');
  });

  test('far from the part that states the claim do not count', () => {
    const reading = read('He joined the sanctions and then went home to the old house by the shelved river');
    expect(wordsBeside(reading, [0, 3]).has('shelv')).toBe(false);
    expect(wordsBeside(reading, [0, 12]).has('shelv')).toBe(true);
  });
});

describe('lessons beside the rules', () => {
  const reading = read('Serbia shelved the plan');
  const all: [number, number] = [0, 3];

  test('without lessons what the rules say is told', () => {
    expect(decided(reading, all, toldWith([1, 1], 0.2), undefined)).toEqual([1, 1]);
    expect(decided(reading, all, untoldWith([1, 1], -0.1), undefined)).toBeNull();
  });

  test('name a difference that no rule sees, in the word that speaks most for it', () => {
    expect(decided(reading, all, untoldWith(null, -9), lessons(0, { shelv: 4, plan: 1 }))).toEqual([1, 1]);
  });

  test('may speak against one that a rule is not sure of', () => {
    expect(decided(reading, all, toldWith([1, 1], 0.2), lessons(-2, {}))).toBeNull();
  });

  test('name none without a word', () => {
    expect(decided(reading, all, untoldWith(null, -9), lessons(9, {}))).toBeNull();
  });
});

test('lessons of differences are the same after a file of an index, and of a folder', () => {
  const differenceLessons = new Map([
    ['polarity affirmed', lessons(-1.25, { shelv: 1.5, '!join': -0.5, vow: 1.5 })],
    ['modality did', lessons(0.5, { toy: 2 })],
  ] as const);
  const claim = { id: 'a', story: 's', statement: 'x', phrasings: [], details: [] };
  const claims = [
    { ...claim, differenceLessons },
    { ...claim, story: 'other', differenceLessons: null },
  ];
  expect(differenceLessonsIn(differenceLessonLines(claims)).get('s')).toEqual(differenceLessons);
  const text = differenceLessonsText(differenceLessons);
  const [taught] = withDifferenceLessons([claim], new Map([['s', text]]));
  expect(taught!.differenceLessons).toEqual(differenceLessons);
  expect(differenceLessonsIn([]).size).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { decided, toldWith, untoldWith, wordsBeside } from '../../../lib/compare/lessons.ts';
import { differenceLessonLines, differenceLessonsIn } from '../../../lib/index/difference-lessons.ts';
import {
  differenceLessonsText,
  lessonsOf,
  type StoryLessons,
  withDifferenceLessons,
} from '../../../lib/packs/difference-lessons.ts';
import { read } from '../text/reading.ts';

const lessons = (outset: number, words: Record<string, number>, own: Record<string, number> = {}) => ({
  outset,
  words: new Map(Object.entries(words)),
  own: new Map(Object.entries(own)),
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

  test('add what a word says of this claim alone to what it says of any', () => {
    const shared = { shelv: 1 };
    expect(decided(reading, all, untoldWith(null, -9), lessons(1, shared, { shelv: 2 }))).toEqual([1, 1]);
    expect(decided(reading, all, untoldWith(null, -9), lessons(1, shared, { plan: -2 }))).toBeNull();
  });

  test('name none without a word', () => {
    expect(decided(reading, all, untoldWith(null, -9), lessons(9, {}))).toBeNull();
  });
});

test('lessons of differences are the same after a file of an index, and of a folder', () => {
  const shared = {
    outset: -1.25,
    words: new Map([
      ['shelv', 1.5],
      ['!join', -0.5],
      ['vow', 1.5],
    ]),
  };
  const firmness = { outset: 0.5, words: new Map([['toy', 2]]), own: new Map<string, Map<string, number>>() };
  const story: StoryLessons = new Map([
    [
      'polarity affirmed',
      {
        ...shared,
        own: new Map([
          [
            'b',
            new Map([
              ['warm', -1],
              ['dri', 0.75],
            ]),
          ],
        ]),
      },
    ],
    ['modality did', firmness],
  ]);
  const texts = new Map([['s', differenceLessonsText(story)]]);
  const claim = { story: 's', statement: 'x', phrasings: [], details: [] };
  const claims = withDifferenceLessons(
    [
      { ...claim, id: 'a' },
      { ...claim, id: 'b' },
      { ...claim, id: 'c', story: 'other' },
    ],
    texts,
  ).map((one) => ({ ...one, differenceLessons: one.differenceLessons ?? null }));
  expect(claims.map(({ differenceLessons }) => differenceLessons)).toEqual([
    lessonsOf(story, 'a'),
    lessonsOf(story, 'b'),
    null,
  ]);
  expect(lessonsOf(story, 'b').get('polarity affirmed')!.own.get('dri')).toBe(0.75);
  expect(differenceLessonsIn(differenceLessonLines(claims), ['s', 's', 'other'])).toEqual(
    claims.map(({ differenceLessons }) => differenceLessons),
  );
  expect(differenceLessonsIn([], ['s'])).toEqual([null]);
});

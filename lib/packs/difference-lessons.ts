/**
 * The lessons of differences of a pack's folder (compare/lessons.ts), `differences/STORY.json`: by manner its outset, its words by what they add, as one text each, and
 * likewise what words add for one claim alone, by its id.
 */
import * as v from 'valibot';
import type { DifferenceLessons, Manner, WordWeights } from '../compare/lessons.ts';
import { byWeight } from '../index/difference-lessons.ts';
import type { ClaimText } from '../index/model.ts';

const WordsSchema = v.record(v.string(), v.string());
const LessonsSchema = v.record(
  v.string(),
  v.strictObject({ outset: v.number(), words: WordsSchema, own: v.record(v.string(), WordsSchema) }),
);

/** What all claims of a story share, and what is each one's own, by its id. */
export interface MannerLessons {
  outset: number;
  words: WordWeights;
  own: ReadonlyMap<string, WordWeights>;
}

/** What is taught of a story. */
export type StoryLessons = ReadonlyMap<Manner, MannerLessons>;

/** Those of one claim. */
export const lessonsOf = (lessons: StoryLessons, claim: string): DifferenceLessons =>
  new Map(
    [...lessons].map(([manner, { own, ...shared }]) => [
      manner,
      { ...shared, own: own.get(claim) ?? new Map() },
    ]),
  );

/** Claims with the lessons of their stories. @param texts of the files, by story @throws {v.ValiError} when one has another shape */
export function withDifferenceLessons(
  claims: readonly ClaimText[],
  texts: ReadonlyMap<string, string>,
): ClaimText[] {
  const stories = new Map([...texts].map(([story, text]) => [story, storyLessonsIn(text)]));
  return claims.map((claim) => {
    const lessons = stories.get(claim.story);
    return lessons ? { ...claim, differenceLessons: lessonsOf(lessons, claim.id) } : claim;
  });
}

const storyLessonsIn = (text: string): StoryLessons =>
  new Map(
    Object.entries(v.parse(LessonsSchema, JSON.parse(text))).map(([manner, { outset, words, own }]) => [
      manner as Manner,
      {
        outset,
        words: wordsIn(words),
        own: new Map(Object.entries(own).map(([claim, words]) => [claim, wordsIn(words)])),
      },
    ]),
  );

const wordsIn = (lists: Readonly<Record<string, string>>): WordWeights =>
  new Map(
    Object.entries(lists).flatMap(([weight, list]) => list.split(' ').map((word) => [word, Number(weight)])),
  );

/** The text of such a file. */
export function differenceLessonsText(lessons: StoryLessons): string {
  const listed = (words: WordWeights): Record<string, string> =>
    Object.fromEntries(byWeight(words).map(([weight, list]) => [weight.toFixed(2), list]));
  const rows = [...lessons].map(([manner, { outset, words, own }]): [string, unknown] => [
    manner,
    {
      outset,
      words: listed(words),
      own: Object.fromEntries([...own].map(([claim, words]) => [claim, listed(words)])),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
}

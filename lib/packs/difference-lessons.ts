/** The lessons of differences of a pack's folder (compare/lessons.ts), `differences/STORY.json`: by manner its outset, and its words by what they add, as one text each. */
import * as v from 'valibot';
import type { DifferenceLessons, Manner } from '../compare/lessons.ts';
import { byWeight } from '../index/difference-lessons.ts';
import type { ClaimText } from '../index/model.ts';

const LessonsSchema = v.record(
  v.string(),
  v.strictObject({ outset: v.number(), words: v.record(v.string(), v.string()) }),
);

/** Claims with the lessons of their stories. @param texts of the files, by story @throws {v.ValiError} when one has another shape */
export function withDifferenceLessons(
  claims: readonly ClaimText[],
  texts: ReadonlyMap<string, string>,
): ClaimText[] {
  const stories = new Map([...texts].map(([story, text]) => [story, lessonsIn(text)]));
  return claims.map((claim) => {
    const differenceLessons = stories.get(claim.story);
    return differenceLessons ? { ...claim, differenceLessons } : claim;
  });
}

const lessonsIn = (text: string): DifferenceLessons =>
  new Map(
    Object.entries(v.parse(LessonsSchema, JSON.parse(text))).map(([manner, { outset, words }]) => [
      manner as Manner,
      {
        outset,
        words: new Map(
          Object.entries(words).flatMap(([weight, list]) =>
            list.split(' ').map((word) => [word, Number(weight)]),
          ),
        ),
      },
    ]),
  );

/** The text of such a file. */
export function differenceLessonsText(lessons: DifferenceLessons): string {
  const rows = [...lessons].map(([manner, { outset, words }]): [string, unknown] => [
    manner,
    {
      outset,
      words: Object.fromEntries(byWeight(words).map(([weight, list]) => [weight.toFixed(2), list])),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
}

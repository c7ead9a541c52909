/** The lessons of a pack's folder (index/model.ts), `lessons/STORY.json`: by claim its outset, and its keys by what they add, as one text each. */
import * as v from 'valibot';
import type { ClaimText, Lessons } from '../index/model.ts';
import type { ClaimIndex } from '../index/open.ts';

const LessonsSchema = v.record(
  v.string(),
  v.strictObject({ outset: v.number(), keys: v.record(v.string(), v.string()) }),
);

/** Claims with their lessons. @param texts of the files @throws {v.ValiError} when one has another shape */
export function withLessons(claims: readonly ClaimText[], texts: readonly string[]): ClaimText[] {
  const all = new Map<string, Lessons>();
  for (const text of texts)
    for (const [claim, { outset, keys }] of Object.entries(v.parse(LessonsSchema, JSON.parse(text))))
      all.set(claim, {
        outset,
        keys: Object.fromEntries(
          Object.entries(keys).flatMap(([weight, list]) =>
            list.split(' ').map((key) => [key, Number(weight)]),
          ),
        ),
      });
  return claims.map((claim) => {
    const lessons = all.get(claim.id);
    return lessons ? { ...claim, lessons } : claim;
  });
}

/** The text of such a file. @param lessons of each claim of the index, by number */
export function lessonsText({ claims }: ClaimIndex, lessons: readonly Lessons[]): string {
  const rows = claims.map(({ id, at }): [string, unknown] => {
    const { outset, keys } = lessons[at]!;
    const weights = [...new Set(Object.values(keys))].sort((a, b) => b - a);
    const byWeight = weights.map((weight): [string, string] => [
      weight.toFixed(1),
      Object.keys(keys)
        .filter((key) => keys[key] === weight)
        .sort()
        .join(' '),
    ]);
    return [id, { outset, keys: Object.fromEntries(byWeight) }];
  });
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
}

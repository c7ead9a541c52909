/** Lessons of differences (compare/lessons.ts) as lines of an index file: story, manner, outset, then the words by what they add; tabs between, spaces within. */
import type { DifferenceLessons, Manner, WordLessons } from '../compare/lessons.ts';

/** A claim of {@link DifferenceLessons} that all claims of its story share. */
interface Taught {
  story: string;
  differenceLessons: DifferenceLessons | null;
}

/** The lines of all stories. */
export function differenceLessonLines(claims: readonly Taught[]): string[] {
  const stories = new Map(claims.map(({ story, differenceLessons }) => [story, differenceLessons]));
  return [...stories].flatMap(([story, lessons]) =>
    [...(lessons ?? [])].map(([manner, { outset, words }]) =>
      [story, manner, outset, ...byWeight(words).map(([weight, list]) => `${weight} ${list}`)].join('\t'),
    ),
  );
}

/** Lists of words, blanks between, by what each adds, most first. */
export function byWeight(words: WordLessons['words']): [weight: number, list: string][] {
  const weights = [...new Set(words.values())].sort((a, b) => b - a);
  return weights.map((weight) => [
    weight,
    [...words]
      .flatMap(([word, adds]) => (adds === weight ? [word] : []))
      .sort()
      .join(' '),
  ]);
}

/** The lessons of each story. */
export function differenceLessonsIn(lines: readonly string[]): Map<string, DifferenceLessons> {
  const stories = new Map<string, Map<Manner, WordLessons>>();
  for (const line of lines) {
    const [story = '', manner, outset, ...lists] = line.split('\t');
    if (!manner) continue;
    const words = lists.flatMap((list) => {
      const [weight, ...own] = list.split(' ');
      return own.map((word) => [word, Number(weight)] as const);
    });
    const lessons = stories.get(story) ?? new Map<Manner, WordLessons>();
    stories.set(story, lessons.set(manner as Manner, { outset: Number(outset), words: new Map(words) }));
  }
  return stories;
}

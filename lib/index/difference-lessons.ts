/**
 * Lessons of differences (compare/lessons.ts) as lines of an index file, tabs between and spaces within: of a story its name, manner and outset, then the words by what
 * they add; of a claim its number, the manner, nothing, then its own words likewise.
 */
import type { DifferenceLessons, Manner, WordLessons, WordWeights } from '../compare/lessons.ts';

/** A claim of {@link DifferenceLessons} whose words, but for its own, all claims of its story share. */
interface Taught {
  story: string;
  differenceLessons: DifferenceLessons | null;
}

/** The lines of all claims. */
export function differenceLessonLines(claims: readonly Taught[]): string[] {
  const stories = new Map(claims.map(({ story, differenceLessons }) => [story, differenceLessons]));
  const line = (of: string, manner: Manner, outset: string, words: WordWeights): string =>
    [of, manner, outset, ...byWeight(words).map(([weight, list]) => `${weight} ${list}`)].join('\t');
  return [
    ...[...stories].flatMap(([story, lessons]) =>
      [...(lessons ?? [])].map(([manner, { outset, words }]) => line(story, manner, `${outset}`, words)),
    ),
    ...claims.flatMap(({ differenceLessons }, at) =>
      [...(differenceLessons ?? [])].flatMap(([manner, { own }]) =>
        own.size > 0 ? [line(`${at}`, manner, '', own)] : [],
      ),
    ),
  ];
}

/** Lists of words, blanks between, by what each adds, most first. */
export function byWeight(words: WordWeights): [weight: number, list: string][] {
  const weights = [...new Set(words.values())].sort((a, b) => b - a);
  return weights.map((weight) => [
    weight,
    [...words]
      .flatMap(([word, adds]) => (adds === weight ? [word] : []))
      .sort()
      .join(' '),
  ]);
}

/** The lessons of each claim, by their stories; null where there are none. @param stories in the order of the lines' numbers */
export function differenceLessonsIn(
  lines: readonly string[],
  stories: readonly string[],
): (DifferenceLessons | null)[] {
  const shared = new Map<string, Map<Manner, Omit<WordLessons, 'own'>>>();
  const own = new Map<string, WordWeights>();
  for (const line of lines) {
    const [of = '', manner, outset = '', ...lists] = line.split('\t');
    if (!manner) continue;
    const words = wordsIn(lists);
    if (outset === '') own.set(`${of} ${manner}`, words);
    else
      shared.set(of, (shared.get(of) ?? new Map()).set(manner as Manner, { outset: Number(outset), words }));
  }
  return stories.map((story, at) => {
    const lessons = shared.get(story);
    if (!lessons) return null;
    return new Map(
      [...lessons].map(([manner, one]): [Manner, WordLessons] => [
        manner,
        { ...one, own: own.get(`${at} ${manner}`) ?? NONE },
      ]),
    );
  });
}

const NONE: WordWeights = new Map();

const wordsIn = (lists: readonly string[]): WordWeights =>
  new Map(
    lists.flatMap((list) => {
      const [weight, ...words] = list.split(' ');
      return words.map((word) => [word, Number(weight)] as const);
    }),
  );

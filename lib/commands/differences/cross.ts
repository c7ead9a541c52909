/** Figures of the comparison, cross-validated: each file is judged by weights that were fitted to all the others. */
import type { DifferenceKind } from '../../claims/types.ts';
import { differencesOf } from '../../compare/differences.ts';
import type { DifferenceWeights } from '../../compare/weigh.ts';
import { lessonsOf, type StoryLessons } from '../../packs/difference-lessons.ts';
import { fitWeights, type WeighedMatch } from './fit.ts';
import { fitDifferenceLessons, type MetWords } from './fit-lessons.ts';
import { AGREEING, type LabelledMatch } from './labelled-matches.ts';

/** A match with the kinds in which it was called different by weights that had not seen its file. */
export interface Judged {
  match: LabelledMatch;
  told: readonly DifferenceKind[];
}

/** Of those that labels tell; what was made of them is fitted to alone. @param weighed what is weighed of each match, in their order; @param met the words that lessons are learnt from, likewise */
export function crossJudged(
  matches: readonly LabelledMatch[],
  weighed: readonly WeighedMatch[],
  met: readonly (readonly MetWords[])[],
): Judged[] {
  const folds = new Map<string, { weights: DifferenceWeights; lessons: StoryLessons }>();
  // One file holds two thirds of all agreeing sentences: weights that have seen none of them would be others.
  const foldOf = ({ file, page }: LabelledMatch): string => (file === AGREEING ? page : file);
  return matches.flatMap((match) => {
    if (match.isMade) return [];
    const fold = foldOf(match);
    const isOther = (_: unknown, at: number): boolean => foldOf(matches[at]!) !== fold;
    const fitted = folds.get(fold) ?? {
      weights: fitWeights(weighed.filter(isOther)),
      lessons: fitDifferenceLessons(met.filter(isOther).flat()),
    };
    folds.set(fold, fitted);
    const { id, reading, part, claim } = match;
    return {
      match,
      told: differencesOf(
        reading,
        part,
        { ...claim, lessons: lessonsOf(fitted.lessons, id) },
        fitted.weights,
      ).map(({ kind }) => kind),
    };
  });
}

/** A line a file and one for all pages: what was named of each kind, and how many agreeing sentences were called different. */
export function crossTable(judged: readonly Judged[]): string {
  const files = [...new Set(judged.map(({ match }) => match.file))];
  const pages = judged.filter(({ match }) => match.file !== AGREEING);
  const lines = [
    ...files.map((file) =>
      lineOf(
        file,
        judged.filter(({ match }) => match.file === file),
      ),
    ),
    lineOf('all pages', pages),
  ];
  return `${[HEAD, ...lines].map((cells) => cells.map(padded).join('').trimEnd()).join('\n')}\n`;
}

/** A line for each difference that was not named and each agreeing sentence that was called different. */
export const crossErrors = (judged: readonly Judged[]): string =>
  judged
    .flatMap(({ match, told }) => {
      const { file, kinds, claim } = match;
      const text = match.reading.text.slice(match.reading.start, match.reading.end);
      const line = (what: string): string => `${what}\t${file}\t${claim.statement}\t${text}\n`;
      const missed = kinds.filter((kind) => !told.includes(kind));
      if (kinds.length === 0) return told.length > 0 ? [line(`not ${told.join(', ')}`)] : [];
      return missed.length > 0
        ? [line(`${missed.join(', ')} missed, told ${told.join(', ') || 'nothing'}`)]
        : [];
    })
    .join('');

const KINDS: readonly DifferenceKind[] = [
  'number',
  'date',
  'polarity',
  'modality',
  'attribution',
  'person',
  'place',
];
const HEAD = ['file', 'named', ...KINDS, 'agreeing called different'];
const padded = (cell: string, at: number): string => cell.padEnd(at === 0 ? 24 : 13);

function lineOf(name: string, judged: readonly Judged[]): string[] {
  const named = (kind: DifferenceKind): boolean[] =>
    judged.flatMap(({ match, told }) => (match.kinds.includes(kind) ? told.includes(kind) : []));
  const agreeing = judged.flatMap(({ match, told }) => (match.kinds.length === 0 ? told.length > 0 : []));
  return [
    name,
    shareOf(KINDS.flatMap(named)),
    ...KINDS.map((kind) => shareOf(named(kind))),
    `${shareOf(agreeing)} (${((agreeing.filter(Boolean).length / agreeing.length) * 100).toFixed(1)}%)`,
  ];
}

const shareOf = (list: readonly boolean[]): string =>
  list.length === 0 ? '' : `${list.filter(Boolean).length}/${list.length}`;

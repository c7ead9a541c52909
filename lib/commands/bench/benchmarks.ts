/** All public benchmarks in order, each with its figures or skipped because its files are not at hand. */
import type { WholeIndex } from '../../index/texts.ts';
import type { BenchFiles } from './bench-files.ts';
import { articlePages, debatePages, eventPages, type FalseMarks, falseMarks } from './false-marks.ts';
import {
  checkThat,
  type DebateFigures,
  debates,
  type RankedFigures,
  type RankingBench,
} from './ranked-claims.ts';

export interface BenchResults {
  /** Wrong marks of the sure tier, by set. */
  falseMarks: Record<string, FalseMarks | null>;
  checkthat2020: RankingBench<RankedFigures> | null;
  debates: RankingBench<DebateFigures> | null;
}

const PAGES = {
  'ukraine-articles': articlePages,
  'world-events': eventPages,
  'debates-sentences': debatePages,
} as const;

/** Runs every benchmark that is at hand; null is a skipped one. @param all reads every page instead of a sample. */
export function runBenchmarks(index: WholeIndex, all: boolean, files: BenchFiles): BenchResults {
  return {
    falseMarks: Object.fromEntries(
      Object.entries(PAGES).map(([name, pagesOf]) => {
        const pages = pagesOf(files);
        return [name, pages ? falseMarks(index, pages, all) : null];
      }),
    ),
    checkthat2020: checkThat(files),
    debates: debates(files),
  };
}

/** One line a figure, with its goal and BM25 beside it. */
export function benchLines(results: BenchResults): string[] {
  const lines = [row('benchmark', 'figure', 'goal', 'Sidelight', 'BM25')];
  for (const [name, marks] of Object.entries(results.falseMarks)) {
    if (!marks) {
      lines.push(skipped(name));
      continue;
    }
    const goal = name === 'ukraine-articles' ? '≤ 1/1,000' : '≤ 1/20,000';
    const found = Object.entries(marks.claims).map(([claim, times]) => `${claim} ${times}`);
    lines.push(
      row(name, 'wrong marks, sure tier', goal, String(marks.wrong), '') +
        ` in ${marks.sentences} of ${marks.of} sentences${found.length > 0 ? `: ${found.join(', ')}` : ''}`,
    );
  }
  const { checkthat2020, debates: spoken } = results;
  if (checkthat2020) lines.push(...mapRows('checkthat2020', '≥ 0.90', checkthat2020));
  else lines.push(skipped('checkthat2020'));
  if (spoken) {
    lines.push(...mapRows('debates', '≥ 0.42', spoken));
    const precision = (depth: number, goal: string, of: (figures: DebateFigures) => number): string =>
      row('debates', `precision of ${depth} marks`, goal, shown(of(spoken.ours)), shown(of(spoken.bm25)));
    lines.push(
      precision(20, '', (figures) => figures.precision20),
      precision(100, '≥ 0.65', (figures) => figures.precision100),
      precision(400, '', (figures) => figures.precision400),
    );
  } else lines.push(skipped('debates'));
  return lines;
}

const mapRows = (name: string, goal: string, bench: RankingBench<RankedFigures>): string[] => [
  `${row(name, 'MAP@5', goal, shown(bench.ours.map5), shown(bench.bm25.map5))} ${bench.labelled} texts, ${bench.claims} claims`,
  row(name, 'MAP@5, half not tuned on', '', shown(bench.ours.map5Untuned), shown(bench.bm25.map5Untuned)),
];

const shown = (figure: number): string => figure.toFixed(3);

const row = (name: string, figure: string, goal: string, ours: string, bm25: string): string =>
  `${name.padEnd(18)} ${figure.padEnd(26)} ${goal.padEnd(11)} ${ours.padStart(9)} ${bm25.padStart(7)}`;

const skipped = (name: string): string => `${name.padEnd(18)} skipped: its files are not at hand`;

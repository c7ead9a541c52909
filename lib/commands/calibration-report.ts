/** What `npm run calibrate` prints: how well a confidence keeps its word, and precision and recall of each file by weights fitted without it. */

import type { LabelledRow, ReadPage } from './labelled-candidates.ts';
import { figuresFrom } from './measure.ts';

/** A candidate with the confidence that weights gave it which had not seen its file. */
export interface Judged extends LabelledRow {
  confidence: number;
  /** As far as no gate forbids a mark. */
  sureness: number;
}

export interface Thresholds {
  sure: number;
  possible: number;
}

/** The lowest confidence from which on the wanted share of the matches on whole pages is right. */
export function thresholdFor(judged: readonly Judged[], precision: number): number {
  const sorted = judged.filter((one) => !one.isPiece).sort((a, b) => b.sureness - a.sureness);
  let right = 0;
  let best = 0.99;
  sorted.forEach((one, at) => {
    right += one.y;
    if (right / (at + 1) >= precision) best = one.sureness;
  });
  return best;
}

/** The report as lines; figures are counted as `npm run eval` counts them. */
export const reportLines = (
  judged: readonly Judged[],
  pages: readonly ReadPage[],
  thresholds: Thresholds,
): string[] => [...calibrationLines(judged), '', ...fileLines(judged, pages, thresholds)];

function calibrationLines(judged: readonly Judged[]): string[] {
  const lines = ['confidence    pairs   right   (cross-validated by file)'];
  for (let tenth = 0; tenth < 10; tenth++) {
    const bin = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const right = bin.filter(({ y }) => y === 1).length;
    lines.push(
      `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}  ${String(bin.length).padStart(6)}   ${bin.length ? (right / bin.length).toFixed(3) : '-'}`,
    );
  }
  return lines;
}

function fileLines(judged: readonly Judged[], pages: readonly ReadPage[], thresholds: Thresholds): string[] {
  const names = [...new Set(pages.map(({ file }) => file))];
  const groups: [name: string, has: (one: { file: string; isPiece: boolean }) => boolean][] = [
    ...names.map((name): (typeof groups)[number] => [name, (one) => !one.isPiece && one.file === name]),
    ['spent', (one) => !one.isPiece && one.file.startsWith('spent')],
    ['pieces', (one) => one.isPiece],
    ['all', (one) => !one.isPiece],
  ];
  return [
    `each by weights fitted without it; sure from ${thresholds.sure.toFixed(2)}, possible from ${thresholds.possible.toFixed(2)}`,
    `${''.padEnd(22)}  pairs   sure: precision  recall  wrong   both: precision  recall      F1`,
    ...groups.map(([name, has]) => {
      const all = pages.filter(has).reduce((sum, { labelled }) => sum + labelled, 0);
      const own = judged.filter(has);
      const sure = counted(own, ({ sureness }) => sureness >= thresholds.sure);
      const both = counted(own, ({ confidence }) => confidence >= thresholds.possible);
      const s = figuresFrom({ ...sure, all, sentences: 1 });
      const b = figuresFrom({ ...both, all, sentences: 1 });
      return `${name.padEnd(22)} ${String(all).padStart(6)} ${s.precision.toFixed(3).padStart(17)} ${s.recall.toFixed(3).padStart(7)} ${String(sure.wrong).padStart(6)} ${b.precision.toFixed(3).padStart(17)} ${b.recall.toFixed(3).padStart(7)} ${b.f1.toFixed(3).padStart(7)}`;
    }),
  ];
}

/** Pairs right and wrong of those that are found; a claim found twice in a sentence counts once. */
function counted(
  rows: readonly Judged[],
  isFound: (one: Judged) => boolean,
): { right: number; wrong: number } {
  const seen = new Map<LabelledRow['sentence'], Set<string>>();
  let right = 0;
  let wrong = 0;
  for (const { sentence, claim, y } of rows.filter(isFound)) {
    const claims = seen.get(sentence) ?? new Set();
    seen.set(sentence, claims);
    if (claims.has(claim)) continue;
    claims.add(claim);
    if (y === 1) right++;
    else wrong++;
  }
  return { right, wrong };
}

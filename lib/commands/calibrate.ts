/**
 * `npm run calibrate`: fits the weights of the decision to the labelled pages and prints them with a calibration table.
 *
 * Ridge-penalised logistic regression by Newton's method (D. R. Cox 1958; iteratively re-weighted least squares), twice: of a candidate
 * alone, and in the company that the first one tells of (match/company.ts). Files whose name begins with `held-out` are never read here.
 * Cross-validated by file, as each is of other stories, styles and authors: every file is judged by weights fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildIndex } from '../index/build.ts';
import { type ClaimIndex, openIndex } from '../index/open.ts';
import { createCompany, setPage } from '../match/company.ts';
import { FEATURES, featuresAlone, featuresOf, isAnothers, isOnlyListed } from '../match/decide.ts';
import { candidatesOf, type ReadSentence } from '../match/matcher.ts';
import type { Measures } from '../match/measures.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { runCommand } from './input.ts';
import { type LabelledPage, type LabelledSentence, parseLabelledPages } from './labelled-pages.ts';
import { fitLogistic, type LogisticModel, type Row } from './logistic.ts';
import { blocksOf, sentenceAt } from './page-text.ts';
import { trainingFiles } from './training-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WEIGHTS_FILE = join(ROOT, 'lib', 'match', 'weights.json');
/**
 * A mark must be right 97 times in a hundred on a page that nobody tuned to; on pages held out precision was up to 0.02 below what
 * cross-validation told.
 */
const SURE_PRECISION = 0.982;
const POSSIBLE = 0.4;

/** A page of so many sentences is short: a brief, a flash. */
const SHORT = 8;

await runCommand('calibrate', () => {
  const index = openIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));
  const pages = trainingFiles().flatMap((file) =>
    parseLabelledPages(file, readFileSync(file, 'utf8')).flatMap((page) => [
      readPage(index, page, file),
      ...piecesOf(page).map((piece) => readPage(index, piece, file, true)),
    ]),
  );
  const files = [...new Set(pages.map(({ file }) => file))];
  const alone = fitLogistic(rowsOf(pages, featuresAlone));
  const without = new Map(
    files.map((file) => [file, fitLogistic(rowsOf(others(pages, file), featuresAlone))] as const),
  );
  for (const { file, sentences } of pages) {
    const model = without.get(file)!;
    const company = createCompany(sentences.length, (measures) => model.predict(featuresAlone(measures)));
    sentences.forEach(company.add);
    setPage(sentences, company);
  }
  const together = fitLogistic(rowsOf(pages, featuresOf));
  const judged = files.flatMap((file) => {
    const model = fitLogistic(rowsOf(others(pages, file), featuresOf));
    const own = rowsOf(
      pages.filter((page) => page.file === file),
      featuresOf,
    );
    return own.map((row): Judged => ({ ...row, confidence: model.predict(row.x) }));
  });
  const sure = thresholdFor(judged, SURE_PRECISION);
  report(judged, pages, sure);
  const weights = { sure: round(sure), possible: POSSIBLE, alone: listOf(alone), together: listOf(together) };
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  FEATURES.forEach((name, at) => {
    const [first, second] = [weights.alone[at + 1]!, weights.together[at + 1]!];
    process.stdout.write(
      `${name.padEnd(28)}${first.toFixed(2).padStart(8)}${second.toFixed(2).padStart(8)}\n`,
    );
  });
});

/** A labelled page as the matcher reads it, before the decision. */
interface ReadPage {
  file: string;
  isPiece: boolean;
  sentences: ReadSentence[];
  /** The label of each sentence that has one. */
  labels: (LabelledSentence | undefined)[];
  labelled: number;
}

/** The page in short pieces, each by itself: how much of a page tells the story must not hang on how long it is. */
function piecesOf(page: LabelledPage): LabelledPage[] {
  const pieces: LabelledPage['paragraphs'][] = [];
  for (const paragraph of page.paragraphs) {
    const last = pieces.at(-1);
    if (last && last.flat().length < SHORT) last.push(paragraph);
    else pieces.push([paragraph]);
  }
  return pieces.map((paragraphs) => ({ ...page, paragraphs }));
}

function readPage(index: ClaimIndex, page: LabelledPage, file: string, isPiece = false): ReadPage {
  const { blocks, sentences } = blocksOf(page);
  const found = candidatesOf(index, blocks, page.date ? { published: page.date } : {});
  return {
    file,
    isPiece,
    sentences: found.map(({ sentence }) => sentence),
    labels: found.map(({ block, start, end }) => sentenceAt(sentences, block, start, end)?.label),
    labelled: sentences.reduce((sum, { label }) => sum + label.claims.length, 0),
  };
}

function others(pages: readonly ReadPage[], file: string): ReadPage[] {
  return pages.filter((page) => page.file !== file);
}

/** The labelled candidates; what the gate decides, and what one reader would mark and another not, is not weighed. */
function rowsOf(pages: readonly ReadPage[], features: (measures: Measures) => number[]): LabelledRow[] {
  return pages.flatMap(({ file, isPiece, sentences, labels }) =>
    sentences.flatMap(({ candidates }, at) =>
      candidates.flatMap(({ window, measures }): LabelledRow[] => {
        const label = labels[at];
        if (!label || label.acceptable.includes(window.claim.id) || isAnothers(measures)) return [];
        const y = label.claims.includes(window.claim.id) ? 1 : 0;
        return [{ x: features(measures), y, mayBeSure: !isOnlyListed(measures), file, isPiece }];
      }),
    ),
  );
}

/** A candidate with its label. */
interface LabelledRow extends Row {
  file: string;
  isPiece: boolean;
  /** No gate keeps it from being marked. */
  mayBeSure: boolean;
}

function listOf({ bias, weights }: LogisticModel): number[] {
  return [bias, ...weights].map(round);
}

interface Judged extends LabelledRow {
  confidence: number;
}

/** The lowest confidence from which on the wanted share of matches is right. */
function thresholdFor(judged: readonly Judged[], precision: number): number {
  const sorted = judged.filter((one) => one.mayBeSure).sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let best = 0.99;
  sorted.forEach((one, at) => {
    right += one.y;
    if (right / (at + 1) >= precision) best = one.confidence;
  });
  return best;
}

function report(judged: readonly Judged[], pages: readonly ReadPage[], sure: number): void {
  const line = (text: string): boolean => process.stdout.write(`${text}\n`);
  line('confidence    pairs   right   (cross-validated by file)');
  for (let low = 0; low < 1; low += 0.1) {
    const bin = judged.filter((one) => one.confidence >= low && (one.confidence < low + 0.1 || low > 0.89));
    const right = bin.filter((one) => one.y === 1).length;
    line(
      `${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}  ${String(bin.length).padStart(6)}   ${bin.length ? (right / bin.length).toFixed(3) : '-'}`,
    );
  }
  for (const file of [...new Set(pages.map((page) => page.file)), 'pieces', 'all']) {
    const of = (one: { file: string; isPiece: boolean }): boolean =>
      file === 'pieces' ? one.isPiece : !one.isPiece && (file === 'all' || one.file === file);
    const labelled = pages.filter(of).reduce((sum, page) => sum + page.labelled, 0);
    const figures = [sure, POSSIBLE].map((threshold) => {
      const marked = judged.filter(
        (one) => of(one) && one.confidence >= threshold && (one.mayBeSure || threshold < sure),
      );
      const right = marked.filter((one) => one.y === 1).length;
      return `from ${threshold.toFixed(3)} ${(right / marked.length).toFixed(3)}, ${(right / labelled).toFixed(3)}`;
    });
    line(`${basename(file).padEnd(22)} precision, recall ${figures.join('; ')}`);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * `npm run calibrate`: fits the weights of the decision to the labelled pages and prints them with a calibration table.
 *
 * Ridge-penalised logistic regression by Newton's method (D. R. Cox 1958; iteratively re-weighted least squares). Pages whose file
 * name begins with `held-out` are never read here. Cross-validated by page: every page is judged by weights fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../index/build.ts';
import { openIndex } from '../index/open.ts';
import { FEATURES, featuresOf, isAnothers, isOnlyListed } from '../match/decide.ts';
import { candidatesOf } from '../match/matcher.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { runCommand } from './input.ts';
import { type LabelledPage, parseLabelledPages } from './labelled-pages.ts';
import { fitLogistic, type Row } from './logistic.ts';
import { blocksOf, sentenceAt } from './page-text.ts';
import { trainingFiles } from './training-files.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WEIGHTS_FILE = join(ROOT, 'lib', 'match', 'weights.json');
/**
 * A mark must be right 97 times in a hundred on a page that nobody tuned to. On pages held out precision was 0.01 to 0.02 below what
 * cross-validation told, so more is asked here.
 */
const SURE_PRECISION = 0.982;
const POSSIBLE = 0.4;

await runCommand('calibrate', () => {
  const index = openIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));
  const pages = trainingFiles().flatMap((file) => parseLabelledPages(file, readFileSync(file, 'utf8')));
  const rows: LabelledRow[] = [];
  let labelled = 0;
  for (const page of pages) {
    const { blocks, sentences } = blocksOf(page);
    for (const sentence of sentences) labelled += sentence.label.claims.length;
    for (const { sentence, block, start, end } of candidatesOf(
      index,
      blocks,
      page.date ? { published: page.date } : {},
    )) {
      const label = sentenceAt(sentences, block, start, end)?.label;
      if (!label) continue;
      for (const { window, measures } of sentence.candidates) {
        // What the gate decides is not weighed.
        if (label.acceptable.includes(window.claim.id) || isAnothers(measures)) continue;
        rows.push({
          x: featuresOf(measures),
          y: label.claims.includes(window.claim.id) ? 1 : 0,
          mayBeSure: !isOnlyListed(measures),
          page: page.page,
        });
      }
    }
  }
  const judged = crossValidate(rows, pages);
  const whole = fitLogistic(rows);
  const sure = thresholdFor(judged, SURE_PRECISION);
  report(judged, labelled, sure);
  const weights = {
    sure: round(sure),
    possible: POSSIBLE,
    bias: round(whole.bias),
    features: Object.fromEntries(FEATURES.map((name, at) => [name, round(whole.weights[at]!)])),
  };
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`weights written to lib/match/weights.json: ${JSON.stringify(weights.features)}\n`);
});

/** A candidate with its label. */
interface LabelledRow extends Row {
  page: string;
  /** No gate keeps it from being marked. */
  mayBeSure: boolean;
}

interface Judged {
  mayBeSure: boolean;
  y: number;
  confidence: number;
}

function crossValidate(rows: readonly LabelledRow[], pages: readonly LabelledPage[]): Judged[] {
  return pages.flatMap(({ page }) => {
    const model = fitLogistic(rows.filter((row) => row.page !== page));
    return rows
      .filter((row) => row.page === page)
      .map((row) => ({ y: row.y, mayBeSure: row.mayBeSure, confidence: model.predict(row.x) }));
  });
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

function report(judged: readonly Judged[], labelled: number, sure: number): void {
  const line = (text: string): boolean => process.stdout.write(`${text}\n`);
  line('confidence    pairs   right   (cross-validated by page)');
  for (let low = 0; low < 1; low += 0.1) {
    const bin = judged.filter((one) => one.confidence >= low && (one.confidence < low + 0.1 || low > 0.89));
    const right = bin.filter((one) => one.y === 1).length;
    line(
      `${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}  ${String(bin.length).padStart(6)}   ${bin.length ? (right / bin.length).toFixed(3) : '-'}`,
    );
  }
  for (const threshold of [sure, POSSIBLE]) {
    const marked = judged.filter((one) => one.confidence >= threshold && (one.mayBeSure || threshold < sure));
    const right = marked.filter((one) => one.y === 1).length;
    line(
      `from ${threshold.toFixed(3)}: precision ${(right / marked.length).toFixed(3)}, recall ${(right / labelled).toFixed(3)}`,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * `npm run calibrate [-- --cross [FILES…]]`: fits the weights of the decision to the labelled pages and prints them with a calibration table. `--cross`
 * prints only what tells how it does on pages that nobody tuned to, every file judged by weights fitted without it, and writes nothing; of the
 * files that are named, else of all.
 *
 * Ridge-penalised logistic regression by Newton's method (D. R. Cox 1958; iteratively re-weighted least squares), twice: of a candidate
 * alone, and in the company that the first one tells of (match/company.ts). Files whose name begins with `held-out` are never read here.
 * Cross-validated by file, as each is of other stories, styles and authors.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../index/build.ts';
import { openIndex } from '../index/open.ts';
import { createCompany, setPage } from '../match/company.ts';
import { FEATURES, featuresAlone, featuresOf } from '../match/decide.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { type Judged, reportLines, thresholdFor } from './calibration-report.ts';
import { runCommand } from './input.ts';
import { type ReadPage, readPages, rowsOf } from './labelled-candidates.ts';
import { fitLogistic, type LogisticModel } from './logistic.ts';
import { filesToRead } from './training-files.ts';

const WEIGHTS_FILE = join(import.meta.dirname, '..', 'match', 'weights.json');
/** A mark must be right 97 times in a hundred on a page that nobody tuned to; on ordinary ones precision was up to 0.008 below that of all. */
const SURE_PRECISION = 0.978;
/** What is likelier wrong than right is not listed: the F1 of both tiers is as good from 0.4 on. */
const POSSIBLE = 0.5;
/** Of a line that the formatter leaves as it is. */
const WIDTH = 110;

await runCommand('calibrate', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cross: { type: 'boolean', default: false } },
  });
  const read = filesToRead(positionals, values.cross);
  const index = openIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));
  const pages = readPages(index, read);
  const files = [...new Set(pages.map(({ file }) => file))];
  const alone = fitLogistic(rowsOf(pages, featuresAlone));
  for (const file of files) {
    const model = fitLogistic(rowsOf(others(pages, file), featuresAlone));
    for (const { sentences } of pages.filter((page) => page.file === file)) {
      const company = createCompany(sentences.length, (measures) => model.predict(featuresAlone(measures)));
      sentences.forEach(company.add);
      setPage(sentences, company);
    }
  }
  const judged = files.flatMap((file) => {
    const model = fitLogistic(rowsOf(others(pages, file), featuresOf));
    const own = rowsOf(
      pages.filter((page) => page.file === file),
      featuresOf,
    );
    return own.map((row): Judged => ({ ...row, confidence: model.predict(row.x) }));
  });
  const sure = round(thresholdFor(judged, SURE_PRECISION));
  print(reportLines(judged, pages, { sure, possible: POSSIBLE }));
  if (values.cross) return;
  const together = fitLogistic(rowsOf(pages, featuresOf));
  const weights = { sure, possible: POSSIBLE, alone: listOf(alone), together: listOf(together) };
  writeFileSync(WEIGHTS_FILE, written(weights));
  print([
    '',
    ...FEATURES.map((name, at) => {
      const [first, second] = [weights.alone[at + 1]!, weights.together[at + 1]!];
      return `${name.padEnd(28)}${first.toFixed(2).padStart(8)}${second.toFixed(2).padStart(8)}`;
    }),
  ]);
});

function others(pages: readonly ReadPage[], file: string): ReadPage[] {
  return pages.filter((page) => page.file !== file);
}

function listOf({ bias, weights }: LogisticModel): number[] {
  return [bias, ...weights].map(round);
}

/** As the formatter would write it: numbers one after the other, in lines of at most 110 characters. */
function written(weights: Readonly<Record<string, number | readonly number[]>>): string {
  const entries = Object.entries(weights).map(([name, value]) =>
    typeof value === 'number' ? `  "${name}": ${value}` : `  "${name}": [\n${filled(value)}\n  ]`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function filled(numbers: readonly number[]): string {
  const lines = ['   '];
  numbers.forEach((number, at) => {
    const word = ` ${number}${at < numbers.length - 1 ? ',' : ''}`;
    if (lines.at(-1)!.length + word.length > WIDTH) lines.push('   ');
    lines.push(lines.pop()! + word);
  });
  return lines.join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What `npm run eval` prints: one table, one JSON object, or the pairs it got wrong. */
import { type BenchResults, benchLines } from './bench/benchmarks.ts';
import { differencesFound, type Figures, figuresOf, type PageOutcome } from './measure.ts';
import { CAREFUL, type ReferenceFigures } from './references/best-threshold.ts';

export interface EvalResults {
  /** Empty where no labelled pages were given. */
  pages: readonly PageOutcome[];
  /** By name of the engine. */
  references: Readonly<Record<string, ReferenceFigures>>;
  /** Null where they were not asked for. */
  bench: BenchResults | null;
}

/** The table for a person to read: labelled pages first, then the benchmarks. */
export function tableOf({ pages, references, bench }: EvalResults): string {
  const lines = pages.length > 0 ? pageLines(pages, references) : [];
  if (bench) lines.push(...(lines.length > 0 ? [''] : []), ...benchLines(bench));
  return `${lines.join('\n')}\n`;
}

function pageLines(pages: readonly PageOutcome[], references: EvalResults['references']): string[] {
  const head = (name: string): string => `${name.padEnd(24)} precision  recall      F1  wrong/1,000`;
  const line = (name: string, f: Figures): string =>
    `${name.padEnd(24)} ${f.precision.toFixed(3).padStart(9)} ${f.recall.toFixed(3).padStart(7)} ${f.f1.toFixed(3).padStart(7)} ${f.wrongPer1000.toFixed(1).padStart(12)}`;
  const lines = [
    head('sure tier, by page'),
    ...pages.map((page) => line(page.page, figuresOf([page], 'sure'))),
  ];
  const named = Object.entries(references);
  lines.push('', `${head('all pages')}${named.length > 0 ? `  recall at precision ${CAREFUL}` : ''}`);
  lines.push(line('sure tier', figuresOf(pages, 'sure')), line('both tiers', figuresOf(pages, 'both')));
  for (const [name, figures] of named)
    lines.push(`${line(`${name} *`, figures)}  ${figures.recallAtCareful.toFixed(3)}`);
  if (named.length > 0)
    lines.push(
      '* at the threshold of its best F1, chosen on these very pages: more than it could know beforehand',
    );
  const d = differencesFound(pages);
  lines.push(
    '',
    `differences: ${d.found} of ${d.labelled} found, ${d.named} named rightly; ${d.calledDifferent} of ${d.agreeing} agreeing pairs called different`,
    ...Object.entries(d.byKind).map(([kind, one]) => `  ${kind.padEnd(12)} ${one.named} of ${one.labelled}`),
  );
  return lines;
}

/** The figures as one JSON object; `bench` only where it was asked for, null in it what was skipped. */
export function jsonOf({ pages, references, bench }: EvalResults): string {
  const summary = {
    sentences: pages.reduce((sum, page) => sum + page.sentences, 0),
    sure: figuresOf(pages, 'sure'),
    both: figuresOf(pages, 'both'),
    differences: differencesFound(pages),
    reference: references,
    pages: pages.map((page) => ({
      page: page.page,
      sentences: page.sentences,
      sure: figuresOf([page], 'sure'),
      both: figuresOf([page], 'both'),
    })),
    ...(bench ? { bench } : {}),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** One line a pair that was wrong, missed, only listed, or whose difference was not named as labelled. */
export function errorLines(pages: readonly PageOutcome[]): string {
  const lines: string[] = [];
  for (const page of pages) {
    for (const one of page.outcomes) {
      const kinds =
        one.verdict === 'right' && one.labelled.join() !== one.found.join()
          ? ` labelled [${one.labelled.join()}], found [${one.found.join()}]`
          : '';
      if (
        one.verdict === 'wrong' ||
        one.verdict === 'missed' ||
        (one.verdict === 'right' && one.tier === 'possible') ||
        kinds
      )
        lines.push(
          `${page.page}\t${one.verdict}${one.tier ? ` (${one.tier})` : ''}\t${one.claim}${kinds}\t${one.text}\n`,
        );
    }
  }
  return lines.join('');
}

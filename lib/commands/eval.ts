/**
 * `npm run --silent eval -- PAGES.jsonl... [--json] [--errors] [--no-fuse]`: measures the matcher on labelled pages. fuse.js alone on the
 * same pages stands beside it.
 */
import { parseArgs } from 'node:util';
import { buildIndex } from '../index/build.ts';
import { openIndex } from '../index/open.ts';
import { matchAll } from '../match/matcher.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { fuseReference, type ScoredPair } from './fuse-reference.ts';
import { InputError, readText, runCommand } from './input.ts';
import { parseLabelledPages } from './labelled-pages.ts';
import {
  differencesFound,
  type Figures,
  type FoundPair,
  figuresOf,
  judgePage,
  type PageOutcome,
} from './measure.ts';
import { blocksOf, type PlacedSentence } from './page-text.ts';

interface Loaded {
  page: string;
  sentences: PlacedSentence[];
}

await runCommand('eval', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      errors: { type: 'boolean' },
      pack: { type: 'string' },
      'no-fuse': { type: 'boolean' },
    },
  });
  if (positionals.length === 0)
    throw new InputError(
      'expected at least one file of labelled pages; usage: npm run eval -- PAGES.jsonl... [--json] [--errors]',
    );
  const { claims } = readPackFolder(values.pack ?? BUNDLED);
  const index = openIndex(buildIndex(claims, generalEnglish()));
  const loaded: Loaded[] = [];
  const pages: PageOutcome[] = [];
  for (const file of positionals) {
    for (const page of parseLabelledPages(file, readText(file))) {
      const { blocks, sentences } = blocksOf(page);
      const found = matchAll(index, blocks, page.date ? { published: page.date } : {}).flatMap((block, at) =>
        block.flatMap((sentence) =>
          sentence.matches.map(
            (match): FoundPair => ({
              block: at,
              start: match.start,
              end: match.end,
              claim: match.claim,
              tier: match.tier,
              differs: match.differs.map((one) => one.kind),
            }),
          ),
        ),
      );
      loaded.push({ page: page.page, sentences });
      pages.push(judgePage(page.page, sentences, found));
    }
  }
  const fuse = values['no-fuse'] ? null : bestFuse(loaded, claims);
  if (values.json) printJson(pages, fuse);
  else printTable(pages, fuse);
  if (values.errors) printErrors(pages);
});

/** The reference at the threshold that gives it its best F1 on these pages: more than it could know beforehand. */
function bestFuse(loaded: readonly Loaded[], claims: readonly { id: string; statement: string }[]): Figures {
  const search = fuseReference(claims);
  const scored = loaded.map(({ page, sentences }) => ({ page, sentences, pairs: search(sentences) }));
  const scores = scored.flatMap(({ pairs }) => pairs.map((pair) => pair.score)).sort((a, b) => a - b);
  let best: Figures | null = null;
  for (let step = 0; step <= 40; step++) {
    const threshold = scores[Math.floor(((scores.length - 1) * step) / 40)] ?? 0;
    const judged = scored.map(({ page, sentences, pairs }) =>
      judgePage(
        page,
        sentences,
        pairs.filter((pair: ScoredPair) => pair.score <= threshold),
      ),
    );
    const figures = figuresOf(judged, 'sure');
    if (!best || figures.f1 > best.f1) best = figures;
  }
  return best ?? { precision: 0, recall: 0, f1: 0, wrongPer1000: 0 };
}

function printTable(pages: readonly PageOutcome[], fuse: Figures | null): void {
  const line = (name: string, f: Figures): string =>
    `${name.padEnd(24)} ${f.precision.toFixed(3).padStart(9)} ${f.recall.toFixed(3).padStart(7)} ${f.f1.toFixed(3).padStart(7)} ${f.wrongPer1000.toFixed(1).padStart(12)}`;
  const out = [`${'sure tier, by page'.padEnd(24)} precision  recall      F1  wrong/1,000`];
  for (const page of pages) out.push(line(page.page, figuresOf([page], 'sure')));
  out.push('', `${'all pages'.padEnd(24)} precision  recall      F1  wrong/1,000`);
  out.push(line('sure tier', figuresOf(pages, 'sure')), line('both tiers', figuresOf(pages, 'both')));
  if (fuse) out.push(line('fuse.js alone, its best', fuse));
  const d = differencesFound(pages);
  out.push(
    '',
    `differences: ${d.found} of ${d.labelled} found, ${d.named} named rightly; ${d.calledDifferent} of ${d.agreeing} agreeing pairs called different`,
  );
  out.push(
    ...Object.entries(d.byKind).map(([kind, one]) => `  ${kind.padEnd(12)} ${one.named} of ${one.labelled}`),
  );
  process.stdout.write(`${out.join('\n')}\n`);
}

function printJson(pages: readonly PageOutcome[], fuse: Figures | null): void {
  const summary = {
    sentences: pages.reduce((sum, page) => sum + page.sentences, 0),
    sure: figuresOf(pages, 'sure'),
    both: figuresOf(pages, 'both'),
    differences: differencesFound(pages),
    reference: fuse ? { 'fuse.js': fuse } : {},
    pages: pages.map((page) => ({
      page: page.page,
      sentences: page.sentences,
      sure: figuresOf([page], 'sure'),
      both: figuresOf([page], 'both'),
    })),
  };
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
}

function printErrors(pages: readonly PageOutcome[]): void {
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
        process.stdout.write(
          `${page.page}\t${one.verdict}${one.tier ? ` (${one.tier})` : ''}\t${one.claim}${kinds}\t${one.text}\n`,
        );
    }
  }
}

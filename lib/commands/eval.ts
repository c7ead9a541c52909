/**
 * `npm run --silent eval -- [PAGES.jsonl...] [--bench [--all]] [--json] [--errors]`: measures the matcher on labelled pages,
 * with fuse.js, MiniSearch and IDF overlap on the same pages beside it, and on the public benchmarks where they lie beside the project.
 */
import { parseArgs } from 'node:util';
import { buildIndex } from '../index/build.ts';
import { openWholeIndex, type WholeIndex } from '../index/texts.ts';
import { matchAll } from '../match/match-all.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { BENCH_FOLDER, benchFiles } from './bench/bench-files.ts';
import { runBenchmarks } from './bench/benchmarks.ts';
import { errorLines, jsonOf, tableOf } from './eval-report.ts';
import { InputError, readText, runCommand } from './input.ts';
import { type LabelledPage, parseLabelledPages } from './labelled-pages.ts';
import { type FoundPair, judgePage, type PageOutcome } from './measure.ts';
import { blocksOf } from './page-text.ts';
import { bestFigures, type ReferenceFigures } from './references/best-threshold.ts';
import { fuseReference } from './references/fuse.ts';
import { idfOverlapReference } from './references/idf-overlap.ts';
import { miniSearchReference } from './references/minisearch.ts';
import type { ReferenceClaim } from './references/reference.ts';

const USAGE =
  'npm run eval -- [PAGES.jsonl...] [--bench | --bench-folder FOLDER] [--all] [--json] [--errors] [--pack FOLDER]';

await runCommand('eval', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      errors: { type: 'boolean' },
      pack: { type: 'string' },
      bench: { type: 'boolean' },
      all: { type: 'boolean' },
      'bench-folder': { type: 'string' },
    },
  });
  const folder = values['bench-folder'] ?? (values.bench ? BENCH_FOLDER : null);
  if (positionals.length === 0 && folder === null)
    throw new InputError(`expected at least one file of labelled pages, or --bench; usage: ${USAGE}`);
  const { claims } = readPackFolder(values.pack ?? BUNDLED);
  const labelled = positionals.flatMap((file) => parseLabelledPages(file, readText(file)));
  const index = openWholeIndex(buildIndex(claims, generalEnglish()));
  const results = {
    pages: labelled.map((page) => judged(index, page)),
    references: labelled.length > 0 ? referencesOn(labelled, claims) : {},
    bench: folder === null ? null : runBenchmarks(index, values.all ?? false, benchFiles(folder)),
  };
  process.stdout.write(values.json ? jsonOf(results) : tableOf(results));
  if (values.errors) process.stdout.write(errorLines(results.pages));
});

function judged(index: WholeIndex, page: LabelledPage): PageOutcome {
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
  return judgePage(page.page, sentences, found);
}

function referencesOn(
  pages: readonly LabelledPage[],
  claims: readonly ReferenceClaim[],
): Record<string, ReferenceFigures> {
  const sentences = pages.flatMap((page) => blocksOf(page).sentences);
  const engines = [fuseReference(claims), miniSearchReference(claims), idfOverlapReference(claims)];
  return Object.fromEntries(engines.map((engine) => [engine.name, bestFigures(engine, sentences)]));
}

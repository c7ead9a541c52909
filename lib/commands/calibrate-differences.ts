/**
 * `npm run calibrate:differences`: fits the weights of polarity and modality to the labelled pages, and prints how many differences are
 * named and how many agreeing sentences are called different.
 *
 * A sentence differs when the likeliest of its denials (or modal words) makes it: so the weights are fitted in rounds, each time to the
 * denial that the weights of the round before hold likeliest. Cross-validated by page; files whose name begins with `held-out` are not read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firmnessOf, statedOf } from '../compare/differences.ts';
import { modalsAgainst } from '../compare/modality.ts';
import { denialsAgainst } from '../compare/polarity.ts';
import { isAsked } from '../compare/said.ts';
import type { Features, Weights } from '../compare/weigh.ts';
import { buildIndex } from '../index/build.ts';
import { openWholeIndex, type WholeIndex } from '../index/texts.ts';
import { matchBlocks, type PageFacts } from '../match/matcher.ts';
import { comparedOf } from '../match/tell.ts';
import type { FoundMatch } from '../match/types.ts';
import { BUNDLED, readPackFolder } from '../packs/pack-folder.ts';
import { generalEnglish } from '../text/general-english.ts';
import { runCommand } from './input.ts';
import { parseLabelledPages } from './labelled-pages.ts';
import { fitLogistic, type LogisticModel } from './logistic.ts';
import { blocksOf, sentenceAt } from './page-text.ts';
import { CORPUS, trainingFiles } from './training-files.ts';

const WEIGHTS_FILE = join(import.meta.dirname, '..', 'compare', 'weights.json');
const KINDS = ['polarity', 'modality'] as const;
type Kind = (typeof KINDS)[number];
const ROUNDS = 6;
const FOLDS = 10;
/**
 * Log-odds from which on a difference is told: a little below even, as most sentences have no denial in reach at all. At this value one agreeing sentence in a hundred is called different.
 */
const TOLD: Readonly<Record<Kind, number>> = { polarity: -0.2, modality: -0.5 };

/** A sentence that states a claim, with what is weighed in it. */
interface Example {
  page: string;
  differs: boolean;
  cues: number[][];
}

await runCommand('calibrate:differences', () => {
  const index = openWholeIndex(buildIndex(readPackFolder(BUNDLED).claims, generalEnglish()));
  const found = [...labelledMatches(index), ...agreeingMatches(index)];
  const weights = Object.fromEntries(
    KINDS.map((kind) => {
      const names: string[] = [];
      const examples = found.flatMap((one) => exampleOf(kind, one, index, names) ?? []);
      report(kind, examples);
      const { bias, weights } = fitInRounds(examples);
      const features = Object.fromEntries(names.map((name, at) => [name, round(weights[at]!)]));
      return [kind, { bias: round(bias - TOLD[kind]), features } satisfies Weights];
    }),
  );
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write('weights written to lib/compare/weights.json\n');
});

/** A right match, with the kinds in which its sentence is labelled to differ. */
interface Labelled {
  page: string;
  match: FoundMatch;
  kinds: readonly string[];
}

function labelledMatches(index: WholeIndex): Labelled[] {
  const pages = trainingFiles().flatMap((file) => parseLabelledPages(file, readFileSync(file, 'utf8')));
  return pages.flatMap((page): Labelled[] => {
    const { blocks, sentences } = blocksOf(page);
    const facts: PageFacts = page.date ? { published: page.date } : {};
    return matched(index, blocks, facts).flatMap(({ block, match }) => {
      const label = sentenceAt(sentences, block, match.start, match.end)?.label;
      if (!label?.claims.includes(match.claim)) return [];
      const kinds = label.differs.flatMap((one) => (one.claim === match.claim ? one.kind : []));
      return [{ page: page.page, match, kinds }];
    });
  });
}

/** Sentences that agree with their claim: the n-th of every claim are a page, each a block. */
function agreeingMatches(index: WholeIndex): Labelled[] {
  const file = JSON.parse(readFileSync(join(CORPUS, 'agreeing.json'), 'utf8')) as Record<string, string[]>;
  const claims = Object.entries(file);
  const most = Math.max(...claims.map(([, texts]) => texts.length));
  return Array.from({ length: most }, (_, nth) => {
    const own = claims.filter(([, texts]) => texts[nth] !== undefined);
    return matched(
      index,
      own.map(([, texts]) => texts[nth]!),
      {},
    )
      .filter(({ block, match }) => match.claim === own[block]![0])
      .map(({ match }) => ({ page: `agreeing-${nth % FOLDS}`, match, kinds: [] }));
  }).flat();
}

function matched(
  index: WholeIndex,
  blocks: readonly string[],
  page: PageFacts,
): { block: number; match: FoundMatch }[] {
  const work = matchBlocks(index, blocks, page);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.flatMap((sentences, block) =>
    sentences.flatMap(({ matches }) => matches.map((match) => ({ block, match }))),
  );
}

/** What is weighed of a match; null where nothing is, or where it differs in another kind only. */
function exampleOf(
  kind: Kind,
  { page, match, kinds }: Labelled,
  index: WholeIndex,
  names: string[],
): Example | null {
  const { reading } = match.evidence.sentence;
  const { part, claim } = comparedOf(match, index.texts);
  if (kinds.length > 0 && !kinds.includes(kind)) return null;
  const firmness = firmnessOf(reading, part, claim);
  if (isAsked(reading, firmness.said)) return null;
  const isWeighed =
    kind === 'polarity' ? claim.denials.polarity === 'affirmed' : firmness.declared.length > 0;
  if (!isWeighed) return null;
  const weighed: { features: Features }[] =
    kind === 'polarity'
      ? denialsAgainst(reading, statedOf(reading, part, claim))
      : modalsAgainst(reading, firmness);
  const [first] = weighed;
  if (!first) return null;
  if (names.length === 0) names.push(...Object.keys(first.features));
  return {
    page,
    differs: kinds.includes(kind),
    cues: weighed.map(({ features }) => names.map((name) => features[name]!)),
  };
}

function oddsOf({ bias, weights }: LogisticModel, cue: readonly number[]): number {
  return cue.reduce((sum, value, at) => sum + value * weights[at]!, bias);
}

function likeliest(model: LogisticModel, { cues }: Example): number[] {
  return cues.reduce((best, cue) => (oddsOf(model, cue) > oddsOf(model, best) ? cue : best));
}

function fitInRounds(examples: readonly Example[]): LogisticModel {
  let model: LogisticModel | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = examples.flatMap((example) =>
      example.differs
        ? [{ x: model ? likeliest(model, example) : example.cues[0]!, y: 1 }]
        : example.cues.map((x) => ({ x, y: 0 })),
    );
    model = fitLogistic(rows);
  }
  return model!;
}

function report(kind: Kind, examples: readonly Example[]): void {
  const pages = [...new Set(examples.map(({ page }) => page))];
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = ({ page }: Example): boolean => pages.indexOf(page) % FOLDS === fold;
    const model = fitInRounds(examples.filter((example) => !isIn(example)));
    return examples
      .filter(isIn)
      .map((example) => ({ ...example, odds: oddsOf(model, likeliest(model, example)) }));
  }).flat();
  const differing = judged.filter(({ differs }) => differs);
  const agreeing = judged.filter(({ differs }) => !differs);
  const told = (list: readonly { odds: number }[]): string =>
    `${list.filter(({ odds }) => odds > TOLD[kind]).length} of ${list.length}`;
  process.stdout.write(
    `${kind}: ${told(differing)} differing told, ${told(agreeing)} agreeing called different (of those with a cue in reach; cross-validated by page)\n`,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

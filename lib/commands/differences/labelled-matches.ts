/** Right matches on labelled pages, each with the kinds in which its sentence is labelled to differ: what the comparison is fitted to and measured on. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DifferenceKind } from '../../claims/types.ts';
import type { ComparedClaim, ComparedPart } from '../../compare/differences.ts';
import type { WholeIndex } from '../../index/texts.ts';
import { matchBlocks, type PageFacts } from '../../match/matcher.ts';
import { comparedOf } from '../../match/tell.ts';
import type { FoundMatch } from '../../match/types.ts';
import type { Reading } from '../../text/units.ts';
import { readText } from '../input.ts';
import { type LabelledPage, type LabelledSentence, parseLabelledPages } from '../labelled-pages.ts';
import { blocksOf, sentenceAt } from '../page-text.ts';
import { CORPUS, listFiles } from '../training-files.ts';
import { deniedPage } from './denied-pages.ts';

export interface LabelledMatch {
  file: string;
  page: string;
  /** The claim's. */
  id: string;
  reading: Reading;
  part: ComparedPart;
  claim: ComparedClaim;
  kinds: readonly DifferenceKind[];
  /** Whether its sentence stands in a page, and not in a list of sentences that were written to be hard. */
  isOfPage: boolean;
  /** Whether it was denied here: for lessons, and never measured on (denied-pages.ts). */
  isMade: boolean;
}

/** Name under which the sentences of agreeing.json are told. */
export const AGREEING = 'agreeing.json';
const LISTS: ReadonlySet<string> = new Set(listFiles().map((file) => basename(file)));
/** Pages that agreeing.json is parted into, to be judged by weights fitted to the others. */
const AGREEING_PAGES = 10;

/** All right matches on some files of pages, those of {@link AGREEING} last where it is asked for. */
export const labelledMatches = (
  index: WholeIndex,
  files: readonly string[],
  agreeing: boolean,
): LabelledMatch[] => [
  ...files.flatMap((file) => matchesOfFile(index, file)),
  ...(agreeing ? agreeingMatches(index) : []),
];

/** A claim that is found twice in a sentence counts once, in its surer tier, as measure.ts counts. */
function matchesOfFile(index: WholeIndex, file: string): LabelledMatch[] {
  return parseLabelledPages(file, readText(file)).flatMap((page) => {
    const denied = LISTS.has(basename(file)) ? null : deniedPage(page);
    return [
      ...matchesOfPage(index, file, page),
      ...(denied ? matchesOfPage(index, file, denied.page, denied.made) : []),
    ];
  });
}

/** @param made the only sentences to take, where the page was made of another */
function matchesOfPage(
  index: WholeIndex,
  file: string,
  page: LabelledPage,
  made?: ReadonlySet<LabelledSentence>,
): LabelledMatch[] {
  const { blocks, sentences } = blocksOf(page);
  const found = new Map<string, { match: FoundMatch; kinds: DifferenceKind[] }>();
  for (const { block, match } of matched(index, blocks, page.date ? { published: page.date } : {})) {
    const sentence = sentenceAt(sentences, block, match.start, match.end);
    if (!sentence?.label.claims.includes(match.claim) || made?.has(sentence.label) === false) continue;
    const key = `${sentences.indexOf(sentence)} ${match.claim}`;
    if (found.get(key)?.match.tier === 'sure') continue;
    const kinds = sentence.label.differs.flatMap((one) => (one.claim === match.claim ? one.kind : []));
    found.set(key, { match, kinds });
  }
  return [...found.values()].map(({ match, kinds }) => ({
    ...labelled(index, basename(file), page.page, match, kinds),
    isMade: made !== undefined,
  }));
}

/** Sentences that agree with their claim: the n-th of every claim are a page, each a block. */
function agreeingMatches(index: WholeIndex): LabelledMatch[] {
  const file = JSON.parse(readFileSync(join(CORPUS, AGREEING), 'utf8')) as Record<string, string[]>;
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
      .map(({ match }) => labelled(index, AGREEING, `agreeing-${nth % AGREEING_PAGES}`, match, []));
  }).flat();
}

function labelled(
  index: WholeIndex,
  file: string,
  page: string,
  match: FoundMatch,
  kinds: readonly DifferenceKind[],
): LabelledMatch {
  const { reading } = match.evidence.sentence;
  const isOfPage = file !== AGREEING && !LISTS.has(file);
  return {
    file,
    page,
    id: match.claim,
    reading,
    kinds,
    isOfPage,
    isMade: false,
    ...comparedOf(match, index.texts),
  };
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

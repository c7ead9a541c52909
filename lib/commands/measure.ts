/** Counting of measured pages: pairs of (sentence, claim), as tests/corpus/README.md defines them. */
import type { DifferenceKind } from '../claims/types.ts';
import type { Tier } from '../match/types.ts';
import type { PlacedSentence } from './page-text.ts';
import { sentenceAt } from './page-text.ts';

/** A claim that an engine found at a place. */
export interface FoundPair {
  block: number;
  start: number;
  end: number;
  claim: string;
  tier: Tier;
  differs: readonly DifferenceKind[];
}

export interface Outcome {
  text: string;
  claim: string;
  tier: Tier | null;
  /** `acceptable` counts neither way. */
  verdict: 'right' | 'wrong' | 'missed' | 'acceptable';
  /** Kinds labelled and kinds found, for pairs that are right. */
  labelled: readonly DifferenceKind[];
  found: readonly DifferenceKind[];
}

export interface PageOutcome {
  page: string;
  sentences: number;
  outcomes: Outcome[];
}

/** Compares what was found on a page with its labels. A pair found twice in one sentence counts once, with its surest tier. */
export function judgePage(
  page: string,
  sentences: readonly PlacedSentence[],
  found: readonly FoundPair[],
): PageOutcome {
  const bySentence = new Map<PlacedSentence, Map<string, FoundPair>>(
    sentences.map((sentence) => [sentence, new Map()]),
  );
  for (const pair of found) {
    const sentence = sentenceAt(sentences, pair.block, pair.start, pair.end);
    const pairs = sentence && bySentence.get(sentence);
    if (pairs && pairs.get(pair.claim)?.tier !== 'sure') pairs.set(pair.claim, pair);
  }
  const outcomes = sentences.flatMap((sentence): Outcome[] => {
    const { label } = sentence;
    const pairs = bySentence.get(sentence)!;
    const marked = [...pairs.values()].map((pair): Outcome => {
      const verdict = label.claims.includes(pair.claim)
        ? 'right'
        : label.acceptable.includes(pair.claim)
          ? 'acceptable'
          : 'wrong';
      const labelled = label.differs.filter((one) => one.claim === pair.claim).map((one) => one.kind);
      return { text: label.text, claim: pair.claim, tier: pair.tier, verdict, labelled, found: pair.differs };
    });
    const missed = label.claims
      .filter((claim) => !pairs.has(claim))
      .map(
        (claim): Outcome => ({
          text: label.text,
          claim,
          tier: null,
          verdict: 'missed',
          labelled: [],
          found: [],
        }),
      );
    return [...marked, ...missed];
  });
  return { page, sentences: sentences.length, outcomes };
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  wrongPer1000: number;
}

/** Precision, recall and F1 of a tier (`both` holds the possible matches too), and wrong marks per 1,000 sentences. */
export function figuresOf(pages: readonly PageOutcome[], tier: 'sure' | 'both'): Figures {
  let right = 0;
  let wrong = 0;
  let all = 0;
  let sentences = 0;
  for (const page of pages) {
    sentences += page.sentences;
    for (const one of page.outcomes) {
      const marked = one.tier !== null && (tier === 'both' || one.tier === 'sure');
      if (one.verdict === 'right' || one.verdict === 'missed') all++;
      if (marked && one.verdict === 'right') right++;
      if (marked && one.verdict === 'wrong') wrong++;
    }
  }
  return figuresFrom({ right, wrong, all, sentences });
}

/** Figures from counts: pairs marked rightly and wrongly, pairs labelled in all, sentences. */
export function figuresFrom(counts: {
  right: number;
  wrong: number;
  all: number;
  sentences: number;
}): Figures {
  const { right, wrong, all, sentences } = counts;
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = all === 0 ? 1 : right / all;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, wrongPer1000: sentences === 0 ? 0 : (wrong / sentences) * 1000 };
}

export interface DifferenceFigures {
  /** Labelled differences among the pairs that were found. */
  labelled: number;
  /** Of these, the pairs called different at all, and with the labelled kind. */
  found: number;
  named: number;
  /** Agreeing pairs found, and those of them called different. */
  agreeing: number;
  calledDifferent: number;
  byKind: Partial<Record<DifferenceKind, { labelled: number; named: number }>>;
}

/** How well differences are found and named, over right pairs of both tiers. */
export function differencesFound(pages: readonly PageOutcome[]): DifferenceFigures {
  const figures: DifferenceFigures = {
    labelled: 0,
    found: 0,
    named: 0,
    agreeing: 0,
    calledDifferent: 0,
    byKind: {},
  };
  for (const one of pages.flatMap((page) => page.outcomes)) {
    if (one.verdict !== 'right') continue;
    if (one.labelled.length === 0) {
      figures.agreeing++;
      if (one.found.length > 0) figures.calledDifferent++;
      continue;
    }
    for (const kind of one.labelled) {
      const entry = figures.byKind[kind] ?? { labelled: 0, named: 0 };
      figures.byKind[kind] = entry;
      figures.labelled++;
      entry.labelled++;
      if (one.found.length > 0) figures.found++;
      if (one.found.includes(kind)) {
        figures.named++;
        entry.named++;
      }
    }
  }
  return figures;
}

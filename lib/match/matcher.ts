/**
 * The matcher: blocks of text in, matches with offsets out. Pure: no DOM, no clock, no browser; the same blocks and index give the same
 * matches everywhere.
 *
 * Filter, verify, decide. Filter: the window of a sentence that gains most in each claim's profile; claims with little gain end there.
 * Verify: the window against every phrasing, the sides it needs, the strangers it holds. Decide: one weighted sum, calibrated
 * (decide.ts), after all sentences of the page were read, because the page is evidence too. What differs is told apart (tell.ts): marks do
 * not wait for it.
 *
 * It is a generator so that the caller can slice the work: it yields after every block.
 */

import type { ClaimIndex, OpenClaim } from '../index/open.ts';
import { isEnglish } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Reading, readUnits } from '../text/units.ts';
import { decide } from './decide.ts';
import { createDiscourse, pageSidesOf } from './discourse.ts';
import { type Measures, measuresOf } from './measures.ts';
import { setRivals } from './rivals.ts';
import { sentenceKeys } from './sentence-keys.ts';
import type { FoundMatch, SentenceMatches } from './types.ts';
import { type Window, windowsOf } from './windows.ts';

/** What is known of the page beside its blocks. */
export interface PageFacts {
  /** ISO date of publication: gives "on Sunday" and "29 May" a year. */
  published?: string | null;
}

/** The sentences of one block, in order, with their matches. */
export type BlockMatches = SentenceMatches[];

/** A claim that a sentence may state, before the decision. */
export interface Candidate {
  window: Window;
  measures: Measures;
  /** Units whose shared word no other candidate of the sentence explains better. */
  own: number[];
}

/** One sentence between the passes. */
export interface ReadSentence {
  block: number;
  reading: Reading;
  /** Sides and persons that earlier sentences supply. */
  sides: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  candidates: Candidate[];
}

/** What a match was found by: the index, the sentence as it was read, the candidate, and the other claims of the sentence. */
export interface Evidence {
  index: ClaimIndex;
  sentence: ReadSentence;
  candidate: Candidate;
  others: readonly OpenClaim[];
}

const MOST_CANDIDATES = 10;
/** Share of a sentence that must be reached, times the phrasing's, for it to count as the story's. */
const STORY_SENTENCE = 0.35;
const STORY_FLOOR = 6;

/** Matches a page. Yields after every block read and every block decided; returns one list of sentences a block. */
export function* matchBlocks(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts = {},
): Generator<undefined, BlockMatches[]> {
  const sentences: ReadSentence[] = [];
  yield* readBlocks(index, blocks, page, sentences);
  if (isEnglish(sentences.map((sentence) => sentence.reading.tokens)))
    yield* gatherCandidates(index, sentences);
  setPageShare(sentences);
  const found: BlockMatches[] = blocks.map(() => []);
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      yield;
    }
    const { start, end } = sentence.reading;
    found[block]!.push({ start, end, matches: matchesIn(index, sentence) });
  }
  return found;
}

/** The candidates of a page with their measures, undecided: what the decision is calibrated on. */
export function candidatesOf(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts = {},
): { sentence: ReadSentence; block: number; start: number; end: number }[] {
  const sentences: ReadSentence[] = [];
  for (const _ of readBlocks(index, blocks, page, sentences));
  for (const _ of gatherCandidates(index, sentences));
  setPageShare(sentences);
  return sentences.map((sentence) => ({
    sentence,
    block: sentence.block,
    start: sentence.reading.start,
    end: sentence.reading.end,
  }));
}

function* readBlocks(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts,
  sentences: ReadSentence[],
): Generator<undefined, void> {
  const discourse = createDiscourse();
  for (const [block, text] of blocks.entries()) {
    for (const span of sentencesOf(text)) {
      const reading = readUnits(text, span.start, span.end, page.published ?? null, index);
      sentences.push({ block, reading, ...discourse.take(reading), candidates: [] });
    }
    yield;
  }
}

/** The second pass up to the decision. */
function* gatherCandidates(
  index: ClaimIndex,
  sentences: readonly ReadSentence[],
): Generator<undefined, void> {
  const pageSides = pageSidesOf(sentences.map((sentence) => sentence.reading));
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      yield;
    }
    const { reading } = sentence;
    const keys = sentenceKeys(reading);
    sentence.candidates = windowsOf(index, reading.units, MOST_CANDIDATES).map((window) => ({
      window,
      own: [],
      measures: measuresOf(reading, keys, window, { sides: sentence.sides, pageSides }),
    }));
    setRivals(sentence.candidates);
  }
}

/** How much of the page tells the story: the share of its other sentences that come near a claim, doubled, at most 1. */
function setPageShare(sentences: readonly ReadSentence[]): void {
  const near = sentences.map((sentence) =>
    sentence.candidates.some(({ measures: f }) => {
      if (f.substitution > 0) return false;
      return (
        Math.min(1, f.recall) * Math.min(1, f.coverage) * (1 - Math.max(0, f.sidesMissing)) > STORY_SENTENCE
      );
    }),
  );
  const all = near.filter(Boolean).length;
  sentences.forEach((sentence, at) => {
    const others = all - (near[at] ? 1 : 0);
    const share = Math.min(1, (others / Math.max(STORY_FLOOR, sentences.length - 1)) * 2);
    for (const candidate of sentence.candidates) candidate.measures.page = share;
  });
}

function matchesIn(index: ClaimIndex, sentence: ReadSentence): FoundMatch[] {
  const accepted = sentence.candidates.flatMap((candidate) => {
    const decision = decide(candidate.measures);
    return decision ? [{ candidate, ...decision }] : [];
  });
  const { tokens, units } = sentence.reading;
  return accepted
    .map(({ candidate, confidence, tier }): FoundMatch => {
      const { window } = candidate;
      const others = accepted.flatMap((other) =>
        other.candidate === candidate ? [] : other.candidate.window.claim,
      );
      return {
        claim: window.claim.id,
        tier,
        confidence: Math.round(confidence * 1000) / 1000,
        start: tokens[units[window.from]!.first]!.start,
        end: tokens[units[window.to]!.last]!.end,
        evidence: { index, sentence, candidate, others },
      };
    })
    .sort((a, b) => a.start - b.start || b.confidence - a.confidence);
}

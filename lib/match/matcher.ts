/**
 * The matcher: blocks of text in, matches with offsets out. Pure: no DOM, no clock, no browser; the same blocks and index give the same
 * matches everywhere.
 *
 * Filter, verify, decide. Filter: the window of a sentence that gains most in each claim's profile; claims with little gain end there.
 * Verify: the window against every phrasing, the sides it needs, the strangers it holds. Decide: one weighted sum, calibrated
 * (decide.ts), after all sentences of the page were read, because the page is evidence too; what is sure whatever it will say is told at once.
 * What differs is told apart (tell.ts): marks do not wait for it.
 *
 * It is a generator so that the caller can slice the work: it yields after every block.
 */

import type { ClaimIndex, OpenClaim } from '../index/open.ts';
import { isEnglish } from '../text/language.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { type Reading, readUnits } from '../text/units.ts';
<<<<<<< HEAD
import { type Decision, decide, isSureAnyway, SURE } from './decide.ts';
=======
import { setCompany } from './company.ts';
import { decide } from './decide.ts';
>>>>>>> 43e3f50 (A candidate is judged in its company: other claims of its sentence and of its page; what is published before the story's year is listed only; weights fitted anew, by file)
import { createDiscourse, pageSidesOf } from './discourse.ts';
import { type Measures, measuresOf, sidesLeft, sidesMissing } from './measures.ts';
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
  /** Sides that the claim needs and the sentence neither names nor means. */
  left: readonly string[];
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

/** A block with those of its matches that are sure whatever the rest of the page says. */
export interface EarlyMatches<Match = FoundMatch> {
  block: number;
  sentences: SentenceMatches<Match>[];
}

/** Matches a page. Yields after every block, and where it can the matches that need not wait; returns one list of sentences a block. */
export function* matchBlocks(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts = {},
<<<<<<< HEAD
): Generator<EarlyMatches | undefined, BlockMatches[]> {
  const spans: Span[][] = [];
  for (const text of blocks) {
    spans.push(sentencesOf(text));
    yield;
  }
  if (!isEnglish(blocks)) return spans.map((block) => block.map((span) => ({ ...span, matches: [] })));
  const read: ReadSentence[][] = [];
  const count = spans.reduce((sum, block) => sum + block.length, 0);
  let near = 0;
  for (const sentences of readBlocks(index, blocks, spans, page)) {
    near += sentences.filter(({ candidates }) => isNear(candidates)).length;
    const isSure = (measures: Measures): Decision | null =>
      isSureAnyway(measures, pageShare(near - 1, count)) ? { tier: 'sure', confidence: SURE } : null;
    yield { block: read.length, sentences: sentences.map((sentence) => decided(index, sentence, isSure)) };
    read.push(sentences);
  }
  setPage(read.flat());
  const found: BlockMatches[] = [];
  for (const sentences of read) {
    found.push(sentences.map((sentence) => decided(index, sentence, decide)));
    yield;
=======
): Generator<undefined, BlockMatches[]> {
  const sentences: ReadSentence[] = [];
  yield* readBlocks(index, blocks, page, sentences);
  if (isEnglish(sentences.map((sentence) => sentence.reading.tokens)))
    yield* gatherCandidates(index, sentences);
  setCompany(sentences, page.published);
  const found: BlockMatches[] = blocks.map(() => []);
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      yield;
    }
    const { start, end } = sentence.reading;
    found[block]!.push({ start, end, matches: matchesIn(index, sentence) });
>>>>>>> 43e3f50 (A candidate is judged in its company: other claims of its sentence and of its page; what is published before the story's year is listed only; weights fitted anew, by file)
  }
  return found;
}

/** The candidates of a page with their measures, undecided: what the decision is calibrated on. */
export function candidatesOf(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts = {},
): { sentence: ReadSentence; block: number; start: number; end: number }[] {
<<<<<<< HEAD
  const sentences = [...readBlocks(index, blocks, blocks.map(sentencesOf), page)].flat();
  setPage(sentences);
=======
  const sentences: ReadSentence[] = [];
  for (const _ of readBlocks(index, blocks, page, sentences));
  for (const _ of gatherCandidates(index, sentences));
  setCompany(sentences, page.published);
>>>>>>> 43e3f50 (A candidate is judged in its company: other claims of its sentence and of its page; what is published before the story's year is listed only; weights fitted anew, by file)
  return sentences.map((sentence) => ({
    sentence,
    block: sentence.block,
    start: sentence.reading.start,
    end: sentence.reading.end,
  }));
}

/** Reads block after block: the sentences with their candidates, measured as far as the sentence and those before it tell. */
function* readBlocks(
  index: ClaimIndex,
  blocks: readonly string[],
  spans: readonly (readonly Span[])[],
  page: PageFacts,
): Generator<ReadSentence[], void> {
  const discourse = createDiscourse();
  for (const [block, text] of blocks.entries())
    yield spans[block]!.map(({ start, end }) => {
      const reading = readUnits(text, start, end, page.published ?? null, index);
      const meant = discourse.take(reading);
      return { block, reading, ...meant, candidates: candidatesIn(index, reading, meant.sides) };
    });
}

function candidatesIn(index: ClaimIndex, reading: Reading, meant: ReadonlySet<string>): Candidate[] {
  const keys = sentenceKeys(reading);
  const candidates = windowsOf(index, reading.units, MOST_CANDIDATES).map((window): Candidate => {
    const left = sidesLeft(window.claim, keys, meant);
    return { window, left, own: [], measures: measuresOf(reading, keys, window, meant, left) };
  });
  setRivals(candidates);
  return candidates;
}

<<<<<<< HEAD
/** Whether a sentence comes near a claim, and so tells the story. */
const isNear = (candidates: readonly Candidate[]): boolean =>
  candidates.some(
    ({ measures: { substitution, recall, coverage, sidesMissing } }) =>
      substitution === 0 && Math.min(1, recall) * Math.min(1, coverage) * (1 - sidesMissing) > STORY_SENTENCE,
  );

/** How much of the page tells the story: the share of the other sentences that come near a claim, doubled, at most 1. */
const pageShare = (others: number, sentences: number): number =>
  Math.min(1, (Math.max(0, others) / Math.max(STORY_FLOOR, sentences - 1)) * 2);

/** What the page says of its sentences: the sides that it is mostly about, and its share. */
function setPage(sentences: readonly ReadSentence[]): void {
  const pageSides = pageSidesOf(sentences.map(({ reading }) => reading));
  for (const { candidates } of sentences)
    for (const { window, left, measures } of candidates)
      measures.sidesMissing = sidesMissing(window.claim, left, pageSides);
  const near = sentences.map(({ candidates }) => isNear(candidates));
  const all = near.filter(Boolean).length;
  sentences.forEach(({ candidates }, at) => {
    const share = pageShare(all - (near[at] ? 1 : 0), sentences.length);
    for (const { measures } of candidates) measures.page = share;
  });
}

/** One sentence with the matches that were decided on. */
function decided(
  index: ClaimIndex,
  sentence: ReadSentence,
  decide: (measures: Measures) => Decision | null,
): SentenceMatches {
  const { start, end, tokens, units } = sentence.reading;
=======
function matchesIn(index: ClaimIndex, sentence: ReadSentence): FoundMatch[] {
>>>>>>> 43e3f50 (A candidate is judged in its company: other claims of its sentence and of its page; what is published before the story's year is listed only; weights fitted anew, by file)
  const accepted = sentence.candidates.flatMap((candidate) => {
    const decision = decide(candidate.measures);
    return decision ? [{ candidate, ...decision }] : [];
  });
  const matches = accepted
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
  return { start, end, matches };
}

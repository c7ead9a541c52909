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

import { createCompany, setPage } from './company.ts';
import { type Decision, decide, isSureAnyway, SURE } from './decide.ts';
import { createDiscourse } from './discourse.ts';
import { setTaught } from './lessons.ts';
import { type Measures, measuresOf, sidesLeft } from './measures.ts';
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
): Generator<EarlyMatches | undefined, BlockMatches[]> {
  const spans: Span[][] = [];
  for (const text of blocks) {
    spans.push(sentencesOf(text));
    yield;
  }
  if (!isEnglish(blocks)) return spans.map((block) => block.map((span) => ({ ...span, matches: [] })));
  const read: ReadSentence[][] = [];
  const company = createCompany(spans.flat().length);
  for (const sentences of readBlocks(index, blocks, spans, page)) {
    sentences.forEach(company.add);
    yield {
      block: read.length,
      sentences: sentences.map((sentence) =>
        decided(index, sentence, (candidate) =>
          isSureAnyway(candidate.measures, company.pageOf(sentence, candidate))
            ? { tier: 'sure', confidence: SURE }
            : null,
        ),
      ),
    };
    read.push(sentences);
  }
  setPage(read.flat(), company);
  const found: BlockMatches[] = [];
  for (const sentences of read) {
    found.push(sentences.map((sentence) => decided(index, sentence, ({ measures }) => decide(measures))));
    yield;
  }
  return found;
}

/** The candidates of a page with their measures, undecided: what the decision is calibrated on. */
export function candidatesOf(
  index: ClaimIndex,
  blocks: readonly string[],
  page: PageFacts = {},
): { sentence: ReadSentence; block: number; start: number; end: number }[] {
  const sentences = [...readBlocks(index, blocks, blocks.map(sentencesOf), page)].flat();
  const company = createCompany(sentences.length);
  sentences.forEach(company.add);
  setPage(sentences, company);
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
      const candidates = candidatesIn(index, reading, meant.sides);
      for (const { window, measures } of candidates)
        measures.early = (page.published ?? '9').slice(0, 4) < window.claim.storyYear ? 1 : 0;
      return { block, reading, ...meant, candidates };
    });
}

function candidatesIn(index: ClaimIndex, reading: Reading, meant: ReadonlySet<string>): Candidate[] {
  const keys = sentenceKeys(reading);
  const candidates = windowsOf(index, reading.units, MOST_CANDIDATES).map((window): Candidate => {
    const left = sidesLeft(window.claim, keys, meant);
    return { window, left, own: [], measures: measuresOf(reading, keys, window, meant, left) };
  });
  setRivals(candidates);
  setTaught(index, keys, candidates);
  return candidates;
}

/** One sentence with the matches that were decided on. */
function decided(
  index: ClaimIndex,
  sentence: ReadSentence,
  decide: (candidate: Candidate) => Decision | null,
): SentenceMatches {
  const { start, end, tokens, units } = sentence.reading;
  const accepted = sentence.candidates.flatMap((candidate) => {
    const decision = decide(candidate);
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

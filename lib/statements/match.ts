/**
 * Matches sentences with an index of statements: claims by the hundred thousand that have little more than their wording. For the bundled
 * claims with their many phrasings there is lib/match, which reads a sentence in other words; this one asks for most of the words, and
 * costs about what reading the page costs.
 *
 * Filter, verify, decide: find.ts gives the wordings that a sentence has enough of; their texts, which are kept apart, are asked for in one
 * go; decide.ts compares the words.
 *
 * ```ts
 * const bytes = await buildStatements(claims.map(({ statement, phrasings }) => ({ texts: [statement, ...phrasings] })));
 * verifyStatements(bytes);                      // once, at install
 * const statements = openStatements(bytes);     // at every start, reads nothing
 * const found = await matchSentences(statements, sentences, (asked) => asked.map(({ claim, wording }) => claims[claim].texts[wording]));
 * ```
 */
import type { Difference } from '../claims/types.ts';
import type { Reason, Tier } from '../match/types.ts';
import { decideOn, readSentence, wordsOfWording } from './decide.ts';
import { type Found, findIn, noWork, type Work } from './find.ts';
import { type Statements, wordingAt } from './open.ts';
import { oneOfSiblings } from './siblings.ts';

/** A claim that a sentence states. `start` and `end` count UTF-16 units of the sentence, end exclusive. */
export interface StatementMatch {
  /** Number of the claim in the order they were built in; and which of its texts was found. */
  claim: number;
  wording: number;
  /** `sure` is marked, `possible` only listed. */
  tier: Tier;
  /** 0 to 1; means the same whatever is installed. */
  confidence: number;
  start: number;
  end: number;
  differs: Difference[];
  why: Reason[];
}

/** What was found in one sentence, the surest first; `capped` when the search was cut short there. */
export interface MatchedSentence {
  readonly matches: readonly StatementMatch[];
  readonly capped: boolean;
}

/** One text of a claim. */
export interface WordingRef {
  claim: number;
  wording: number;
}

/** Gives the texts asked for, in order; undefined for what is gone. */
export type TextsOf = (
  asked: readonly WordingRef[],
) => readonly (string | undefined)[] | Promise<readonly (string | undefined)[]>;

export interface Matching {
  /** ISO date of the page: gives "on Sunday" and "29 May" a year. */
  published?: string | null;
  signal?: AbortSignal;
  /** Called after every sentence; what it returns is awaited. Let it return nothing until a slice of time is used up. */
  pause?: () => Promise<void> | undefined;
  /** Counts the work, added up. */
  work?: Work;
}

/** Wordings of one sentence that are compared in words, those with most of their weight first. */
const MOST_COMPARED = 8;
const MOST_MATCHES = 3;

/**
 * Matches sentences, each by itself. A sentence longer than 96 words is searched in windows that overlap by half.
 *
 * @throws the signal's reason when it is aborted, and whatever `textsOf` throws
 */
export async function matchSentences(
  statements: Statements,
  sentences: readonly string[],
  textsOf: TextsOf,
  { published = null, signal, pause, work }: Matching = {},
): Promise<MatchedSentence[]> {
  let paused: Promise<void> | undefined;
  const rest = async (): Promise<void> => {
    await paused;
    paused = undefined;
    signal?.throwIfAborted();
  };
  const matched: MatchedSentence[] = [];
  /** Only sentences in which something was found: the hash of every sentence would cost a tenth of the search. */
  const pending = new Map<string, { found: readonly Found[]; at: number[] }>();
  const asked = new Map<number, number>();
  /** Lengths of the sentences in `pending`: only one of such a length can have been met before. */
  const lengths = new Set<number>();
  const own = noWork();
  for (let at = 0; at < sentences.length; ) {
    at = findFrom(at);
    if (paused) await rest();
  }
  if (work) addWork(work, own, matched);
  for (const { found } of pending.values())
    for (const { record } of found) if (!asked.has(record)) asked.set(record, asked.size);
  const refs = [...asked.keys()].map((record) => wordingAt(statements, statements.recordWordings[record]!));
  const texts = refs.length === 0 ? [] : await textsOf(refs);
  signal?.throwIfAborted();
  for (const [sentence, { found, at }] of pending) {
    const one = { matches: decideAll(sentence, found), capped: matched[at[0]!]!.capped };
    for (const place of at) matched[place] = one;
    paused = pause?.();
    if (paused) await rest();
  }
  return matched;

  /** Searches sentences from one on until a pause is wanted; a function of its own, as compilers make little of those that wait. */
  function findFrom(first: number): number {
    for (let at = first; at < sentences.length; at++) {
      const sentence = sentences[at]!;
      const same = lengths.has(sentence.length) ? pending.get(sentence) : undefined;
      if (same) {
        same.at.push(at);
        matched.push(matched[same.at[0]!]!);
        continue;
      }
      own.capped = false;
      const found = findIn(statements, sentence, own);
      matched.push(own.capped ? CAPPED : NOTHING);
      if (found.length > 0) {
        pending.set(sentence, { found: strongest(found), at: [at] });
        lengths.add(sentence.length);
      }
      paused = pause?.();
      if (paused) return at + 1;
    }
    return sentences.length;
  }

  function decideAll(sentence: string, found: readonly Found[]): StatementMatch[] {
    const read = readSentence(sentence, published);
    const best = new Map<number, StatementMatch>();
    const wordings = new Map<StatementMatch, string>();
    for (const one of found) {
      const at = asked.get(one.record)!;
      const text = texts[at];
      const decision = text === undefined ? null : decideOn(read, one, text);
      const { claim, wording } = refs[at]!;
      if (!decision || (best.get(claim)?.confidence ?? 0) >= decision.confidence) continue;
      const match = { claim, wording, start: one.start, end: one.end, ...decision };
      best.set(claim, match);
      wordings.set(match, text!);
    }
    return oneOfSiblings([...best.values()], (match) => wordsOfWording(wordings.get(match)!)).slice(
      0,
      MOST_MATCHES,
    );
  }
}

/** The few wordings that a sentence has most of, each once. */
function strongest(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const best = new Map<number, Found>();
  for (const one of found) {
    const other = best.get(one.record);
    if (!other || other.share < one.share) best.set(one.record, one);
  }
  return [...best.values()]
    .sort((a, b) => b.share - a.share || b.gain - a.gain || a.record - b.record)
    .slice(0, MOST_COMPARED);
}

function addWork(sum: Work, one: Work, matched: readonly MatchedSentence[]): void {
  sum.postings += one.postings;
  sum.checked += one.checked;
  sum.aligned += one.aligned;
  sum.capped ||= matched.some(({ capped }) => capped);
}

/** What nearly all sentences are given. */
const NOTHING: MatchedSentence = { matches: [], capped: false };
const CAPPED: MatchedSentence = { matches: [], capped: true };

/**
 * Company: what the rest of its sentence and of its page say of a candidate. Every candidate is judged alone first; then by how likely another
 * claim is in the same sentence, and by how many other claims the page tells elsewhere with the sides that they need: pages that lead astray
 * tell claims too, but of others.
 *
 * What it gave (development corpora, each file judged by weights fitted without it; share of all labelled pairs found at a precision of 0.97):
 * page as the share of sentences near a claim 0.878; and by claims told 0.894; and what lies outside the window 0.902; and the strongest
 * rival's chance 0.913, with the F1 of both tiers from 0.926 to 0.938. The same claim's chance
 * in the sentence before, where an account goes on: recall at 0.978 from 0.827 to 0.841. No gain: that in the sentence after it, the same claim elsewhere on the page, a rival's chance times what it shares. Fitted to pieces of pages too, short pages keep their marks: of pieces of about
 * eight sentences 0.83 of all pairs are found, at a precision of 0.985. Only claims with all their sides count as told, and two make a page the
 * story's: at a precision of 0.97 recall on the four files by readers from 0.725 to 0.779, on the short pages among them from 0.59 to 0.79. So do six that are likely with
 * sides left open, as on a page that never names them both: of what was listed there 42 were right and none wrong, where four or five are likely 18 and 13.
 */
import { chanceAlone, isAnothers } from './decide.ts';
import { pageSidesOf } from './discourse.ts';
import type { Candidate, ReadSentence } from './matcher.ts';
import { type Measures, sidesMissing } from './measures.ts';

/** Share of a sentence that must be reached, times the phrasing's, for it to count as the story's. */
const STORY_SENTENCE = 0.35;
const STORY_FLOOR = 6;
/** From this chance on a claim counts as told; so many make a page the story's. */
const TOLD = 0.7;
const MANY = 2;
/** So many do that are as likely, whatever sides they leave open, one for every five sentences at least: in a debate of hundreds six come by chance. */
const CROWD = 6;
const CROWDED = 0.2;
/** From this chance on a sentence would tell a claim, were it not of others. */
const WOULD_TELL = 0.5;

export interface Company {
  /** Takes the next sentence, and sets `rival` and `before` of its candidates. */
  add(sentence: ReadSentence): void;
  /** How much the sentences taken, but for its own, tell the story beside a candidate's claim, 0 to 1: never less as more are taken. */
  pageOf(sentence: ReadSentence, candidate: Candidate): number;
  /** Of the sentences taken, but for this one, that tell a claim or would, the share with someone else in the role or in another year. */
  othersOf(sentence: ReadSentence): number;
}

/** By claim. */
type Tellers = Map<number, Set<ReadSentence>>;

/** @param sentences of the whole page; @param chance of a candidate by itself */
export function createCompany(
  sentences: number,
  chance: (measures: Measures) => number = chanceAlone,
): Company {
  /** The sentences that tell each claim with all its sides, those that tell it with sides left open or none, and those that come near one. */
  const tellers: Tellers = new Map();
  const likely: Tellers = new Map();
  const near = new Set<ReadSentence>();
  /** The sentences that tell any claim, and those that tell one of others only. */
  const telling = new Set<ReadSentence>();
  const ofOthers = new Set<ReadSentence>();
  let before = new Map<number, number>();
  return {
    add(sentence) {
      const { candidates } = sentence;
      if (candidates.some(isNear)) near.add(sentence);
      const chances = candidates.map(({ measures }) => (isAnothers(measures) ? 0 : chance(measures)));
      candidates.forEach(({ window: { claim }, measures }, at) => {
        measures.rival = Math.max(0, ...chances.filter((_, other) => other !== at));
        measures.before = before.get(claim.at) ?? 0;
        if (chances[at]! >= TOLD)
          for (const by of measures.sidesLeft ? [likely] : [tellers, likely])
            by.set(claim.at, (by.get(claim.at) ?? new Set()).add(sentence));
      });
      if (chances.some((one, at) => one >= TOLD && !candidates[at]!.measures.otherYear))
        telling.add(sentence);
      else if (
        candidates.some(({ measures }) =>
          isAnothers(measures)
            ? chance({ ...measures, sidesLeft: 0 }) >= WOULD_TELL
            : measures.otherYear && chance(measures) >= WOULD_TELL,
        )
      )
        ofOthers.add(sentence);
      before = new Map(candidates.map(({ window: { claim } }, at) => [claim.at, chances[at]!]));
    },
    pageOf(sentence, { window, measures }) {
      if (measures.early) return 0;
      const told = (tellers: Tellers): number => {
        let claims = 0;
        for (const [claim, by] of tellers)
          if (claim !== window.claim.at && (by.size > 1 || !by.has(sentence))) claims++;
        return claims;
      };
      const others = near.size - (near.has(sentence) ? 1 : 0);
      const share = (others / Math.max(STORY_FLOOR, sentences - 1)) * 2;
      return Math.min(
        1,
        Math.max(
          share,
          told(tellers) / MANY,
          Math.floor(told(likely) / Math.max(CROWD, sentences * CROWDED)),
        ),
      );
    },
    othersOf(sentence) {
      const others = ofOthers.size - (ofOthers.has(sentence) ? 1 : 0);
      return others && others / (others + telling.size - (telling.has(sentence) ? 1 : 0));
    },
  };
}

/** Whether a sentence comes near a claim, by plain shares. */
const isNear = ({ measures: { substitution, recall, coverage, sidesLeft } }: Candidate): boolean =>
  substitution === 0 && Math.min(1, recall) * Math.min(1, coverage) * (1 - sidesLeft) > STORY_SENTENCE;

/** Sets what the page says of its sentences: the sides that it is mostly about, and how much of it tells the story. */
export function setPage(sentences: readonly ReadSentence[], company: Company): void {
  const pageSides = pageSidesOf(sentences.map(({ reading }) => reading));
  for (const sentence of sentences)
    for (const candidate of sentence.candidates) {
      const { window, left, measures } = candidate;
      measures.sidesMissing = sidesMissing(window.claim, left, pageSides);
      measures.page = company.pageOf(sentence, candidate);
      measures.others = company.othersOf(sentence);
    }
}

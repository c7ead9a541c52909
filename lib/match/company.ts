/**
 * Company: what the rest of its sentence and of its page say of a candidate. Every candidate is judged alone first; then by how likely another
 * claim is in the same sentence, and by how many other claims the page tells elsewhere.
 *
 * What it gave (development corpora, each file judged by weights fitted without it; share of all labelled pairs found at a precision of 0.97):
 * page as the share of sentences near a claim 0.878; and by claims told 0.894; and what lies outside the window 0.902; and the strongest
 * rival's chance 0.913, with the F1 of both tiers from 0.926 to 0.938. No gain: the chance of the sentences beside it, the same claim
 * elsewhere on the page, a rival's chance times what it shares.
 */
import { chanceAlone, isAnothers } from './decide.ts';
import type { Candidate, ReadSentence } from './matcher.ts';
import type { Measures } from './measures.ts';

/** Share of a sentence that must be reached, times the phrasing's, for it to count as the story's. */
const STORY_SENTENCE = 0.35;
const STORY_FLOOR = 6;
/** From this chance on a claim counts as told; so many more than {@link FEW} make a page the story's. */
const TOLD = 0.7;
const FEW = 2;
const MANY = 6;

/** Sets `page` and `rival` of every candidate of a page. @param chance of a candidate by itself; @param published ISO date of the page */
export function setCompany(
  sentences: readonly ReadSentence[],
  published: string | null = null,
  chance: (measures: Measures) => number = chanceAlone,
): void {
  const tellers = new Map<number, Set<number>>();
  const chances = sentences.map(({ candidates }, at) =>
    candidates.map(({ window, measures }) => {
      if (isAnothers(measures)) return 0;
      const own = chance(measures);
      if (own >= TOLD) tellers.set(window.claim.at, (tellers.get(window.claim.at) ?? new Set()).add(at));
      return own;
    }),
  );
  const near = sentences.map(({ candidates }) => candidates.some(isNear));
  const all = near.filter(Boolean).length;
  sentences.forEach(({ candidates }, at) => {
    const share = ((all - (near[at] ? 1 : 0)) / Math.max(STORY_FLOOR, sentences.length - 1)) * 2;
    candidates.forEach(({ window: { claim }, measures }, own) => {
      let told = 0;
      for (const [other, by] of tellers) if (other !== claim.at && (by.size > 1 || !by.has(at))) told++;
      measures.early = published !== null && published.slice(0, 4) < claim.storyYear ? 1 : 0;
      measures.page = measures.early ? 0 : Math.min(1, Math.max(share, (told - FEW) / MANY));
      measures.rival = Math.max(0, ...chances[at]!.filter((_, other) => other !== own));
    });
  });
}

/** Whether a sentence comes near a claim, by plain shares. */
const isNear = ({ measures: f }: Candidate): boolean =>
  f.substitution === 0 &&
  Math.min(1, f.recall) * Math.min(1, f.coverage) * (1 - Math.max(0, f.sidesMissing)) > STORY_SENTENCE;

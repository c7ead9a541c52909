/**
 * Claims of a pack that say the same but for a figure, a date or a denial: a sentence states one of them. Which is told once all that were found
 * in it are compared; the others are listed and not marked.
 */
import type { StatementMatch } from './match.ts';

/** Part of the words of both, figures and dates aside, that two wordings must have in common to be siblings. */
const ALIKE = 0.75;
/** Part of the shorter match that the longer must cover: a sentence may state two siblings, one after the other. */
const OVER = 0.5;

/** What a match says, as far as siblings share it: its keys without figures and dates. */
export type WordsOf = (match: StatementMatch) => ReadonlySet<string>;

/**
 * Of sure matches that are siblings the one that agrees stays sure; where none does, the one that the sentence is most like, with what differs
 * named.
 *
 * @returns the same matches, the surest first
 */
export function oneOfSiblings(matches: readonly StatementMatch[], wordsOf: WordsOf): StatementMatch[] {
  const kept: StatementMatch[] = [];
  const ordered = matches.toSorted(
    (a, b) => a.differs.length - b.differs.length || b.confidence - a.confidence || a.claim - b.claim,
  );
  return ordered
    .map((match) => {
      if (match.tier !== 'sure') return match;
      const isSecond =
        match.differs.length > 0 &&
        kept.some((other) => overlap(match, other) && areAlike(wordsOf(match), wordsOf(other)));
      if (isSecond) return listed(match);
      kept.push(match);
      return match;
    })
    .sort(surestFirst);
}

const surestFirst = (a: StatementMatch, b: StatementMatch): number =>
  Number(b.tier === 'sure') - Number(a.tier === 'sure') || b.confidence - a.confidence || a.claim - b.claim;

const listed = (match: StatementMatch): StatementMatch => ({
  ...match,
  tier: 'possible',
  why: match.why.map((reason) => (reason.kind === 'gate' ? { kind: 'gate', gate: 'listed-only' } : reason)),
});

function overlap(a: StatementMatch, b: StatementMatch): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= OVER * Math.min(a.end - a.start, b.end - b.start);
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared > 0 && shared >= ALIKE * (a.size + b.size - shared);
}

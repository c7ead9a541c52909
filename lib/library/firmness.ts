/**
 * Firmness: how firmly two statements of one claim say it. A claim of a pack has phrasings that allow for this and that; here one sentence stands
 * against one other, so that only firmness of plainly other kinds is called a difference: a promise against a hope, a fact against a possibility.
 */
import type { Difference, Modality } from '../claims/types.ts';
import { clauseEnd } from '../compare/clauses.ts';
import { modalsOf } from '../compare/modals.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';

/** A word of firmness and its tokens; `did` where nothing makes the statement less than a fact. */
interface Firmness {
  modality: Modality;
  first: number;
  last: number;
  /** Of the shared tokens those that it governs. */
  reached: readonly number[];
}

/** Kinds that are plainly other, in either order. */
const OTHER: ReadonlySet<string> = new Set(
  ['promised hopes', 'promised may', 'hopes will', 'hopes did', 'may will', 'may did'].flatMap((pair) => [
    pair,
    pair.split(' ').reverse().join(' '),
  ]),
);

/**
 * The difference in firmness between a sentence and the sentence that a claim quotes, or none.
 *
 * @param shared tokens of the words that both say: the page's, and the claim's for it
 */
export function firmnessDifference(
  page: Reading,
  claim: Reading,
  shared: ReadonlyMap<number, number>,
): Difference[] {
  const here = firmnessOf(page, [...shared.keys()]);
  const there = firmnessOf(claim, [...shared.values()]);
  if (!OTHER.has(`${here.modality} ${there.modality}`)) return [];
  const back = new Map([...shared].map(([from, to]) => [to, from]));
  return [
    {
      kind: 'modality',
      page: wordsOf(
        page,
        here,
        there.reached.map((at) => back.get(at)!),
      ),
      claim: wordsOf(
        claim,
        there,
        here.reached.map((at) => shared.get(at)!),
      ),
    },
  ];
}

/** The word of firmness; a fact has none, and shows the word that the other makes less than a fact. */
function wordsOf(
  { text, tokens }: Reading,
  { modality, first, last }: Firmness,
  other: readonly number[],
): string {
  const [from, to] = modality === 'did' ? [other[0]!, other[0]!] : [first, last];
  return text.slice(tokens[from]!.start, tokens[to]!.end);
}

/** Of several the least firm counts: "hopes that it will". */
const ORDER: readonly Modality[] = ['hopes', 'may', 'promised', 'will'];

function firmnessOf(reading: Reading, shared: readonly number[]): Firmness {
  const cues = [
    ...modalsOf(reading).map(({ first, last, value }) => ({ first, last, modality: value })),
    // "His hope, as before, that": lib/compare asks for "hope that" in one piece.
    ...reading.tokens.flatMap(({ word }, at) =>
      stem(word) === 'hope' ? [{ first: at, last: at, modality: 'hopes' as const }] : [],
    ),
  ];
  const reaching = cues.map((cue) => ({ ...cue, reached: reachedBy(reading, cue, shared) }));
  for (const modality of ORDER) {
    const found = reaching.find((cue) => cue.modality === modality && cue.reached.length > 0);
    if (found) return found;
  }
  return { modality: 'did', first: 0, last: 0, reached: [] };
}

/** What is hoped or promised stands behind "that", "to" or "for", which an aside may put off. */
const OPENER = /^(?:that|to|for|never|not)$/;
const LONGEST_ASIDE = 16;
/** Share of what both say that a word of firmness must reach. */
const REACHED = 0.3;

/** Of what is shared the tokens that a word of firmness governs; none where they are too small a part of it. */
function reachedBy(
  { tokens }: Reading,
  { last, modality }: Omit<Firmness, 'reached'>,
  shared: readonly number[],
): number[] {
  let from = last;
  if (modality === 'hopes' || modality === 'promised') {
    const opener = tokens.slice(last, last + LONGEST_ASIDE).findIndex(({ word }) => OPENER.test(word));
    if (opener >= 0) from = last + opener;
  }
  const to = clauseEnd(tokens, from);
  const reached = shared.filter((at) => at > last && at >= from && at <= to).sort((a, b) => a - b);
  return reached.length >= shared.length * REACHED ? reached : [];
}

/**
 * Modality: how firmly the sentence states what the claim states. Only what is plain is called a difference: a word of possibility, hope,
 * promise, wish or future that reaches the words of the claim, where neither the claim nor its phrasings have such a word.
 */
import type { Modality } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';
import { AUXILIARIES, clauseEnd, clauseStart } from './clauses.ts';
import { type Cue, modalsOf } from './cues.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { type Said, weightOf } from './said.ts';

/** "Could" beside one of these states what follows from something, and no doubt. */
const CONDITIONAL = new Set(['if', 'before', 'until', 'were', 'unless']);
/** A modality that this share of the phrasings has is the claim's own. */
const OWN_SHARE = 0.15;
/** Share of the claim's words that a modal word must reach. */
const ENOUGH = 0.4;

/** Modalities of a claim: those that enough of its phrasings have. */
export function modalitiesOf(readings: readonly Reading[]): Modality[] {
  const counts = new Map<Modality, number>();
  for (const reading of readings) {
    const reached = modalsOf(reading).filter((cue) => {
      const [from, to] = reachOf(reading, cue);
      return reading.units.some((unit) => !unit.entity && unit.first >= from && unit.last <= to);
    });
    for (const modality of new Set(reached.map((cue) => cue.value)))
      counts.set(modality, (counts.get(modality) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count / readings.length >= OWN_SHARE)
    .map(([modality]) => modality)
    .sort();
}

/** The modal word of the sentence that the claim does not have, or null; null too where it has the claim's own ("not pledged, hoped"). */
export function otherModality(
  reading: Reading,
  said: Said,
  own: ReadonlySet<Modality>,
  declared: readonly Modality[],
): Cue<Modality> | null {
  const conditional = reading.tokens.some((token) => CONDITIONAL.has(token.word));
  const denied = turnedTokens(denialsOf(reading));
  const cues = modalsOf(reading).filter(({ first, last }) => {
    const { word } = reading.tokens[first]!;
    // "No plans to", "did not promise": what is denied is the plan, which is a matter of polarity.
    if (denied.has(first) && !AUXILIARIES.has(word)) return false;
    return !(word === 'could' && (conditional || reading.tokens[last + 1]?.word === 'not'));
  });
  if (declared.includes('hopes') && cues.some((cue) => cue.value === 'hopes')) return null;
  const whole = weightOf(said);
  return (
    cues.find((cue) => {
      if (own.has(cue.value)) return false;
      const [from, to] = reachOf(reading, cue);
      const reached = said.filter(
        ({ unit }) =>
          unit.first >= from && unit.last <= to && !(unit.first <= cue.last && cue.first <= unit.last),
      );
      return reached.length > 0 && weightOf(reached) >= whole * ENOUGH;
    }) ?? null
  );
}

/** A modal word reaches to the end of its clause, "whether" and all; an auxiliary, or one behind an auxiliary, the whole clause. */
function reachOf({ tokens }: Reading, { first, last }: Cue<Modality>): [from: number, to: number] {
  let to = clauseEnd(tokens, last);
  if (/^(whether|if)$/.test(tokens[to + 1]?.word ?? '')) to = clauseEnd(tokens, to + 1);
  const whole = AUXILIARIES.has(tokens[first]!.word) || AUXILIARIES.has(tokens[first - 1]?.word ?? '');
  return [whole ? clauseStart(tokens, first) : first, to];
}

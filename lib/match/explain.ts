/** Why: what a match shares with its claim, what it lacks and which gate it passed, in the words of the page and of the claim. */
import type { ClaimIndex } from '../index/open.ts';
import { readUnits } from '../text/units.ts';
import type { Evidence, ReadSentence } from './matcher.ts';
import type { Measures } from './measures.ts';
import type { Gate, Reason, Tier } from './types.ts';

const MOST_WORDS = 8;

/** Reasons in the order a reader is told them; empty kinds are left out. @param statement of the claim */
export function explain(
  { index, sentence, candidate: { window, measures } }: Evidence,
  tier: Tier,
  statement: string,
): Reason[] {
  const { reading } = sentence;
  const raw = (unitAt: number): string => {
    const unit = reading.units[unitAt]!;
    return reading.text.slice(reading.tokens[unit.first]!.start, reading.tokens[unit.last]!.end);
  };
  const words: string[] = [];
  const names: string[] = [];
  const figures: string[] = [];
  for (const shared of window.shared) {
    const unit = reading.units[shared.unit]!;
    (unit.quantity ? figures : unit.entity ? names : words).push(raw(shared.unit));
  }
  const reasons: Reason[] = [];
  const push = (
    kind: 'words' | 'names' | 'figures' | 'from-before' | 'missing',
    list: readonly string[],
  ): void => {
    const unique = [...new Set(list)].slice(0, MOST_WORDS);
    if (unique.length === 0) return;
    if (kind === 'words' || kind === 'missing') reasons.push({ kind, words: unique });
    else if (kind === 'figures') reasons.push({ kind, figures: unique });
    else reasons.push({ kind, names: unique });
  };
  push('words', words);
  push('names', names);
  push('figures', figures);
  const here = new Set(reading.units.flatMap((unit) => (unit.entity ? [unit.entity.side] : [])));
  push(
    'from-before',
    window.claim.requiredSides.filter((side) => !here.has(side) && sentence.sides.has(side)),
  );
  push('missing', missingWords(sentence, statement, index));
  reasons.push({ kind: 'gate', gate: gateOf(measures, tier) });
  return reasons;
}

/** Words and names of the claim's statement that the sentence has nothing for. */
function missingWords({ reading, sides }: ReadSentence, statement: string, index: ClaimIndex): string[] {
  const have = new Set(reading.units.flatMap((unit) => unit.keys));
  const { units, tokens } = readUnits(statement, 0, statement.length, null, index);
  return units
    .filter(
      (unit) => !unit.keys.some((key) => have.has(key)) && !(unit.entity && sides.has(unit.entity.side)),
    )
    .map((unit) => statement.slice(tokens[unit.first]!.start, tokens[unit.last]!.end));
}

function gateOf(measures: Measures, tier: Tier): Gate {
  if (tier === 'possible') return 'listed-only';
  if (measures.recall >= 0.9 && measures.literal >= 0.75) return 'near-verbatim';
  return measures.recall3 >= 0.6 ? 'close-wording' : 'story-page';
}

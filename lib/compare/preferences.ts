/** Preferences: whom a sentence sets above whom ("prefer Russia to the Union", "the Union rather than Russia"), by the sides of the names. */
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';

/** Two sides, the preferred one first. */
export type Preference = readonly [preferred: string, over: string];

/** A preference with the tokens that state it, last inclusive. */
export interface StatedPreference {
  sides: Preference;
  first: number;
  last: number;
}

const PREFERRING: ReadonlySet<string> = new Set(
  'prefer preference favour favor choose pick side like love trust support opt back warm lean close closer closest sympathise sympathy affinity loyal drawn vote go look fond turn embrace affection rather attached attachment feel friend friendly popular heart rank rate stand sooner'
    .split(' ')
    .map(stem),
);
/** Tokens between a name and the word that compares it. */
const BEFORE = 4;
const BEHIND = 5;

/** The first preference that a sentence states, or null. */
export function preferenceIn({ tokens, units }: Reading): StatedPreference | null {
  if (!tokens.some(({ word }) => PREFERRING.has(stem(word)))) return null;
  const names = units.filter(
    ({ entity }) => entity !== null && entity.kind !== 'person' && entity.kind !== 'group',
  );
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!compares(tokens, at)) continue;
    const above = names.findLast(({ last }) => last < at && at - last <= BEFORE);
    const below = names.find(({ first }) => first > at && first - at <= BEHIND);
    if (!above || !below || sideOf(above) === sideOf(below)) continue;
    const sides: Preference = isTurned(tokens, above, at)
      ? [sideOf(below), sideOf(above)]
      : [sideOf(above), sideOf(below)];
    return { sides, first: above.first, last: below.last };
  }
  return null;
}

/** The Union and the West are one where they are set beside another. */
const sideOf = ({ entity }: Unit): string => (entity!.side === 'west' ? 'eu' : entity!.side);

/** "Over", "than", "instead of", "and not"; "to" behind "prefer". */
function compares(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  if (word === 'than' && /^(half|a|two|one|most|\d.*)$/.test(wordAt(tokens, at + 1))) return false;
  if (/^(over|than|above|before)$/.test(word)) return true;
  if (word === 'of') return /^(instead|ahead|front)$/.test(wordAt(tokens, at - 1));
  if (word === 'not')
    return (
      /^(and|but|of|with|to|for|on|the)$/.test(wordAt(tokens, at + 1)) ||
      wordAt(tokens, at - 1) === 'and' ||
      tokens[at]!.afterBreak
    );
  return (
    word === 'to' &&
    tokens.slice(Math.max(0, at - 8), at).some((token) => stem(token.word) === stem('prefer'))
  );
}

/** "Less fond of Russia than of the Union", "fewer choose Russia than the Union". */
const isTurned = (tokens: readonly Token[], above: Unit, at: number): boolean =>
  tokens.slice(Math.max(0, above.first - 6), at).some(({ word }) => /^(less|fewer)$/.test(word));

/** How a stated preference stands to a claim's: turned round, the same, or about others. */
export function comparePreference(
  { sides }: StatedPreference,
  [preferred, over]: Preference,
): 'same' | 'turned' | 'unrelated' {
  if (sides[0] === preferred && sides[1] === over) return 'same';
  return sides[0] === over && sides[1] === preferred ? 'turned' : 'unrelated';
}

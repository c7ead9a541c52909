/** Attribution: who is said to say it. Media that relay a statement are not its speaker. */
import { lexicon } from '../text/lexicon.ts';
import type { Reading, Unit } from '../text/units.ts';

const BEFORE = 4;

/**
 * The speaker that the sentence names, when it is another than the claim's and the claim's own is not in the sentence at all.
 *
 * @param speaker entity id of the claim's speaker; @param supplied persons that a pronoun stands for.
 */
export function otherSpeaker(reading: Reading, speaker: string, supplied: ReadonlySet<string>): Unit | null {
  const own = lexicon().entities.get(speaker);
  if (supplied.has(speaker) || reading.units.some((unit) => unit.entity?.id === speaker)) return null;
  for (const [at, unit] of reading.units.entries()) {
    if (!unit.keys.includes('c:say') && !unit.keys.includes('c:assess')) continue;
    const accordingTo = reading.tokens[unit.first]!.word === 'according';
    const named = accordingTo
      ? reading.units.slice(at + 1, at + 3).find(canSpeak)
      : reading.units.slice(Math.max(0, at - BEFORE), at).reverse().find(canSpeak);
    const after = !named && reading.units[at + 1] && canSpeak(reading.units[at + 1]!) ? reading.units[at + 1]! : named;
    if (after && after.entity!.id !== speaker && !(own && own.kind !== 'person' && after.entity!.side === own.side)) return after;
  }
  return null;
}

const canSpeak = (unit: Unit): boolean => unit.entity !== null && !unit.adjective && unit.entity.side !== 'media' && (unit.entity.kind === 'person' || unit.entity.kind === 'organisation' || unit.entity.id === 'kremlin');

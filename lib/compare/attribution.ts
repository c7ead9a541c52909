/**
 * Attribution: who is said to say it. When the claim's speaker is not in the sentence, neither by name nor by pronoun, and a person is whom
 * no phrasing of the claim knows, that person is taken for the speaker. Media that relay a statement are not its speakers.
 */
import { nameLexicon } from '../text/names.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';

/** @param speaker entity id of the claim's speaker; @param known entities of the claim; @param supplied persons that a pronoun stands for. */
export function otherSpeaker(
  reading: Reading,
  speaker: string,
  known: readonly string[],
  supplied: ReadonlySet<string>,
): Unit | null {
  const own = nameLexicon().entities.get(speaker);
  const stranger = (unit: Unit): boolean =>
    unit.entity?.kind === 'person' &&
    !known.includes(unit.entity.id) &&
    !(own && own.kind !== 'person' && own.side === unit.entity.side);
  const at = reading.units.findIndex((unit) => unit.entity?.id === speaker);
  if (at < 0 && !supplied.has(speaker)) return reading.units.find(stranger) ?? null;
  // "Peskov described the conversation with Vučić as ...": the stranger leads and says it; the claim's speaker only comes after.
  const first = reading.units.findIndex((unit) => unit.entity?.kind === 'person');
  const leader = reading.units[first];
  if (!leader || first === at || !stranger(leader)) return null;
  const next = reading.units[first + 1];
  return next?.keys.some((key) => key === 'c:say' || key === 'c:describe') ? leader : null;
}

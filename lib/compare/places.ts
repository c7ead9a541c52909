/**
 * Places: where it was. Only towns and what stands in them are compared, as a country is named for whoever acts for it: where the sentence names none of those that
 * the claim does, a town or an unknown name behind "in", "at" or "through", beside what states the claim, is another place, if it is told of a word of the claim: 11 of 19 labelled
 * ones, and one of some 5,900 agreeing sentences; of whatever else it is told, 13 and 6 ("aimed at a reader in Leeds").
 */
import type { Detail } from '../claims/types.ts';
import { nameLexicon } from '../text/names.ts';
import { wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';

export type PlaceDetail = Extract<Detail, { kind: 'place' }>;

const COMPARED: ReadonlySet<string> = new Set(['city', 'organisation']);

/** Whether a place of a claim is one that is compared. */
export const isComparedPlace = ({ entity }: PlaceDetail): boolean =>
  COMPARED.has(nameLexicon().entities.get(entity)?.kind ?? '');

const WHERE = /^(in|at|through)$/;
const TAKES_PLACE = /^(is|are|was|were|be|been|held|hosted|staged|place)$/;
/** Where a town is too. */
const WIDE = /^(europe|asia|africa)$/;
const ARTICLE = /^(the|a|an)$/;
/** Units beside the part of a sentence in which a place may still be the claim's. */
const BESIDE = 3;

/**
 * @param part first and last unit, and those that share a word with the claim
 * @param known entities of the claim's phrasings
 */
export function otherPlace(
  { tokens, units }: Reading,
  part: { from: number; to: number; content: readonly { unit: number }[] },
  details: readonly PlaceDetail[],
  known: readonly string[],
): { unit: Unit; detail: PlaceDetail } | null {
  const own = details.filter(isComparedPlace);
  const [detail] = own;
  if (!detail || units.some(({ entity }) => own.some((one) => one.entity === entity?.id))) return null;
  // "A forum in Prizren": where something else was.
  const isOfClaim = (at: number): boolean =>
    TAKES_PLACE.test(wordAt(tokens, at)) ||
    part.content.some(({ unit }) => units[unit]!.first <= at && at <= units[unit]!.last);
  const other = units.slice(Math.max(0, part.from - BESIDE), part.to + BESIDE + 1).find((unit) => {
    const isOther = unit.entity
      ? unit.entity.kind === 'city' && !unit.adjective && !known.includes(unit.entity.id)
      : unit.unknownName && !WIDE.test(wordAt(tokens, unit.first));
    // "In the Second World War": an unknown name behind an article is of anything.
    const before =
      unit.entity && ARTICLE.test(wordAt(tokens, unit.first - 1)) ? unit.first - 2 : unit.first - 1;
    return isOther && WHERE.test(wordAt(tokens, before)) && (before === 0 || isOfClaim(before - 1));
  });
  return other ? { unit: other, detail } : null;
}

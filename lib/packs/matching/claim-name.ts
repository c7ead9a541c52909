/**
 * Names of claims, stories and sources across packs: those of the bundled pack keep their ids, those of an installed one carry its id before a
 * slash, which no id holds.
 */

const SEPARATOR = '/';

/** @param pack null for the bundled pack */
export const nameIn = <Id extends string>(pack: string | null, id: Id): Id =>
  (pack === null ? id : `${pack}${SEPARATOR}${id}`) as Id;

/** Takes a name apart; `pack` is null for a claim of the bundled pack. */
export function partsOfName<Id extends string>(name: Id): { pack: string | null; id: Id } {
  const at = name.indexOf(SEPARATOR);
  return at < 0
    ? { pack: null, id: name }
    : { pack: name.slice(0, at), id: name.slice(at + SEPARATOR.length) as Id };
}

/**
 * Discourse: who is meant by "he", "the two men", or by no name at all. A small memory of the persons named before, as a reader keeps
 * it: the subject of the sentence before, the two parties last named together, the sides that the page is mostly about.
 */
import type { Reading } from '../text/units.ts';

export interface Discourse {
  /** What earlier sentences supply to this one; then this one is remembered. Call in reading order. */
  take(reading: Reading): { sides: Set<string>; persons: Set<string> };
}

/** For one page: sentences are taken in reading order. */
export function createDiscourse(): Discourse {
  let person: { id: string; side: string } | null = null;
  let country: string | null = null;
  let parties: string[] = [];
  return {
    take(reading) {
      const actors = reading.units.flatMap((unit) =>
        unit.entity && unit.entity.kind !== 'organisation' ? [unit.entity] : [],
      );
      const persons = actors.filter((entity) => entity.kind === 'person');
      const countries = actors.filter((entity) => entity.kind !== 'person');
      const here = [...new Set(actors.map((entity) => entity.side))];
      const sides = new Set<string>();
      const supplied = new Set<string>();
      const meant = whoIsMeant(reading, person);
      if (meant) {
        sides.add(meant.side);
        supplied.add(meant.id);
      } else if (person && reading.speaker && persons.length === 0) sides.add(person.side);
      if (reading.she && persons.length === 0) sides.add(SOMEONE);
      if (reading.pair) for (const side of parties) sides.add(side);
      if (reading.thing && country && countries.length === 0) sides.add(country);
      // "He told Orbán": the one who is named is not the subject, the pronoun keeps it.
      const leads =
        meant !== null &&
        firstPersonToken(reading) > reading.pronouns[0]!.token &&
        !reading.pronouns[0]!.object;
      if (persons[0] && !leads) person = { id: persons[0].id, side: persons[0].side };
      if (countries[0]) country = countries[0].side;
      else if (persons[0] && !leads) country = persons[0].side;
      if (here.length >= 2) parties = here.slice(0, 2);
      else if (here.length === 1 && !parties.includes(here[0]!)) parties = [here[0]!, ...parties].slice(0, 2);
      return { sides, persons: supplied };
    },
  };
}

/** A side that no claim knows. */
const SOMEONE = 'someone';

interface Person {
  id: string;
  side: string;
}

const firstPersonToken = (reading: Reading): number =>
  reading.units.find((unit) => unit.entity?.kind === 'person')?.first ?? Number.POSITIVE_INFINITY;

/**
 * The person from before that a pronoun of the sentence means. A pronoun before any name means the last subject; "him" behind a name means
 * the last subject too, unless it is the one named ("Putin assured him"); "he" behind a name means that name.
 */
function whoIsMeant(reading: Reading, last: Person | null): Person | null {
  if (!last) return null;
  for (const pronoun of reading.pronouns) {
    const before = reading.units.filter(
      (unit) => unit.entity?.kind === 'person' && unit.last < pronoun.token,
    );
    if (before.length === 0) return last;
    if ((pronoun.object || pronoun.office) && before.every((unit) => unit.entity!.id !== last.id))
      return last;
  }
  return null;
}

/** The sides named in at least a fifth of a page's sentences. */
export function pageSidesOf(readings: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    for (const side of new Set(reading.units.flatMap((unit) => (unit.entity ? [unit.entity.side] : []))))
      counts.set(side, (counts.get(side) ?? 0) + 1);
  }
  const least = Math.max(2, readings.length / 5);
  return new Set([...counts].filter(([, count]) => count >= least).map(([side]) => side));
}

/** Offices: "the Serbian president", "head of the Russian state" name the person who holds the office, and "the president" someone from before. */
import { type Entity, type NameLexicon, officeKey } from './names.ts';
import type { Token } from './tokens.ts';
import { entityKeys, type Unit, unit } from './unit.ts';

/** "The president", "our leader" with no country and no name: someone from before. */
export function bareOffices(
  units: readonly Unit[],
  tokens: readonly Token[],
  words: readonly string[],
  lex: NameLexicon,
): number[] {
  const bare: number[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (!/^(the|our|their|his|its)$/.test(words[at - 1]!)) continue;
    const office = lex.offices.longestAt(words, at);
    if (!office || words[office.last + 1] === 'of') continue;
    if (units.some((unit) => unit.entity && unit.first <= office.last + 1 && unit.last >= at)) continue;
    bare.push(at);
  }
  return bare;
}

/**
 * Joins a country and an office into the person who holds it: "the Serbian president", "Serbia's leader", "president of the Russian
 * Federation", "head of the Serbian state"; and both with the name that follows ("Serbian President Aleksandar Vučić").
 */
export function joinOffices(
  units: Unit[],
  tokens: readonly Token[],
  words: readonly string[],
  lex: NameLexicon,
): Unit[] {
  const joined: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const here = units[i]!;
    const office = officeAround(here, units, i, words, lex);
    if (!office) {
      joined.push(here);
      continue;
    }
    let { first, last } = office;
    while (joined.length > 0 && joined[joined.length - 1]!.last >= first) joined.pop();
    let consumed = i;
    while (consumed + 1 < units.length && units[consumed + 1]!.first <= last) consumed++;
    let entity = office.entity;
    const next = units[consumed + 1];
    if (next?.entity?.kind === 'person' && next.first === last + 1 && !tokens[next.first]!.afterBreak) {
      entity = next.entity;
      last = next.last;
      consumed++;
    } else if (next?.unknownName && next.first === last + 1) {
      // An office with a name that the lexicon does not hold: someone else, whoever holds the office today.
      entity = { id: `unknown-${words[next.first]!}`, kind: 'person', side: entity.side };
      last = next.last;
      consumed++;
    }
    first = Math.min(first, here.first);
    joined.push(unit(first, last, entityKeys(entity, false), entity));
    i = consumed;
  }
  return joined;
}

function officeAround(
  here: Unit,
  units: readonly Unit[],
  at: number,
  words: readonly string[],
  lex: NameLexicon,
): { entity: Entity; first: number; last: number } | null {
  // Country first: "Serbian president", "Serbia's head of state", "Kremlin chief".
  if (here.entity && here.entity.kind !== 'person') {
    const office = lex.offices.longestAt(words, here.last + 1);
    if (office && !/^(of|is|was)$/.test(words[here.last + 1] ?? ''))
      return officeHolder(lex, office.values[0]!, here.entity.side, here.first, office.last);
    return null;
  }
  // Office first: "president of the Russian Federation", "leader of Serbia", "head of the Serbian state".
  const office = lex.offices.longestAt(words, here.first);
  const headOf = words[here.first] === 'head' || words[here.first] === 'leader';
  if (!office && !headOf) return null;
  let next = (office ? office.last : here.first) + 1;
  if (words[next] !== 'of') return null;
  next++;
  if (words[next] === 'the') next++;
  const country = units
    .slice(at + 1, at + 4)
    .find((candidate) => candidate.first === next && candidate.entity && candidate.entity.kind !== 'person');
  if (!country?.entity) return null;
  const state = words[country.last + 1] === 'state' || words[country.last + 1] === 'republic';
  if (!office && !state) return null;
  return officeHolder(
    lex,
    office?.values[0] ?? 'president',
    country.entity.side,
    here.first,
    state ? country.last + 1 : country.last,
  );
}

function officeHolder(
  lex: NameLexicon,
  office: string,
  side: string,
  first: number,
  last: number,
): { entity: Entity; first: number; last: number } {
  const entity = lex.holders.get(officeKey(office, side)) ?? {
    id: `${office}-of-${side}`,
    kind: 'person' as const,
    side,
    office,
  };
  return { entity, first, last };
}

/** Structures with something else in a place of theirs. */
import fc from 'fast-check';
import { anyJson } from './texts.ts';

type Place = { holder: Record<string, unknown> | unknown[]; key: string | number };

/** One change: at which place of all, what is done, and with what. */
export interface Change {
  place: number;
  act: 'replace' | 'remove' | 'repeat' | 'swap';
  value: unknown;
}

export const anyChanges: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    place: fc.nat(1e6),
    act: fc.constantFrom('replace', 'remove', 'repeat', 'swap'),
    value: anyJson,
  }),
  { minLength: 1, maxLength: 3 },
);

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Place['holder'];
  for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
    found.push({ holder, key });
    placesIn(Reflect.get(holder, key), found);
  }
  return found;
}

/** A copy of a structure, changed. */
export function changed<T>(structure: T, changes: readonly Change[]): T {
  const copy = structuredClone(structure);
  for (const { place, act, value } of changes) {
    const places = placesIn(copy);
    const at = places[place % Math.max(1, places.length)];
    if (!at) return copy;
    const { holder, key } = at;
    const here: unknown = Reflect.get(holder, key);
    const there = places[(place * 7 + 1) % places.length];
    // A copy, as later changes reach into it.
    if (act === 'replace') Reflect.set(holder, key, structuredClone(value));
    else if (act === 'swap' && there)
      Reflect.set(holder, key, structuredClone(Reflect.get(there.holder, there.key)));
    else if (act === 'repeat' && Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(here));
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  }
  return copy;
}

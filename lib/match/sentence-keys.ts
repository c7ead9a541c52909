/** What a sentence holds, gathered once for all claims that are compared with it. */
import type { Reading } from '../text/units.ts';

export interface SentenceKeys {
  /** All keys; and the closest reading of each unit. */
  all: ReadonlySet<string>;
  first: ReadonlySet<string>;
  /** Sides that are named. */
  sides: ReadonlySet<string>;
  /** Years of its dates. */
  years: readonly string[];
}

/** All keys of a sentence's units, with those that units are looked up by first, and its years. */
export function sentenceKeys(reading: Reading): SentenceKeys {
  const all = new Set<string>();
  const first = new Set<string>();
  const sides = new Set<string>();
  const years: string[] = [];
  for (const unit of reading.units) {
    for (const key of unit.keys) all.add(key);
    first.add(unit.keys[0]!);
    if (unit.entity) sides.add(unit.entity.side);
    if (unit.quantity?.kind === 'date') years.push(unit.quantity.from.slice(0, 4));
  }
  return { all, first, sides, years };
}

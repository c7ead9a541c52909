/** The unit: the least thing by which sentences are compared. See units.ts for how a sentence is read into units, and for the keys. */
import type { Entity } from './names.ts';
import type { Quantity } from './quantity.ts';

export interface Unit {
  /** First and last token, inclusive. */
  first: number;
  last: number;
  keys: readonly string[];
  entity: Entity | null;
  /** An adjective of a country ("Serbian"), which names a side and no one in a role. */
  adjective: boolean;
  /** A capitalised name that the lexicon does not hold. */
  unknownName: boolean;
  quantity: Quantity | null;
}

/** A unit of the tokens from `first` to `last`. */
export const unit = (
  first: number,
  last: number,
  keys: readonly string[],
  entity: Entity | null = null,
  adjective = false,
): Unit => ({
  first,
  last,
  keys,
  entity,
  adjective,
  unknownName: false,
  quantity: null,
});

/** Keys of a name; an adjective ("Serbian") names the side only. */
export const entityKeys = (entity: Entity, adjective: boolean): string[] =>
  adjective ? [`s:${entity.side}`] : [`n:${entity.id}`, `s:${entity.side}`];

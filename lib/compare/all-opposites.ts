/** The whole list of opposites, loaded where an index is built; an index carries the sides that its claims need. */
import opposites from '../../data/lexicon/opposites.json' with { type: 'json' };
import { sidesOf } from './opposites.ts';

/** Both directions of every pair. */
export const ALL_SIDES = sidesOf(opposites);

/**
 * The Vite plugin for the scripts of the extension: gives them the list of opposites in stems. Stemming its forms takes a background that was
 * just started 15 ms before its first answer.
 */
import type { Plugin } from 'vite';
import { ALL_SIDES } from './all-opposites.ts';

/** Takes the place of lib/compare/all-opposites.ts wherever a script imports it. */
export const stemmedOpposites = (): Plugin => ({
  name: 'sidelight:stemmed-opposites',
  load: (id) => (/[\\/]compare[\\/]all-opposites\.ts$/.test(id) ? stemmedModule() : undefined),
});

/** The module in place of lib/compare/all-opposites.ts: what it exports is the same. */
export function stemmedModule(): string {
  // The list holds each pair in both directions, one behind the other.
  const pairs = ALL_SIDES.filter((_, at) => at % 2 === 0).map(({ own, against }) => [own, against]);
  return `export const ALL_SIDES = JSON.parse(${JSON.stringify(JSON.stringify(pairs))}).flatMap(([own, against]) => [{ own, against }, { own: against, against: own }]);`;
}

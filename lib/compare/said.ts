/** What a sentence says of a claim: the words that differences are weighed by. */
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';

/** The units of a sentence that state a claim, with how much each tells; neither names nor figures. */
export type Said = readonly { unit: Unit; weight: number }[];

/** How much some of the words tell. */
export const weightOf = (said: Said): number => said.reduce((sum, { weight }) => sum + weight, 0);

/** Whether the words are asked and not said: a question states nothing. */
export function isAsked({ text, tokens, end }: Reading, said: Said): boolean {
  const last = said.at(-1);
  return last !== undefined && /^[^.!:;]*\?/.test(text.slice(tokens[last.unit.last]!.end, end));
}

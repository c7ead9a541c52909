/** Verbs as far as their form tells: auxiliaries, irregular forms, and what ends in -ed. */
import irregular from '../../data/lexicon/irregular.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';

const AUXILIARIES =
  'is are was were be been has have had do does did will would can could shall should may might must not he she they we it i you';
const VERBS = new Set([...AUXILIARIES.split(' '), ...Object.values(irregular.forms).flat()]);
const DETERMINERS = new Set(
  'the a an this that these those its his her their our last next first second another'.split(' '),
);

/** Whether a token determines a noun: "the", "its", "last". */
export const isDeterminer = ({ word }: Token): boolean => DETERMINERS.has(word);

/** Whether a token is a verb, or a pronoun that needs one. "Held" behind an article is no verb: "the held ship". */
export function isVerb(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  if (at > 0 && isDeterminer(tokens[at - 1]!)) return false;
  return VERBS.has(word) || /[^e]ed$/.test(word);
}

/**
 * Appositions: the part of a sentence that only says who someone is ("Sela Quorn, the environment minister, …"). Two sentences that share it speak of one
 * person and need not say the same.
 */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isVerb } from './verbs.ts';

const ROLES = new Set(articleWords.roles.map((role) => role.slice(role.lastIndexOf(' ') + 1)));
const LONGEST = 12;

/** The tokens of a sentence that stand in an apposition. */
export function appositionTokens(tokens: readonly Token[]): Set<number> {
  const found = new Set<number>();
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (last + 1 < tokens.length && !tokens[last + 1]!.afterBreak) last++;
    const standsBesideName = endsInName(tokens, first - 1) || beginsWithName(tokens, last + 1);
    if (standsBesideName && saysWho(tokens, first, last))
      for (let at = first; at <= last; at++) found.add(at);
    first = last + 1;
  }
  return found;
}

/** A part with an office in it, and no verb. */
function saysWho(tokens: readonly Token[], first: number, last: number): boolean {
  if (last - first >= LONGEST) return false;
  let hasRole = false;
  for (let at = first; at <= last; at++) {
    if (isVerb(tokens, at)) return false;
    if (ROLES.has(tokens[at]!.word)) hasRole = true;
  }
  return hasRole;
}

/** "…, Tobias Renquist": two capitals; a person is introduced by the whole name. */
const beginsWithName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true && tokens[at + 1]?.capital === true && !tokens[at + 1]!.afterBreak;

const endsInName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true && tokens[at - 1]?.capital === true && !tokens[at]!.afterBreak;

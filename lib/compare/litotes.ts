/**
 * Litotes: denials that deny nothing. "No complaint" undoes itself, "no closer friend" is a superlative, "could not do without" is a need,
 * "no other than" names the one. Each is told by how it is built, whatever claim is compared.
 */
import comparedWords from '../../data/lexicon/compared-words.json' with { type: 'json' };
import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import { wordAt } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';

const UNDOING: ReadonlySet<string> = new Set(comparedWords.undoing.map(stem));
/** From a denial to the word that undoes it, and to the comparative that makes it a superlative, in tokens. */
const NEAR = 3;
const FAR = 14;

/** Whether a denial denies nothing. @param first its tokens; @param last inclusive */
export function isLitotes({ tokens }: Reading, first: number, last: number): boolean {
  return (
    isUndone(tokens, last) ||
    isSuperlative(tokens, last) ||
    isNoOther(tokens, first, last) ||
    isNeverAs(tokens, first, last) ||
    (wordAt(tokens, first) === 'without' ? isNeeded(tokens, first) : needs(tokens, first, last))
  );
}

/** "No complaint about", "under no great pressure": the word that is denied denies. */
const isUndone = (tokens: readonly Token[], last: number): boolean =>
  within(tokens, last, NEAR).some(({ word }) => UNDOING.has(stem(word)));

/** "Nobody gets a better price than", "could not be warmer", "never a bigger mistake". */
function isSuperlative(tokens: readonly Token[], last: number): boolean {
  const clause = within(tokens, last, FAR);
  // "For more than two years" is a hedge.
  const isMore = (at: number): boolean =>
    clause[at]!.word === 'more' && !/^(than|\d.*)$/.test(clause[at + 1]?.word ?? 'than');
  const at = clause.findIndex(({ word }, i) => COMPARATIVE.test(word) || (i > 0 && isMore(i)));
  if (at < 0) return false;
  const before = wordAt(tokens, last - 1);
  if (/^(can|could)$/.test(before) || clause.slice(at + 1).some(({ word }) => word === 'than')) return true;
  // "Trust will not become greater" is a denial.
  return COMPARATIVE.test(clause[at]!.word) && at < NEAR && !/^(will|would|do|does|did)$/.test(before);
}
const COMPARATIVE =
  /^(better|bigger|greater|graver|larger|heavier|costlier|deeper|stronger|dearer|firmer|clearer|friendlier|fuller|easier|safer|worse|closer|cheaper|warmer|higher|lower|fewer|quicker|faster|louder|nearer|older|truer|harder|simpler|smaller|wider|sooner|likelier|happier|keener)$/;

/** "Never blundered as badly as it did": a superlative. "Did not go as far as" is a denial. */
function isNeverAs(tokens: readonly Token[], first: number, last: number): boolean {
  if (!/^(never|nobody|nothing|no|none)$/.test(wordAt(tokens, first))) return false;
  const clause = within(tokens, last, FAR).map(({ word }) => word);
  const as = clause.findIndex((word) => word === 'as' || word === 'so');
  return as >= 0 && clause[as + 2] === 'as';
}

/** "No other than", "cannot be other than", "nothing so much as", "nothing if not", "no less a", "nobody else". */
function isNoOther(tokens: readonly Token[], first: number, last: number): boolean {
  const clause = within(tokens, last, FAR).map(({ word }) => word);
  // "Made no attempt to find others than Russia": what is denied stands before, with a verb of its own.
  const to = clause.indexOf('to');
  const other = clause
    .slice(0, to > 0 ? to : clause.length)
    .findIndex((word) => /^(other|another|different|otherwise)$/.test(word));
  if (other >= 0 && clause.slice(other + 1, other + 1 + NEAR).includes('than')) return true;
  const [next, after] = [wordAt(tokens, last + 1), wordAt(tokens, last + 2)];
  if (/^(other|different|else|less)$/.test(next) || (next === 'so' && after === 'much')) return true;
  if (next === 'if' && after === 'not') return true;
  return (
    (next === 'but' && /^(can|could)$/.test(wordAt(tokens, first - 1))) ||
    (/^(no|nothing|nobody|none)$/.test(wordAt(tokens, first)) &&
      within(tokens, last, NEAR + 1).some(({ word }) => /^(but|except|besides|save)$/.test(word)))
  );
}

/** "Could not do it without", "never without": two denials of one clause; "without it, nothing would move". */
const needs = (tokens: readonly Token[], first: number, last: number): boolean =>
  within(tokens, last, FAR).some(
    ({ word }, at, list) =>
      // "Do without" is a denial of its own.
      (word === 'without' && !/^(do|go|by)$/.test(list[at - 1]?.word ?? '')) ||
      (word === 'but' && list[at + 1]?.word === 'for'),
  ) ||
  (/^(would|could|can)$/.test(wordAt(tokens, first - 1)) &&
    tokens.slice(0, first).some(({ word }, at) => word === 'without' && leads(tokens, at)));

/** The same, told from "without"; and "without it, the lights would go out": what would be is not said to be so. */
const isNeeded = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - FAR), at).some(({ word }) => NEGATOR.test(word)) ||
  (leads(tokens, at) && tokens.slice(at + 1, at + 1 + 2 * FAR).some(({ word }) => CONDITIONAL.test(word)));
const NEGATOR =
  /^(not|never|nobody|nothing|none|no|hardly|scarcely|barely|unthinkable|impossible|unimaginable|inconceivable|unable)$/;
const CONDITIONAL = /^(would|could|can)$/;

const leads = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at]!.afterBreak;

/** The tokens behind a denial, up to the next break. */
function within(tokens: readonly Token[], last: number, reach: number): readonly Token[] {
  let end = last + 1;
  while (end <= last + reach && tokens[end] && !tokens[end]!.afterBreak) end++;
  return tokens.slice(last + 1, end);
}

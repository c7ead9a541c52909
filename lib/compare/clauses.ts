/**
 * Clauses: how far a word that denies can reach. No parser is carried for it: clauses end at punctuation, at words that open another
 * clause, and at an "and" that a verb or a new subject follows. "That" ends none, as "denied that" reaches over it.
 */
import { type Token, wordAt } from '../text/tokens.ts';
import type { Reading } from '../text/units.ts';

const OPENERS = new Set(
  'but although though while whereas because which who whose where when if unless until whether'.split(' '),
);
/** Auxiliaries: "not" behind one of these denies the whole clause. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  'is are was were be been being has have had do does did will would shall should can could may might must need'.split(
    ' ',
  ),
);
const SUBJECTS = new Set('he she it they we i that this there'.split(' '));

/** Whether another clause begins at a token. */
const opensClause = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.afterBreak && !isListed(tokens, at)) || opensByWord(tokens, at);

/** The same, whatever stands between it and the token before. */
function opensByWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (OPENERS.has(token.word)) return true;
  if (token.word !== 'and') return false;
  // "He and Putin had": one subject.
  if (/^(he|she|they|we|i)$/.test(wordAt(tokens, at - 1))) return false;
  const next = tokens[at + 1]?.word ?? '';
  return (
    AUXILIARIES.has(next) ||
    /^(not|never)$/.test(next) ||
    AUXILIARIES.has(tokens[at + 2]?.word ?? '') ||
    SUBJECTS.has(next) ||
    VERB.test(next)
  );
}
const VERB =
  /[^e]ed$|^(said|says|told|went|gave|made|took|came|kept|left|sent|spoke|enjoys|holds|keeps|gets|remains|stays|makes|takes|gives|goes|sees|pays|relies|depends|plans|wants|means|intends|hopes|expects|seeks|demands|calls|warns|insists|favours?|prefers?|looks|stands|uses|sells|buys|needs)$/;

/** "It is not over, he said, they will join": a subject with its verb. */
const opensBySubject = (tokens: readonly Token[], at: number): boolean =>
  // "Had never said, he insisted, that it ended".
  (SUBJECTS.has(wordAt(tokens, at)) && wordAt(tokens, at) !== 'that') ||
  AUXILIARIES.has(wordAt(tokens, at + 1));

/** "A good, open and long talk", "politics, the economy or trade": a word of a list, or one with its article, which ends nothing. */
const isListed = (tokens: readonly Token[], at: number): boolean => {
  const last = ARTICLES.test(tokens[at]!.word) ? at + 1 : at;
  const word = wordAt(tokens, last);
  const next = tokens[last + 1];
  if (OPENERS.has(word) || SUBJECTS.has(word) || AUXILIARIES.has(word) || !next) return false;
  return next.afterBreak ? isListed(tokens, last + 1) : /^(and|or|nor)$/.test(next.word);
};
const ARTICLES = /^(the|a|an|its|his|their)$/;

/** Last token of the clause that a token stands in; a few bracketed words right behind it ("did not, however,"), or that tell who says it, end nothing. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  while (at < tokens.length) {
    // "Might, in the goodness of the hour, invite him": right behind the word, whatever is set between.
    const close =
      at === from + 1
        ? asideEnd(tokens, at, INSERTED, () => true)
        : asideEnd(tokens, at, ASIDE, ({ word }) => SAYING.test(word));
    if (close > at && !opensByWord(tokens, close) && !opensBySubject(tokens, close)) at = close + 1;
    else if (!opensClause(tokens, at) || isRestrictive(tokens[at]!)) at++;
    else {
      const verb = verbBehind(tokens, from, at);
      if (verb < 0) break;
      at = verb + 1;
    }
  }
  return at - 1;
}

/** The token behind a few words between breaks of which one is such a word, or the token itself where it begins nothing like that. */
function asideEnd(
  tokens: readonly Token[],
  at: number,
  most: number,
  isSuch: (token: Token) => boolean,
): number {
  if (!tokens[at]!.afterBreak) return at;
  let close = at + 1;
  while (close < tokens.length && !tokens[close]!.afterBreak) close++;
  return close < tokens.length && close - at <= most && tokens.slice(at, close).some(isSuch) ? close : at;
}
/** Tokens between commas, at most, where they tell who says it, and where whatever they tell belongs to no clause around it. */
const ASIDE = 4;
const INSERTED = 12;
const SAYING =
  /^(said|says|told|tells|added|adds|conceded|insisted|argued|wrote|explained|claimed|stressed)$/;

/** "The sanctions which it imposed": what tells which one is meant belongs to the clause. */
const isRestrictive = ({ word, afterBreak }: Token): boolean =>
  !afterBreak && /^(which|who|whose)$/.test(word);

/** First token of the clause that a token stands in; looking back, "that" opens one. */
export function clauseStart(tokens: readonly Token[], from: number): number {
  const at = openedAt(tokens, from);
  return partedSubject(tokens, at)?.subject ?? at;
}

/**
 * First and last token of what is set between commas before or behind a token of a clause, from its subject to its verb: "the ceremony, planned for ten o'clock, did not
 * take place". It belongs to no clause around it. Null where nothing is.
 */
export function insertionIn(
  tokens: readonly Token[],
  around: number,
): readonly [first: number, last: number] | null {
  const at = openedAt(tokens, around);
  const parted = partedSubject(tokens, at);
  if (parted) return [parted.insertion, at - 1];
  const close = tokens.findIndex(({ afterBreak }, next) => next > around && afterBreak);
  const verb = close > 0 ? verbBehind(tokens, around, close) : -1;
  return verb > 0 ? [close, verb - 1] : null;
}

function openedAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && !opensClause(tokens, at) && tokens[at]!.word !== 'that') at--;
  return at;
}

/** Where the subject begins whose verb stands at a token, and where what parts them does. */
function partedSubject(
  tokens: readonly Token[],
  verb: number,
): { subject: number; insertion: number } | null {
  if (!tokens[verb]!.afterBreak || !isPredicate(tokens, verb)) return null;
  let insertion = verb - 1;
  while (insertion > 0 && !tokens[insertion]!.afterBreak) insertion--;
  if (insertion <= 0 || verb - insertion > INSERTED) return null;
  const subject = openedAt(tokens, insertion - 1);
  return hasVerb(tokens, subject, insertion) ? null : { subject, insertion };
}

/** "Nobody, least of all he, spoke of it": where, behind what is set between commas, the verb of a subject stands that has none yet; or -1. */
function verbBehind(tokens: readonly Token[], from: number, at: number): number {
  if (!tokens[at]!.afterBreak || hasVerb(tokens, openedAt(tokens, from), at)) return -1;
  const close = tokens.findIndex(({ afterBreak }, next) => next > at && afterBreak);
  const isVerb = close > 0 && (isPredicate(tokens, close) || VERB.test(tokens[close]!.word));
  return isVerb && close - at <= INSERTED ? close : -1;
}

/** Whether a clause goes on with its verb at a token. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (/^(never|not)$/.test(word)) return !/ing$|^(to|a|an|the|for|in|on|at|by|of|with)$/.test(next);
  return AUXILIARIES.has(word) && !SUBJECTS.has(next);
}

const hasVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => AUXILIARIES.has(word) || VERB.test(word));

/** "An ultimatum rejected by Kyiv": a participle that tells of a thing by the way, and of someone else's doing. */
export const isByOthers = ({ tokens }: Reading, { first, last }: { first: number; last: number }): boolean =>
  first > 0 &&
  first === last &&
  tokens[first]!.word.endsWith('ed') &&
  tokens[last + 1]?.word === 'by' &&
  !AUXILIARIES.has(tokens[first - 1]!.word) &&
  !/ly$/.test(tokens[first - 1]!.word);

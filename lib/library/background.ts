/**
 * Background: words that only say when or beside what something happened ("since the invasion", "after a night-long debate", "amid protests").
 * They name an event and state nothing of it, so that two sentences that share them need not say the same.
 */
import type { Token } from '../text/tokens.ts';
import { isDeterminer, isVerb } from './verbs.ts';

const OPENERS = new Set('after since during amid following despite ahead'.split(' '));
/** Where the phrase ends at the latest: another clause begins. */
const ENDS = new Set(
  'that which who whose whom where when while but because and although though if as to'.split(' '),
);
const LONGEST = 12;
/** "Since 2009" and "after Sunday" tell a time and no event. */
const TIMES =
  /^(?:\p{Nd}.*|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|then|now|today|yesterday|early|late|mid|dawn|noon|midnight|spring|summer|autumn|winter|(?:year|month|week|day)s?|two|three|four|five|six|seven|eight|nine|ten|one|several|many|some|only|long|soon|end|start|beginning)$/u;

/** The tokens of a sentence that are background. */
export function backgroundTokens(tokens: readonly Token[]): Set<number> {
  const background = new Set<number>();
  tokens.forEach(({ word }, at) => {
    if (!OPENERS.has(word) || (word === 'ahead' && tokens[at + 1]?.word !== 'of')) return;
    const last = endOfPhrase(tokens, at);
    if (last > at && namesEvent(tokens, at + 1, last)) for (let i = at; i <= last; i++) background.add(i);
  });
  return background;
}

function endOfPhrase(tokens: readonly Token[], from: number): number {
  let last = from;
  while (last + 1 < tokens.length && last - from < LONGEST) {
    const next = tokens[last + 1]!;
    if (next.afterBreak || ENDS.has(next.word) || OPENERS.has(next.word)) break;
    last++;
  }
  return last;
}

/** Whether a phrase has a noun and no verb. */
function namesEvent(tokens: readonly Token[], first: number, last: number): boolean {
  let from = first;
  while (from <= last && isDeterminer(tokens[from]!)) from++;
  if (from > last || TIMES.test(tokens[from]!.word)) return false;
  for (let at = from; at <= last; at++) if (isVerb(tokens, at)) return false;
  return true;
}

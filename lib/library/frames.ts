/** Frames: the words that only tell who says it ("the company said", "according to the office"); what is said is compared, not who passes it on. */
import type { Token } from '../text/tokens.ts';
import { isVerb } from './verbs.ts';

const SAYING =
  /^(?:said|says|told|tells|announced|announces|added|adds|argued|argues|insisted|insists|warned|warns|stressed|stresses|noted|notes|explained|explains|wrote|writes|stated|states|assured|informed|underlined|emphasi[sz]ed|recalled|declared|remarked|observed|estimated|communicated|replied|commented)$/;
/** A frame has at most this many words before its verb, or behind it; more where it says who someone is, between commas. */
const LONGEST = 7;
const LONGEST_WITH_BREAKS = 16;

/** The tokens of a sentence that stand in a frame. */
export function framedTokens(tokens: readonly Token[]): Set<number> {
  const framed = new Set<number>();
  const take = (first: number, last: number): void => {
    for (let at = first; at <= last; at++) framed.add(at);
  };
  tokens.forEach(({ word, afterBreak }, at) => {
    if (word === 'according' && tokens[at + 1]?.word === 'to') take(at, endOfPart(tokens, at, LONGEST + 1));
    if (!SAYING.test(word)) return;
    let first = at;
    while (first > 0 && !tokens[first]!.afterBreak && at - first < LONGEST) first--;
    // "…, the office said" closes a sentence; "The office said that …" opens one, "Ann Sample, its head, said that …" too.
    const closes = first > 0 && tokens[first]!.afterBreak && at >= tokens.length - 4;
    if (first === 0 || opens(tokens, at)) take(0, at);
    else if (closes) take(first, tokens.length - 1);
    // "…, said the office": a speaker follows, and no sentence.
    if (afterBreak && at > 0) {
      const last = endOfPart(tokens, at, LONGEST);
      if (!hasVerb(tokens, at + 1, last)) take(at, last);
    }
  });
  return framed;
}

/** Whether all that stands before a verb of saying, behind the comma, is a name and who that is. */
function opens(tokens: readonly Token[], verb: number): boolean {
  return (
    verb <= LONGEST_WITH_BREAKS &&
    tokens[verb]!.afterBreak &&
    tokens.length - verb > LONGEST &&
    !hasVerb(tokens, 0, verb - 1)
  );
}

function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isVerb(tokens, at)) return true;
  return false;
}

function endOfPart(tokens: readonly Token[], from: number, most: number): number {
  let last = from;
  while (last + 1 < tokens.length && last - from < most && !tokens[last + 1]!.afterBreak) last++;
  return last;
}

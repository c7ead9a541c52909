/** Frames: the words that only tell who says it ("the company said", "according to the office"); what is said is compared, not who passes it on. */
import type { Token } from '../text/tokens.ts';

const SAYING = /^(?:said|says|told|tells|announced|announces|added|adds)$/;
/** A frame has at most this many words before its verb, or behind it. */
const LONGEST = 7;

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
    // "…, the office said" closes a sentence; "The office said that …" opens one.
    const closes = first > 0 && tokens[first]!.afterBreak && at >= tokens.length - 4;
    if (first === 0) take(first, at);
    else if (closes) take(first, tokens.length - 1);
    if (afterBreak && at > 0) take(at, endOfPart(tokens, at, LONGEST));
  });
  return framed;
}

function endOfPart(tokens: readonly Token[], from: number, most: number): number {
  let last = from;
  while (last + 1 < tokens.length && last - from < most && !tokens[last + 1]!.afterBreak) last++;
  return last;
}

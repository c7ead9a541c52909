import { describe, expect, test } from 'vitest';
import { clauseEnd, clauseStart } from '../../../lib/compare/clauses.ts';
import { read } from '../text/reading.ts';
import { wordsAt } from './said.ts';

/** The clause around a word. */
function clauseOf(text: string, word: string): string {
  const reading = read(text);
  const at = reading.tokens.findIndex((token) => token.word === word);
  if (at < 0) throw new Error(`no "${word}" in "${text}"`);
  return wordsAt(reading, clauseStart(reading.tokens, at), clauseEnd(reading.tokens, at));
}

describe('a clause ends', () => {
  test.each<[why: string, text: string, word: string, clause: string]>([
    ['with the sentence', 'Serbia imposed no sanctions', 'no', 'Serbia imposed no sanctions'],
    ['at a comma', 'Gas was not discussed, the call was long', 'not', 'Gas was not discussed'],
    ['at "but"', 'He did not call but wrote a letter', 'not', 'He did not call'],
    ['at "although"', 'It has not joined although it was asked', 'not', 'It has not joined'],
    ['at "and" with a verb', 'He denied it and said nothing', 'denied', 'He denied it'],
    ['at "and" with a subject', 'It did not join and Serbia has said so', 'not', 'It did not join'],
    [
      'with an aside that another clause follows',
      'He did not call, he said, but wrote',
      'not',
      'He did not call',
    ],
    [
      'with who says it, where a sentence follows',
      'It is not over, he said, they will join',
      'not',
      'It is not over',
    ],
    [
      'before another verb of the same subject',
      'He called him, a friend, never asking',
      'never',
      'never asking',
    ],
    ['behind "that", looking back', 'He says that it never came', 'never', 'that it never came'],
  ])('%s: %s', (_, text, word, clause) => {
    expect(clauseOf(text, word)).toBe(clause);
  });
});

describe('a clause goes on', () => {
  test.each<[why: string, text: string, word: string, clause: string]>([
    ['over "that"', 'He denied that it came', 'denied', 'He denied that it came'],
    [
      'from a subject over what is set between commas to its verb',
      "The ceremony, planned for ten o'clock, did not take place",
      'not',
      "The ceremony, planned for ten o'clock, did not take place",
    ],
    [
      'from "nobody" over what is set between commas to the verb',
      'Nobody, least of all the caller, spoke of it',
      'nobody',
      'Nobody, least of all the caller, spoke of it',
    ],
    [
      'over who says it, before "that"',
      'He never said, he insisted, that it would end',
      'never',
      'He never said, he insisted, that it would end',
    ],
    [
      'over whatever is set right behind the word',
      'He might, in the goodness of the hour, invite him',
      'might',
      'He might, in the goodness of the hour, invite him',
    ],
    ['over an aside', 'It did not, however, join them', 'not', 'It did not, however, join them'],
    [
      'over who says it',
      'He did not expect, he said, a word of rebuke from them',
      'not',
      'He did not expect, he said, a word of rebuke from them',
    ],
    [
      'over "and" within a subject',
      'He denied that he and Putin had met',
      'denied',
      'He denied that he and Putin had met',
    ],
    ['over "and" between nouns', 'It has no oil and gas', 'no', 'It has no oil and gas'],
    [
      'over a list with articles',
      'They failed to mention oil, the gas or its price',
      'failed',
      'They failed to mention oil, the gas or its price',
    ],
    [
      'over "which" that tells which',
      'It rejects the measures which others took',
      'rejects',
      'It rejects the measures which others took',
    ],
  ])('%s: %s', (_, text, word, clause) => {
    expect(clauseOf(text, word)).toBe(clause);
  });
});

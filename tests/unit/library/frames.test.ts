/** Words that only tell who says it, and who someone is, told from what is said. */
import { expect, test } from 'vitest';
import { appositionTokens } from '../../../lib/library/appositions.ts';
import { framedTokens } from '../../../lib/library/frames.ts';
import { type Token, tokenize } from '../../../lib/text/tokens.ts';

const marked = (sentence: string, tokensOf: (tokens: readonly Token[]) => Set<number>): string => {
  const tokens = tokenize(sentence);
  return [...tokensOf(tokens)]
    .sort((a, b) => a - b)
    .map((at) => tokens[at]!.word)
    .join(' ');
};

test.each([
  ['The office said that the bridge would open in May.', 'the office said'],
  ['The bridge will open in May, the office said.', 'the office said'],
  ['"The bridge will open in May", said the head of the office.', 'said the head of the office'],
  ['The chief engineer Ann Sample assured that it will open.', 'the chief engineer ann sample assured'],
  [
    'The bridge’s boss, Ann Sample, said the judges had closed a sound bridge.',
    'the bridge boss ann sample said',
  ],
  ['According to the office, it will open.', 'according to the office'],
  ['It was closed in May, said Ann Sample.', 'said ann sample'],
  ['The bridge was closed in May.', ''],
])('%s', (sentence, expected) => {
  expect(marked(sentence, framedTokens)).toBe(expected);
});

test.each([
  ['Ann Sample, the environment minister, has ordered checks.', 'the environment minister'],
  ['The environment minister, Ann Sample, has ordered checks.', 'the environment minister'],
  [
    'The judges heard Ann Sample, head of the Office for Bridges, on Monday.',
    'head of the office for bridges',
  ],
  ['He met the minister, Ann Sample said.', ''],
  ['Ann Sample, who was minister in May, resigned.', ''],
  ['The town, the river and the minister were silent.', ''],
])('who it is: %s', (sentence, expected) => {
  expect(marked(sentence, appositionTokens)).toBe(expected);
});

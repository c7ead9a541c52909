import { describe, expect, test } from 'vitest';
import { negationsOf } from '../../../lib/compare/cues.ts';
import { read } from '../text/reading.ts';
import { wordsAt } from './said.ts';

const denials = (text: string): string[] => {
  const reading = read(text);
  return negationsOf(reading)
    .filter(({ value }) => value === 'negator')
    .map(({ first, last }) => wordsAt(reading, first, last));
};

describe('what denies nothing', () => {
  test.each<[why: string, text: string]>([
    ['the word denied denies', 'He made no secret of the call'],
    ['the word denied denies', 'Serbia is no exception'],
    ['a superlative', 'Nobody in Europe pays a better price than Serbia'],
    ['a superlative', 'The talk could not have been more open'],
    ['a superlative', 'Kyiv never blundered as badly as it did there'],
    ['the one', 'It would end in no other way'],
    ['the one', 'He stressed nothing so much as stability'],
    ['the one', 'It could not be other than good'],
    ['the one', 'Neither of them has another position than he'],
    ['for the first time', 'Never before had he spoken Russian'],
    ['all but one', 'He had nothing but praise'],
    ['a need', 'Serbia could not live without gas'],
    ['a need', 'Without gas, the lights would go out'],
    ['a need', 'Without the army the city would not have been freed'],
    ['a need', 'The city would not have been freed but for the army'],
  ])('%s: %s', (_, text) => {
    expect(denials(text)).toEqual([]);
  });
});

describe('what denies', () => {
  test.each<[text: string, denying: string[]]>([
    ['It has not joined for more than two years', ['not']],
    ['He did not go as far as to say it', ['not']],
    ['Trust will not become greater by one call', ['not']],
    ['Serbia went on without gas', ['without']],
    ['He spoke without a word of thanks', ['without']],
    ['They are the least dependent of all', ['least']],
    ['At least two came', []],
    ['He has no more patience', ['no']],
    ['Serbia made no attempt to find suppliers other than Russia', ['no']],
    ['Serbia has no supplier other than Russia', []],
  ])('%s', (text, denying) => {
    expect(denials(text)).toEqual(denying);
  });
});

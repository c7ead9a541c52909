import { describe, expect, test } from 'vitest';
import { otherSpeaker } from '../../../lib/compare/attribution.ts';
import { conceptPhrases, stemConcepts } from '../../../lib/text/concepts.ts';
import { readUnits } from '../../../lib/text/units.ts';
import { createVocabulary } from '../../../lib/text/vocabulary.ts';
import { read } from '../text/reading.ts';
import { wordsAt } from './said.ts';

const concepts = conceptPhrases(
  stemConcepts([
    { id: 'say', forms: ['say'] },
    { id: 'describe', forms: ['describe'] },
  ]),
);

/** Who is named as the speaker instead of Vučić; the claim also knows Putin. */
function other(text: string, meant: string[] = []): string | null {
  const reading = readUnits(text, 0, text.length, null, createVocabulary(concepts, null));
  return (
    otherSpeaker(reading, 'vucic', ['vucic', 'putin', 'serbia', 'russia'], new Set(meant))?.entity?.id ?? null
  );
}

describe('someone whom the claim does not know says it', () => {
  test.each<[text: string, speaker: string]>([
    ['Peskov said that the call was long', 'peskov'],
    ['The call was long, said Dmitry Peskov', 'peskov'],
    ['The Hungarian prime minister said that the call was long', 'orban'],
    ['Peskov described the conversation with Vučić as long', 'peskov'],
  ])('%s', (text, speaker) => {
    expect(other(text)).toBe(speaker);
  });
});

describe('an office or an unknown name beside a verb of saying', () => {
  test.each<[text: string, words: string]>([
    ['The Russian ambassador said that the call was long', 'ambassador'],
    ['The call was long, said the chairman of the Duma', 'chairman'],
    ['Officials say that the call was long', 'Officials'],
    ['Yesterday Carnegie said that the call was long', 'Carnegie'],
  ])('%s', (text, words) => {
    const reading = read(text);
    const unit = otherSpeaker(reading, 'vucic', ['vucic'], new Set());
    expect(unit && wordsAt(reading, unit.first, unit.last)).toBe(words);
  });

  test.each<[why: string, text: string, meant: string[]]>([
    ['it says nothing', 'The call was long, and the ambassador listened in', []],
    ['the speaker is named', 'Vučić told the ambassador that the call was long', []],
    ['the speaker is meant', 'He told officials that the call was long', ['vucic']],
  ])('not where %s: %s', (_, text, meant) => {
    expect(otherSpeaker(read(text), 'vucic', ['vucic'], new Set(meant))).toBeNull();
  });
});

describe('no other speaker', () => {
  test.each<[why: string, text: string, meant: string[]]>([
    ['the speaker himself', 'Vučić said that the call was long', []],
    ['in another spelling', 'The Serbian president said that the call was long', []],
    ['by a pronoun', 'He said of Peskov that the call was long', ['vucic']],
    ['nobody is named', 'The call was long', []],
    ['a person the claim knows', 'Putin was said to have been warm', []],
    ['a country is no person', 'Germany said that the call was long', []],
    ['an office that is his own', 'The president said that the call was long', []],
    ['media relay it', 'Politico said that the call was long', []],
    ['the speaker leads', 'Vučić told Peskov that the call was long', []],
    ['the other only stands by', 'Peskov, like Vučić, was on the call', []],
  ])('%s: %s', (_, text, meant) => {
    expect(other(text, meant)).toBeNull();
  });
});

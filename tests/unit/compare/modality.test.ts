import { describe, expect, test } from 'vitest';
import type { Modality } from '../../../lib/claims/types.ts';
import { modalitiesOf, otherModality } from '../../../lib/compare/modality.ts';
import { read } from '../text/reading.ts';

const ALL: Modality[] = ['did', 'will', 'may', 'hopes', 'promised', 'wants'];

/** The words of the sentence that are more or less firm than the claim, whose words are those given. */
function otherIn(text: string, words: string, own: Modality[]): string | null {
  const reading = read(text);
  const wanted = words.split(' ');
  const governed = new Set(reading.tokens.flatMap(({ word }, at) => (wanted.includes(word) ? [at] : [])));
  const cue = otherModality(reading, governed, new Set(own));
  return cue && text.slice(reading.tokens[cue.first]!.start, reading.tokens[cue.last]!.end);
}

describe('a word that makes the claim less firm is a difference', () => {
  test.each<[text: string, words: string, own: Modality[], found: string]>([
    ['Serbia may join the sanctions', 'join sanctions', ['did'], 'may'],
    ['Serbia might join the sanctions', 'join sanctions', ['will'], 'might'],
    ['Serbia could join the sanctions', 'join sanctions', ['did'], 'could'],
    ['Perhaps Serbia joins the sanctions', 'joins sanctions', ['did'], 'Perhaps'],
    ['Vučić hopes to get the gas', 'gas', ['promised'], 'hopes to'],
    ['Vučić promised to join the sanctions', 'join sanctions', ['did'], 'promised'],
    ['Putin pledged enough gas', 'gas', ['did'], 'pledged'],
    ['Serbia would like to join', 'join', ['did'], 'would like to'],
  ])('%s', (text, words, own, found) => {
    expect(otherIn(text, words, own)).toBe(found);
  });
});

describe('what is no difference', () => {
  test.each<[why: string, text: string, words: string, own: Modality[]]>([
    ['the claim has it too', 'Serbia may join the sanctions', 'join sanctions', ['may']],
    ['it was done', 'Serbia joined the sanctions', 'joined sanctions', ['did']],
    ['"will" and "would" report', 'Serbia will join the sanctions', 'join sanctions', ['did']],
    ['the month', 'In May Serbia joined the sanctions', 'joined sanctions', ['did']],
    ['it governs other words', 'It may rain, and Serbia joined', 'joined', ['did']],
    ['it comes behind the words', 'Serbia joined the sanctions and may grow', 'joined sanctions', ['did']],
    ['"could" of a consequence', 'If he goes, that could end talks', 'end talks', ['will']],
  ])('%s: %s', (_, text, words, own) => {
    expect(otherIn(text, words, own)).toBeNull();
  });
});

test('the modalities of a claim are those that enough phrasings have', () => {
  const reading = (text: string) => {
    const one = read(text);
    return {
      reading: one,
      governed: new Set(one.tokens.flatMap(({ word }, at) => (word === 'gas' ? [at] : []))),
    };
  };
  const plain = Array.from({ length: 9 }, () => reading('Serbia gets gas'));
  expect(modalitiesOf([...plain, reading('Serbia may get gas')])).toEqual([]);
  expect(modalitiesOf([...plain.slice(5), reading('Serbia may get gas')])).toEqual(['may']);
  expect(modalitiesOf([reading('Putin promised gas'), reading('Serbia will get gas')])).toEqual([
    'promised',
    'will',
  ]);
  expect(ALL).toEqual(expect.arrayContaining(modalitiesOf([reading('Serbia hopes for gas')])));
});

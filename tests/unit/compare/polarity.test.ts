import { describe, expect, test } from 'vitest';
import { type Denial, denialOf, MOSTLY_DENIED, polarityOf } from '../../../lib/compare/polarity.ts';
import { read } from '../text/reading.ts';

/** The denial of some words of a sentence. */
function denial(text: string, words: string): Denial {
  const reading = read(text);
  const wanted = words.split(' ');
  const governed = reading.tokens.flatMap(({ word }, at) => (wanted.includes(word) ? [at] : []));
  if (governed.length < wanted.length) throw new Error(`"${text}" has not all of "${words}"`);
  return denialOf(reading, new Set(governed));
}

describe('a denial that governs the words', () => {
  test.each<[text: string, words: string]>([
    ['Serbia will not impose sanctions', 'impose sanctions'],
    ['Serbia won’t impose sanctions', 'impose sanctions'],
    ["Serbia didn't impose sanctions", 'impose sanctions'],
    ['Serbia never imposed sanctions', 'imposed sanctions'],
    ['Serbia has refused to impose sanctions', 'impose sanctions'],
    ['Serbia declined to join the sanctions', 'join sanctions'],
    ['Serbia has ruled out sanctions', 'sanctions'],
    ['There was no call', 'call'],
    ['Neither spoke of gas', 'spoke gas'],
    [
      'The Kremlin denied that in all these months any such message about the gas supply was ever sent',
      'gas sent',
    ],
    ['Serbia is yet to join', 'join'],
  ])('%s', (text, words) => {
    expect(denial(text, words).share).toBeGreaterThan(MOSTLY_DENIED);
  });
});

describe('no denial of the words', () => {
  test.each<[text: string, words: string]>([
    ['Serbia will impose sanctions', 'impose sanctions'],
    ['Not only Serbia imposed sanctions', 'imposed sanctions'],
    ['No doubt Serbia imposed sanctions', 'imposed sanctions'],
    ['Serbia imposed sanctions, not tariffs', 'imposed sanctions'],
    ['Gas was not discussed, the call was long', 'call long'],
    ['Serbia did not rule out joining', 'joining'],
    ['He never denied the call', 'call'],
    ['He does not deny that Serbia imposed sanctions', 'imposed sanctions'],
  ])('%s', (text, words) => {
    expect(denial(text, words).share).toBeLessThan(MOSTLY_DENIED);
  });
});

test('two denials side by side are two', () => {
  expect(denial('Serbia imposes no sanctions, and that will not change', 'sanctions change').share).toBe(1);
});

test('nothing is denied of nothing', () => {
  expect(denialOf(read('Serbia will not impose sanctions'), new Set())).toMatchObject({ share: 0 });
});

describe('the polarity of a claim follows from its phrasings', () => {
  const shares = (...list: number[]): Denial[] => list.map((share) => ({ share, denied: new Set<number>() }));

  test.each<[shares: number[], polarity: string]>([
    [[1, 1, 1, 0.5], 'negated'],
    [[0, 0, 0, 0], 'affirmed'],
    [[1, 0, 1, 0], 'mixed'],
    [[0, 0, 0, 0, 0, 0, 0, 1], 'affirmed'],
    [[1, 1, 1, 1, 1, 1, 1, 0], 'negated'],
  ])('%j: %s', (list, polarity) => {
    expect(polarityOf(shares(...list))).toBe(polarity);
  });
});

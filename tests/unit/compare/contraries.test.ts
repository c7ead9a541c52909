import { describe, expect, test } from 'vitest';
import { contrariesAgainst, contrariesIn } from '../../../lib/compare/contraries.ts';
import { read } from '../text/reading.ts';
import { saidOf, wordsAt } from './said.ts';

type Stated = Parameters<typeof contrariesIn>[1];

function stated(text: string, words: string, claim: Partial<Stated>): [ReturnType<typeof read>, Stated] {
  const reading = read(text);
  return [
    reading,
    {
      share: 0,
      polarity: 'affirmed',
      keys: [],
      topics: [],
      adverse: false,
      deniedByOthers: [],
      gap: false,
      head: [],
      contraries: [],
      pivots: [],
      names: [],
      isShared: false,
      prefers: null,
      part: [0, reading.tokens.length - 1],
      said: saidOf(reading, words),
      ...claim,
    },
  ];
}

describe('words that say the contrary', () => {
  test.each<[text: string, words: string, contraries: string[], found: string[]]>([
    ['He described the call as cold', 'described call', ['cold'], ['cold']],
    ['The call was colder than ever', 'call', ['cold'], ['colder']],
    ['The call was not cold', 'call', ['cold'], []],
    ['No, says the president, it is sovereign', 'sovereign', ['no sai'], []],
    ['Most back Moscow as opposed to Brussels', 'most', ['oppos'], []],
    ['He has not said whether he will decline', 'said', ['declin'], []],
    ['The cleverest move of the war', 'move', ['clever'], ['cleverest']],
    ['His biggest and finest hour', 'hour', ['big', 'fine'], ['biggest', 'finest']],
    ['An interest in the talks', 'talks', ['inter'], []],
    ['It goes against our own advantage', 'goes', ['advantag'], []],
    ['Many marched and no one stopped them', 'marched', ['no on'], []],
    ['It would not end in peace but in an armistice', 'armistice', ['not end'], []],
    ['There is a danger of unrest', 'danger', ['unrest'], []],
    ['An ultimatum rejected by Kyiv', 'ultimatum', ['reject'], []],
    ['The plan would do no harm', 'plan', ['no harm'], ['no harm']],
  ])('%s', (text, words, contraries, found) => {
    const [reading, claim] = stated(text, words, { contraries });
    expect(contrariesIn(reading, claim).map(({ first, last }) => wordsAt(reading, first, last))).toEqual(
      found,
    );
  });
});

test('where the word stands that a claim turns on is weighed', () => {
  const features = (text: string) => {
    const [reading, claim] = stated(text, 'troops', { contraries: ['waiv'], pivots: ['demand'] });
    return contrariesAgainst(reading, claim)[0]?.features;
  };
  expect(features('He waived the demand for troops')).toMatchObject({ pivotNear: 1, pivotBefore: 0 });
  expect(features('His demand made them waive the troops')).toMatchObject({ pivotNear: 0, pivotBefore: 1 });
});

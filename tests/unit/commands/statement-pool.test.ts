/** The ranking of claims that have only a statement: what must be found, and what must never change it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementKeys } from '../../../lib/commands/ranking/statement-keys.ts';
import { createStatementPool, type StatedClaim } from '../../../lib/commands/ranking/statement-pool.ts';

const CLAIMS: StatedClaim[] = [
  { statement: 'The harbour ferry to Lindholm stops running in October.', headline: 'Does the ferry stop?' },
  { statement: 'Bed bugs were found in the rooms of the Grand Hotel.', headline: 'Bed bugs at the Grand?' },
  { statement: 'The Grand Hotel changes its bed linen every night, and no bugs are found.' },
  { statement: 'The town paid 4.5 million euros for the bridge.', headline: 'A bridge for millions?' },
  { statement: 'The town paid 6 million euros for the bridge.', headline: 'A bridge for millions?' },
  { statement: 'Mexican growers sell fewer avocados.', headline: 'Fewer avocados?' },
  { statement: 'The council met on a night in October.' },
];
const pool = createStatementPool(CLAIMS);
const ranked = (text: string): number[] => pool.rank(pool.read(text), 5).map((one) => one.claim);

describe('what is found', () => {
  test.each([
    ['its own words', 'The harbour ferry to Lindholm stops running in October.', 0],
    ['a hashtag joined by capitals', 'No more #HarbourFerry', 0],
    ['a joined word', 'They had bedbugs!', 1],
    ['a word spelled alike', 'Mexico has no avocado left', 5],
    ['a figure as a value', 'The bridge cost the town €4.5mn', 3],
    ['another figure, another claim', 'The bridge cost the town six million euros', 4],
    ['the headline alone', 'a bridge for millions', 3],
    ['the order of words', 'bed bugs were found at the Grand Hotel at night', 1],
  ])('%s', (_, text, expected) => {
    expect(ranked(text)[0]).toBe(expected);
  });

  test('an address says nothing', () => {
    expect(ranked('https://ferry.example/harbour/lindholm pics.example.org/october')).toEqual([]);
  });

  test('function words alone find nothing', () => {
    expect(ranked('it was of the and to in')).toEqual([]);
  });
});

describe('how much is stated', () => {
  const stated = (text: string, claim: number) => pool.stated(pool.read(text), claim);

  test('all of it, in order', () => {
    expect(stated(CLAIMS[0]!.statement, 0)).toMatchObject({ coverage: 1, ordered: 1 });
  });

  test('all of it, in no order', () => {
    const { coverage, ordered } = stated('October. Running stops. Lindholm, ferry, harbour.', 0);
    expect(coverage).toBe(1);
    expect(ordered).toBeLessThan(0.2);
  });

  test('more said is stronger', () => {
    const less = stated('The harbour ferry stops.', 0);
    const more = stated('The harbour ferry to Lindholm stops.', 0);
    expect(more.strength).toBeGreaterThan(less.strength);
    expect(stated('Nothing of it.', 0).strength).toBe(0);
  });
});

describe('laws', () => {
  const sentence = fc
    .array(
      fc.constantFrom(...CLAIMS.flatMap((claim) => claim.statement.split(' ')), 'rain', 'Vučić', 'été'),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((words) => words.join(' '));

  test('casing of whole sentences, diacritics and spaces change nothing', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const plain = pool.rank(pool.read(text.toLowerCase()), 5);
        expect(pool.rank(pool.read(text.toUpperCase()), 5)).toEqual(plain);
        expect(pool.rank(pool.read(text.toLowerCase().normalize('NFD').replace(/ /g, '  ')), 5)).toEqual(
          plain,
        );
      }),
    );
  });

  test('asking again, and asking for fewer, gives the same', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 5 }), (text, most) => {
        const all = pool.rank(pool.read(text), 5);
        expect(pool.rank(pool.read(text), most)).toEqual(all.slice(0, most));
      }),
    );
  });

  test('shares lie between none and all', () => {
    fc.assert(
      fc.property(sentence, fc.nat(CLAIMS.length - 1), (text, claim) => {
        const { coverage, ordered } = pool.stated(pool.read(text), claim);
        for (const share of [coverage, ordered]) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  test('any text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { key } of statementKeys(text)) expect(key).not.toBe('');
        for (const { score } of pool.rank(pool.read(text), 3)) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});

test('a pool without claims finds nothing', () => {
  const empty = createStatementPool([]);
  expect(empty.rank(empty.read('The ferry stops.'), 5)).toEqual([]);
});

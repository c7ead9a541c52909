import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedGain, sizesOf, weighKey } from '../../../lib/index/profile.ts';
import { claimWeight, HEAVIEST, quantiseRarity, shareOf, storyWeight } from '../../../lib/index/weigh.ts';

const RARE = quantiseRarity(3e-4);
const COMMON = quantiseRarity(0.3);

/** Weighs a key that the claims numbered hold in nine of ten phrasings, among claims of the stories given. */
function weigh(claims: readonly number[], rarity = RARE, stories = ['call', 'call', 'call']) {
  const sizes = sizesOf(stories.map((story) => ({ story, readings: 10 })));
  return weighKey({ rarity, claims, counts: claims.map(() => 9) }, sizes);
}
const weightOf = (weighed: ReturnType<typeof weigh>, claim = 0): number =>
  weighed.postings.find((posting) => posting.claim === claim)?.weight ?? 0;

describe('what tells a claim from its siblings weighs most', () => {
  const single = weigh([0]);
  const shared = weigh([0, 1, 2]);

  test('a key that all siblings have weighs less than one of a single claim', () => {
    expect(weightOf(shared)).toBeLessThan(weightOf(single));
    expect(shared.byStory[0]).toBeLessThan(single.byStory[0]!);
  });

  test('of two that all have, the common word weighs less', () => {
    const common = weigh([0, 1, 2], COMMON);
    expect(weightOf(common)).toBeLessThanOrEqual(weightOf(shared));
    expect(common.byStory[0]).toBeLessThan(shared.byStory[0]!);
  });

  test('a claim has no weight for a key that only its sibling has', () => {
    expect(weightOf(single, 1)).toBe(0);
  });

  test('the claims of another story are no siblings', () => {
    const apart = weigh([0, 1], RARE, ['call', 'war', 'call']);
    expect(weightOf(apart)).toBeGreaterThan(weightOf(weigh([0, 1])));
    expect(weightOf(weigh([0], RARE, ['call', 'war', 'war']))).toBe(
      weightOf(weigh([0], RARE, ['call', 'other', 'third'])),
    );
  });

  test('the order of the claims changes no weight', () => {
    const sizes = sizesOf([1, 2, 3].map(() => ({ story: 'call', readings: 10 })));
    const there = weighKey({ rarity: RARE, claims: [0, 1, 2], counts: [9, 4, 1] }, sizes);
    const back = weighKey({ rarity: RARE, claims: [2, 1, 0], counts: [1, 4, 9] }, sizes);
    for (const claim of [0, 1, 2]) expect(weightOf(back, claim)).toBeCloseTo(weightOf(there, claim), 9);
  });
});

describe('laws of the weight', () => {
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
  const rarity = fc.integer({ min: 0, max: 255 });

  test('it lies between nothing and the heaviest', () => {
    fc.assert(
      fc.property(share, share, rarity, (own, elsewhere, rare) => {
        for (const weight of [claimWeight(own, elsewhere, rare), storyWeight(elsewhere, rare)]) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(HEAVIEST);
        }
      }),
    );
  });

  test('it grows with the share and the rarity, and shrinks with the siblings’ share', () => {
    fc.assert(
      fc.property(share, share, share, rarity, rarity, (a, b, elsewhere, r, q) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const [common, rare] = [Math.min(r, q), Math.max(r, q)];
        expect(claimWeight(less, elsewhere, r)).toBeLessThanOrEqual(claimWeight(more, elsewhere, r));
        expect(claimWeight(elsewhere, more, r)).toBeLessThanOrEqual(claimWeight(elsewhere, less, r));
        expect(claimWeight(a, elsewhere, common)).toBeLessThanOrEqual(claimWeight(a, elsewhere, rare));
      }),
    );
  });

  test('a word of one phrasing in many has a small share, and a claim without phrasings still has one', () => {
    expect(shareOf(1, 20)).toBeLessThan(1 / 20);
    expect(shareOf(1, 20)).toBeGreaterThan(0);
    expect(shareOf(1, 1)).toBeGreaterThan(0);
    expect(shareOf(20, 20)).toBeLessThanOrEqual(1);
  });
});

describe('what fully stating a claim gains', () => {
  const counts = new Map([
    ['w:gas', 2],
    ['c:energy', 2],
    ['w:once', 1],
  ]);
  const weights = new Map([
    ['w:gas', 2],
    ['c:energy', 3],
    ['w:once', 6],
  ]);

  test('is the mean of the phrasings, each unit by its heaviest key, each key once', () => {
    const both = ['w:gas', 'c:energy'];
    expect(
      expectedGain(
        [
          [both, both],
          [['w:gas'], ['w:gas']],
        ],
        counts,
        weights,
      ),
    ).toBe((3 + 2 + 2) / 2);
  });

  test('leaves out a word that one phrasing alone has, and what weighs nothing', () => {
    expect(
      expectedGain(
        [
          [['w:once'], ['w:gas']],
          [['w:gas'], ['w:tea']],
        ],
        counts,
        weights,
      ),
    ).toBe(2);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestKey, weighClaims } from '../../../lib/index/profile.ts';
import { claimWeight, HEAVIEST, quantiseRarity, shareOf, storyWeight } from '../../../lib/index/weigh.ts';

const RARE = quantiseRarity(3e-4);
const COMMON = quantiseRarity(0.3);

/** Claims of one story, each with ten phrasings and the counts given. */
const story = (...claims: Record<string, number>[]) =>
  claims.map((counts) => ({ story: 'one', readings: 10, counts: new Map(Object.entries(counts)) }));
const weightIn = (weighed: ReturnType<typeof weighClaims>, claim: number, key: string): number =>
  weighed[claim]!.profile.find((entry) => entry.key === key)?.weight ?? 0;

describe('what tells a claim from its siblings weighs most', () => {
  const weighed = weighClaims(
    story(
      { 'w:gas': 9, 'w:serbia': 9, 'w:the': 9 },
      { 'w:call': 9, 'w:serbia': 9, 'w:the': 9 },
      { 'w:truce': 9, 'w:serbia': 9, 'w:the': 9 },
    ),
    (key) => (key === 'w:the' ? COMMON : RARE),
  );

  test('a key that all siblings have weighs less than one of a single claim', () => {
    expect(weightIn(weighed, 0, 'w:serbia')).toBeLessThan(weightIn(weighed, 0, 'w:gas'));
    expect(weighed[0]!.storyWeightOf('w:serbia')).toBeLessThan(weighed[0]!.storyWeightOf('w:gas'));
  });

  test('of two that all have, the common word weighs less', () => {
    expect(weightIn(weighed, 0, 'w:the')).toBeLessThanOrEqual(weightIn(weighed, 0, 'w:serbia'));
    expect(weighed[0]!.storyWeightOf('w:the')).toBeLessThan(weighed[0]!.storyWeightOf('w:serbia'));
  });

  test('a claim has no weight for a key that only its sibling has', () => {
    expect(weightIn(weighed, 0, 'w:call')).toBe(0);
  });

  test('the claims of another story are no siblings', () => {
    const claims = story({ 'w:gas': 9 }, { 'w:gas': 9 });
    const apart = claims.map((claim, at) => ({ ...claim, story: `story-${at}` }));
    const together = weighClaims(claims, () => RARE);
    expect(weightIn(together, 0, 'w:gas')).toBeLessThan(weightIn(weighClaims(apart, () => RARE), 0, 'w:gas'));
  });

  test('the order of the claims changes no weight', () => {
    const claims = story({ 'w:gas': 9, 'w:a': 2 }, { 'w:call': 5, 'w:a': 7 }, { 'w:a': 1, 'w:gas': 3 });
    const there = weighClaims(claims, () => RARE);
    const back = weighClaims([...claims].reverse(), () => RARE).reverse();
    for (const [at, { profile }] of there.entries())
      for (const { key, weight } of profile) expect(weightIn(back, at, key)).toBeCloseTo(weight, 9);
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

describe('the heaviest key', () => {
  const weights = new Map([
    ['w:gas', 2],
    ['c:energy', 3],
  ]);

  test('is taken once', () => {
    expect(bestKey(['w:gas', 'c:energy'], new Set(), weights)).toEqual({ key: 'c:energy', weight: 3 });
    expect(bestKey(['w:gas', 'c:energy'], new Set(['c:energy']), weights)).toEqual({ key: 'w:gas', weight: 2 });
    expect(bestKey(['w:gas'], new Set(['w:gas']), weights)).toBeNull();
    expect(bestKey(['w:tea'], new Set(), weights)).toBeNull();
  });
});

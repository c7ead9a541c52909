/**
 * The fuzzing plan: every property has its share of the cases, 5,000 of them in `npm test` and a million in `npm run test:fuzz`. A failure names
 * its seed and the way to the smallest case; `npm run test:fuzz -- --seed N` runs the same again.
 */
import fc from 'fast-check';
import { inject, test } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: { cases: number; seed: number };
  }
  interface TaskMeta {
    /** Cases that a property has passed. */
    cases?: number;
  }
}

/** Cases of a thousand. What has a page to work on costs a hundred times what has a text. */
export const SHARES = {
  'any text: sentences': 80,
  'any text: units': 60,
  'any page: matches': 20,
  'an index with damage is refused': 60,
  'an index that was made to do harm': 40,
  'statements with damage are refused': 30,
  'statements that were made to do harm': 40,
  'any text: JSON': 120,
  'any bytes: a file': 60,
  'any JSON: a file': 60,
  'a pack with something else in its place': 80,
  'a feed of anything': 80,
  'a page of anything': 40,
  'articles with something else in their place': 40,
  'anything stored: settings': 40,
  'anything stored: dismissals': 20,
  'any message from anybody': 100,
  'any HTML: blocks': 15,
  'any HTML: an inert copy': 5,
  'any change of the page: its text': 10,
} as const;

export type Property = keyof typeof SHARES;

/** How many cases of all a property runs: at least one. */
const casesOf = (property: Property, all: number): number =>
  Math.max(1, Math.round((all * SHARES[property]) / 1000));

/** Long enough for the nightly run's largest share. */
const TIMEOUT = 3 * 3_600_000;

/** A test that a law holds for arbitrary values; it notes how many it was tried on. */
export function fuzz<T extends [unknown, ...unknown[]]>(
  property: Property,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...values: T) => void | Promise<void>,
): void {
  test(property, { timeout: TIMEOUT }, async ({ task }) => {
    const { cases, seed } = inject('fuzz');
    const checked = await fc.check(
      fc.asyncProperty(...arbitraries, async (...values: T) => law(...values)),
      { seed, numRuns: casesOf(property, cases) },
    );
    task.meta.cases = checked.numRuns;
    if (checked.failed)
      throw new Error(`${await fc.asyncDefaultReportMessage(checked)}\n${checked.errorInstance}`);
  });
}

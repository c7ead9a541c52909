/**
 * Nothing is lost, and little is done: counted, on made claims, and on real ones where `../shared` is at hand. The index of 100,000 claims is built
 * once for all of it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildStatements } from '../../../lib/statements/build.ts';
import { findIn, noWork } from '../../../lib/statements/find.ts';
import { openStatements, type Statements, verifyStatements } from '../../../lib/statements/open.ts';
import { MOST_WORDS, scan } from '../../../lib/statements/scan.ts';
import { madeClaims, madePage } from '../../bench/made-claims.ts';
import { claimPool, newsPage } from '../../bench/pools.ts';
import { allIn } from './brute-force.ts';

const LARGE = 100_000;
const pool = claimPool();
const real = pool.from !== 'made up';

interface Case {
  name: string;
  claims: string[];
  page: string[];
  statements: Statements;
  bytes: number;
}

/** Near misses and claims said with words left out: what brute force must not find more in. */
function pageFor(claims: readonly string[], sentences: number): string[] {
  const prose = real ? newsPage().sentences.slice(0, sentences) : [];
  // Longer sentences are searched in windows, each by itself: one window is what brute force looks at.
  return [...madePage(claims, sentences), ...prose].filter((sentence) => scan(sentence, 0) < MOST_WORDS);
}

const built = new Map<number, Case>();

beforeAll(async () => {
  const all = real ? pool.claims(LARGE) : madeClaims(LARGE);
  for (const size of [1_000, 10_000, LARGE]) {
    const claims = all.slice(0, size);
    const bytes = await buildStatements(
      claims.map((text) => ({ texts: [text] })),
      { pause: () => Promise.resolve() },
    );
    verifyStatements(bytes);
    built.set(size, {
      name: `${size} claims`,
      claims,
      page: pageFor(claims, size === LARGE ? 18 : 60),
      statements: openStatements(bytes),
      bytes: bytes.byteLength,
    });
  }
}, 60_000);

describe('an index of statements', () => {
  it.each([1_000, 10_000, LARGE])(
    'loses no pair that brute force accepts, of %i claims',
    (size) => {
      const { statements, page } = built.get(size)!;
      let accepted = 0;
      for (const sentence of page) {
        const work = noWork();
        const found = new Set(findIn(statements, sentence, work).map(({ record }) => record));
        const expected = allIn(statements, sentence);
        accepted += expected.length;
        expect(work.capped).toBe(false);
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }
      // A page that states nothing would prove nothing.
      expect(accepted).toBeGreaterThan(page.length / 12);
    },
    30_000,
  );

  it('checks few candidates and verifies fewer at 100,000 claims', () => {
    const { statements } = built.get(LARGE)!;
    const sentences = newsPage().sentences;
    const work = noWork();
    for (const sentence of sentences) findIn(statements, sentence, work);
    expect(work.checked / sentences.length).toBeLessThanOrEqual(20);
    expect(work.aligned / sentences.length).toBeLessThanOrEqual(3);
  });

  it('takes little room, text apart', () => {
    expect(built.get(10_000)!.bytes / 10_000).toBeLessThanOrEqual(160);
    expect(built.get(LARGE)!.bytes / LARGE).toBeLessThanOrEqual(120);
  });
});

/** What grows old: sources beside newer pages, and packs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExpired, isOlder } from '../../lib/claims/age.ts';

describe('a source is older than a page', () => {
  test.each<[published: string | undefined, page: string | null | undefined, isSo: boolean]>([
    // Days.
    ['2024-10-20', '2024-10-21', true],
    ['2024-10-20', '2024-10-20', false],
    ['2024-10-21', '2024-10-20', false],
    ['2023-12-31', '2024-01-01', true],
    ['2024-09-30', '2024-10-01', true],
    // A month or a year goes on to its last day.
    ['2024-10', '2024-10-31', false],
    ['2024-10', '2024-11-01', true],
    ['2024', '2024-12-31', false],
    ['2024', '2025-01-01', true],
    // Of an interval the end counts.
    ['2024-10-30/2024-10-31', '2024-10-31', false],
    ['2024-10-30/2024-10-31', '2024-11-01', true],
    ['2024-10-30/2024-11', '2024-11-15', false],
    ['2024-10/2024', '2024-12-31', false],
    // Nothing is said where a date is not known.
    [undefined, '2024-10-21', false],
    ['', '2024-10-21', false],
    ['2024-10-20', null, false],
    ['2024-10-20', undefined, false],
    ['2024-10-20', '', false],
  ])('%s beside a page of %s: %s', (published, page, isSo) => {
    expect(isOlder(published, page)).toBe(isSo);
  });

  test('of two days at most one is older than the other', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(isOlder(a, b)).toBe(a < b);
        // Less precise dates never say more than the day would.
        for (const length of [4, 7]) if (isOlder(a.slice(0, length), b)) expect(isOlder(a, b)).toBe(true);
      }),
    );
  });
});

describe('a pack has expired', () => {
  test.each<[expires: string | undefined, today: string, isSo: boolean]>([
    ['2026-04-01', '2026-04-02', true],
    ['2026-04-01', '2026-04-01', false],
    ['2026-04-01', '2026-03-31', false],
    ['2025-12-31', '2026-01-01', true],
    ['2026-12-31', '2026-01-01', false],
    [undefined, '2026-01-01', false],
  ])('%s on %s: %s', (expires, today, isSo) => {
    expect(isExpired(expires === undefined ? {} : { expires }, today)).toBe(isSo);
  });
});

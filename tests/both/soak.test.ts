/** A short soak, the same in every run; the long one is `npm run test:soak`. */
import { expect, test } from 'vitest';
import { startEither } from '../browser/either.ts';
import { soak } from '../soak/soak.ts';

test('nothing is lost and nothing doubled while the background is killed', { timeout: 240_000 }, async () => {
  let steps = 0;
  const counts = await soak(startEither, 8, () => steps++ < 9);
  for (const what of ['read', 'killed', 'installed', 'dismissed'] as const)
    expect(counts[what], what).toBeGreaterThan(0);
});

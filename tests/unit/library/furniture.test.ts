/** Headlines that only tell what an article is for state nothing; those that report do. */
import { expect, test } from 'vitest';
import { createFurnitureSieve } from '../../../lib/library/furniture.ts';

test.each([
  ['Tollwick bridge: what we know', 'heading'],
  ['The new ferry – in pictures', 'heading'],
  ['Council vote: how it happened', 'heading'],
  ['Tollwick: council approves a bridge over the Marl', null],
  ['Mayor explains what comes next for the bridge', null],
])('%s', (headline, expected) => {
  expect(createFurnitureSieve()(headline, [headline])).toEqual([expected]);
});

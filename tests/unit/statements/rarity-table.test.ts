import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rarityTable } from '../../../lib/commands/rarity-table.ts';

test('data/lexicon/rarity.json is what `npm run rarity` writes', () => {
  const file = join(import.meta.dirname, '../../../data/lexicon/rarity.json');
  expect(readFileSync(file, 'utf8')).toBe(rarityTable());
});

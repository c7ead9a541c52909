/** `npm run rarity`: writes data/lexicon/rarity.json, the stems that general English uses often enough for their rarity to be told apart. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED } from '../packs/pack-folder.ts';
import { runCommand } from './input.ts';
import { rarityTable } from './rarity-table.ts';

await runCommand('rarity', () => {
  writeFileSync(join(BUNDLED, 'lexicon', 'rarity.json'), rarityTable());
  process.stdout.write('data/lexicon/rarity.json\n');
});

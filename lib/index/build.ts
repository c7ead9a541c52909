/** From claims to an index file: the same code at build time, in the options page and in the background. */
import { lexiconWords } from '../text/lexicon.ts';
import type { GeneralEnglish } from '../text/rarity.ts';
import { lookAlikesOf } from '../text/spelling.ts';
import { buildModel, type ClaimText } from './model.ts';
import { writeIndex } from './write.ts';

/** Builds the index of a set of claims. Linear in their words. */
export function buildIndex(claims: readonly ClaimText[], english: GeneralEnglish): ArrayBuffer {
  const model = buildModel(claims, english.rarity);
  const stems = model.claims.flatMap((claim) => claim.profile.flatMap((entry) => (entry.key.startsWith('w:') ? [entry.key.slice(2)] : [])));
  return writeIndex(model, lookAlikesOf([...lexiconWords(), ...stems], english.commonWords));
}

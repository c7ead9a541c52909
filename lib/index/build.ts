/** From claims to an index file: the same code at build time, in the options page and in the background. */
import { conceptPhrases, conceptWords } from '../text/concepts.ts';
import { nameWords } from '../text/names.ts';
import type { GeneralEnglish } from '../text/rarity.ts';
import { lookAlikesOf } from '../text/spelling.ts';
import { buildModel, type ClaimText } from './model.ts';
import { writeIndex } from './write.ts';

/** Builds the index of a set of claims. Linear in their words. */
export function buildIndex(claims: readonly ClaimText[], english: GeneralEnglish): ArrayBuffer {
  const model = buildModel(claims, english.rarity, { concepts: conceptPhrases(english.concepts), spelling: null });
  const keys = new Set(model.claims.flatMap((claim) => claim.profile.map((entry) => entry.key)));
  const concepts = english.concepts.filter((concept) => keys.has(`c:${concept.id}`));
  const stems = [...keys].flatMap((key) => (key.startsWith('w:') ? [key.slice(2)] : []));
  const known = [...nameWords(), ...conceptWords(concepts), ...stems];
  return writeIndex(model, concepts, lookAlikesOf(known, english.commonWords));
}

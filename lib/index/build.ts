/** From claims to an index file: the same code at build time, in the options page and in the background. */
import { conceptPhrases, type StemmedConcept, stemConcepts } from '../text/concepts.ts';
import { nameWords } from '../text/names.ts';
import type { GeneralEnglish } from '../text/rarity.ts';
import { lookAlikesOf } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { buildModel, type ClaimText } from './model.ts';
import { expectedGain, weighClaims } from './profile.ts';
import { writeIndex } from './write.ts';

/**
 * A concept is kept when at least this share of some claim's phrasings uses it. A claim with many phrasings brings its own synonyms: with
 * every concept kept the index of the bundled pack is a third larger and its F1 the same within 0.005; a claim with its statement alone
 * keeps all of its concepts.
 */
const LEAST_SHARE = 0.5;

/** Builds the index of a set of claims. Linear in their words, but for the choice of phrasings (see model.ts). */
export function buildIndex(claims: readonly ClaimText[], english: GeneralEnglish): ArrayBuffer {
  const concepts = conceptsInUse(claims, english);
  const model = buildModel(claims, english.rarity, { concepts: conceptPhrases(concepts), spelling: null });
  const weighed = weighClaims(model.claims, (key) => model.rarity.get(key)!);
  const expected = model.claims.map((claim, at) => expectedGain(claim.units, claim, weighed[at]!.profile));
  const names = nameWords();
  const stems = [...model.rarity.keys()].flatMap((key) => (key.startsWith('w:') ? [key.slice(2)] : []));
  const known = [...names, ...concepts.flatMap(({ forms }) => forms.flat()), ...stems];
  const common = new Set(english.commonWords.map(stem));
  return writeIndex(model, {
    expected,
    concepts,
    lookAlikes: lookAlikesOf(known, [...stems, ...names], common),
  });
}

/**
 * The concepts that the claims use enough. Counted in a first reading with all of them, so that the second reads the phrasings as the
 * matcher will read the page.
 */
function conceptsInUse(claims: readonly ClaimText[], english: GeneralEnglish): StemmedConcept[] {
  const all = stemConcepts(english.concepts);
  const model = buildModel(claims, english.rarity, { concepts: conceptPhrases(all), spelling: null });
  return all.filter((concept) =>
    model.claims.some((claim) => (claim.counts.get(`c:${concept.id}`) ?? 0) >= LEAST_SHARE * claim.readings),
  );
}

/** From claims to an index file: the same code at build time, in the options page and in the background. */
import { conceptPhrases, type StemmedConcept, stemConcepts } from '../text/concepts.ts';
import { nameLexicon } from '../text/names.ts';
import { FLOOR, type GeneralEnglish } from '../text/rarity.ts';
import { lookAlikesOf } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { createVocabulary } from '../text/vocabulary.ts';
import { buildModel, type ClaimModel, type ClaimText, countKeys, readingsOf } from './model.ts';
import { expectedGain, sizesOf, weighKey } from './profile.ts';
import { atOnce } from './steps.ts';
import { writeIndex } from './write.ts';

/**
 * A concept is kept when at least this share of some claim's phrasings uses it. A claim with many phrasings brings its own synonyms: with
 * every concept of the list the index of the bundled pack was a fifth larger and its F1 the same within 0.005; a claim with its statement alone
 * keeps all of its concepts.
 */
const LEAST_SHARE = 0.5;

/** Builds the index of a set of claims. Linear in their words, but for the choice of phrasings (see model.ts). */
export const buildIndex = (claims: readonly ClaimText[], english: GeneralEnglish): ArrayBuffer =>
  atOnce(indexInSteps(claims, english));

/**
 * The same in steps, most of them a claim's phrasings: between two of them others can have their turn. Each tells how many claims
 * have been read to the end.
 */
export function* indexInSteps(
  claims: readonly ClaimText[],
  english: GeneralEnglish,
): Generator<number, ArrayBuffer> {
  const concepts = yield* conceptsInUse(claims, english);
  const model = yield* buildModel(claims, english.rarity, createVocabulary(conceptPhrases(concepts), null));
  const all = claims.length;
  const weights = yield* profilesOf(model);
  const expected = model.claims.map((claim, at) => expectedGain(claim.units, claim.counts, weights[at]!));
  leaveOutWeightless(model, weights);
  yield all;
  const names = nameLexicon().words;
  const stems = [...model.rarity.keys()].flatMap((key) => (key.startsWith('w:') ? [key.slice(2)] : []));
  const known = [...names, ...concepts.flatMap(({ forms }) => forms.flat()), ...stems];
  const common = new Set(english.commonWords.map(stem));
  yield all;
  const lookAlikes = lookAlikesOf(known, [...stems, ...names], common);
  yield all;
  return yield* writeIndex(model, { expected, concepts, lookAlikes });
}

/**
 * The concepts that the claims use enough. Counted in a first reading with all of them, so that the second reads the phrasings as the
 * matcher will read the page.
 */
function* conceptsInUse(
  claims: readonly ClaimText[],
  english: GeneralEnglish,
): Generator<number, StemmedConcept[]> {
  const all = stemConcepts(english.concepts);
  yield 0;
  const vocabulary = createVocabulary(conceptPhrases(all), null);
  yield 0;
  const counted: { least: number; counts: Map<string, number> }[] = [];
  for (const claim of claims) {
    const readings = readingsOf(claim, vocabulary);
    counted.push({ least: LEAST_SHARE * readings.length, counts: countKeys(readings) });
    yield 0;
  }
  // What English hardly has no page will have: of the bundled pack's 836 forms 139, and no labelled page lost a match by them.
  const isMet = (stem: string): boolean =>
    counted.some(({ counts }) => counts.has(`w:${stem}`)) || english.rarity(`w:${stem}`) > FLOOR;
  const used = all.filter((concept) =>
    counted.some(({ least, counts }) => (counts.get(`c:${concept.id}`) ?? 0) >= least),
  );
  yield 0;
  return used.map(({ id, forms }) => ({ id, forms: forms.filter((form) => form.every(isMet)) }));
}

/**
 * Leaves out words that tell nothing about a claim, but for those that its compared phrasings are written with: a twelfth of all postings of
 * the bundled pack. Where a claim has lessons (model.ts), a word that one phrasing alone has is kept if they name it: all of these take 3.2 kB.
 */
function leaveOutWeightless({ claims }: ClaimModel, weights: readonly ReadonlyMap<string, number>[]): void {
  claims.forEach(({ compared, units, counts, lessons }, at) => {
    const used = new Set(compared.flatMap((reading) => units[reading]!.map(([closest]) => closest!)));
    for (const [key, count] of [...counts]) {
      const tells = weights[at]!.has(key) && (count > 1 || !lessons || key in lessons.keys);
      if (WORD.test(key) && !used.has(key) && !tells) counts.delete(key);
    }
  });
}

/** Keys of words and of their concepts. */
const WORD = /^[wc]:/;

/** Keys that are weighed in one step. */
const KEYS = 64;

/** The weighted keys of each claim. */
function* profilesOf(model: ClaimModel): Generator<number, Map<string, number>[]> {
  const profiles = model.claims.map(() => new Map<string, number>());
  const sizes = sizesOf(model.claims);
  let done = 0;
  for (const [key, rarity] of model.rarity) {
    if (++done % KEYS === 0) yield model.claims.length;
    const claims = model.claims.flatMap((claim, at) => (claim.counts.has(key) ? [at] : []));
    const counts = claims.map((at) => model.claims[at]!.counts.get(key)!);
    for (const { claim, weight } of weighKey({ rarity, claims, counts }, sizes).postings)
      profiles[claim]!.set(key, weight);
  }
  return profiles;
}

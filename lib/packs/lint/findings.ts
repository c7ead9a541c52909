/** What can be found in a pack, by kind, in the words that its maker reads. */

export const FINDINGS = {
  'too-short': 'too short to match',
  'near-duplicate': 'near-duplicates',
  'hot-word': 'phrasings that any sentence with a word or two would match',
  'hot-word-pack': 'hot-word pack',
  'missing-licence': 'missing licence',
  'no-reports': 'claims that no source reports or reviews',
  'unused-source': 'sources that nothing cites',
  'unused-story': 'stories without a claim',
  'unknown-entity': 'details with an entity that the lexicon has not',
  'no-address': 'sources without an address',
  expired: 'expired',
} as const;
export type FindingKind = keyof typeof FINDINGS;

/** One finding: what it is about (an id, a path, or the manifest's field) and what was seen. */
export interface Finding {
  kind: FindingKind;
  about: string;
  message: string;
}

import type { PackCounts, PackFile } from '../format/schema.ts';

/** What a pack holds, counted. */
export function countsOf({
  stories,
  sources,
  claims,
}: Pick<PackFile, 'stories' | 'sources' | 'claims'>): PackCounts {
  const sum = (of: (claim: PackFile['claims'][number]) => number): number =>
    claims.reduce((total, claim) => total + of(claim), 0);
  return {
    stories: stories.length,
    claims: claims.length,
    phrasings: sum((claim) => claim.phrasings.length),
    sources: sources.length,
    reports: sum((claim) => claim.appearance.length),
    reviews: sum((claim) => claim.review.length),
  };
}

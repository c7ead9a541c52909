/**
 * The context of a claim: which sources report it, how they stand to it, from how many origins. Counting is by source and by
 * origin, never by quality: five publishers that copy one wire are one origin.
 */
import { lookupOf } from './lookup.ts';
import type { Claim, ClaimId, Manifest, Pack, Report, Source, Story } from './types.ts';

/** One report beside the source it comes from. */
export interface ReportInContext {
  report: Report;
  source: Source;
  /** The page being read is this source: shown as such, not counted as another source. */
  isThisPage: boolean;
}

/** What stands in the agreement line. All counts leave the page itself out. */
export interface Agreement {
  /** Sources of the story that report the claim, in whatever relation. */
  reporting: number;
  /** Sources of the story. */
  of: number;
  /** Sources that looked into the claim itself; they are no reports of it and counted in nothing else. */
  reviewing: number;
  /** Different origins among the reporting sources. */
  origins: number;
}

/** All that a popover shows about a claim. */
export interface ClaimContext {
  claim: Claim;
  story: Story;
  agreement: Agreement;
  /** Other sources first, by date; the page's own report last. */
  reports: ReportInContext[];
  /** The source that the page itself is, when it is one. */
  thisPage: Source | null;
  /** Sources of the story that do not report the claim. */
  silent: Source[];
  /** The language of claim and summaries (BCP 47), where it is known. */
  language: string | undefined;
  /** The packs that the claim is from. */
  packs: Manifest[];
}

/**
 * Gathers the context of one claim.
 *
 * @param pageUrl address of the page being read; a source with the same address (scheme, `www.`, hash, query order and a closing
 *   slash aside) is the page itself.
 * @throws when the pack does not hold the claim: matches only ever name claims of their own pack.
 */
export function contextOf(pack: Pack, claimId: ClaimId, pageUrl?: string): ClaimContext {
  const lookup = lookupOf(pack);
  const claim = lookup.claim(claimId);
  if (!claim) throw new Error(`the pack ${pack.manifest.id} holds no claim ${claimId}`);
  const story = lookup.story(claim.story);
  if (!story)
    throw new Error(`the claim ${claimId} names the story ${claim.story}, which the pack does not hold`);

  const thisPage = pageUrl === undefined ? null : lookup.sourceAt(pageUrl);
  const storySources = lookup.sourcesOf(story.id);

  const reports = lookup
    .reportsOn(claimId)
    .map((report): ReportInContext => {
      const source = lookup.source(report.source);
      if (!source)
        throw new Error(
          `a report on ${claimId} names the source ${report.source}, which the pack does not hold`,
        );
      return { report, source, isThisPage: source === thisPage };
    })
    .sort(
      (a, b) =>
        Number(a.isThisPage) - Number(b.isThisPage) ||
        compareText(a.source.published?.value ?? '9999', b.source.published?.value ?? '9999') ||
        compareText(a.source.id, b.source.id),
    );

  const elsewhere = reports.filter((entry) => !entry.isThisPage);
  const others = elsewhere.filter(({ report }) => report.relation !== 'reviews');
  const reportingIds = new Set(reports.map((entry) => entry.source.id));
  return {
    claim,
    story,
    thisPage,
    reports,
    language: lookup.languageOf(claimId),
    packs: (pack.packs ?? [pack.manifest]).filter(({ id }) => claim.packs?.includes(id) ?? true),
    silent: storySources.filter((source) => source !== thisPage && !reportingIds.has(source.id)),
    agreement: {
      reporting: new Set(others.map((entry) => entry.source.id)).size,
      of: storySources.filter((source) => source !== thisPage).length,
      reviewing: new Set(
        elsewhere.filter(({ report }) => report.relation === 'reviews').map((entry) => entry.source.id),
      ).size,
      origins: new Set(others.map((entry) => entry.report.origin)).size,
    },
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

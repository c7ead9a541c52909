/**
 * The context of a claim: which sources report it, how they stand to it, from how many origins. Counting is by source and by
 * origin, never by quality: five publishers that copy one wire are one origin.
 */
import type { Claim, ClaimId, DifferenceKind, Pack, Report, Source, Story } from './types.ts';

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
  /** Reports that say it otherwise (relation `differs` or `contradicts`), with the kinds of their differences. */
  differing: { count: number; kinds: DifferenceKind[] };
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
}

/**
 * Gathers the context of one claim.
 *
 * @param pageUrl address of the page being read; a source with the same address (scheme, `www.`, hash, query order and a closing
 *   slash aside) is the page itself.
 * @throws when the pack does not hold the claim: matches only ever name claims of their own pack.
 */
export function contextOf(pack: Pack, claimId: ClaimId, pageUrl?: string): ClaimContext {
  const claim = pack.claims.find((candidate) => candidate.id === claimId);
  if (!claim) throw new Error(`the pack ${pack.manifest.id} holds no claim ${claimId}`);
  const story = pack.stories.find((candidate) => candidate.id === claim.story);
  if (!story)
    throw new Error(`the claim ${claimId} names the story ${claim.story}, which the pack does not hold`);

  const page = pageUrl === undefined ? null : sameDocument(pageUrl);
  const thisPage =
    pack.sources.find((source) => page !== null && source.url && sameDocument(source.url.value) === page) ??
    null;
  const storySources = sourcesOfStory(pack, story);
  const sourceById = new Map(pack.sources.map((source) => [source.id, source]));

  const reports = pack.reports
    .filter((report) => report.claim === claimId)
    .map((report): ReportInContext => {
      const source = sourceById.get(report.source);
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
  const differing = others.filter((entry) => entry.report.differs !== undefined);
  const reportingIds = new Set(reports.map((entry) => entry.source.id));
  return {
    claim,
    story,
    thisPage,
    reports,
    silent: storySources.filter((source) => source !== thisPage && !reportingIds.has(source.id)),
    agreement: {
      reporting: new Set(others.map((entry) => entry.source.id)).size,
      of: storySources.filter((source) => source !== thisPage).length,
      reviewing: new Set(
        elsewhere.filter(({ report }) => report.relation === 'reviews').map((entry) => entry.source.id),
      ).size,
      origins: new Set(others.map((entry) => entry.report.origin)).size,
      differing: {
        count: differing.length,
        kinds: [
          ...new Set(differing.flatMap((entry) => (entry.report.differs ?? []).map((one) => one.kind))),
        ],
      },
    },
  };
}

/** The sources that report anything in a story. */
export function sourcesOfStory(pack: Pack, story: Story): Source[] {
  const claimIds = new Set(pack.claims.filter((claim) => claim.story === story.id).map((claim) => claim.id));
  const sourceIds = new Set(
    pack.reports
      .filter((report) => claimIds.has(report.claim) && report.relation !== 'reviews')
      .map((report) => report.source),
  );
  return pack.sources.filter((source) => sourceIds.has(source.id));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An address reduced to what names the document, or null when it is no http address. */
function sameDocument(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.searchParams.sort();
  const host = url.hostname.replace(/^(www|m|amp)\./, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

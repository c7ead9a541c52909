/** Between the file's form of a pack and the one the rest of Sidelight works with. */
import type { Certainty, Claim, Pack, Report, Source, Story, StoryId } from '../../claims/types.ts';
import type { AssembledPack } from '../assemble.ts';
import type { Appearance, PackClaim, PackFile, PackManifest, PackSource, Review } from '../format/schema.ts';
import type { PackContent, PackHead } from './seal.ts';

interface Stated {
  value: string;
  certainty: Certainty;
}

type StatedInFile = PackSource['publisher'];

const stated = (value: StatedInFile): Stated =>
  typeof value === 'string' ? { value, certainty: 'certain' } : value;
const inFile = ({ value, certainty }: Stated): StatedInFile =>
  certainty === 'certain' ? value : { value, certainty };

/** A field with its value, or no field: what `exactOptionalPropertyTypes` asks for. */
const given = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };

/** The two sides of a pack's file: what is shown, and what is searched. */
export function assembledOf(file: PackFile): AssembledPack {
  return {
    pack: viewOf(file),
    claims: file.claims.map((claim) => ({
      id: claim.identifier,
      story: storyIdOf(claim),
      statement: claim.text,
      phrasings: claim.phrasings,
      details: claim.details,
    })),
  };
}

/** A part of a pack's file, or all of it, as it is shown. */
export function viewOf({
  manifest,
  stories,
  sources,
  claims,
}: PackContent & { manifest: PackManifest }): Pack {
  const shown = sources.map(sourceOf);
  const sourceById = new Map(shown.map((source) => [source.id, source]));
  const alone = claims.filter((claim) => claim.story === undefined);
  return {
    manifest: {
      id: manifest.identifier,
      name: manifest.name,
      version: manifest.version,
      licence: manifest.sdLicense ?? '',
      language: manifest.inLanguage,
      ...given('publisher', manifest.sdPublisher),
      created: manifest.sdDatePublished,
      ...given('expires', manifest.expires),
      until: newest(shown),
      counts: {
        stories: manifest.counts.stories,
        claims: manifest.counts.claims,
        phrasings: manifest.counts.phrasings,
        sources: manifest.counts.sources,
        reports: manifest.counts.reports + manifest.counts.reviews,
      },
    },
    stories: [
      ...stories.map(({ identifier, name }): Story => ({ id: identifier, title: name })),
      ...alone.map((claim): Story => ({ id: storyIdOf(claim), title: claim.text })),
    ],
    claims: claims.map(claimOf),
    sources: shown,
    reports: claims.flatMap((claim) => [
      ...claim.appearance.map((one) => reportOf(claim, one)),
      ...claim.review.map((one) => reviewOf(claim, one, sourceById)),
    ]),
  };
}

/** A claim that belongs to no story is one of its own. The prefix keeps it from a story that happens to have the claim's id. */
export const ALONE = 'alone-';
const storyIdOf = (claim: PackClaim): StoryId => claim.story ?? (`${ALONE}${claim.identifier}` as StoryId);

const newest = (sources: readonly Source[]): string =>
  sources.reduce((last, { published }) => {
    const end = published?.value.split('/').at(-1) ?? '';
    return end > last ? end : last;
  }, '');

function claimOf(claim: PackClaim): Claim {
  return {
    id: claim.identifier,
    story: storyIdOf(claim),
    statement: claim.text,
    details: claim.details,
    ...given('claimant', claim.author),
    ...given('stated', claim.datePublished),
    ...given('firstAppearance', claim.firstAppearance),
  };
}

function sourceOf(source: PackSource): Source {
  return {
    id: source.identifier,
    publisher: stated(source.publisher),
    ...given('title', source.headline === undefined ? undefined : stated(source.headline)),
    ...given('url', source.url === undefined ? undefined : stated(source.url)),
    ...given('published', source.datePublished === undefined ? undefined : stated(source.datePublished)),
    language: source.inLanguage,
    origins: source.origins.map(stated),
  };
}

function reportOf(claim: PackClaim, { citation, abstract, quotation, ...rest }: Appearance): Report {
  return {
    ...rest,
    claim: claim.identifier,
    source: citation,
    summary: abstract,
    ...given('quotation', quotation === undefined ? undefined : { exact: quotation.exact }),
  };
}

function reviewOf(
  claim: PackClaim,
  { citation, abstract, reviewRating }: Review,
  sources: ReadonlyMap<string, Source>,
): Report {
  const source = sources.get(citation);
  return {
    claim: claim.identifier,
    source: citation,
    relation: 'reviews',
    summary: abstract ?? source?.title?.value ?? '',
    origin: source?.origins[0]?.value ?? '',
    ...given(
      'rating',
      reviewRating && {
        ...given('text', reviewRating.alternateName),
        ...given('value', reviewRating.ratingValue),
        ...given('best', reviewRating.bestRating),
        ...given('worst', reviewRating.worstRating),
        ...given('explanation', reviewRating.ratingExplanation),
      },
    ),
  };
}

/**
 * A pack that was assembled from its folder, in the file's form.
 *
 * @param day that it is dated to where its header names none, ISO 8601
 */
export function contentOf({ pack, claims }: AssembledPack, day: string): [PackHead, PackContent] {
  const { manifest } = pack;
  const phrasings = new Map(claims.map((claim) => [claim.id, claim.phrasings]));
  const reports = new Map<string, Report[]>();
  for (const report of pack.reports)
    reports.set(report.claim, [...(reports.get(report.claim) ?? []), report]);
  return [
    {
      identifier: manifest.id,
      name: manifest.name,
      version: manifest.version,
      sdLicense: manifest.licence,
      ...given('sdPublisher', manifest.publisher),
      sdDatePublished: manifest.created ?? day,
      ...given('expires', manifest.expires),
      inLanguage: manifest.language,
    },
    {
      stories: pack.stories.map(({ id, title }) => ({ identifier: id, name: title })),
      sources: pack.sources.map((source) => ({
        identifier: source.id,
        publisher: inFile(source.publisher),
        ...given('headline', source.title && inFile(source.title)),
        ...given('url', source.url && inFile(source.url)),
        ...given('datePublished', source.published && inFile(source.published)),
        inLanguage: source.language,
        origins: source.origins.map(inFile),
      })),
      claims: pack.claims.map((claim) => ({
        identifier: claim.id,
        story: claim.story,
        text: claim.statement,
        phrasings: [...(phrasings.get(claim.id) ?? [])],
        details: claim.details,
        appearance: (reports.get(claim.id) ?? []).flatMap((report) => appearanceOf(report)),
        review: [],
      })),
    },
  ];
}

function appearanceOf({ relation, ...report }: Report): Appearance[] {
  if (relation === 'reviews') return [];
  return [
    {
      citation: report.source,
      relation,
      ...given('differs', report.differs),
      abstract: report.summary,
      ...given(
        'quotation',
        report.quotation && { type: 'TextQuoteSelector' as const, exact: report.quotation.exact },
      ),
      ...given('paragraph', report.paragraph),
      origin: report.origin,
    },
  ];
}
